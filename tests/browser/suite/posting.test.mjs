// What goes out and what is remembered of it.
import assert from "node:assert/strict";
import { inExtension, openOwnPage } from "../lib/browsers.mjs";
import { onlyKindsAndDays, openPage } from "../lib/composer.mjs";
import { behaviour } from "../lib/report.mjs";
import { server, session } from "../lib/sitting.mjs";

const FIRST = "Took a man of 89 in with a broken hip";
const SECOND = "Our patient from yesterday, the one from Alveley, died this morning. Rest easy.";

const stored = () => inExtension(session, () => chrome.storage.local.get("earlierPosts"));

/** Runs on a page of the extension: waits until what is stored is, or is no longer, there. */
async function untilStored(wanted) {
  const end = Date.now() + 8000;
  for (;;) {
    const { earlierPosts } = await chrome.storage.local.get("earlierPosts");
    if ((earlierPosts !== undefined) === wanted) return earlierPosts;
    if (Date.now() > end) throw new Error(`stored: ${JSON.stringify(earlierPosts)}`);
  }
}

/** Writes a post and sends it, past the pause. */
async function postAnyway(text) {
  const composer = await openPage(session, server.origin, "contenteditable");
  await composer.write(text);
  await composer.until("something is found", ({ badge }) => badge?.look === "found");
  await composer.postAnyway("findings");
  await composer.postedBecomes([text]);
  await composer.close();
}

/** What the card says of the pieces that the second post and earlier ones give away together. */
async function piecesOfSecond() {
  const composer = await openPage(session, server.origin, "contenteditable");
  await composer.write(SECOND);
  await composer.until("something is found", ({ badge }) => badge?.look === "found");
  await composer.click("badge");
  const { card } = await composer.cardOpens();
  await composer.close();
  return card.text;
}

behaviour("earlier posts", "a jigsaw over two posts; kinds and days are stored, no words; Erase erases", async () => {
  assert.doesNotMatch(await piecesOfSecond(), /earlier post/);
  assert.deepEqual(await stored(), {}, "a draft that did not go out leaves nothing");
  await postAnyway(FIRST);
  const earlier = await inExtension(session, untilStored, true);
  assert.deepEqual(Object.keys(earlier), ["personal 127.0.0.1"]);
  const { facts } = earlier["personal 127.0.0.1"];
  assert.ok(facts.some(({ kind }) => kind === "age"), JSON.stringify(facts));
  onlyKindsAndDays(earlier);
  assert.match(await piecesOfSecond(), /earlier post/);

  const page = await openOwnPage(session, "options");
  await page.waitForFunction(() => /age/.test(document.getElementById("earlier-list").innerText));
  await (await page.waitForSelector("#erase")).click();
  await page.evaluate(untilStored, false);
  await page.waitForFunction(() => document.getElementById("earlier-list").childElementCount === 0);
  await page.close();
  assert.doesNotMatch(await piecesOfSecond(), /earlier post/);
});

behaviour("earlier posts", "switched off: what is there is erased, and nothing is stored any more", async () => {
  await postAnyway(FIRST);
  await inExtension(session, untilStored, true);
  const page = await openOwnPage(session, "options");
  // Before the page knows what holds, the box can't be ticked.
  const remember = await page.waitForSelector("#remember:enabled");
  assert.ok(await remember.evaluate((box) => box.checked));
  await remember.click();
  await page.evaluate(untilStored, false);
  await page.close();
  await postAnyway(FIRST);
  assert.doesNotMatch(await piecesOfSecond(), /earlier post/, "by now the first post would have been noted");
  assert.deepEqual(await stored(), {});
});

behaviour("Enter", "in a message of several lines it pauses once and then makes new lines", async () => {
  const composer = await openPage(session, server.origin, "textarea");
  await (await composer.box()).evaluate((box) => box.setAttribute("aria-label", "Message"));
  await composer.write("Dear all,");
  await composer.clear();
  await composer.press("Enter");
  await composer.modelBecomes("Dear all,\n");
  await composer.page.keyboard.type("DE7 5FF");
  await composer.found(1);
  await composer.press("Enter");
  await composer.modelBecomes("Dear all,\nDE7 5FF\n");
  assert.equal((await composer.seen()).gate, null);
  await composer.press("Control", "Enter");
  await composer.gateOpens("findings");
  await composer.close();
});
