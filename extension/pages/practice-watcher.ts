// The practice page can't have scripts brought into it, and has the page script at hand.
import { putHere } from "../content/here";
import { Watcher } from "../content/watcher";

putHere(new Watcher(() => Promise.resolve()));
