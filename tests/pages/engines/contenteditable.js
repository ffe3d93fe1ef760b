// A bare contenteditable, with the browser's own editing.
import { frame, h, plainText, publish } from "../composer.js";

const parts = frame();
const box = h("div", { contenteditable: "true", role: "textbox", "aria-multiline": "true", "aria-label": "What's happening?" });
parts.place.append(box);
publish({ ...parts, read: () => plainText(box), write: (text) => (box.textContent = text) });
