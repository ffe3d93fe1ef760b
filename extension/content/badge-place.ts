// Where the person has moved the badge on this site: kept in this browser by the site's host, beside its other settings, and nowhere else.
import { BADGE_PLACES } from "../shared/settings";
import type { BadgePlace } from "./contract";
import { siteHost } from "./site";

let place: BadgePlace | null = null;

/** Where the badge goes on this site, or `null` for where it goes by itself. */
export const badgePlace = (): BadgePlace | null => place;

/** Keeps a place for this site; `null` forgets it. */
export async function keepBadgePlace(chosen: BadgePlace | null): Promise<void> {
  place = chosen;
  // A private window leaves no word of where it has been.
  if (chrome.extension.inIncognitoContext) return;
  const { [siteHost()]: _, ...others } = placesIn((await chrome.storage.local.get(BADGE_PLACES))[BADGE_PLACES]);
  const places = chosen ? { ...others, [siteHost()]: chosen } : others;
  await (Object.keys(places).length > 0 ? chrome.storage.local.set({ [BADGE_PLACES]: places }) : chrome.storage.local.remove(BADGE_PLACES));
}

/** Reads what is kept, and follows what other tabs change of it. */
export async function readBadgePlace(): Promise<void> {
  chrome.storage.onChanged.addListener(({ [BADGE_PLACES]: change }) => { if (change) take(change.newValue); });
  take((await chrome.storage.local.get(BADGE_PLACES))[BADGE_PLACES]);
}

function take(stored: unknown): void {
  place = placesIn(stored)[siteHost()] ?? null;
}

/** What of it can be used. */
export function placesIn(stored: unknown): Record<string, BadgePlace> {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, one]) => isPlace(one)));
}

function isPlace(one: unknown): one is BadgePlace {
  const { side, edge, dx, dy } = (one ?? {}) as Partial<BadgePlace>;
  return (side === "left" || side === "right") && (edge === "top" || edge === "bottom") && Number.isFinite(dx) && Number.isFinite(dy);
}
