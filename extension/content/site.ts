// Which site this is, and whether the person or IT switched it off. What is known of its compose boxes is
// asked of `known-site.ts`.
import { readSites } from "../shared/settings";

/** The host of the site this script runs on, without `www.`. */
export function siteHost(): string {
  const { hostname } = pageAddress();
  // Tests show pages of the sites under `x.com.localhost`.
  return (TEST_BUILD ? hostname.replace(/\.localhost$/, "") : hostname).replace(/^www\./, "");
}

/** Whether the site may be checked. Asked once per frame, when a compose box is first used. */
export async function isSiteOn(host: string): Promise<boolean> {
  const [off, on, leftOut] = await readSites();
  return !isListed(host, leftOut) && (!isListed(host, off) || isListed(host, on));
}

/** Whether the trust's policy leaves the site to others. */
export async function isLeftOut(host: string): Promise<boolean> {
  const [, , leftOut] = await readSites();
  return isListed(host, leftOut);
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
