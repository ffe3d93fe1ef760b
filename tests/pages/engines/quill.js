// Quill 2 in the light DOM.
import { frame, publish } from "../composer.js";
import { mount } from "../editors/quill.js";

const parts = frame();
publish({ ...parts, ...(await mount(parts.place, { "aria-label": "Start a post" })) });
