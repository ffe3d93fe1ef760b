// What the person chooses, as it is stored. What holds because of it the core says (core-line.ts).
import type { Account, EarlierPosts, Sensitivity } from "../shared/core-types";
import { CAUGHT } from "../shared/caught";
import { PROFILES } from "../shared/profiles";
import { EARLIER_POSTS } from "../shared/settings";
import { askSettings } from "./core-line";

/** As in src/memory.rs. */
const DAYS = 14;

/** Keeps the person's choice of trust; `null` forgets it. */
export async function chooseTrust(trust: string | null): Promise<void> {
  if (trust === null) await chrome.storage.local.remove("trust");
  else await chrome.storage.local.set({ trust });
}

/** Keeps the person's choice of account. */
export async function chooseAccount(account: Account): Promise<void> {
  await chrome.storage.local.set({ account });
}

/** Keeps how sure something has to be before it counts in full. */
export async function chooseSensitivity(sensitivity: Sensitivity): Promise<void> {
  await chrome.storage.local.set({ sensitivity });
}

/** Keeps the rules that the person wants to be told less of. */
export async function chooseLess(rules: readonly string[]): Promise<void> {
  if (rules.length === 0) await chrome.storage.local.remove("lessOf");
  else await chrome.storage.local.set({ lessOf: rules });
}

/** Keeps the person's choice whether pictures are looked at. */
export async function choosePhotoChecks(photoChecks: boolean): Promise<void> {
  await chrome.storage.local.set({ photoChecks });
}

/** Keeps the person's choice whether earlier posts are remembered. */
export async function chooseRemember(remember: boolean): Promise<void> {
  await chrome.storage.local.set({ historyDays: remember ? DAYS : 0 });
}

/** What earlier posts gave away, as the core stored it. */
export async function readEarlier(): Promise<EarlierPosts> {
  return ((await chrome.storage.local.get(EARLIER_POSTS))[EARLIER_POSTS] ?? {}) as EarlierPosts;
}

/** Erases what earlier posts gave away. */
export async function eraseEarlier(): Promise<void> {
  await chrome.storage.local.remove([EARLIER_POSTS, PROFILES, CAUGHT]);
}

/** Switches one site on or off; others stay as they are. */
export async function switchSite(host: string, on: boolean): Promise<void> {
  const { sitesOff } = await askSettings();
  const others = sitesOff.filter((off) => off !== host);
  await chrome.storage.local.set({ sitesOff: on ? others : [...others, host] });
}
