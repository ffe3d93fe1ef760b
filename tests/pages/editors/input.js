// A one-line input.
import { h } from "../composer.js";

export function mount(place, attributes) {
  const box = h("input", { type: "text", ...attributes });
  place.append(box);
  return { box, read: () => box.value, write: (text) => (box.value = text) };
}
