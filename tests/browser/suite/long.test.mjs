// Drafts too long to be checked in full at every key: what lies around the caret is checked, the badge says so, and before
// anything goes out all of it is.
import assert from "node:assert/strict";
import { TEST_BUILD, start } from "../lib/browsers.mjs";
import { inBackground } from "../lib/builds.mjs";
import { behaviour } from "../lib/report.mjs";
import { withPage } from "../lib/sitting.mjs";

const QUIET = "All quiet at the station tonight, tea and toast. ";
const FAR = "NHS 943 476 5919";
/** In characters. Lines, as people write them: a megabyte in one paragraph is bad-input's. */
const SIZES = [130_000, 1_000_000];
const quietLines = (size) => `${QUIET.repeat(20).trim()}\n`.repeat(size / (QUIET.length * 20)).trim();

/** The page's script sets the draft; the person comes to it with the caret in front of everything. */
async function openAtStart(composer, text) {
  await composer.setText(text);
  const box = await composer.focus();
  await box.evaluate((element) => {
    if (element.setSelectionRange) element.setSelectionRange(0, 0);
    else getSelection().collapse(element, 0);
    element.scrollTop = 0;
  });
}

const saysPartly = ({ badge }) => /too long to check fully/i.test(badge?.text ?? "");

for (const name of ["textarea", "contenteditable"]) {
  for (const size of SIZES) {
    const what = `${size.toLocaleString("en")} characters (${name})`;

    behaviour("long draft", `${what}: what is typed is marked, the badge says that this is not all, and Post finds what stands at the far end`, () => withPage(name, async (composer) => {
      await openAtStart(composer, `\n${quietLines(size)}\n${FAR}`);
      // What a key costs until the next frame is told, and nothing is asked of it.
      await composer.page.evaluate(() => {
        window.delays = [];
        addEventListener("keydown", () => {
          const pressed = performance.now();
          requestAnimationFrame(() => { window.delays.push(performance.now() - pressed); });
        }, true);
      });
      await composer.page.keyboard.type("DE7 5FF ");
      const { marks } = await composer.until("the postcode is marked", (seen) => seen.marks.includes("DE7 5FF") && seen.badge.look === "found" && saysPartly(seen));
      assert.ok(!marks.includes("943 476 5919"), "the far end has not been read");
      const delays = (await composer.page.evaluate(() => window.delays)).sort((a, b) => a - b);
      console.log(`${what}: from a key to the next frame ${delays[delays.length >> 1].toFixed(0)} ms in the middle, ${delays.at(-1).toFixed(0)} at most`);
      await composer.click("badge");
      const { card } = await composer.cardOpens();
      assert.match(card.text, /part around your cursor.*all of it is checked before it goes out/);
      await composer.press("Escape");
      await composer.pressPost();
      const { gate } = await composer.gateOpens("findings");
      assert.match(gate.text, /943 476 5919/);
      assert.deepEqual(await composer.posted(), []);
    }), { timeout: 180_000 });
  }

  behaviour("long draft", `nothing in it: never called clear before all of it was read, then it goes out (${name})`, () => withPage(name, async (composer) => {
    const text = quietLines(300_000);
    await openAtStart(composer, text);
    await composer.page.keyboard.type("x");
    await composer.until("it says that not all of it is checked", (seen) => seen.badge?.look === "partly" && saysPartly(seen));
    await composer.pressPost();
    await composer.gateOpens("read");
    assert.deepEqual(await composer.posted(), []);
    await composer.click("go-back");
    await composer.gateCloses();
    await composer.clear();
    await composer.pressPost();
    await composer.page.waitForFunction((length) => window.posted[0]?.length === length, {}, text.length + 1);
    assert.equal((await composer.posted()).length, 1);
  }), { timeout: 120_000 });
}

behaviour("long draft", "the wait is seen, and whoever types on is heard at once", async () => {
  // All of it is never read: the core's part is not what is tried here.
  const slow = await start({ extension: inBackground(TEST_BUILD, `const connect = chrome.runtime.onConnect; const add = connect.addListener.bind(connect);
    connect.addListener = (heard) => add((port) => heard(new Proxy(port, { get: (of, name) => name !== "onMessage" ? (typeof of[name] === "function" ? of[name].bind(of) : of[name])
      : { addListener: (listener) => of.onMessage.addListener((ask) => { if (!ask.whole) listener(ask); }) } })));`) });
  try {
    await withPage("textarea", async (composer) => {
      const text = quietLines(300_000);
      await openAtStart(composer, text);
      await composer.page.keyboard.type("x");
      await composer.until("it says that not all of it is checked", saysPartly);
      await composer.pressPost();
      const { gate } = await composer.gateOpens("unchecked");
      assert.match(gate.text, /Reading all of it/);
      await composer.click("go-back");
      await composer.gateCloses();
      await composer.pressPost();
      await composer.until("it still reads", ({ gate: now }) => /Reading all of it/.test(now?.text ?? ""));
      await composer.click("go-back");
      await composer.page.keyboard.type(" DE7 5FF ");
      await composer.until("the postcode is marked", ({ marks }) => marks.includes("DE7 5FF"));
      assert.deepEqual(await composer.posted(), []);
    }, slow);
  } finally {
    await slow.close();
  }
}, { timeout: 120_000 });

behaviour("long draft", "the line is lost whenever all of it is read: says so, and pauses", async () => {
  const broken = await start({ extension: inBackground(TEST_BUILD, `chrome.runtime.onConnect.addListener((port) => port.onMessage.addListener(({ whole }) => {
    if (whole) port.disconnect();
  }));`) });
  try {
    await withPage("textarea", async (composer) => {
      await openAtStart(composer, quietLines(300_000));
      await composer.page.keyboard.type("x");
      await composer.until("it says that not all of it is checked", saysPartly);
      await composer.pressPost();
      await composer.until("it says that it was not checked", ({ gate }) => /has not been checked/.test(gate?.text ?? ""));
      assert.deepEqual(await composer.posted(), []);
    }, broken);
  } finally {
    await broken.close();
  }
}, { timeout: 120_000 });

behaviour("long report", "more findings than anybody reads: counted, the first of them drawn, and settled together", () => withPage("textarea", async (composer) => {
  await openAtStart(composer, `At ${"DE7 5FF ".repeat(1_500).trim()}`);
  await composer.page.keyboard.type("x");
  // Lines are drawn at the frame after the badge has counted.
  const { marks, badge } = await composer.until("they are counted, and drawn", (seen) => seen.badge?.look === "found" && seen.badge.count >= 1_500 && seen.marks.length > 100);
  assert.ok(marks.length <= 200, `${marks.length} marks`);
  await composer.click("badge");
  const { card } = await composer.cardOpens();
  assert.match(card.text, new RegExp(`And ${badge.count - 200} more that are not listed here`));
}), { timeout: 120_000 });
