// The editor is the body of an about:blank frame, as in TinyMCE; the Post button is outside.
import { frame, h, plainText, publish } from "../composer.js";

const parts = frame();
const inner = h("iframe", { title: "Editor", class: "editor-frame" });
parts.place.append(inner);
const box = inner.contentDocument.body;
inner.contentDocument.documentElement.lang = "en";
inner.contentDocument.title = "Editor";
box.id = "box";
box.style.whiteSpace = "pre-wrap";
box.setAttribute("contenteditable", "true");
box.setAttribute("role", "textbox");
box.setAttribute("aria-multiline", "true");
box.setAttribute("aria-label", "What's happening?");
publish({ ...parts, read: () => plainText(box), write: (text) => (box.textContent = text) });
