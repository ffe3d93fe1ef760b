// A page on which nobody can write: what of us is there. (What the watcher weighs is held by extension/build.mjs;
// how long such a page takes to load, with it and without: node benches/nothing.mjs.)
import assert from "node:assert/strict";
import { isChromium, start } from "../lib/browsers.mjs";
import { openPage } from "../lib/composer.mjs";
import { exceptionsIn } from "../lib/exceptions.mjs";
import { behaviour, notHere } from "../lib/report.mjs";
import { server, session } from "../lib/sitting.mjs";

/** Somebody reads the page: looks round, clicks, scrolls, types where nothing takes it, leaves and comes back. */
async function readThrough(page) {
  await page.goto(`${server.origin}/nothing`);
  await page.waitForFunction(() => window.ready === true);
  await page.mouse.move(200, 200);
  await page.mouse.move(300, 220);
  await page.mouse.click(300, 220);
  await page.mouse.wheel({ deltaY: 300 });
  await page.keyboard.type("78-year-old");
  await page.keyboard.press("Enter");
  await page.goto("about:blank");
  await page.goBack({ waitUntil: "domcontentloaded" }).catch(() => {});
  await page.waitForFunction(() => window.ready === true);
}

/** All that a page can see of itself. */
const everything = () => ({
  markup: document.documentElement.outerHTML,
  sheets: document.adoptedStyleSheets.length,
  highlights: CSS.highlights.size,
  names: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)).sort(),
  fetched: performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname).sort(),
  elements: document.getElementsByTagName("*").length,
});

behaviour("no compose box", "the page is to the letter what it is without the extension", async () => {
  const without = await start({ extension: null });
  try {
    const [plain, ours] = await Promise.all([without, session].map(async ({ browser }) => {
      const page = await browser.newPage();
      await readThrough(page);
      const seen = await page.evaluate(everything);
      await page.close();
      return seen;
    }));
    assert.deepEqual(ours, plain);
  } finally {
    await without.close();
  }
});

const TIMERS = ["setTimeout", "setInterval", "requestAnimationFrame"];

/** The addresses of the scripts that set a timer or asked for a frame in this tab, from now on. */
async function timersIn(page) {
  const devtools = await page.createCDPSession();
  const seen = [];
  devtools.on("Debugger.paused", ({ callFrames }) => {
    seen.push(callFrames[0]?.url ?? "");
    // The tab may have gone meanwhile.
    devtools.send("Debugger.resume").catch(() => {});
  });
  await devtools.send("Debugger.enable");
  for (const eventName of TIMERS) await devtools.send("EventBreakpoints.setInstrumentationBreakpoint", { eventName });
  return seen;
}
const ours = (addresses) => addresses.filter((url) => url.startsWith("chrome-extension://"));

if (isChromium) {
  behaviour("no compose box", "no timer is set and no frame asked for, and nothing goes wrong", async () => {
    const page = await session.browser.newPage();
    const seen = await timersIn(page);
    const exceptions = await exceptionsIn(page);
    await readThrough(page);
    await page.evaluate(() => new Promise((done) => { setTimeout(done, 0); }));
    assert.ok(seen.length > 0, "the page's own timer was seen");
    assert.deepEqual(ours(seen), []);
    assert.deepEqual(exceptions, []);
    // That ours would be seen: a compose box in use asks for frames.
    const composer = await openPage(session, server.origin, "textarea", page);
    // In one go: where every timer stops the page, keys are lost.
    await composer.focus();
    await page.keyboard.sendCharacter("Good night all");
    await composer.until("a badge", ({ badge }) => badge !== null);
    assert.ok(ours(seen).length > 0, "what a box in use asks for is seen");
    await page.close();
  });
} else {
  notHere("no compose box", "no timer is set and no frame asked for, and nothing goes wrong", "WebDriver BiDi does not tell of timers");
}
