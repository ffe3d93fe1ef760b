// Nothing leaves the device, and nothing of a draft is kept.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { BROWSER, inExtension, openOwnPage, SHIPPED_BUILD, start, TEST_BUILD } from "../lib/browsers.mjs";
import { onLocalPages } from "../lib/builds.mjs";
import { Composer, onlyKindsAndDays, openPage, THREE } from "../lib/composer.mjs";
import { exif, jpegWith } from "../lib/located.mjs";
import { startOpenSite, WAYS } from "../lib/open-site.mjs";
import { startRecorder } from "../lib/recorder.mjs";
import { behaviour } from "../lib/report.mjs";
import { PAGES } from "../pages.mjs";
import { startServer } from "../server.mjs";

const PAGES_USED = ["textarea", "lexical", "frame"];
const OWN_PAGES = ["options", "popup", "practice", "induction", "presenter", "guide"];

/** Somebody attaches a photo that says where it was taken; with the extension, its place is taken out first. */
async function attachPhoto(session, server, isChecked) {
  const composer = await openPage(session, server.origin, "pictures");
  const { page } = composer;
  await composer.write("Sunrise");
  if (isChecked) await composer.until("a badge", ({ badge }) => badge !== null);
  const base64 = jpegWith(Buffer.from(await page.evaluate(() => window.drawn("image/jpeg")), "base64"), exif(6)).toString("base64");
  await page.evaluate((photo) => window.bring("drop", [photo]), { name: "a.jpg", type: "image/jpeg", base64 });
  if (isChecked) {
    // The first picture brings what asks about it.
    await composer.picturesAsked("found");
    await composer.click("picture-clean");
  }
  await page.waitForFunction(() => window.uploaded >= 1);
  await composer.close();
}

/** Somebody looks at each of the extension's own pages, and writes on the practice page. */
async function readOwnPages(session) {
  for (const name of OWN_PAGES) {
    const page = await openOwnPage(session, name);
    await page.waitForSelector("html[data-ready=true]");
    if (name === "practice") {
      const composer = new Composer(session, page, { box: "[contenteditable=true]" });
      await composer.type(CANARY);
      await composer.found(3);
    }
    await page.close();
  }
}

/** Every request the browser makes while somebody writes and posts on three pages, attaches a photo and, with the extension, looks at its own pages. */
async function requestsOfASitting(extension) {
  const server = await startServer();
  const recorder = await startRecorder();
  let session;
  try {
    session = await start({ extension, proxy: recorder.url, trust: extension ? "emas" : undefined });
    for (const name of PAGES_USED) {
      const composer = await openPage(session, server.origin, name);
      await composer.write(THREE);
      if (extension) {
        await composer.found(3);
        await composer.click("badge");
        await composer.cardOpens();
        await composer.press("Escape");
        await composer.pressPost();
        await composer.gateOpens("findings");
        await composer.click("post-anyway");
        await composer.gateCloses();
      }
      await composer.pressPost();
      await composer.postedBecomes([THREE]);
      await composer.close();
    }
    await attachPhoto(session, server, extension !== null);
    if (extension) await readOwnPages(session);
    const kept = extension ? await inExtension(session, async () => ({
      local: await chrome.storage.local.get(null),
      sync: await chrome.storage.sync?.get(null),
      session: await chrome.storage.session?.get(null),
      page: { ...localStorage },
      databases: (await indexedDB.databases()).length,
    })) : null;
    return { requests: [...recorder.requests].sort(), kept };
  } finally {
    await session?.close();
    await recorder.close();
    await server.close();
  }
}

/** Of pauses and changes, how many on which day, and nothing else. */
function onlyNumbers(caught) {
  for (const [day, counts] of Object.entries(caught)) {
    assert.match(day, /^2\d{4}$/);
    for (const [what, count] of Object.entries(counts)) assert.ok(["pauses", "changes"].includes(what) && Number.isSafeInteger(count), `${what}: ${count}`);
  }
}

behaviour("privacy", "not one request more with the extension than without, with posts, a photo and every page of ours, and nothing of the draft is stored", async () => {
  const off = await requestsOfASitting(null);
  const on = await requestsOfASitting(TEST_BUILD);
  assert.ok(off.requests.length >= PAGES_USED.length * 3, "the recorder sees the browser's requests");
  assert.deepEqual(on.requests, off.requests);
  const { earlierPosts, caught, profiles, ...chosen } = on.kept.local;
  // No page said who is signed in; that the person was asked is all there is to keep.
  assert.deepEqual(Object.values(profiles ?? {}).flat(), []);
  onlyKindsAndDays(earlierPosts);
  onlyNumbers(caught);
  assert.ok(on.requests.some((one) => one.includes("/upload?route=drop&name=a.jpg")), "the photo went to the site");
  assert.deepEqual({ ...on.kept, local: chosen }, { local: { trust: "emas", account: "personal" }, sync: {}, session: {}, page: {}, databases: 0 });
});

/** Invented words that no request has any business to hold. */
const CANARY = `${THREE}, Zephyrina Quillfeather`;
const CANARIES = [/943.{0,3}476.{0,3}5919/, /9434765919/, /Zephyrina/i, /Quillfeather/i, /DE7.{0,3}5FF/, new RegExp(Buffer.from("Zephyrina").toString("base64").slice(0, 10))];

/** Somebody writes the canary on a site that uses every way out itself, and posts it. Answers all that was heard. */
async function canaryRun(extension) {
  const site = await startOpenSite();
  let session;
  try {
    session = await start({ extension, trust: extension ? "emas" : undefined });
    const page = await session.browser.newPage();
    await page.goto(`${site.origin}/`, { waitUntil: "domcontentloaded" });
    await page.waitForFunction(() => window.ready === true);
    const composer = new Composer(session, page, PAGES.find(({ name }) => name === "textarea"));
    await composer.write(CANARY);
    if (extension) {
      await composer.found(3);
      await composer.pressPost();
      await composer.gateOpens("findings");
      await composer.click("post-anyway");
      await composer.gateCloses();
    }
    await composer.pressPost();
    await composer.postedBecomes([CANARY]);
    const all = () => WAYS.every((way) => site.heard.some((one) => one.way === way));
    for (const end = performance.now() + 10_000; !all() && performance.now() < end;) await page.evaluate(() => new Promise(requestAnimationFrame));
    return { asked: site.asked(), heard: [...site.heard] };
  } finally {
    await session?.close();
    await site.close();
  }
}

behaviour("privacy", "no trace of a canary by fetch, XHR, beacon, picture, style, prefetch, event source, WebSocket or WebRTC", async () => {
  const off = await canaryRun(null);
  // Firefox fetches ahead only when idle, and may not get round to it; what it does not do can't be shown to be seen.
  const shown = WAYS.filter((way) => off.heard.some((one) => one.way === way));
  assert.deepEqual(shown.filter((way) => way !== "prefetch"), WAYS.filter((way) => way !== "prefetch"), "each way out is seen where it is used");
  const on = await canaryRun(TEST_BUILD);
  const without = (list) => list.filter((one) => one !== "GET /way/prefetch");
  assert.deepEqual(without(on.asked), without(off.asked));
  for (const one of on.heard) for (const canary of CANARIES) assert.doesNotMatch(JSON.stringify(one), canary);
});

behaviour("privacy", "no script that ships names a network interface", () => {
  const scripts = readdirSync(SHIPPED_BUILD, { recursive: true }).filter((name) => name.endsWith(".js"));
  assert.ok(scripts.includes("content.js") && scripts.includes("page.js") && scripts.includes("background.js"));
  for (const name of scripts) {
    const code = readFileSync(join(SHIPPED_BUILD, name), "utf8").replace(/"[A-Za-z0-9+/=]{1000,}"/g, '""');
    assert.doesNotMatch(code, /\b(fetch|XMLHttpRequest|WebSocket|WebTransport|sendBeacon|EventSource|RTCPeerConnection|importScripts|eval)\b/, name);
    assert.doesNotMatch(code, /\bnew Function\b|\bimport\(/, name);
  }
});

behaviour("privacy", "what is in every page has no timer, one observer for a page written anew from its root, and one element for when nobody answers it", () => {
  const watcher = readFileSync(join(SHIPPED_BUILD, "content.js"), "utf8");
  assert.doesNotMatch(watcher, /setTimeout|setInterval|requestIdleCallback|(Resize|Intersection|Performance|Reporting)Observer|\.connect\(|CSS\.highlights/);
  // It hears of the document's own children alone: of nothing that happens within a page.
  assert.deepEqual(watcher.match(/MutationObserver|\.observe\([^)]*\)/g)?.map((call) => call.replace(/"|\s/g, "").replace("!0", "true")), ["MutationObserver", ".observe(document,{childList:true})"]);
  assert.deepEqual(watcher.match(/attachShadow|requestAnimationFrame/g)?.sort(), ["attachShadow", "requestAnimationFrame"]);
  assert.ok(gzipSync(watcher, { level: 9 }).length <= 6 * 1024);
});

behaviour("privacy", "manifest: three permissions, known hosts only unless the person adds one, no way out", () => {
  const manifest = JSON.parse(readFileSync(join(SHIPPED_BUILD, "manifest.json"), "utf8"));
  assert.equal(manifest.manifest_version, 3);
  assert.deepEqual(manifest.permissions, ["storage", "scripting", "activeTab"]);
  assert.deepEqual(manifest.optional_host_permissions, ["https://*/*"]);
  for (const key of ["web_accessible_resources", "externally_connectable"]) {
    assert.equal(manifest[key], undefined, key);
  }
  const policy = manifest.content_security_policy.extension_pages;
  for (const part of ["default-src 'none'", "connect-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "object-src 'none'"]) assert.ok(policy.includes(part), part);
  assert.doesNotMatch(policy, /https?:|\*|unsafe-inline|'unsafe-eval'/);
  const matches = manifest.content_scripts.flatMap((script) => script.matches);
  assert.ok(matches.includes("https://x.com/*"));
  assert.deepEqual(manifest.host_permissions, matches, "the page script is brought to no other host");
  for (const match of matches) assert.match(match, /^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\//, match);
  assert.equal(BROWSER === "firefox", "browser_specific_settings" in manifest);
});

behaviour("privacy", "what ships keeps its shadow root closed, and holds all the same", async () => {
  const server = await startServer();
  let session;
  try {
    session = await start({ extension: onLocalPages(SHIPPED_BUILD) });
    const composer = await openPage(session, server.origin, "contenteditable");
    await composer.write(THREE);
    await composer.page.waitForFunction(() => [...CSS.highlights].reduce((sum, [, highlight]) => sum + highlight.size, 0) === 3);
    const hosts = () => composer.page.evaluate(() => [...document.documentElement.children]
      .filter(({ localName }) => !["head", "body"].includes(localName))
      .map((element) => ({ open: element.shadowRoot !== null, text: element.textContent, attributes: element.getAttributeNames() })));
    await composer.page.waitForFunction(() => document.documentElement.children.length > 2);
    const [host, ...more] = await hosts();
    assert.deepEqual(more, []);
    assert.equal(host.open, false);
    assert.equal(host.text, "");
    assert.deepEqual(host.attributes.filter((name) => !["popover", "style"].includes(name)), []);
    await composer.pressPost();
    // The pause makes the page behind it inert: the button can no longer be hit.
    await composer.page.waitForFunction(() => {
      const { left, top, width, height } = document.getElementById("post").getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) !== document.getElementById("post");
    });
    assert.deepEqual(await composer.posted(), []);
    assert.deepEqual(await composer.clicks(), []);
  } finally {
    await session?.close();
    await server.close();
  }
});
