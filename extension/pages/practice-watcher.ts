// The practice page can't have scripts brought into it, and has the page script at hand.
import { putSite, putWatcher } from "../content/here";
import { Watcher } from "../content/watcher";

putSite({
  id: "practice", name: "Practice", matches: [], detect: null, audience: [], place: null, live: [], account: null, media: [],
  surfaces: [{ what: "post", surface: "post", path: null, box: [{ select: "*", within: null, label: null, grade: "M" }], post: [], keys: "controlEnter", audience: "public" }],
});
putWatcher(new Watcher(() => Promise.resolve()));
