// A form that publishes on submit: by its button, by Enter in its title, by requestSubmit().
import { frame, h, publish } from "../composer.js";

const parts = frame(h("form", { "aria-label": "New post" }));
const title = h("input", { type: "text", name: "title", "aria-label": "Title", id: "title" });
const box = h("textarea", { name: "body", "aria-label": "What's happening?", rows: "6" });
parts.place.append(title, box);
publish({ ...parts, send: "form", read: () => box.value, write: (text) => (box.value = text) });
