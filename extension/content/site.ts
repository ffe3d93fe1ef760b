// Which site this is, and whether the person or IT switched it off. What is known of its compose boxes is
// asked of `known-site.ts`.
import { readSites } from "../shared/settings";

/** The host of the site this script runs on, without `www.`. */
export function siteHost(): string {
  const { hostname } = pageAddress();
  // Tests show pages of the sites under `x.com.localhost`.
  return (TEST_BUILD ? hostname.replace(/\.localhost$/, "") : hostname).replace(/^www\./, "");
}

/** What holds for a site. */
export interface SiteState {
  /** It may be checked. */
  readonly on: boolean;
  /** The trust's policy leaves it to others. */
  readonly leftOut: boolean;
}

/** What holds for the site of this host, by what is stored. */
export async function siteState(host: string): Promise<SiteState> {
  const [off, on, others] = await readSites();
  const leftOut = isListed(host, others);
  return { on: !leftOut && (!isListed(host, off) || isListed(host, on)), leftOut };
}

/** Whether the site may be checked. Asked once per frame, when a compose box is first used. */
export async function isSiteOn(host: string): Promise<boolean> {
  return (await siteState(host)).on;
}

/** Whether the host or a host above it is on the list. */
function isListed(host: string, list: readonly string[]): boolean {
  return list.some((one) => host === one || host.endsWith(`.${one}`));
}

/** The address of the page at this moment; blank and blob frames belong to the page that made them. */
export function pageAddress(): URL {
  let view: Window = window;
  try {
    while (!/^https?:$/.test(view.location.protocol) && view.parent !== view) view = view.parent;
    return new URL(view.location.href);
  } catch {
    // The parent is out of reach: the origin that the frame inherited is all there is.
    return new URL(/^https?:/.test(self.origin) ? self.origin : "about:blank");
  }
}
