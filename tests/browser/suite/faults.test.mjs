// Faults put in on purpose: at every stage of a draft something breaks, and the page says so, nothing that was typed is lost,
// and nothing goes out unchecked without the person having been told.
import assert from "node:assert/strict";
import { inExtension, isChromium, stopWorker, TEST_BUILD } from "../lib/browsers.mjs";
import { inBackground, variantOf, withTornCore } from "../lib/builds.mjs";
import { CLEAN, openPage, THREE } from "../lib/composer.mjs";
import { behaviour, notHere } from "../lib/report.mjs";
import { server, session, withBuild, withPage } from "../lib/sitting.mjs";

/** How many tabs of the site are open at once. */
const TABS = 50;

/** Whether the page says that nothing is checked on it. */
const saysUnanswered = (composer) => composer.page.waitForFunction(() => [...document.documentElement.children]
  .some((element) => element.shadowRoot?.querySelector("[data-part=unanswered]")?.checkVisibility()));

behaviour("fault", "the background never answers the watcher: the page says that it is not checked", () =>
  withBuild(variantOf(TEST_BUILD, ({ edit }) => edit("background.js", (code) => code.replace(/void bring\([^;]*\)\.then\(answer\d*\);/, ""))), "textarea", async (composer) => {
    await composer.write(THREE);
    await saysUnanswered(composer);
    assert.equal(await composer.modelText(), THREE);
    await composer.pressPost(); // the first press is held in case the page script is just coming
    await composer.pressPost();
    await composer.postedBecomes([THREE]);
  }));

behaviour("fault", "the background can't bring the page script: the page says that it is not checked", () =>
  withBuild(variantOf(TEST_BUILD, ({ edit }) => edit("background.js", (code) => code.replace("[`sites/", "[`no-such-folder/"))), "contenteditable", async (composer) => {
    await composer.write(CLEAN);
    await saysUnanswered(composer);
    assert.equal(await composer.modelText(), CLEAN);
  }));

behaviour("fault", "every second ask loses its port: asked again, and each word is checked", () =>
  withBuild(inBackground(TEST_BUILD, `let asked = 0; chrome.runtime.onConnect.addListener((port) => port.onMessage.addListener(({ kind }) => {
    if (kind === "check" && (asked += 1) % 2 === 1) port.disconnect();
  }));`), "lexical", async (composer) => {
    await composer.write(THREE);
    await composer.found(3);
    await composer.type(" DE7 5FF");
    await composer.found(4);
    await composer.pressPost();
    await composer.gateOpens("findings");
  }));

behaviour("fault", "every ask loses its port: says so, and pauses", () =>
  withBuild(inBackground(TEST_BUILD, `chrome.runtime.onConnect.addListener((port) => port.onMessage.addListener(({ kind }) => {
    if (kind === "check") port.disconnect();
  }));`), "textarea", async (composer) => {
    await composer.write(THREE);
    await composer.until("it says that it is not checked", ({ badge }) => badge?.look === "unchecked");
    await composer.pressPost();
    await composer.gateOpens("unchecked");
    assert.deepEqual(await composer.posted(), []);
  }));

behaviour("fault", "storage throws at every turn: drafts are checked all the same", () =>
  withBuild(inBackground(TEST_BUILD, `for (const area of ["local", "managed"]) for (const name of ["get", "set", "remove"]) {
    try { chrome.storage[area][name] = () => Promise.reject(new Error("QUOTA_BYTES quota exceeded")); } catch {}
  }`), "textarea", async (composer) => {
    await composer.write(THREE);
    await composer.until("the identifiers are marked, or it says that it is not checked", ({ badge, marks }) =>
      badge?.look === "unchecked" || (badge?.look === "found" && marks.length >= 2));
    await composer.pressPost();
    await composer.until("it pauses", ({ gate }) => gate !== null);
    assert.deepEqual(await composer.posted(), []);
  }));

behaviour("fault", "the core is torn off half way: says so, pauses once, posts", () =>
  withBuild(withTornCore(TEST_BUILD), "textarea", async (composer) => {
    await composer.write(THREE);
    await composer.unchecked("could not start");
    await composer.postAnyway("unchecked");
    await composer.postedBecomes([THREE]);
  }));

behaviour("fault", "the core breaks in the middle of a draft and leaves its memory in ruins: another, with memory of its own, goes on", () =>
  withBuild(inBackground(TEST_BUILD, `const Real = WebAssembly.Instance; let made = 0;
  WebAssembly.Instance = function (module, imports) {
    const real = new Real(module, imports);
    if ((made += 1) > 1) return real;
    let checks = 0;
    return { exports: { ...real.exports, core_check: (...given) => {
      if ((checks += 1) < 3) return real.exports.core_check(...given);
      new Uint8Array(real.exports.memory.buffer).fill(255);
      throw new WebAssembly.RuntimeError("unreachable");
    } } };
  };`), "lexical", async (composer) => {
    await composer.write(THREE);
    await composer.found(3);
    await composer.type(" DE7 5FF");
    await composer.found(4);
    await composer.pressPost();
    await composer.gateOpens("findings");
    assert.deepEqual(await composer.posted(), []);
  }));

for (const name of ["contenteditable", "textarea"]) behaviour("fault", `${name}: what says what was found never comes: the post is held once, the page says that it is not checked, nothing is lost`, () =>
  withBuild(variantOf(TEST_BUILD, ({ edit }) => edit("background.js", (code) => code.replace("[`pieces/", "[`no-such-folder/"))), name, async (composer) => {
    await composer.write(THREE);
    // The marks over a form field would have come with it.
    if (name === "contenteditable") await composer.found(3);
    else await composer.until("the badge tells of three at least", ({ badge }) => badge?.look === "found" && badge.count >= 3);
    await composer.pressPost();
    await saysUnanswered(composer);
    assert.deepEqual(await composer.posted(), []);
    await composer.pressPost();
    await composer.postedBecomes([THREE]);
  }));

behaviour("fault", "the clock jumps by years, back and forth, while a draft is written", () =>
  withBuild(inBackground(TEST_BUILD, `const now = Date.now; let turn = 0; Date.now = () => now() + [0, 3e11, -3e11][(turn += 1) % 3];`), "textarea", async (composer) => {
    await composer.write(THREE);
    await composer.found(3);
    await composer.type(" DE7 5FF");
    await composer.found(4);
  }));

behaviour("fault", "two windows of a site: each draft is checked, and settling one settles nothing in the other", async () => {
  const one = await openPage(session, server.origin, "textarea");
  const other = await openPage(session, server.origin, "textarea");
  try {
    await other.write(THREE);
    await other.found(3);
    await one.page.bringToFront();
    await one.write(THREE);
    await one.found(3);
    await one.pressPost();
    await one.gateOpens("findings");
    await one.click("post-anyway");
    await one.gateCloses();
    await other.page.bringToFront();
    await other.pressPost();
    await other.gateOpens("findings");
    assert.deepEqual(await other.posted(), []);
  } finally {
    await one.close();
    await other.close();
  }
});

behaviour("fault", `${TABS} tabs of a site: the first and the last are checked`, async () => {
  const tabs = [];
  try {
    for (let count = 0; count < TABS; count += 1) tabs.push(await openPage(session, server.origin, "textarea"));
    for (const composer of [tabs.at(-1), tabs[0]]) {
      await composer.page.bringToFront();
      await composer.write(THREE);
      await composer.found(3);
      await composer.pressPost();
      await composer.gateOpens("findings");
    }
  } finally {
    await Promise.all(tabs.map((composer) => composer.close()));
  }
});

if (isChromium) {
  behaviour("fault", "the worker is killed before the first word, after each mark, with the card and with the pause open", () => withPage("lexical", async (composer) => {
    const killed = async () => {
      await stopWorker(session);
      await composer.page.bringToFront();
    };
    await killed();
    await composer.write("Patient, 78-year-old");
    await composer.until("the age is marked", ({ marks }) => marks.includes("78-year-old"));
    await killed();
    await composer.type(", NHS 943 476 5919");
    await composer.until("the number is marked", ({ marks }) => marks.includes("943 476 5919"));
    await composer.click("badge");
    await composer.cardOpens();
    await killed();
    await composer.type(", DE7 5FF");
    await composer.modelBecomes(`Patient, ${THREE}`);
    await composer.found(3);
    await composer.pressPost();
    await composer.gateOpens("findings");
    await killed();
    assert.deepEqual(await composer.posted(), []);
    await composer.click("go-back");
    await composer.gateCloses();
    await killed();
    await composer.pressPost();
    await composer.gateOpens("findings");
    assert.equal(await composer.modelText(), `Patient, ${THREE}`);
  }));

  behaviour("fault", "the extension's storage is full to its last byte: drafts are checked, paused and posted, and nothing that was kept is lost", async () => {
    const kept = await inExtension(session, async () => {
      const before = await chrome.storage.local.get();
      const room = chrome.storage.local.QUOTA_BYTES - await chrome.storage.local.getBytesInUse();
      // What a value takes is its JSON and its key.
      await chrome.storage.local.set({ filler: "x".repeat(room - '"filler"'.length) });
      const full = await chrome.storage.local.set({ more: "than fits" }).then(() => false, () => true);
      return { before, full };
    });
    assert.ok(kept.full, "nothing more fits");
    try {
      await withPage("textarea", async (composer) => {
        await composer.write(THREE);
        await composer.found(3);
        await composer.postAnyway("findings");
        await composer.postedBecomes([THREE]);
        await composer.setText("");
        await composer.write(CLEAN);
        await composer.clear();
      });
      const { filler, ...after } = await inExtension(session, () => chrome.storage.local.get());
      assert.ok(filler);
      // A count may go on where that takes no more room.
      const settled = ({ caught: _, ...rest }) => rest;
      assert.deepEqual(settled(after), settled(kept.before));
      assert.deepEqual(Object.keys(after.caught ?? {}), Object.keys(kept.before.caught ?? {}));
    } finally {
      await inExtension(session, () => chrome.storage.local.remove("filler"));
    }
  });

  behaviour("fault", "a tab is frozen in mid-draft and thawed: what was typed is there and checked", () => withPage("textarea", async (composer) => {
    await composer.write("78-year-old, NHS 943 476 5919, ");
    const devtools = await composer.page.createCDPSession();
    await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
    await stopWorker(session);
    await devtools.send("Page.setWebLifecycleState", { state: "active" });
    await composer.page.bringToFront();
    await composer.type("DE7 5FF");
    await composer.modelBecomes(THREE);
    await composer.found(3);
  }));
} else {
  for (const name of ["the worker is killed before the first word, after each mark, with the card and with the pause open", "a tab is frozen in mid-draft and thawed: what was typed is there and checked"]) {
    notHere("fault", name, "Firefox gives tests no way to stop an event page or to freeze a tab");
  }
  notHere("fault", "the extension's storage is full to its last byte: drafts are checked, paused and posted, and nothing that was kept is lost", "Firefox sets an extension's storage no such bound");
}
