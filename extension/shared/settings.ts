// Where settings are stored. What of it can be used, and whose word counts, is the core's to decide
// (src/settings); only whether a site is on is decided here, before anything is touched or sent.

/** The key of `storage.local` under which the core's `EarlierPosts` are kept. */
export const EARLIER_POSTS = "earlierPosts";

/** What the two areas hold, as stored. Never any draft text. */
export interface StoredAreas {
  /** Set by IT. */
  readonly managed: Record<string, unknown>;
  /** Chosen by the person. */
  readonly local: Record<string, unknown>;
}

/** Reads both areas. One that can't be read counts as empty. */
export async function readAreas(storage: typeof chrome.storage): Promise<StoredAreas> {
  const [managed, local] = await Promise.all([readArea(storage.managed), readArea(storage.local)]);
  return { managed, local };
}

/** The hosts that are off and those that stay on, as `Settings::resolve` decides it too. */
export async function readSites(storage: typeof chrome.storage): Promise<{ off: readonly string[]; on: readonly string[] }> {
  const { managed, local } = await readAreas(storage);
  const [own, ours] = [hostsIn(local.sitesOff), hostsIn(managed.sitesOff)];
  const open = hostsIn(managed.personMayChange)?.includes("sitesOff");
  return { off: (open && own) || ours || own || [], on: hostsIn(managed.sitesOn) ?? [] };
}

function hostsIn(stored: unknown): readonly string[] | null {
  return Array.isArray(stored) ? stored : null;
}

/** Firefox rejects where no policy is set. */
async function readArea(area: chrome.storage.StorageArea | undefined): Promise<Record<string, unknown>> {
  try {
    return (await area?.get(null)) ?? {};
  } catch {
    return {};
  }
}
