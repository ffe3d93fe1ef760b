// Starts the Rust core when it is first needed and keeps it for as long as the browser lets the
// worker live. Holds nothing that a new worker could not build again.
import coreBytes from "../generated/core-bytes.js";
import { Core, initSync } from "../generated/crewmate.js";
import type { CoreInfo, Draft, Report, Settings } from "../shared/core-types";
import { readStored } from "../shared/settings";
import { bytesOf } from "./bytes";

/** A core and the settings that it runs under. */
export interface RunningCore {
  check(draft: Draft): Report;
  info(): CoreInfo;
  readonly trustChosen: boolean;
}

let running: Promise<RunningCore> | null = null;

/** The core, started if need be. Rejects with what went wrong until `forget` is called. */
export function core(): Promise<RunningCore> {
  running ??= start();
  return running;
}

/** Settings changed, or the core broke: the next use starts afresh. */
export function forget(): void {
  running = null;
}

async function start(): Promise<RunningCore> {
  initSync({ module: bytesOf(coreBytes) });
  const stored = await readStored(chrome.storage);
  const rust = new Core({ trust: null, account: stored.account });
  // Only the core knows which packs there are; an unknown trust counts as none chosen, and says so.
  const known = (rust.info() as CoreInfo).trusts.some(({ id }) => id === stored.trust);
  const settings: Settings = { trust: known ? (stored.trust as Settings["trust"]) : null, account: stored.account };
  rust.configure(settings);
  return {
    check: (draft) => rust.check({ ...draft, account: settings.account }) as Report,
    info: () => rust.info() as CoreInfo,
    trustChosen: settings.trust !== null,
  };
}
