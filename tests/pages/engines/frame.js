// The editor is in a same-origin frame of its own address; the Post button is outside.
import { frame, h, plainText, publish } from "../composer.js";

const parts = frame();
const inner = h("iframe", { src: "/inner.html", title: "Editor", class: "editor-frame" });
parts.place.append(inner);
inner.addEventListener("load", () => {
  const box = inner.contentDocument.getElementById("box");
  publish({ ...parts, read: () => plainText(box), write: (text) => (box.textContent = text) });
}, { once: true });
