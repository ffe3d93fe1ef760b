// What a check costs in WebAssembly, by the core's one door: objects in and objects out. The same code runs in node and, bundled
// with `cold.mjs`, in a browser; it is given the module and the texts.
import { Core, initSync } from "../extension/generated/crewmate.js";

/** A size is measured for as many rounds as are asked for, or as fit into this. */
const MOST_MILLISECONDS = 6_000;
/** Characters, rounds, and what the design allows for one key in the 99th of a hundred cases, in milliseconds. */
export const SIZES = [[280, 2_000, 1], [3_000, 500, 2], [60_000, 60, 8]];
/** Edits after which memory is looked at, in texts of a post's length. */
export const EDITS = 10_000;
/** Keys in which an engine still compiles what it runs: told by themselves. */
const FIRST = 100;
export const SETTINGS = { trust: "emas", account: "personal" };

export const draftOf = (text) => ({
  text, surface: "post", site: "bench", account: "personal", audience: "unknown", profile: null, attachments: [], place: null, replyTo: null,
});

/** So many characters of the prose from about `from` on; behind its end it begins anew. */
export function cut(prose, size, from = 0) {
  const start = from % prose.length;
  const text = prose.slice(start, start + size);
  return text.length < size ? text + prose.slice(0, size - text.length) : text;
}

/** A text in which one key is struck in the middle. */
export const struck = (text, round) => `${text.slice(0, text.length >> 1)}${round % 10}${text.slice(text.length >> 1)}`;

/** Runs `work` with the number of the round, and answers what it takes. Works with promises too. */
export async function timed(rounds, work) {
  const times = [];
  const end = performance.now() + MOST_MILLISECONDS;
  for (let round = 0; round < rounds && performance.now() < end; round += 1) {
    const start = performance.now();
    const done = work(round);
    if (done instanceof Promise) await done;
    times.push(performance.now() - start);
  }
  return spread(times);
}

export function spread(times) {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), count: sorted.length };
}

/** A browser that is asked something meanwhile gets its turn. */
const breath = () => new Promise((turn) => { setTimeout(turn); });

/** Every size with one key struck, every size with words that were not there before, and the memory that typing takes. */
export async function measureCore(bytes, prose) {
  const wasm = initSync({ module: bytes });
  const core = new Core(SETTINGS, null);
  core.check(draftOf(cut(prose, 120)), 0);
  const memory = { first: wasm.memory.buffer.byteLength };
  const checks = [];
  for (const [size, rounds, budget] of SIZES) {
    const text = cut(prose, size);
    // The draft as it stood before the key.
    core.check(draftOf(text), 0);
    const strike = (round) => core.check(draftOf(struck(text, round)), 0);
    await breath();
    const first = await timed(Math.min(FIRST, rounds / 5), strike);
    if (checks.length === 0) checks.push({ size, budget: null, what: `the first ${FIRST} keys`, ...first });
    checks.push({ size, budget, what: "one key", ...await timed(rounds, strike) });
  }
  for (const [size, rounds] of SIZES) {
    await breath();
    checks.push({ size, budget: null, what: "all new", ...await timed(rounds >> 1, (round) => core.check(draftOf(cut(prose, size, 70_000 + round * size)), 0)) });
  }
  for (let edit = 0; edit < EDITS; edit += 1) {
    if (edit % 500 === 0) await breath();
    core.check(draftOf(struck(cut(prose, 280, (edit >> 6) * 280), edit)), 0);
  }
  memory.last = wasm.memory.buffer.byteLength;
  return { memory, checks };
}
