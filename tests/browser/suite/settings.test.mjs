// What lies in the browser's storage in place of choices: garbage of every type, and a storage that can't be read.
import assert from "node:assert/strict";
import { inExtension, openOwnPage, setTrust, start, TEST_BUILD } from "../lib/browsers.mjs";
import { variantOf } from "../lib/builds.mjs";
import { openPage, THREE } from "../lib/composer.mjs";
import { behaviour } from "../lib/report.mjs";
import { inForce, shownSettings, unnamed, WRONG_VALUES } from "../lib/settings.mjs";
import { server, session } from "../lib/sitting.mjs";

/** What the settings page says, once it is drawn. */
async function said(within = session) {
  const page = await openOwnPage(within, "options");
  await page.waitForSelector("html[data-ready=true]");
  const shown = await page.evaluate(shownSettings);
  await page.close();
  return shown;
}

/** A draft is checked, and nothing of it is lost. */
async function checks(within = session) {
  const composer = await openPage(within, server.origin, "textarea");
  await composer.write(THREE);
  await composer.found(3);
  assert.equal(await composer.modelText(), THREE);
  await composer.close();
}

behaviour("settings", "every wrong type for every setting in the storage: named with a reason, safe defaults, drafts are checked", async () => {
  await inExtension(session, () => chrome.storage.local.clear());
  const nothing = inForce(await said());
  for (const { type, values } of WRONG_VALUES) {
    await inExtension(session, (garbage) => chrome.storage.local.set(garbage), values);
    const shown = await said();
    assert.deepEqual(unnamed(values, shown.rejected), [], type);
    for (const reason of Object.values(shown.rejected)) assert.match(reason, /\. \S/, "a reason and a remedy");
    assert.deepEqual(inForce(shown), nothing, type);
    await checks();
    // What is put right again is in force again: nothing else was lost.
    await inExtension(session, () => chrome.storage.local.set({ trust: "yas", sensitivity: "quiet" }));
    const again = await said();
    assert.match(again.rows.trust.value, /^Yorkshire/);
    assert.equal(again.rows.sensitivity.value, "quiet");
    await inExtension(session, () => chrome.storage.local.clear());
  }
  await setTrust(session, "emas");
});

behaviour("settings", "garbage where posts, profiles and counts are remembered costs the memory, never the check", async () => {
  for (const garbage of ["?!", 7.5, true, [[1]], { "?": {} }]) {
    await inExtension(session, (one) => chrome.storage.local.set({ earlierPosts: one, profiles: one, caught: one }), garbage);
    await checks();
    assert.match((await said()).rows.trust.value, /^East Midlands/, "what was chosen is not lost");
  }
  await inExtension(session, () => chrome.storage.local.remove(["earlierPosts", "profiles", "caught"]));
});

behaviour("settings", "a storage that can't be read: the settings page says so, drafts are checked", async () => {
  const unreadable = 'chrome.storage.local.get = () => Promise.reject(new Error("IO error: corruption"));';
  const broken = await start({ trust: undefined, extension: variantOf(TEST_BUILD, ({ edit }) => {
    for (const name of ["background.js", "pages/options.js"]) edit(name, (code) => `${unreadable}\n${code}`);
  }) });
  try {
    const shown = await said(broken);
    assert.deepEqual(Object.keys(shown.rejected), ["…"]);
    assert.match(shown.rejected["…"], /can't read what you chose.*Nothing was erased/);
    assert.equal(shown.rows.trust.source, "default");
    await checks(broken);
  } finally {
    await broken.close();
  }
});
