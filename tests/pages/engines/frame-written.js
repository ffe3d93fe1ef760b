// The editor is the body of an about:blank frame that the page writes anew after it was there, as TinyMCE and CKEditor 4
// do: `document.open()` keeps the frame's window and takes every listener off it. The Post button is outside.
import { frame, h, plainText, publish } from "../composer.js";

const parts = frame();
const inner = h("iframe", { title: "Editor", class: "editor-frame" });
parts.place.append(inner);
const written = inner.contentDocument;
written.open();
written.close();
const box = written.body;
written.documentElement.lang = "en";
written.title = "Editor";
box.id = "box";
box.style.whiteSpace = "pre-wrap";
box.setAttribute("contenteditable", "true");
box.setAttribute("role", "textbox");
box.setAttribute("aria-multiline", "true");
box.setAttribute("aria-label", "What's happening?");
publish({ ...parts, read: () => plainText(box), write: (text) => (box.textContent = text) });
