// TipTap over ProseMirror, as in Mastodon clients, Discourse and Substack.
import { frame, publish } from "../composer.js";
import { mount } from "../editors/tiptap.js";

const parts = frame();
publish({ ...parts, ...(await mount(parts.place, { "aria-label": "What's happening?" })) });
