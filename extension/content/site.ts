// The one seam for knowledge about sites. Today: which site this is and whether the person or IT
// switched it off. Selectors per site (sites/*.json) will be looked up here and nowhere else.
import { readStored } from "../shared/settings";

/** What is known about the site before anything on it is touched. */
export interface Site {
  /** The host, without `www.`. */
  readonly id: string;
  /** Where a frame has no address of its own, that of the page around it. */
  readonly address: URL;
}

/** The site this script runs on; blank and blob frames belong to the page that made them. */
export function currentSite(): Site {
  const address = pageAddress();
  return { id: address.hostname.replace(/^www\./, ""), address };
}

/** Whether the site may be checked. Asked once per frame, when a compose box is first used. */
export async function isSiteOn(site: Site): Promise<boolean> {
  const { sitesOff } = await readStored(chrome.storage);
  return !isOff(site.id, sitesOff);
}

/** Whether the host or a host above it is on the list. */
export function isOff(host: string, sitesOff: readonly string[]): boolean {
  return sitesOff.some((off) => host === off || host.endsWith(`.${off}`));
}

function pageAddress(): URL {
  let view: Window = window;
  try {
    while (!/^https?:$/.test(view.location.protocol) && view.parent !== view) view = view.parent;
    return new URL(view.location.href);
  } catch {
    // The parent is out of reach: the origin that the frame inherited is all there is.
    return new URL(/^https?:/.test(self.origin) ? self.origin : "about:blank");
  }
}
