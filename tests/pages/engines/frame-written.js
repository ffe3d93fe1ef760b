// The editor is the body of an about:blank frame that the page writes anew after it was there, as TinyMCE and CKEditor 4
// do: `document.open()` keeps the frame's window and takes every listener off it. The Post button is outside.
import { editorIn, frame, h, plainText, publish } from "../composer.js";

const parts = frame();
const inner = h("iframe", { title: "Editor", class: "editor-frame" });
parts.place.append(inner);
const written = inner.contentDocument;
written.open();
written.close();
const box = editorIn(written);
publish({ ...parts, read: () => plainText(box), write: (text) => (box.textContent = text) });
