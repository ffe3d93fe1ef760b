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
parts.shell.append(many, kept, host, zone);

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

publish({ ...parts, ...post });
