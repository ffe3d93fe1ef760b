// What a check costs in WebAssembly, outside a browser: the whole way through the core's one door,
// objects in and objects out. Prints medians and 99th percentiles; the budgets are those of the design.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { Core, initSync } from "../extension/generated/crewmate.js";

const bytes = readFileSync(new URL("../extension/generated/crewmate_bg.wasm", import.meta.url));
const before = performance.now();
initSync({ module: bytes });
const core = new Core({ trust: "emas", account: "personal" }, null);
core.check(draftOf("warm"), 0);
console.log(`core ready and first check: ${(performance.now() - before).toFixed(1)} ms (budget 80); wasm ${(gzipSync(bytes, { level: 9 }).length / 1024).toFixed(0)} kB gzipped (budget 1,024 with model and lists)`);

const SENTENCES = [
  "Long night on the road but what a crew. ",
  "Took a 78-year-old lady in from DE7 5FF, NHS 943 476 5919. ",
  "My nan turned 90 and the whole family came round for cake. ",
  "Proud to be back with the team at Derby after training. ",
];
/** A size is measured for as many rounds as are asked for, or as fit into this. */
const MOST_MILLISECONDS = 15_000;

for (const [size, rounds, budget] of [[280, 2000, 1], [3_000, 500, 2], [60_000, 40, 8]]) {
  let text = "";
  for (let index = 0; text.length < size; index += 1) text += SENTENCES[index % SENTENCES.length];
  text = text.slice(0, size);
  core.check(draftOf(text), 0); // the draft as it stood before the keystroke
  const times = [];
  const end = performance.now() + MOST_MILLISECONDS;
  for (let round = 0; round < rounds && performance.now() < end; round += 1) {
    // One keystroke in the middle, as a person edits.
    const middle = size >> 1;
    const draft = draftOf(`${text.slice(0, middle)}${round % 10}${text.slice(middle)}`);
    const start = performance.now();
    core.check(draft, 0);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2);
  console.log(`${String(size).padStart(6)} characters: median ${at(0.5)} ms, p99 ${at(0.99)} ms (budget p99 ${budget} ms), ${times.length} rounds`);
}

function draftOf(text) {
  return { text, surface: "post", site: "bench", account: "personal", audience: "unknown", profile: null, attachments: [], place: null, replyTo: null };
}
