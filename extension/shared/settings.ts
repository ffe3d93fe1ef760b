// Where settings are stored. What of it can be used, and whose word counts, is the core's to decide
// (src/settings); only whether a site is on is decided here, before anything is touched or sent.

/** The key of `storage.local` under which the core's `EarlierPosts` are kept. */
export const EARLIER_POSTS = "earlierPosts";

/** The key of `storage.local` under which the places are kept to which the badge was moved, by the site's host. */
export const BADGE_PLACES = "badgePlaces";

/** What the two areas hold, as stored. Never any draft text. */
export interface StoredAreas {
  /** Set by IT. */
  readonly managed: Record<string, unknown>;
  /** Chosen by the person; `null` where the browser can't read it, which the core then says. */
  readonly local: Record<string, unknown> | null;
}

/** Reads both areas. Firefox rejects the first where no policy is set: nothing is set, then. */
export async function readAreas(keys: string[] | null = null): Promise<StoredAreas> {
  const { managed, local } = chrome.storage;
  return { managed: (await readArea(managed, keys)) ?? {}, local: await readArea(local, keys) };
}

/**
 * The hosts that are off and those that stay on, as `Settings::resolve` decides it too, and those that the trust's policy
 * leaves to others, whatever anybody sets.
 */
export async function readSites(): Promise<[off: readonly string[], on: readonly string[], leftOut: readonly string[]]> {
  const { managed, local } = await readAreas(["sitesOff", "sitesOn", "personMayChange", "trust"]);
  const [own, its, open, on] = [local?.["sitesOff"], managed["sitesOff"], managed["personMayChange"], managed["sitesOn"]].map(listIn);
  // A trust that nobody knows counts as not set.
  const [leftOut = []] = [managed["trust"], local?.["trust"]].map((trust) => LEFT_OUT[String(trust)]).filter((hosts) => hosts !== undefined);
  return [(open?.includes("sitesOff") && own) || its || own || [], on || [], leftOut];
}

/** Whether anything about the person may be kept: not where either side says that nothing is to be remembered, nor where nobody can tell. */
export async function mayKeep(): Promise<boolean> {
  const { managed, local } = await readAreas(["historyDays"]);
  return local !== null && managed["historyDays"] !== 0 && local["historyDays"] !== 0;
}

/** What in a list is no text names no site; the core names it on the settings page. */
function listIn(stored: unknown): readonly string[] | null {
  return Array.isArray(stored) ? stored.filter((one) => typeof one === "string") : null;
}

function readArea(area: chrome.storage.StorageArea, keys: string[] | null): Promise<Record<string, unknown> | null> {
  return area.get(keys).catch(() => null);
}
