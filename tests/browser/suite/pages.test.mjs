// The extension's own pages, and axe over everything that a person sees.
import { AxePuppeteer } from "@axe-core/puppeteer";
import assert from "node:assert/strict";
import { inExtension, openOwnPage, setTrust } from "../lib/browsers.mjs";
import { Composer, openPage, THREE } from "../lib/composer.mjs";
import { behaviour } from "../lib/report.mjs";
import { server, session } from "../lib/sitting.mjs";

/** axe finds nothing serious or critical on this page as it is now. */
async function accessible(page, what) {
  const { violations } = await new AxePuppeteer(page).analyze();
  const bad = violations.filter(({ impact }) => ["serious", "critical"].includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(" ")).join(", ")}`);
  assert.deepEqual(bad, [], what);
}

const own = (name) => openOwnPage(session, name);

behaviour("accessibility", "axe: badge, card and gate", async () => {
  const composer = await openPage(session, server.origin, "contenteditable");
  await composer.write(THREE);
  await composer.found(3);
  await accessible(composer.page, "badge");
  await composer.click("badge");
  await composer.cardOpens();
  await accessible(composer.page, "card");
  await composer.press("Escape");
  await composer.pressPost();
  await composer.gateOpens("findings");
  await accessible(composer.page, "gate");
  await composer.close();
});

behaviour("accessibility", "badge, card and gate by keyboard alone", async () => {
  const composer = await openPage(session, server.origin, "form");
  await composer.write(THREE);
  await composer.found(3);
  await composer.press("Control", "Enter");
  await composer.gateOpens("findings");
  const focused = () => composer.page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.dataset.part ?? element?.localName;
  });
  assert.equal(await focused(), "go-back", "the safe answer has the keyboard");
  await composer.press("Tab");
  assert.equal(await focused(), "post-anyway");
  await composer.press("Enter");
  await composer.gateCloses();
  await composer.focus();
  await composer.press("Control", "Enter");
  await composer.postedBecomes([THREE]);
  await composer.close();
});

behaviour("own pages", "options: choosing a trust is kept and shown", async () => {
  await setTrust(session, null);
  const page = await own("options");
  const radio = await page.waitForSelector("input[name=trust][value=emas]");
  await accessible(page, "options");
  await radio.evaluate((element) => (element.labels?.[0] ?? element).click());
  await page.waitForFunction(() => document.querySelector("input[name=trust][value=emas]").checked);
  await page.waitForFunction(async () => (await chrome.storage.local.get("trust")).trust === "emas");
  await page.close();
  assert.equal(await inExtension(session, async () => (await chrome.storage.local.get("trust")).trust), "emas");
});

behaviour("own pages", "popup: says which trust, and is accessible", async () => {
  const page = await own("popup");
  await page.waitForFunction(() => /East Midlands/.test(document.body.innerText));
  await accessible(page, "popup");
  await page.close();
});

behaviour("own pages", "practice: three marks, the card, and the pause, offline", async () => {
  const page = await own("practice");
  const composer = new Composer(session, page, { box: "[contenteditable=true]" });
  await accessible(page, "practice");
  await composer.type(THREE);
  await composer.found(3);
  await composer.click("badge");
  await composer.cardOpens();
  await accessible(page, "practice with a card");
  await composer.press("Escape");
  const post = await page.waitForSelector("::-p-aria(Post[role='button'])");
  await post.click();
  await composer.gateOpens("findings");
  await accessible(page, "practice with the pause");
  await page.close();
});
