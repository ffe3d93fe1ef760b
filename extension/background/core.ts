// Starts the Rust core when it is first needed and keeps it for as long as the browser lets the
// worker live. Holds nothing that a new worker could not build again.
import coreBytes from "../generated/core-bytes.js";
import { Core, initSync } from "../generated/crewmate.js";
import type { CoreInfo, Draft, Report } from "../shared/core-types";
import { effective, readAreas } from "../shared/settings";
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
  initSync({ module: await bytesOf(coreBytes) });
  const areas = await readAreas(chrome.storage);
  // Whose word counts, and what of it can be used, is the core's to decide.
  const rust = new Core(areas.local, areas.managed);
  const info = rust.info() as CoreInfo;
  const { account } = effective(areas);
  return {
    check: (draft) => rust.check({ ...draft, account }) as Report,
    info: () => info,
    trustChosen: info.trust !== null,
  };
}
