// What is stored, and whose word counts: IT's over the person's over the default.
import type { Account } from "./core-types";

/** The keys of `storage.managed` and `storage.local`. Never any draft text. */
export interface Stored {
  /** The trust's id, unchecked: only the core knows which packs there are. */
  readonly trust: string | null;
  readonly account: Account;
  /** Hosts, without `www.`, on which the extension does nothing. */
  readonly sitesOff: readonly string[];
  /** Whether the kinds of detail that earlier posts gave away are kept. */
  readonly remember: boolean;
}

/** The key of `storage.local` under which the core's `EarlierPosts` are kept. */
export const EARLIER_POSTS = "earlierPosts";

/** The key of `storage.local` under which the signed-in accounts' profiles are kept, by site, as the sites show them. */
export const PROFILES = "profiles";

/** What the two areas hold, as stored: the core itself decides what of it can be used. */
export interface StoredAreas {
  /** Set by IT. */
  readonly managed: Record<string, unknown>;
  /** Chosen by the person. */
  readonly local: Record<string, unknown>;
}

const KEYS = ["trust", "account", "customPack", "sensitivity", "sitesOff", "remember"];

/** Reads both areas. One that can't be read counts as empty. */
export async function readAreas(storage: typeof chrome.storage): Promise<StoredAreas> {
  const [managed, local] = await Promise.all([readArea(storage.managed), readArea(storage.local)]);
  return { managed, local };
}

/** Reads the effective settings, IT's over the person's. */
export async function readStored(storage: typeof chrome.storage): Promise<Stored> {
  const areas = await readAreas(storage);
  return effective(areas);
}

/** The effective settings of both areas. */
export function effective({ managed, local }: StoredAreas): Stored {
  const chosen = { ...local, ...managed };
  return {
    trust: typeof chosen.trust === "string" ? chosen.trust : null,
    account: chosen.account === "corporate" ? "corporate" : "personal",
    sitesOff: hostsIn(chosen.sitesOff),
    remember: chosen.remember !== false,
  };
}

/** Hosts on which the extension does nothing: all that the page script needs to know. */
export async function readSitesOff(storage: typeof chrome.storage): Promise<readonly string[]> {
  const { managed, local } = await readAreas(storage);
  return hostsIn(managed.sitesOff ?? local.sitesOff);
}

/** Whether anything about the person may be kept. */
export async function readMayRemember(storage: typeof chrome.storage): Promise<boolean> {
  return (await readStored(storage)).remember;
}

function hostsIn(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((host): host is string => typeof host === "string") : [];
}

/** Firefox rejects where no policy is set. */
async function readArea(area: chrome.storage.StorageArea | undefined): Promise<Record<string, unknown>> {
  try {
    return (await area?.get(KEYS)) ?? {};
  } catch {
    return {};
  }
}
