// Starts the Rust core when it is first needed and keeps it for as long as the browser lets the
// worker live. Holds nothing that a new worker could not build again.
import coreBytes from "../generated/core-bytes.js";
import { instantiate } from "../generated/core-glue.js";
import { BLANK_DRAFT } from "../shared/blank-draft";
import type { Carried, CoreInfo, Draft, EarlierPosts, Guide, Report, SettingsShown } from "../shared/core-types";
import { EARLIER_POSTS, readAreas } from "../shared/settings";
import { today } from "../shared/today";
import { Instances } from "./bytes";

/** A core and the settings that it runs under. */
export interface RunningCore {
  /** Of a draft as it is typed; on what lies around the caret, where it is too long for more at every key. */
  check(draft: Draft, caret: number | null): Report;
  /** Of all of a draft, however long, with everybody else's turn in between; `null` where it is no longer wanted. */
  checkWhole(draft: Draft, isWanted: () => boolean): Promise<Report | null>;
  /** Notes which kinds of detail a post gave away, unless nothing is to be remembered. */
  posted(draft: Draft): Promise<void>;
  info(): CoreInfo;
  settings(): SettingsShown;
  guide(): Guide;
  takeAlong(text: string): Carried;
  readonly trustChosen: boolean;
}

/** Holds something for many rules to look at. */
const WARM_UP: Draft = { ...BLANK_DRAFT, text: "We took a 78-year-old from Mill Lane to hospital at 3am. My crewmate was great with her." };

const instances = new Instances(coreBytes, instantiate);
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
  const [instance, areas, earlier] = await Promise.all([instances.get(), readAreas(), kept()]);
  const safely = <T>(work: () => T): T => instances.use(instance, work, forget);
  // Whose word counts, and what of it can be used, is the core's to decide.
  const rust = safely(() => new instance.Core(trust === undefined ? areas.local : { ...areas.local, trust }, areas.managed));
  const info = safely(() => rust.info()) as CoreInfo;
  await keep(safely(() => rust.recall(earlier, today())) as EarlierPosts);
  let used = false;
  const check = (draft: Draft, caret: number | null): Report => {
    used = true;
    return safely(() => rust.check(draft, today(), caret)) as Report;
  };
  // The first check compiles what it runs and reads its tables. Where nobody waits for it yet, better now than at the first key.
  void othersTurn().then(() => used || check(WARM_UP, null)).catch(() => {});
  return {
    check,
    checkWhole: async (draft, isWanted) => {
      const whole = safely(() => rust.whole(draft, today()));
      while (!safely(() => rust.step(whole, today()))) {
        await othersTurn();
        if (isWanted()) continue;
        whole.free();
        return null;
      }
      return safely(() => rust.outcome(whole)) as Report;
    },
    posted: async (draft) => keep(safely(() => rust.learn(draft, today())) as EarlierPosts),
    info: () => info,
    settings: () => safely(() => rust.settings()) as SettingsShown,
    guide: () => safely(() => rust.guide()) as Guide,
    takeAlong: (text) => safely(() => rust.takeAlong(text)) as Carried,
    trustChosen: info.trust !== null,
  };
}

/** Lets what came in meanwhile go first. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
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
