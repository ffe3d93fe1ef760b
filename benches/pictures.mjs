// What reading and looking at a picture costs the background, in processor time of WebAssembly in node, so that what else the machine
// does is not in it; printed, and written into docs/photos.md between its two marks. Decoding, which is the browser's own work, is not
// in it: `npm run e2e -- chromium pictures` measures the whole way by the clock. Run after `cargo xtask wasm`.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { initSync as initCloser, lookCloser } from "../extension/generated/closer.js";
import { initSync as initPhoto, lookAt, PhotoWalk } from "../extension/generated/photo.js";
import { exif, film, jpegWith } from "../tests/browser/lib/located.mjs";
import { spread } from "./core.mjs";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const [FROM, TO] = ["<!-- written by benches/pictures.mjs from here -->", "<!-- to here -->"];
/** Rounds measured, after as many that are not: engines compile what runs often anew. */
const ROUNDS = 20;
const MB = 2 ** 20;

/** A film's bytes, without the pixels that stand between its head and its tail. */
function filmOf(size, head, tail) {
  return (start, end) => {
    const bytes = Buffer.alloc(Math.max(0, Math.min(end, size) - start));
    if (start < head.length) head.copy(bytes, 0, start);
    if (end > size - tail.length) tail.copy(bytes, Math.max(0, size - tail.length - start), Math.max(0, start - (size - tail.length)));
    return bytes;
  };
}

/** Walks through a file as the background does, with the bytes in base64 on the way; answers how many questions that took. */
function walked(walk, read) {
  let [reads, bytes] = [0, 0];
  for (let need = walk.need(); need; need = walk.need()) {
    const stretch = read(...need);
    [reads, bytes] = [reads + 1, bytes + stretch.length];
    walk.give(Buffer.from(stretch.toString("base64"), "base64"));
  }
  const answer = walk.answer();
  walk.free();
  if (answer.metadata?.container === undefined) throw new Error(`not read: ${JSON.stringify(answer)}`);
  return { reads, bytes };
}

/** Milliseconds of the processor: the median and the worst of twenty. */
function costs(work) {
  for (let round = 0; round < ROUNDS; round += 1) work();
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return spread(times);
}

/** Something to look at: soft colours, a hundred boxes with edges. */
function pixels(width, height) {
  const rgba = new Uint8Array(width * height * 4);
  for (let n = 0; n < width * height; n += 1) {
    const [x, y] = [n % width, Math.floor(n / width)];
    const box = (Math.floor(x / 64) * 7 + Math.floor(y / 48) * 13) % 10;
    rgba.set([x / 3 + box * 4, y / 2 + box * 9, (x + y) / 5 + box * 11, 255].map((value) => value & 255), n * 4);
  }
  return rgba;
}

const modules = Object.fromEntries([["photo", initPhoto], ["closer", initCloser]].map(([name, init]) => {
  const bytes = readFileSync(at(`extension/generated/${name}_bg.wasm`));
  init({ module: bytes });
  return [name, gzipSync(bytes, { level: 9 }).length];
}));

// A small JPEG's head, some megabytes of its pixels, and its end.
const small = jpegWith(Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2]), exif(6));
const photo = Buffer.concat([small, Buffer.alloc(4 * MB - small.length - 2, 0x5a), Buffer.from([0xff, 0xd9])]);
const photoBytes = (start, end) => photo.subarray(start, end);
const head = film(64);
const moov = head.indexOf("moov") - 4;
head.writeUInt32BE(1 << 30, moov - 72);
const long = moov - 72 + (1 << 30) + head.length - moov;
const movie = [long, filmOf(long, head.subarray(0, moov), head.subarray(moov))];
const rgba = pixels(640, 480);

const rows = [
  ["metadata, JPEG of 4 MB (12 megapixels)", "15", () => walked(PhotoWalk.read(photo.length), photoBytes)],
  ["metadata, film of 1 GB whose place stands at its end", "15", () => walked(PhotoWalk.read(movie[0]), movie[1])],
  ["removal, JPEG of 4 MB, read whole and read again", "–", () => walked(PhotoWalk.clean(photo.length, false), photoBytes)],
  ["quick look at 640 × 480 pixels", "120, with decoding", () => { lookAt(640, 480, rgba); }],
  ["closer look at the same", "350, with decoding and the quick look", () => { lookCloser(640, 480, rgba); }],
].map(([what, must, work]) => {
  const { reads, bytes } = work() ?? {};
  const { median, p95 } = costs(work);
  return [what, must, median.toFixed(1), p95.toFixed(1), reads ?? "–", bytes === undefined ? "–" : (bytes / 1024).toFixed(0)];
});

const lines = [
  FROM, "",
  "| in the background | must, ms | median, ms | worst of twenty | reads | kB read |", "|---|---|---|---|---|---|",
  ...rows.map((row) => `| ${row.join(" | ")} |`), "",
  "| artefact | must, kB zipped | kB zipped |", "|---|---|---|",
  ...[["photo", "120"], ["closer", "–, loaded with the first pixels"]].map(([name, must]) => `| ${name} | ${must} | ${(modules[name] / 1024).toFixed(1)} |`), "",
  TO,
];
const page = readFileSync(at("docs/photos.md"), "utf8");
const [start, end] = [page.indexOf(FROM), page.indexOf(TO)];
if (start < 0 || end < 0) throw new Error("docs/photos.md has lost the marks between which the tables go");
writeFileSync(at("docs/photos.md"), page.slice(0, start) + lines.join("\n") + page.slice(end + TO.length));
console.log(lines.slice(1, -1).join("\n"));
