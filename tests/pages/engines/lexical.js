// Lexical, as in Facebook's and Instagram's composers.
import { frame, publish } from "../composer.js";
import { mount } from "../editors/lexical.js";

const parts = frame();
publish({ ...parts, ...(await mount(parts.place, { "aria-label": "What's on your mind?" })) });
