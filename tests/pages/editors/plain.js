// A bare contenteditable, with the browser's own editing.
import { h, plainText } from "../composer.js";

export function mount(place, attributes) {
  const box = h("div", { contenteditable: "true", role: "textbox", "aria-multiline": "true", ...attributes });
  place.append(box);
  // A picture with a caption, as editors put it in.
  window.insertFigure = () => {
    const caption = h("figcaption", { contenteditable: "true" }, "x");
    box.append(h("figure", { contenteditable: "false" }, h("span", {}, "A tool of the editor's, 45-year-old"), caption));
  };
  return { box, read: () => plainText(box), write: (text) => (box.textContent = text), empty: () => box.replaceChildren() };
}
