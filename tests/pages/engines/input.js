// A one-line input, as in comment boxes.
import { frame, h, publish } from "../composer.js";

const parts = frame();
const box = h("input", { type: "text", "aria-label": "Add a comment" });
parts.place.append(box);
publish({ ...parts, read: () => box.value, write: (text) => (box.value = text) });
