// A start from nothing, unpacked as the extension does it. That is TypeScript, so this comes bundled (`bundle.mjs`), in node too.
import { compiled } from "../extension/background/bytes.ts";
import { Core, initSync } from "../extension/generated/crewmate.js";
import { draftOf, SETTINGS } from "./core.mjs";

export { measureCore } from "./core.mjs";

/** From the packed module to the first report, once: the engine knows nothing of it yet. */
export async function coldStart(packed, text) {
  const start = performance.now();
  const module = await compiled(packed);
  const unpacked = performance.now();
  initSync({ module });
  const instantiated = performance.now();
  const core = new Core(SETTINGS, null);
  core.info();
  const ready = performance.now();
  core.check(draftOf(text), 0);
  const first = performance.now();
  return { compiling: unpacked - start, instantiating: instantiated - unpacked, settings: ready - instantiated, checking: first - ready, all: first - start };
}
