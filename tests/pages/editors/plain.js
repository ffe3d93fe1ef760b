// A bare contenteditable, with the browser's own editing.
import { h, plainText } from "../composer.js";

export function mount(place, attributes) {
  const box = h("div", { contenteditable: "true", role: "textbox", "aria-multiline": "true", ...attributes });
  place.append(box);
  return { box, read: () => plainText(box), write: (text) => (box.textContent = text), empty: () => box.replaceChildren() };
}
