// Waline, a comment client that none of us wrote, as its own documentation says to start it. The server (tests/browser/server.mjs)
// plays its back end.
import { init } from "@waline/client";

window.errors = [];
init({ el: "#client", serverURL: `${location.origin}/client-api`, path: "/story", lang: "en", emoji: false, search: false, imageUploader: false, login: "disable" });
window.ready = true;
