// What is stored, and whose word counts: IT's over the person's over the default.
import type { Settings } from "./core-types";

/** The keys of `storage.managed` and `storage.local`. Never any draft text. */
export interface Stored {
  /** The trust's id, unchecked: only the core knows which packs there are. */
  readonly trust: string | null;
  readonly account: Settings["account"];
  /** Hosts, without `www.`, on which the extension does nothing. */
  readonly sitesOff: readonly string[];
}

const KEYS = ["trust", "account", "sitesOff"];

/** Reads the effective settings. An area that can't be read counts as empty. */
export async function readStored(storage: typeof chrome.storage): Promise<Stored> {
  const [managed, local] = await Promise.all([readArea(storage.managed), readArea(storage.local)]);
  const chosen = { ...local, ...managed };
  return {
    trust: typeof chosen.trust === "string" ? chosen.trust : null,
    account: chosen.account === "corporate" ? "corporate" : "personal",
    sitesOff: Array.isArray(chosen.sitesOff) ? chosen.sitesOff.filter((host): host is string => typeof host === "string") : [],
  };
}

/** Firefox rejects where no policy is set. */
async function readArea(area: chrome.storage.StorageArea | undefined): Promise<Record<string, unknown>> {
  try {
    return (await area?.get(KEYS)) ?? {};
  } catch {
    return {};
  }
}
