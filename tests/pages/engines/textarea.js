// A plain textarea.
import { frame, publish } from "../composer.js";
import { mount } from "../editors/textarea.js";

const parts = frame();
publish({ ...parts, ...(await mount(parts.place, { "aria-label": "What's happening?" })) });
