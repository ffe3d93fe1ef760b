// CKEditor 5, as in Viva Engage and Teams.
// The composer comes first: CKEditor parses markup while it is imported.
import { frame, publish } from "../composer.js";
import { mount } from "../editors/ckeditor.js";

const parts = frame();
publish({ ...parts, ...(await mount(parts.place, { "aria-label": "What's happening?" })) });
