// Where the watcher and the page script of one frame find each other: both run in the extension's own
// world of that frame, which the page can't see.
import type { Site } from "../shared/core-types";
import type { Watcher } from "./watcher";

interface Here {
  crewmateWatcher?: Watcher;
  /** Put there by a file of `sites/`, which is brought together with the page script. */
  crewmateSites?: readonly Site[];
}

/** Where in a page something of ours may stand (`Host`), whoever put it there. */
export const MAY_BE_OURS = "html > div[popover], dialog > div[popover], :fullscreen > div[popover]";

const here = globalThis as Here;

/** The watcher of this frame, if there is one. */
export function watcherHere(): Watcher | undefined {
  return here.crewmateWatcher;
}

/** Makes this the frame's watcher. */
export function putWatcher(watcher: Watcher): Watcher {
  here.crewmateWatcher = watcher;
  return watcher;
}

/** What is known of the site that the frame belongs to, or else of the software that shows in it. */
export function siteHere(): Site | null {
  return here.crewmateSites?.find(({ detect }) => !detect || document.querySelector(detect) !== null) ?? null;
}

/** For pages that nothing is brought to. */
export function putSite(site: Site): void {
  here.crewmateSites = [site];
}
