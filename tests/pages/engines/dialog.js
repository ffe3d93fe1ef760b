// The composer is a modal dialog: everything outside its top layer is inert.
import { frame, h, publish } from "../composer.js";

const parts = frame(h("dialog", { "aria-label": "New post" }));
const box = h("textarea", { "aria-label": "What's happening?", rows: "6" });
parts.place.append(box);
publish({ ...parts, read: () => box.value, write: (text) => (box.value = text) });
parts.shell.showModal();
box.focus();
