// A plain textarea.
import { frame, h, publish } from "../composer.js";

const parts = frame();
const box = h("textarea", { "aria-label": "What's happening?", rows: "6" });
parts.place.append(box);
publish({ ...parts, read: () => box.value, write: (text) => (box.value = text) });
