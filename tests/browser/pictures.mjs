// Takes a picture of every state that a person can see: the parts that stand in a site's page from the gallery
// (tests/gallery), our own pages from the extension itself. axe looks at each of the parts as it is pictured.
//
//   node tests/browser/pictures.mjs [name…]      all, or those whose names contain one of these
//
// All go to dist/pictures, with sheets of many at once to look through; those that the documents show, to docs/pictures.
import { cp, mkdir, readFile, rm, writeFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { AxePuppeteer } from "@axe-core/puppeteer";
import { build, transform } from "esbuild";
import puppeteer from "puppeteer-core";
import { executable, openOwnPage, root, start, TEST_BUILD } from "./lib/browsers.mjs";
import { OWN_PAGES, PARTS, SHOWN } from "./pictures-list.mjs";

const out = join(root, "dist", "pictures");
const shown = join(root, "docs", "pictures");
const only = process.argv.slice(2);
const wanted = (name) => only.length === 0 || only.some((part) => name.includes(part));
await mkdir(out, { recursive: true });
await mkdir(shown, { recursive: true });
const taken = [];
let bad = 0;
const sessions = new WeakMap();
/** Pixels that a WebP can be high. */
const HIGHEST = 16_383;

if (PARTS.some(({ name }) => wanted(name))) await picturesOfParts();
if (OWN_PAGES.some(({ name }) => wanted(name))) await picturesOfPages();
await sheets();
console.log(`${taken.length} pictures in dist/pictures, ${bad ? `${bad} problems` : "nothing serious"}`);
process.exitCode = bad ? 1 : 0;

/** WebP at this quality keeps letters crisp at a fifth of what PNG takes. */
async function shoot(page, name, { clip = null, ...options } = {}) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.evaluate(async () => {
    const roots = [document, ...[...document.querySelectorAll("*")].map((element) => element.shadowRoot).filter(Boolean)];
    await Promise.all(roots.flatMap((one) => one.getAnimations?.() ?? []).map(({ finished }) => finished)).catch(() => {});
  });
  const path = join(out, `${name}.webp`);
  if (options.fullPage) {
    const [width, height, scale] = await page.evaluate(() => [innerWidth, document.documentElement.scrollHeight, devicePixelRatio]);
    // Of a page that is longer than a picture can be, as much as goes.
    if (height * scale > HIGHEST) options = { clip: { x: 0, y: 0, width, height: Math.floor(HIGHEST / scale) }, captureBeyondViewport: true };
  }
  await (clip ? await page.$(clip) : page).screenshot({ path, type: "webp", quality: 82, ...options });
  if ((await stat(path)).size === 0) throw new Error(`${name}: the browser gave no picture`);
  taken.push(name);
  if (SHOWN.includes(name)) await cp(path, join(shown, `${name}.webp`));
}

async function axe(page, name, part) {
  const looking = new AxePuppeteer(page);
  const { violations } = await (part ? looking.include(part) : looking).analyze();
  for (const { id, help, nodes, impact } of violations) {
    if (!["serious", "critical"].includes(impact)) continue;
    bad += 1;
    console.log(`${name}: ${id}, ${help}: ${nodes.map(({ target, any }) => `${target.flat().join(" ")} ${any[0]?.message ?? ""}`).join("; ")}`);
  }
}

async function dress(page, { width, height, scale = 1, media = {} }) {
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: media.dark ? "dark" : "light" }, { name: "prefers-reduced-motion", value: "reduce" }]);
  // For as long as the page: what a session emulates ends with it.
  const client = sessions.get(page) ?? await page.createCDPSession();
  sessions.set(page, client);
  await client.send("Emulation.setEmulatedMedia", {
    media: media.print ? "print" : "",
    features: [{ name: "forced-colors", value: media.forced ? "active" : "none" }, { name: "prefers-color-scheme", value: media.dark ? "dark" : "light" }],
  });
}

async function picturesOfParts() {
  const built = join(root, "dist", "gallery");
  await mkdir(built, { recursive: true });
  await cp(join(root, "tests", "gallery", "gallery.html"), join(built, "index.html"));
  const css = { name: "css", setup(b) { b.onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: (await transform(await readFile(path, "utf8"), { loader: "css" })).code, loader: "text" })); } };
  await build({
    entryPoints: [join(root, "tests", "gallery", "gallery.ts")], bundle: true, outfile: join(built, "gallery.js"), format: "iife", logLevel: "warning",
    define: { SHADOW_MODE: '"open"', TEST_BUILD: "true", BROWSER: '"chromium"', LEFT_OUT: "{}" }, plugins: [css],
  });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://x");
    try {
      response.setHeader("content-type", pathname.endsWith(".js") ? "text/javascript" : "text/html");
      response.end(await readFile(join(built, pathname === "/" ? "index.html" : pathname.slice(1))));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const browser = await puppeteer.launch({ executablePath: executable("chromium"), headless: true, args: ["--no-sandbox", "--force-color-profile=srgb"] });
  try {
    const page = await browser.newPage();
    page.on("pageerror", ({ message }) => { bad += 1; console.log(`page error: ${message}`); });
    for (const { name, query, then, ...look } of PARTS.filter(({ name }) => wanted(name))) {
      await dress(page, look);
      await page.goto(`http://127.0.0.1:${server.address().port}/?${new URLSearchParams(query)}`);
      if (then) await then(page);
      await shoot(page, name);
      await axe(page, name, "[popover]");
    }
  } finally {
    await browser.close();
    server.close();
  }
}

async function picturesOfPages() {
  const session = await start({ extension: TEST_BUILD, browserName: "chromium", trust: "emas" });
  try {
    for (const { name, page: path, storage = {}, then, full = true, clip = null, ...look } of OWN_PAGES.filter(({ name }) => wanted(name))) {
      const settings = await openOwnPage(session, "options");
      await settings.evaluate(async (values) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set(values);
        if (values.trust === null) await chrome.storage.local.remove("trust");
      }, { trust: "emas", account: "personal", ...storage });
      await settings.close();
      const page = await openOwnPage(session, path);
      page.on("pageerror", ({ message }) => { bad += 1; console.log(`${name}: page error: ${message}`); });
      await dress(page, look);
      await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
      // What is done may lead to another window.
      const pictured = await then?.(page, session) ?? page;
      if (pictured !== page) await dress(pictured, look);
      await shoot(pictured, name, clip ? { clip } : { fullPage: full });
      await axe(pictured, name, clip);
      if (pictured !== page) await pictured.close();
      await page.close();
    }
  } finally {
    await session.close();
  }
}

/** A dozen to a sheet: what is ugly shows beside what is not. */
async function sheets() {
  const browser = await puppeteer.launch({ executablePath: executable("chromium"), headless: true, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 2000, height: 1500 });
    for (let first = 0; first < taken.length; first += 9) {
      const figures = await Promise.all(taken.slice(first, first + 9).map(async (name) =>
        `<figure><img src="data:image/webp;base64,${(await readFile(join(out, `${name}.webp`))).toString("base64")}"><figcaption>${name}</figcaption></figure>`));
      await page.setContent(`<style>body{margin:0;display:grid;grid-template-columns:repeat(3,1fr);gap:8px;font:14px sans-serif;background:#888}figure{margin:0;overflow:hidden}img{max-width:100%;max-height:600px}</style>${figures.join("")}`);
      const path = join(out, `sheet-${first / 9 + 1}.png`);
      await rm(path, { force: true });
      await page.screenshot({ path, fullPage: true });
    }
  } finally {
    await browser.close();
  }
  await writeFile(join(out, "list.txt"), `${taken.join("\n")}\n`);
}
