// A bare contenteditable, with the browser's own editing.
import { frame, publish } from "../composer.js";
import { mount } from "../editors/plain.js";

const parts = frame();
publish({ ...parts, ...mount(parts.place, { "aria-label": "What's happening?" }) });
