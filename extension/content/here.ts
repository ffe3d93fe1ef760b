// Where the watcher and the page script of one frame find each other: both run in the extension's own
// world of that frame, which the page can't see.
import type { SiteData } from "../shared/site-data";
import type { Watcher } from "./watcher";

interface Here {
  crewmateWatcher?: Watcher;
  /** Put there by `sites/<id>.js`, which is brought together with the page script. */
  crewmateSite?: SiteData;
}

const here = globalThis as Here;

/** The watcher of this frame, if there is one. */
export function hereNow(): Watcher | undefined {
  return here.crewmateWatcher;
}

/** Makes this the frame's watcher. */
export function putHere(watcher: Watcher): Watcher {
  here.crewmateWatcher = watcher;
  return watcher;
}

/** What is known of the site that the frame belongs to. */
export function siteHere(): SiteData | null {
  return here.crewmateSite ?? null;
}
