// In Chromium: the core in a page of its own, keys that make marks on each engine, and what the watcher costs a page.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildPages } from "../tests/browser/build-pages.mjs";
import { root, SHIPPED_BUILD, start } from "../tests/browser/lib/browsers.mjs";
import { openPage } from "../tests/browser/lib/composer.mjs";
import { PAGES } from "../tests/browser/pages.mjs";
import { startServer } from "../tests/browser/server.mjs";
import { bundled } from "./bundle.mjs";
import { cut, spread } from "./core.mjs";
import { moduleBytes, packedModule } from "./node.mjs";
import { prose } from "./texts.mjs";

const MARKS = 30;
const STARTS = 9;
const WATCHERS = 40;
/** Without its last letter this is nothing, with it a postcode. */
const ALMOST = "Picked up in DE7 5F";
/** How much of the posts goes to the page: as much as the measured sizes use. */
const PROSE = 500_000;

export async function inBrowser() {
  await buildPages();
  const server = await startServer();
  const session = await start({ browserName: "chromium" });
  try {
    const name = (await session.browser.version()).replace(/^.*?\/(\d+).*/, "Chromium $1");
    const script = await bundled({ format: "iife", globalName: "bench" });
    const starts = [];
    for (let round = 0; round < STARTS; round += 1) starts.push(await coldStart(session, script, round));
    return { name, starts, ...await checks(session, script), marks: await marks(session, server), watcher: await watcher(session) };
  } finally {
    await session.close();
    await server.close();
  }
}

async function pageWith(session, script) {
  const page = await session.browser.newPage();
  page.setDefaultTimeout(0);
  await page.addScriptTag({ content: script });
  return page;
}

/** A browser keeps compiled modules by their bytes: a last section that nobody reads makes every round's another one. */
function another(round) {
  const name = [...Buffer.from(`round ${round}`)];
  return Buffer.concat([moduleBytes(), Buffer.from([0, name.length + 1, name.length, ...name])]);
}

async function coldStart(session, script, round) {
  const page = await pageWith(session, script);
  const packed = packedModule(another(round));
  const took = await page.evaluate((base64, text) => window.bench.coldStart(base64, text), packed, cut(prose(), 280));
  await page.close();
  return took;
}

async function checks(session, script) {
  const page = await pageWith(session, script);
  await page.evaluate((base64, texts) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    window.measured = null;
    window.bench.measureCore(bytes, texts).then((result) => { window.measured = result; }, (error) => { window.measured = { error: String(error) }; });
  }, moduleBytes().toString("base64"), cut(prose(), PROSE));
  // It takes longer than the browser may be silent for.
  for (;;) {
    const measured = await page.evaluate(() => window.measured ?? new Promise((later) => { setTimeout(() => later(null), 1_000); }));
    if (measured === null) continue;
    await page.close();
    if (measured.error) throw new Error(measured.error);
    return measured;
  }
}

async function marks(session, server) {
  const rows = [];
  for (const { name, engine } of PAGES.filter(({ matrix, in: inside, oneLine }) => matrix !== false && !inside && !oneLine)) {
    const composer = await openPage(session, server.origin, name);
    try {
      await composer.write(ALMOST);
      await composer.until("the box is open", ({ badge }) => badge !== null && badge.look !== "checking");
      const times = [];
      for (let count = 0; count < MARKS; count += 1) times.push(await keyToMark(composer));
      rows.push({ engine, ...spread(times) });
    } catch (error) {
      // One engine that a slow machine keeps too long is told, and the others are measured.
      rows.push({ engine, error: error.message.split("\n")[0].slice(0, 80) });
    } finally {
      await composer.close();
    }
  }
  return rows;
}

/** From the key's own event to the frame in which its mark is there to be painted, in milliseconds. */
async function keyToMark(composer) {
  await composer.page.evaluate(() => {
    const marked = () => {
      for (const [key, highlight] of CSS.highlights ?? []) if (key.startsWith("text-line-")) for (const range of highlight) if (range.toString().includes("5FF")) return true;
      const hosts = [document.documentElement, ...document.querySelectorAll("dialog")].flatMap((place) => [...place.children]);
      for (const host of hosts) for (const mark of host.shadowRoot?.querySelectorAll(".mark") ?? []) if (mark.textContent.includes("5FF")) return true;
      return false;
    };
    window.painted = new Promise((done) => {
      addEventListener("keydown", ({ timeStamp }) => {
        const look = () => {
          const took = performance.now() - timeStamp;
          if (marked()) done(took);
          else if (took > 10_000) done(null);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }, { capture: true, once: true });
    });
  });
  await composer.page.keyboard.press("F");
  const took = await composer.page.evaluate(() => window.painted);
  if (took === null) throw new Error("no mark within ten seconds");
  await composer.page.keyboard.press("Backspace");
  await composer.until("the mark is gone", ({ marks: left }) => !left.some((words) => words.includes("5FF")));
  return took;
}

/** Reading and running the watcher in fresh frames, and by turns a script of nothing: what a frame costs whoever comes first. */
export async function watcher(session) {
  const source = readFileSync(join(SHIPPED_BUILD, "content.js"), "utf8");
  const page = await session.browser.newPage();
  const times = await page.evaluate((code, rounds) => Array.from({ length: rounds }, (_, round) => ["", code].map((script) => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    // As at a page's load, when content scripts come: the document is still being written.
    frame.contentDocument.open();
    frame.contentWindow.chrome = { runtime: { id: "x", onMessage: { addListener() {} }, sendMessage() {} }, storage: { onChanged: { addListener() {} } } };
    const start = performance.now();
    frame.contentWindow.Function(`${script}\n//${round}`)();
    const took = performance.now() - start;
    frame.remove();
    return took;
  })), source, WATCHERS);
  await page.close();
  return { ...spread(times.map(([, ours]) => ours)), nothing: spread(times.map(([nothing]) => nothing)) };
}
