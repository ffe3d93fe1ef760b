// Settings as the pages show them: each value together with who decided it.
import type { Account, EarlierPosts } from "../shared/core-types";
import { EARLIER_POSTS, readStored } from "../shared/settings";

/** Who decided a value: IT over the person over the default. */
export type Source = "managed" | "person" | "default";

/** A value and who decided it. */
export interface Sourced<T> {
  value: T;
  source: Source;
}

/** The effective settings with their sources. */
export interface SourcedSettings {
  trust: Sourced<string | null>;
  account: Sourced<Account>;
  sitesOff: Sourced<readonly string[]>;
  remember: Sourced<boolean>;
}

/** Reads the effective settings and where each comes from. */
export async function readSourced(): Promise<SourcedSettings> {
  const [stored, managed, local] = await Promise.all([
    readStored(chrome.storage),
    // Firefox rejects where no policy is set.
    chrome.storage.managed.get(null).catch(() => ({})) as Promise<Record<string, unknown>>,
    chrome.storage.local.get(null) as Promise<Record<string, unknown>>,
  ]);
  const sourceOf = (key: string): Source => (key in managed ? "managed" : key in local ? "person" : "default");
  return {
    trust: { value: stored.trust, source: sourceOf("trust") },
    account: { value: stored.account, source: sourceOf("account") },
    sitesOff: { value: stored.sitesOff, source: sourceOf("sitesOff") },
    remember: { value: stored.remember, source: sourceOf("remember") },
  };
}

/** Keeps the person's choice of trust; `null` forgets it. */
export async function chooseTrust(trust: string | null): Promise<void> {
  if (trust === null) await chrome.storage.local.remove("trust");
  else await chrome.storage.local.set({ trust });
}

/** Keeps the person's choice of account. */
export async function chooseAccount(account: Account): Promise<void> {
  await chrome.storage.local.set({ account });
}

/** Keeps the person's choice whether earlier posts are remembered. */
export async function chooseRemember(remember: boolean): Promise<void> {
  await chrome.storage.local.set({ remember });
}

/** What earlier posts gave away, as the core stored it. */
export async function readEarlier(): Promise<EarlierPosts> {
  return ((await chrome.storage.local.get(EARLIER_POSTS))[EARLIER_POSTS] ?? {}) as EarlierPosts;
}

/** Erases what earlier posts gave away. */
export async function eraseEarlier(): Promise<void> {
  await chrome.storage.local.remove(EARLIER_POSTS);
}

/** Switches one site on or off; others stay as they are. */
export async function switchSite(host: string, on: boolean): Promise<void> {
  const { sitesOff } = await readStored(chrome.storage);
  const others = sitesOff.filter((off) => off !== host);
  await chrome.storage.local.set({ sitesOff: on ? others : [...others, host] });
}
