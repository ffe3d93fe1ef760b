// The editor is the body of an about:blank frame, as in TinyMCE; the Post button is outside.
import { editorIn, frame, h, plainText, publish } from "../composer.js";

const parts = frame();
const inner = h("iframe", { title: "Editor", class: "editor-frame" });
parts.place.append(inner);
const box = editorIn(inner.contentDocument);
publish({ ...parts, read: () => plainText(box), write: (text) => (box.textContent = text) });
