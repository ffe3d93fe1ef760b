// Quill 2, in the light DOM or in an open shadow root.
import Quill from "quill";

export function mount(place, attributes) {
  const quill = new Quill(place, { modules: { toolbar: false }, placeholder: attributes["aria-label"] });
  quill.root.setAttribute("role", "textbox");
  for (const [name, value] of Object.entries(attributes)) quill.root.setAttribute(name, value);
  if (place.getRootNode() !== document) tellSelectionIn(quill, place.getRootNode());
  // Quill takes edits within a second for one step of its history; a person's pause ends the step.
  window.pauseInTyping = () => quill.history.cutoff();
  return { box: quill.root, read: () => quill.getText().replace(/\n$/, ""), write: (text) => quill.setText(text, "api") };
}

/** Stock Quill asks the document for its selection, which stops at the shadow host. Sites that put Quill there patch this. */
function tellSelectionIn(quill, root) {
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
}
