// A composer that takes files by every route and uploads them at once, as sites do, and a plain input that keeps its files.
import { frame, h, publish } from "../composer.js";
import { mount } from "../editors/textarea.js";

const parts = frame();
const post = await mount(parts.place, { "aria-label": "What's happening?" });

/** What the page heard of, in order: the route and the names. */
window.heard = [];
/** Uploads that are through. */
window.uploaded = 0;

async function upload(route, files) {
  const list = [...files];
  window.heard.push(`${route}: ${list.map(({ name }) => name).join(", ")}`);
  for (const file of list) {
    await fetch(`/upload?${new URLSearchParams({ route, name: file.name })}`, { method: "POST", body: file });
    window.uploaded += 1;
  }
}

const many = h("input", { type: "file", id: "many", multiple: "", "aria-label": "Add photos" });
many.addEventListener("change", () => {
  void upload("input", many.files);
  many.value = "";
});
const kept = h("input", { type: "file", id: "kept", "aria-label": "Choose a file" });
kept.addEventListener("change", () => void upload("kept", kept.files));
const zone = h("div", { id: "zone", tabindex: "0" }, "Drop or paste here");
for (const type of ["dragenter", "dragover"]) zone.addEventListener(type, (event) => event.preventDefault());
zone.addEventListener("drop", (event) => {
  event.preventDefault();
  void upload("drop", event.dataTransfer.files);
});
zone.addEventListener("paste", (event) => {
  event.preventDefault();
  void upload("paste", event.clipboardData.files);
});
/** Some sites keep their inputs in shadow roots, where `change` stays inside. */
const host = h("div", { id: "shadow" });
const hidden = h("input", { type: "file", id: "hidden", "aria-label": "Add a photo" });
hidden.addEventListener("change", () => void upload("shadow", hidden.files));
host.attachShadow({ mode: "open" }).append(hidden);
/** Where a profile gets its picture: no text box beside it. */
const portrait = h("input", { type: "file", id: "portrait", "aria-label": "Choose a file" });
portrait.addEventListener("change", () => void upload("portrait", portrait.files));
const profile = h("form", {}, h("h2", {}, "Change your profile photo"), portrait);
parts.shell.append(many, kept, host, zone);
document.body.append(profile);

/** The page's own camera: no file is chosen, the composer shows what was taken. */
window.snap = async () => {
  const canvas = new OffscreenCanvas(320, 240);
  canvas.getContext("2d").fillRect(40, 40, 200, 100);
  const preview = h("img", { alt: "", width: "160", height: "120" });
  preview.src = URL.createObjectURL(await canvas.convertToBlob({ type: "image/jpeg" }));
  parts.shell.append(preview);
};
/** An input that never comes into the page, as some sites make for each choice. */
window.loose = h("input", { type: "file" });
window.loose.addEventListener("change", () => {
  const preview = h("img", { alt: "", width: "160", height: "120" });
  preview.src = URL.createObjectURL(window.loose.files[0]);
  parts.shell.append(preview);
  void upload("loose", window.loose.files);
});

/** As a person who can't be played: files dropped or pasted, given as name, type and base64. */
window.bring = (route, files) => {
  const transfer = new DataTransfer();
  for (const { name, type, base64 } of files) {
    transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }));
  }
  const common = { bubbles: true, cancelable: true, composed: true };
  document.documentElement.dataset.standsForPerson = "";
  const event = route === "drop" ? new DragEvent("drop", { ...common, dataTransfer: transfer }) : new ClipboardEvent("paste", { ...common, clipboardData: transfer });
  // Firefox leaves out what the constructor is given.
  if (route === "paste" && event.clipboardData.files.length === 0) for (const file of transfer.files) event.clipboardData.items.add(file);
  zone.dispatchEvent(event);
  delete document.documentElement.dataset.standsForPerson;
};

/** Pixels of a picture, as one line that can be compared. */
window.pixelsOf = async (base64, type) => {
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  context.drawImage(bitmap, 0, 0);
  return `${bitmap.width}x${bitmap.height} ${context.getImageData(0, 0, bitmap.width, bitmap.height).data.join(",")}`;
};

/** A small picture of colours, encoded by the browser. */
window.drawn = async (type, width = 48, height = 32) => {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  for (let x = 0; x < width; x += 8) for (let y = 0; y < height; y += 8) {
    context.fillStyle = `rgb(${x * 5 % 256} ${y * 7 % 256} ${(x + y) * 3 % 256})`;
    context.fillRect(x, y, 8, 8);
  }
  const blob = await canvas.convertToBlob({ type });
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(",")[1]);
    reader.readAsDataURL(blob);
  });
};

/** Drawn pictures of what the photo check looks closer for, encoded by the browser: two faces, bars, a plate, a page, a monitor. */
const SHOWN = {
  face(context) {
    for (const [x, y, size] of [[120, 120, 40], [340, 200, 60]]) {
      const round = (u, v, across, down, colour) => {
        context.fillStyle = colour;
        context.beginPath();
        context.ellipse(x + u * size, y + v * size, across * size, down * size, 0, 0, 7);
        context.fill();
      };
      round(0, 3, 1.6, 2, "#284678");
      round(0, -0.25, 0.95, 1.15, "#3c281e");
      round(0, 0, 0.8, 1.05, "#d6a88c");
      for (const side of [-1, 1]) {
        round(side * 0.36, -0.22, 0.22, 0.13, "#af8972");
        round(side * 0.36, -0.18, 0.17, 0.085, "#f5f0eb");
        round(side * 0.36, -0.18, 0.08, 0.085, "#281e19");
        round(side * 0.36, -0.4, 0.2, 0.04, "#462d23");
        round(side * 0.09, 0.24, 0.06, 0.04, "#6e4637");
      }
      round(0, 0.08, 0.1, 0.22, "#e2b498");
      round(0, 0.22, 0.14, 0.07, "#af8972");
      round(0, 0.53, 0.3, 0.1, "#a5504b");
    }
  },
  // A coat with reflecting stripes, grainy as photographs are.
  vest(context) {
    const parts = [["#c8e628", 150, 105, 180, 255], ["#c8c8c8", 150, 195, 180, 30], ["#c8c8c8", 150, 270, 180, 30], ["#c8c8c8", 188, 105, 22, 255], ["#c8c8c8", 270, 105, 22, 255], ["#be9682", 205, 20, 70, 70]];
    for (const [colour, ...place] of parts) {
      context.fillStyle = colour;
      context.fillRect(...place);
    }
    const picture = context.getImageData(0, 0, 480, 360);
    let grain = 1;
    for (let at = 0; at < picture.data.length; at += 4) {
      grain = (grain * 1103515245 + 12345) % 2147483648;
      for (const channel of [0, 1, 2]) picture.data[at + channel] += Math.floor(grain / 65536) % 25 - 12;
    }
    context.putImageData(picture, 0, 0);
  },
  // Code 128 with its check: widths of bars and gaps in turn.
  code(context) {
    context.fillStyle = "#eee";
    context.fillRect(60, 120, 360, 120);
    context.fillStyle = "#111";
    [..."2112141121331232211113232133112412112331112"].reduce((x, width, at) => {
      if (at % 2 === 0) context.fillRect(x, 130, width * 3, 100);
      return x + width * 3;
    }, 110);
  },
  plate(context) {
    context.fillStyle = "#f0c814";
    context.fillRect(130, 150, 220, 50);
    context.fillStyle = "#111";
    context.font = "bold 36px sans-serif";
    [..."AB12CDE"].forEach((letter, at) => context.fillText(letter, 140 + at * 30, 188));
  },
  document(context) {
    context.fillStyle = "#f4f4f0";
    context.fillRect(30, 10, 420, 340);
    context.fillStyle = "#222";
    context.font = "16px sans-serif";
    for (let y = 40; y < 340; y += 24) [..."Observations at the scene"].forEach((letter, at) => context.fillText(letter, 45 + at * 15, y));
  },
  screen(context) {
    context.fillStyle = "#080a0c";
    context.fillRect(40, 30, 400, 300);
    ["#28e63c", "#28dce6", "#e6dc28"].forEach((colour, row) => {
      context.strokeStyle = colour;
      context.lineWidth = 5;
      context.beginPath();
      for (let x = 50; x < 430; x += 2) context.lineTo(x, 85 + row * 95 + Math.sin(x / 13) * 24);
      context.stroke();
    });
  },
};

window.shown = async (what) => {
  const canvas = new OffscreenCanvas(480, 360);
  const context = canvas.getContext("2d");
  context.fillStyle = "#788c96";
  context.fillRect(0, 0, 480, 360);
  SHOWN[what](context);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
};

publish({ ...parts, ...post });
