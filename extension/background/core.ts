// Starts the Rust core when it is first needed and keeps it for as long as the browser lets the
// worker live. Holds nothing that a new worker could not build again.
import coreBytes from "../generated/core-bytes.js";
import { Core, initSync } from "../generated/crewmate.js";
import type { Carried, CoreInfo, Draft, EarlierPosts, Guide, Report, SettingsShown } from "../shared/core-types";
import { EARLIER_POSTS, readAreas } from "../shared/settings";
import { today } from "../shared/today";
import { loader } from "./bytes";

/** A core and the settings that it runs under. */
export interface RunningCore {
  check(draft: Draft): Report;
  /** Notes which kinds of detail a post gave away, unless nothing is to be remembered. */
  posted(draft: Draft): Promise<void>;
  info(): CoreInfo;
  settings(): SettingsShown;
  guide(): Guide;
  takeAlong(text: string): Carried;
  readonly trustChosen: boolean;
}

const load = loader(coreBytes, initSync);
let running: Promise<RunningCore> | null = null;
/** For our own pages, which may show another trust's policy: one at a time. */
let other: { trust: string; core: Promise<RunningCore> } | null = null;

/** The core, started if need be; under another trust's policy where one is named and IT leaves that open. Rejects with what went wrong until `forget` is called. */
export function core(trust?: string): Promise<RunningCore> {
  if (trust !== undefined) {
    if (other?.trust !== trust) other = { trust, core: start(trust) };
    return other.core;
  }
  running ??= start();
  return running;
}

/** Settings changed, or the core broke: the next use starts afresh. */
export function forget(): void {
  running = null;
  other = null;
}

async function start(trust?: string): Promise<RunningCore> {
  const [areas, earlier] = await Promise.all([readAreas(), kept(), load()]);
  // Whose word counts, and what of it can be used, is the core's to decide.
  const rust = new Core(trust === undefined ? areas.local : { ...areas.local, trust }, areas.managed);
  const info = rust.info() as CoreInfo;
  await keep(rust.recall(earlier, today()) as EarlierPosts);
  return {
    check: (draft) => rust.check(draft, today()) as Report,
    posted: async (draft) => keep(rust.learn(draft, today()) as EarlierPosts),
    info: () => info,
    settings: () => rust.settings() as SettingsShown,
    guide: () => rust.guide() as Guide,
    takeAlong: (text) => rust.takeAlong(text) as Carried,
    trustChosen: info.trust !== null,
  };
}

/** What was kept of earlier posts. A storage that fails costs the memory, never the check. */
async function kept(): Promise<unknown> {
  return chrome.storage.local.get(EARLIER_POSTS).then((stored) => stored[EARLIER_POSTS], () => null);
}

/** Nothing remembered is nothing stored. */
async function keep(earlier: EarlierPosts): Promise<void> {
  const isEmpty = Object.keys(earlier).length === 0;
  const { local } = chrome.storage;
  await (isEmpty ? local.remove(EARLIER_POSTS) : local.set({ [EARLIER_POSTS]: earlier })).catch(() => {});
}
