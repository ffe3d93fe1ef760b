// Quill 2 in an open shadow root, with its Post button there too, as in LinkedIn's composer.
import { frame, h, publish } from "../composer.js";
import { mount } from "../editors/quill.js";

const parts = frame();
const host = h("div", { id: "shadow-composer" });
document.querySelector("main").append(host);
const root = host.attachShadow({ mode: "open" });
root.append(h("link", { rel: "stylesheet", href: "/page.css" }), h("link", { rel: "stylesheet", href: "/built/quill-shadow.css" }), parts.shell);
publish({ ...parts, ...mount(parts.place, { "aria-label": "Start a post" }) });
