// A page on which nobody can write: what of us is there. (What the watcher weighs is held by extension/build.mjs;
// how long such a page takes to load, with it and without: node benches/nothing.mjs.)
import assert from "node:assert/strict";
import { isChromium, start, TEST_BUILD } from "../lib/browsers.mjs";
import { variantOf } from "../lib/builds.mjs";
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

/** Our scripts as they are for tests, except that they note on the page which timers they set and that they ask for frames. */
const notingTimers = () => variantOf(TEST_BUILD, ({ edit }) => edit("content.js", (code) => `for (const name of ${JSON.stringify(TIMERS)}) {
  const real = globalThis[name].bind(globalThis);
  globalThis[name] = (...given) => {
    document.documentElement.dataset.timers = (document.documentElement.dataset.timers ?? "") + name + " ";
    return real(...given);
  };
}
${code}`));
const timersIn = (page) => page.evaluate(() => document.documentElement.dataset.timers ?? "");

/** Runs something where our content scripts run, as one of them. */
async function inOurWorld(page, expression) {
  const devtools = await page.createCDPSession();
  const worlds = [];
  devtools.on("Runtime.executionContextCreated", ({ context }) => worlds.push(context));
  // Tells of all worlds there are before it answers.
  await devtools.send("Runtime.enable");
  const { id } = worlds.find(({ origin }) => origin.startsWith("chrome-extension://"));
  await devtools.send("Runtime.evaluate", { contextId: id, expression });
}
if (isChromium) {
  behaviour("no compose box", "no timer is set and no frame asked for, and nothing goes wrong", async () => {
    const noting = await start({ extension: notingTimers() });
    try {
      const page = await noting.browser.newPage();
      const exceptions = await exceptionsIn(page);
      await readThrough(page);
      assert.equal(await timersIn(page), "");
      assert.deepEqual(exceptions, []);
      // That one of ours would be noted: a timer set from within the world of our scripts is.
      await inOurWorld(page, "setTimeout(() => {}, 0)");
      assert.equal(await timersIn(page), "setTimeout ");
    } finally {
      await noting.close();
    }
  });
} else {
  notHere("no compose box", "no timer is set and no frame asked for, and nothing goes wrong", "WebDriver BiDi does not run anything in the world of our scripts");
}
