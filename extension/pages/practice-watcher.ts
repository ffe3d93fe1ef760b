// The practice page can't have scripts brought into it, and has the page script at hand.
import type { Composer } from "../shared/core-types";
import { putSite, putWatcher } from "../content/here";
import { Watcher } from "../content/watcher";

function surface(what: string, kind: Composer["surface"], select: string, keys: Composer["keys"], audience: Composer["audience"]): Composer {
  return { what, surface: kind, path: null, box: [{ select, within: null, label: null, grade: "M" }], post: [], keys, audience };
}

putSite({
  id: "practice", name: "Practice", matches: [], detect: null, audience: [], place: null, live: [], account: null, media: [], answers: [],
  // Each box as a site's own file would name it, the most telling first.
  surfaces: [
    surface("message", "dm", "#chat", "enter", "direct"), surface("bio", "bio", "#bio", "enter", "public"), surface("comment", "comment", "#plain", "controlEnter", "public"),
    surface("post", "post", "*", "controlEnter", "public"),
  ],
});
putWatcher(new Watcher(() => Promise.resolve()));
