// Private windows, which the person has let the extension into: everything is checked there, and nothing of it is kept.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { inExtension, openOwnPage, PATIENCE, start } from "../lib/browsers.mjs";
import { Composer, openPage, THREE } from "../lib/composer.mjs";
import { allowInPrivate, openPrivate } from "../lib/private.mjs";
import { behaviour } from "../lib/report.mjs";
import { PAGES } from "../pages.mjs";
import { startServer } from "../server.mjs";

const FIRST = "Took a man of 89 in with a broken hip";
const SECOND = "Our patient from yesterday, the one from Alveley, died this morning. Rest easy.";

let server;
let session;
before(async () => {
  server = await startServer();
  session = await start();
  await allowInPrivate(session);
});
after(async () => {
  await session?.close();
  await server?.close();
});

/** Works on a test page in a private window. */
async function inPrivate(name, work) {
  const page = await openPrivate(session, `${server.origin}/${name}`);
  page.setDefaultTimeout(PATIENCE);
  await page.waitForFunction(() => window.ready === true);
  const composer = new Composer(session, page, PAGES.find((one) => one.name === name));
  try {
    await work(composer);
  } finally {
    await composer.close();
  }
}

/** Posts in an ordinary window, until all of that is remembered. */
async function inOrdinary(post) {
  const composer = await openPage(session, server.origin, "contenteditable");
  await post(composer);
  await composer.close();
  const page = await openOwnPage(session, "options");
  await page.waitForFunction(async () => {
    const kept = await chrome.storage.local.get();
    return ["earlierPosts", "badgePlaces", "caught"].every((name) => name in kept);
  });
  await page.close();
}

/** All that is stored. */
const stored = () => inExtension(session, () => chrome.storage.local.get());

/** Writes a post, moves the badge, and sends the post past the pause. */
async function postAnyway(composer, text) {
  await composer.write(text);
  await composer.until("something is found", ({ badge }) => badge?.look === "found");
  await composer.click("badge");
  await composer.cardOpens();
  await composer.click("move");
  await composer.click("close");
  await composer.cardCloses();
  await composer.postAnyway("findings");
  await composer.postedBecomes([text]);
}

behaviour("private window", "a draft is checked and held as anywhere else", () => inPrivate("textarea", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.pressPost();
  await composer.gateOpens("findings");
  assert.deepEqual(await composer.posted(), []);
  await composer.click("go-back");
  await composer.gateCloses();
}));

behaviour("private window", "nothing of a post, a pause or a moved badge is kept, and an ordinary window keeps them", async () => {
  const nothing = await stored();
  await inPrivate("contenteditable", (composer) => postAnyway(composer, FIRST));
  assert.deepEqual(await stored(), nothing);
  await inOrdinary((composer) => postAnyway(composer, FIRST));
});

behaviour("private window", "what ordinary windows remember counts there too, and is not added to", async () => {
  if (!("earlierPosts" in await stored())) await inOrdinary((composer) => postAnyway(composer, FIRST));
  const kept = await stored();
  await inPrivate("contenteditable", async (composer) => {
    await composer.write(SECOND);
    await composer.until("something is found", ({ badge }) => badge?.look === "found");
    await composer.click("badge");
    const { card } = await composer.cardOpens();
    assert.match(card.text, /earlier post/);
  });
  await inPrivate("contenteditable", (composer) => postAnyway(composer, SECOND));
  assert.deepEqual(await stored(), kept);
});

behaviour("private window", "the settings say whether the browser lets us in", async () => {
  const said = async (within) => {
    const page = await openOwnPage(within, "options");
    await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
    const words = await page.$eval("#private", ({ textContent }) => textContent);
    await page.close();
    return words;
  };
  assert.match(await said(session), /checks in private windows too/);
  const other = await start();
  try {
    assert.match(await said(other), /nothing is checked there/);
  } finally {
    await other.close();
  }
});
