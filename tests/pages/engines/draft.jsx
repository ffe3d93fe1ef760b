// Draft.js, as in X's composer.
import { frame, publish } from "../composer.js";
import { mount } from "../editors/draft.jsx";

const parts = frame();
publish({ ...parts, ...(await mount(parts.place, { "aria-label": "What's happening?" })) });
