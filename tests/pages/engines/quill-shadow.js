// Quill 2 in an open shadow root, with its Post button there too, as in LinkedIn's composer.
import Quill from "quill";
import { frame, h, publish } from "../composer.js";

const parts = frame();
const host = h("div", { id: "shadow-composer" });
document.querySelector("main").append(host);
const root = host.attachShadow({ mode: "open" });
root.append(h("link", { rel: "stylesheet", href: "/page.css" }), h("link", { rel: "stylesheet", href: "/built/quill-shadow.css" }), parts.shell);
const quill = new Quill(parts.place, { modules: { toolbar: false }, placeholder: "Start a post" });
quill.root.setAttribute("role", "textbox");
quill.root.setAttribute("aria-label", "Start a post");

// Stock Quill asks the document for its selection, which stops at the shadow host. Sites that put
// Quill in a shadow root patch exactly this.
const nativeRange = quill.selection.getNativeRange.bind(quill.selection);
quill.selection.getNativeRange = () => {
  const selection = root.getSelection?.() ?? document.getSelection();
  const range = selection?.getComposedRanges
    ? selection.getComposedRanges({ shadowRoots: [root] })[0]
    : selection?.rangeCount ? selection.getRangeAt(0) : null;
  if (!range || !quill.root.contains(range.startContainer)) return nativeRange();
  const native = document.createRange();
  native.setStart(range.startContainer, range.startOffset);
  native.setEnd(range.endContainer, range.endOffset);
  return quill.selection.normalizeNative(native);
};
quill.selection.hasFocus = () => root.activeElement === quill.root;

publish({
  ...parts,
  read: () => quill.getText().replace(/\n$/, ""),
  write: (text) => quill.setText(text, "api"),
});
// Quill takes edits within a second for one step of its history; a person's pause ends the step.
window.pauseInTyping = () => quill.history.cutoff();
