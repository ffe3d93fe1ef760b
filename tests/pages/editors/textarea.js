// A plain textarea.
import { h } from "../composer.js";

export function mount(place, attributes) {
  const box = h("textarea", { rows: "6", ...attributes });
  place.append(box);
  return { box, read: () => box.value, write: (text) => (box.value = text) };
}
