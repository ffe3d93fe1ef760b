// `./build.sh bench`: everything that has a budget, measured in one go, printed, and written into docs/performance.md between its
// two marks. Times depend on the machine and on what else it does; both are written beside them. Nothing here fails a build.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { inBrowser } from "./browser.mjs";
import { EDITS, SIZES, spread } from "./core.mjs";
import { harper as inHarper, inNode } from "./node.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const PAGE = join(root, "docs", "performance.md");
const [FROM, TO] = ["<!-- written by ./build.sh bench from here -->", "<!-- to here -->"];

// ---------------------------------------------------------------------------------------- sizes

const kB = (bytes) => (bytes / 1024).toFixed(1);
const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length;
const squeezed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

const filesIn = (folder, ending) => readdirSync(join(root, folder)).filter((name) => name.endsWith(ending)).sort().map((name) => join(folder, name));

/** What the build made of the word lists, as it last did for WebAssembly. */
function wordLists() {
  const builds = join(process.env.CARGO_TARGET_DIR ?? "target", "wasm32-unknown-unknown", "wasm", "build");
  const folder = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "wasm", "build");
  const places = [join(root, builds), folder].filter(existsSync).flatMap((at) => readdirSync(at).map((name) => join(at, name, "out")));
  const made = places.filter((out) => existsSync(join(out, "lexicon_tails.bin"))).sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0];
  return made ? readdirSync(made).filter((name) => /^lexicon_.*\.(bin|tsv)$/.test(name)).map((name) => join(made, name)) : [];
}

/** The models of `src/learned/`. */
const SMALL = ["src/signals/bare/weights.bin", "src/signals/age/likely/weights.bin", "src/naming/weights.bin", "src/rewrite/seam/likely/weights.bin"];

function sizes() {
  const rows = [
    ["core: wasm with models and lists", "1,024", ["extension/generated/crewmate_bg.wasm"]],
    ["– the frame's weights", "", ["src/frame/weights.bin"]],
    ["– the names' weights", "", ["src/names/weights.bin"]],
    ["– the small models' weights", "", SMALL],
    ["– word groups", "", ["src/names/clusters.bin"]],
    ["– word lists", "", wordLists()],
    ["– models and lists together", "700", ["src/frame/weights.bin", "src/names/weights.bin", ...SMALL, "src/names/clusters.bin", ...wordLists()]],
    ["– packs, rules and clauses", "", [...filesIn("policies", ".json"), ...filesIn("policies/clauses", "")]],
    ["photo check, an artefact of its own", "120", ["extension/generated/photo_bg.wasm"]],
    ["background script, with core and photo check inside", "", ["dist/chromium/background.js"]],
    ["watcher, in every page of a site", "6", ["dist/chromium/content.js"]],
    ["page script, where a box is used", "30", ["dist/chromium/page.js"]],
  ];
  return rows.map(([name, most, files]) => {
    const paths = files.map((file) => (isAbsolute(file) ? file : join(root, file)));
    if (paths.length === 0 || !paths.every(existsSync)) return [name, most, "not built", "", ""];
    const bytes = Buffer.concat(paths.map((path) => readFileSync(path)));
    return [name, most, kB(bytes.length), kB(gzipped(bytes)), kB(squeezed(bytes))];
  });
}

// ---------------------------------------------------------------------------------------- native

/** The lines of `cargo bench --bench check`: name, count, median and 99th percentile, in milliseconds. */
function natively() {
  const out = execFileSync("cargo", ["bench", "--quiet", "--bench", "check"], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  const rows = out.split("\n").map((line) => line.split("\t")).filter(({ length }) => length === 4);
  return new Map(rows.map(([name, count, median, p99]) => [name, { count: Number(count), median: Number(median), p99: Number(p99) }]));
}

// ---------------------------------------------------------------------------------------- the page

const table = (head, rows) => [`| ${head.join(" | ")} |`, `|${head.map(() => "---").join("|")}|`, ...rows.map((row) => `| ${row.join(" | ")} |`), ""];
const ms = (time) => (time === undefined ? "–" : time.toFixed(time < 10 ? 2 : 0));
const mb = (bytes) => (bytes === undefined ? "–" : (bytes / 2 ** 20).toFixed(1));
const characters = (size) => size.toLocaleString("en");

function startRows(places) {
  const parts = [["unpacking and compiling", "compiling"], ["instantiating", "instantiating"], ["settings and pack", "settings"], ["first report, 280 characters", "checking"], ["**all**", "all"]];
  return parts.map(([name, key]) => [name, key === "all" ? "80" : "", ...places.map(({ starts }) => ms(spread(starts.map((one) => one[key])).median))]);
}

/** One part of the run. Where it can't be had the rest is measured, and the page says what is missing. */
async function part(name, work, otherwise) {
  console.error(`${new Date().toISOString().slice(11, 19)} ${name}`);
  try {
    return await work();
  } catch (error) {
    missing.push(`${name}: ${String(error.message ?? error).split("\n")[0]}`);
    return otherwise;
  }
}

/** The lines of the native run that start from nothing, and their budgets for 280 characters: those of the signals and of the whole check. */
const NATIVELY = [
  { what: "what they reveal (the signals)", called: "signals", budget: "0.3" },
  { what: "the whole check", called: "from nothing", budget: "0.5" },
];

const missing = [];
const before = loadavg()[0];
const native = await part("native", natively, new Map());
const node = await part("WebAssembly in node", inNode, { name: "node", starts: [], checks: [], memory: {} });
const peer = await part("harper.js", inHarper, { name: "harper.js", error: "see above" });
const browser = await part("Chromium", inBrowser, { name: "Chromium", starts: [], checks: [], memory: {}, marks: [], watcher: {} });
const weighed = await part("sizes", sizes, []);

const machine = `${cpus()[0].model.replace(/\s+/g, " ").trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
const nativeRow = (size, what) => native.get(`${size} ${what}`) ?? {};

const lines = [
  FROM, "",
  `Taken on ${new Date().toISOString().slice(0, 10)} after ${commit} on ${machine}, load ${before.toFixed(1)} at the start and ${loadavg()[0].toFixed(1)} at the end`
    + ` (above ${cpus().length}, the neighbours are in every figure, and most of all in p99). Times in milliseconds, sizes in kB of 1,024 bytes.`, "",
  ...missing.flatMap((what) => [`Not measured: ${what}`, ""]),
  "### A check", "",
  ...table(["Text", "must, p99", "native: median", "p99", ...[node, browser].flatMap(({ name }) => [`wasm, ${name}: median`, "p99"]), "rounds"],
    node.checks.map((row, index) => {
      const here = nativeRow(row.size, row.what);
      const there = browser.checks[index] ?? {};
      return [`${characters(row.size)} characters, ${row.what}`, row.budget ?? "–", ms(here.median), ms(here.p99), ms(row.median), ms(row.p99), ms(there.median), ms(there.p99), [here.count ?? 0, row.count, there.count ?? 0].join(", ")];
    })),
  ...table(["Native, from nothing", "must, median", "median", "p99", "rounds"], NATIVELY.flatMap(({ what, called, budget }) => SIZES.map(([size]) => {
    const { median, p99, count } = nativeRow(size, called);
    return [`${characters(size)} characters, ${what}`, size === 280 ? budget : "–", ms(median), ms(p99), count ?? 0];
  }))),
  "### Cold start (median of nine)", "",
  ...table(["What", "must", node.name, browser.name], startRows([node, browser])),
  "### Memory of the core (MB)", "",
  ...table(["When", "must", node.name, browser.name], [
    ["after the first check", "32", ...[node, browser].map(({ memory }) => mb(memory.first))],
    [`after all sizes and ${characters(EDITS)} edits`, "32", ...[node, browser].map(({ memory }) => mb(memory.last))],
  ]),
  `### In ${browser.name}`, "",
  ...table(["From a key to the frame that paints its mark", "must, p95", "median", "p95", "keys"],
    browser.marks.map(({ engine, error, median, p95, count }) => (error ? [engine, "16", `not measured: ${error}`, "", ""] : [engine, "16", ms(median), ms(p95), count]))),
  ...table(["A page without a compose box", "must", "median", "p95"], [
    ["reading and running the watcher", "1", ms(browser.watcher.median), ms(browser.watcher.p95)],
    ["the same with a script of nothing", "", ms(browser.watcher.nothing?.median), ms(browser.watcher.nothing?.p95)],
  ]),
  `### ${peer.name}, in ${node.name}, same texts, same run`, "",
  ...(peer.error ? [`It could not be installed or run here: ${peer.error}`, ""]
    : table(["What", "Harper: median", "p99", "Crewmate: median", "p99", "Harper's median is so many times ours"], [
      ...peer.rows.map((row) => {
        const own = node.checks.find(({ size, what }) => size === row.size && what === "one key") ?? {};
        return [`${characters(row.size)} characters, one key`, ms(row.median), ms(row.p99), ms(own.median), ms(own.p99), own.median ? (row.median / own.median).toFixed(1) : "–"];
      }),
      ...[spread(node.starts.map(({ all }) => all)).median].map((own) => ["cold start with first report", ms(peer.first), "–", ms(own), "–", own ? (peer.first / own).toFixed(1) : "–"]),
    ])),
  "### Sizes", "",
  ...table(["What", "must, gzip", "raw", "gzip -9", "brotli 11"], weighed),
  TO,
];

const text = readFileSync(PAGE, "utf8");
const [head, tail] = [text.indexOf(FROM), text.indexOf(TO)];
if (head < 0 || tail < 0) throw new Error(`${PAGE} has lost the marks between which the tables go`);
writeFileSync(PAGE, text.slice(0, head) + lines.join("\n") + text.slice(tail + TO.length));
console.log(lines.slice(1, -1).join("\n"));
