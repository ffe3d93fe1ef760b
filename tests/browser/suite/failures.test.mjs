// Silence means checked and clear: whatever breaks shows in the badge, and costs no word of the draft.
import assert from "node:assert/strict";
import { inExtension, isChromium, setTrust, stopWorker, TEST_BUILD } from "../lib/browsers.mjs";
import { withBrokenCore } from "../lib/builds.mjs";
import { CLEAN, identifiersIn, THREE } from "../lib/composer.mjs";
import { behaviour, notHere } from "../lib/report.mjs";
import { session, withBuild, withPage } from "../lib/sitting.mjs";

/** The person can always post what they wrote, with one pause at most. */
async function canStillPost(composer, text) {
  await composer.pressPost();
  await composer.gateOpens("unchecked");
  assert.deepEqual(await composer.posted(), []);
  await composer.click("post-anyway");
  await composer.gateCloses();
  await composer.pressPost();
  await composer.postedBecomes([text]);
}

if (isChromium) {
  behaviour("failure", "worker stopped mid-draft: asked again, nothing lost", () => withPage("lexical", async (composer) => {
    await composer.write(THREE);
    await composer.found(3);
    await stopWorker(session);
    await composer.page.bringToFront();
    assert.equal(await composer.modelText(), THREE);
    await composer.type(" DE7 5FF");
    await composer.modelBecomes(`${THREE} DE7 5FF`);
    await composer.found(4);
    await composer.pressPost();
    await composer.gateOpens("findings");
  }));
} else {
  notHere("failure", "worker stopped mid-draft: asked again, nothing lost", "Firefox gives tests no way to stop an event page");
}

behaviour("failure", "text beyond the limit: says so, pauses once, posts", () => withPage("textarea", async (composer) => {
  const long = "Quiet night. ".repeat(160_000).trim();
  await composer.focus();
  await composer.setText(long);
  await composer.page.keyboard.type(".");
  await composer.unchecked("too long");
  await composer.pressPost();
  await composer.gateOpens("unchecked");
  assert.deepEqual(await composer.posted(), []);
  await composer.click("post-anyway");
  await composer.gateCloses();
  await composer.pressPost();
  await composer.page.waitForFunction((length) => window.posted[0]?.length === length, {}, long.length + 1);
}));

behaviour("failure", "core cannot load: says so, pauses once, posts", () => withBuild(withBrokenCore(TEST_BUILD), "contenteditable", async (composer) => {
  await composer.write(THREE);
  await composer.unchecked("could not start");
  assert.deepEqual((await composer.seen()).marks, []);
  await canStillPost(composer, THREE);
}));

behaviour("failure", "page removes our elements once: they come back", () => withPage("hostile", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  assert.ok(await composer.page.evaluate(() => window.removeForeign()) > 0);
  await composer.found(3);
}));

behaviour("failure", "page keeps removing our elements: the toolbar tells, the draft stays", () => withPage("hostile", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.page.evaluate(() => { window.keepRemoving(); window.removeForeign(); });
  await composer.page.keyboard.type(" x");
  await composer.modelBecomes(`${THREE} x`);
  await inExtension(session, async () => {
    const deadline = Date.now() + 8000;
    for (;;) {
      const tabs = await chrome.tabs.query({});
      const texts = await Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id })));
      if (texts.includes("!")) return;
      if (Date.now() > deadline) throw new Error(`no tab shows "!" in the toolbar: ${JSON.stringify(texts)}`);
    }
  });
  assert.equal(await composer.modelText(), `${THREE} x`);
}));

behaviour("failure", "unknown trust: identifiers only, no clause quoted, and says that no trust is chosen", async () => {
  await setTrust(session, "no-such-trust");
  try {
    await withPage("textarea", async (composer) => {
      await composer.write(CLEAN);
      const { badge } = await composer.clear();
      assert.match(badge.text, /choose your trust/i);
      await composer.type(` ${THREE}`);
      await composer.until("identifiers are found", ({ badge: now }) => now?.look === "found" && now.count >= 2);
      await composer.click("badge");
      const { card } = await composer.cardOpens();
      assert.doesNotMatch(card.text, /Your trust's policy/);
    });
  } finally {
    await setTrust(session, "emas");
  }
});

behaviour("failure", "choosing a trust reaches a draft that is being written", async () => {
  await setTrust(session, null);
  try {
    await withPage("contenteditable", async (composer) => {
      await composer.write(CLEAN);
      await composer.until("no trust yet", ({ badge }) => /choose your trust/i.test(badge?.text ?? ""));
      await setTrust(session, "emas");
      await composer.page.bringToFront();
      await composer.until("trust chosen", ({ badge }) => badge?.look === "clear" && !/choose/i.test(badge.text));
    });
  } finally {
    await setTrust(session, "emas");
  }
});

behaviour("failure", "extension updated under an open page: the new one takes over, nothing lost, Post still pauses", () => withPage("lexical", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  // Firefox ends the old page script without a word and starts the watcher anew in the open page; in Chromium our
  // background starts it, and what the old script drew goes as the new one takes over.
  if (isChromium) await session.browser.installExtension(TEST_BUILD);
  // The page that asks for it goes with it, before it can answer.
  else await inExtension(session, () => chrome.runtime.reload()).catch(() => {});
  await composer.page.bringToFront();
  assert.equal(await composer.modelText(), THREE);
  await composer.type(" DE7 5FF");
  await composer.modelBecomes(`${THREE} DE7 5FF`);
  await composer.until("the new script, and it alone, tells four", ({ hosts, badge, marks }) => hosts === 1 && badge?.look === "found" && identifiersIn(marks).length === 4);
  await composer.pressPost();
  await composer.gateOpens("findings");
}));

// Last: it takes the session's extension away for good.
if (isChromium) {
  behaviour("failure", "extension taken away under an open page: says so, pauses once, posts", () => withPage("lexical", async (composer) => {
    await composer.write(THREE);
    await composer.found(3);
    await inExtension(session, () => chrome.runtime.reload()).catch(() => {}); // here it does not come back
    await composer.page.bringToFront();
    await composer.type(" DE7 5FF");
    const text = `${THREE} DE7 5FF`;
    await composer.modelBecomes(text);
    await composer.unchecked("reload the page");
    await canStillPost(composer, text);
  }));
} else {
  notHere("failure", "extension taken away under an open page: says so, pauses once, posts", "Firefox ends the page script together with its extension");
}
