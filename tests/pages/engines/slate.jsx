// Slate, as in Discord's composer (here one that does not send on Enter).
import { frame, publish } from "../composer.js";
import { mount } from "../editors/slate.jsx";

const parts = frame();
publish({ ...parts, ...(await mount(parts.place, { "aria-label": "What's happening?" })) });
