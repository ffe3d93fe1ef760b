// What is pictured, as data. `query` is the gallery's (tests/gallery/gallery.ts says what there is to ask for).
import { startShow, turn } from "./lib/show.mjs";

const DESK = { width: 820, height: 640 };
/** A phone's width, and a window of 300 pixels. */
const NARROW = { width: 320, height: 560 };
const SLIVER = { width: 300, height: 640 };
/** What 1280 × 800 leaves at 400 %. */
const ZOOMED = { width: 320, height: 200, scale: 3 };
/** Presses one of our parts, as a person would. */
const press = (name) => async (page) => (await page.waitForSelector(`>>> [data-part="${name}"]`)).click();
/** Drags the badge to the foot of the box. */
const moveBadge = async (page) => {
  const { x, y } = await (await page.waitForSelector(`>>> [data-part="badge"]`)).boundingBox();
  await page.mouse.move(x + 20, y + 14);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 100);
  await page.mouse.move(x - 90, y + 162);
  await page.mouse.up();
};
const part = (name, query = {}, look = DESK, then = null) => ({ name, query, then, ...look });
const toJigsaw = (page) => page.evaluate(() => {
  for (const { shadowRoot } of document.querySelectorAll("[popover]")) shadowRoot?.querySelector("[data-part=jigsaw]")?.scrollIntoView();
});
const unfold = (page) => page.evaluate(() => {
  for (const { shadowRoot } of document.querySelectorAll("[popover]")) { const all = shadowRoot?.querySelector("[data-part=all]"); if (all) all.open = true; }
});

/** Parts of a site's page. */
export const PARTS = [
  ...["light", "dark"].flatMap((theme) => [
    ...["rich", "plain"].map((box) => part(`marks-${box}-${theme}`, { box, theme })),
    part(`card-stop-${theme}`, { theme, open: "card", at: "52" }),
    part(`card-care-${theme}`, { theme, open: "card", at: "22" }),
    part(`card-tip-${theme}`, { theme, box: "plain", open: "card", at: "130" }),
    part(`card-jigsaw-${theme}`, { theme, open: "card", at: "22" }, DESK, toJigsaw),
    part(`card-all-${theme}`, { theme, open: "card", at: "22" }, DESK, unfold),
    part(`card-consent-${theme}`, { theme, open: "card", at: "22" }, DESK, press("consent")),
    part(`pause-${theme}`, { theme, open: "gate" }, { ...DESK, height: 900 }),
    part(`clear-${theme}`, { theme, state: "clear" }),
    part(`checking-${theme}`, { theme, state: "checking" }),
    part(`asleep-card-${theme}`, { theme, state: "lost-worker", open: "card" }),
    part(`moved-${theme}`, { theme }, DESK, moveBadge),
    part(`undo-${theme}`, { theme, open: "card", at: "52", accepts: "1" }, DESK, press("fix")),
  ]),
  part("clear-card", { state: "clear", open: "card" }),
  part("clear-no-trust-card", { state: "clear", untrusted: "1", open: "card" }),
  part("pause-locked", { open: "gate", locked: "1" }, { ...DESK, height: 900 }),
  part("pause-unchecked", { state: "core-failed", open: "gate" }),
  ...["core-failed", "reloaded", "too-long", "unreadable", "removed", "paused"].map((state) => part(`unchecked-${state}`, { state, open: "card" })),
  part("card-right-to-left", { open: "card", at: "22", rtl: "1" }),
  part("pause-right-to-left", { open: "gate", rtl: "1" }),
  ...["card", "gate"].flatMap((open) => [
    part(`dialog-${open}`, { in: "dialog", open }),
    part(`hostile-${open}`, { hostile: "1", box: "plain", open }),
    part(`forty-${open}`, { many: "1", open }),
    part(`narrow-${open}`, { open, at: "52" }, NARROW),
    part(`sliver-${open}`, { open, at: "22", many: "1" }, SLIVER),
    part(`zoom400-${open}`, { open, at: "52" }, ZOOMED),
    part(`zoom400-dark-${open}`, { open, at: "52", theme: "dark" }, ZOOMED),
    part(`forced-${open}`, { open, at: "22" }, { ...DESK, media: { forced: true, dark: true } }),
  ]),
  part("forty-all", { many: "1", open: "card" }, DESK, unfold),
  part("narrow-marks", {}, NARROW),
];

const PAGE = { width: 1000, height: 800 };
const POPUP = { width: 386, height: 560 };
const PROJECTOR = { width: 1280, height: 720, full: false };
const NOTES = { width: 520, height: 640, full: false };
const click = (...selectors) => async (page) => {
  for (const selector of selectors) {
    const element = await page.waitForSelector(selector, { visible: true });
    await element.click();
  }
};
/** The show of that length, so many presses on. */
const show = (minutes, presses) => async (page) => {
  await (await page.waitForSelector(`input[name=minutes][value="${minutes}"]`)).click();
  await startShow(page);
  for (let n = 0; n < presses; n += 1) await turn(page);
};
/** The presenter's window beside it; that is what is pictured. */
const notes = async (page, session) => {
  await show(5, 1)(page);
  await page.keyboard.press("n");
  const window = await (await session.browser.waitForTarget((target) => target.url().includes("presenter.html"))).page();
  await window.waitForFunction(() => document.getElementById("to-come")?.textContent);
  return window;
};
/** The popup as it opens over a site's page, which no test can make it do: the tab behind it answers as such a page would. */
const over = (answer) => async (page) => {
  await page.evaluateOnNewDocument((told) => {
    chrome.tabs.query = async () => [{ id: 1 }];
    chrome.tabs.sendMessage = async () => told;
  }, answer);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
};
const spot = async (page) => {
  for (const word of await page.$$("#quiz-post button")) if (/78-year|943/.test(await word.evaluate((one) => one.textContent))) await word.click();
  await page.click("#quiz-show");
  await page.waitForSelector("#quiz-answer .note");
};
const puzzle = async (page) => {
  for (const posts of [2, 3]) {
    await page.click("#puzzle-next");
    await page.waitForFunction((count) => document.querySelectorAll("#puzzle-posts li").length === count, {}, posts);
  }
  await page.waitForFunction(() => document.querySelectorAll("#puzzle-picture li").length > 2);
};
const rewrite = async (page) => {
  await page.click("#rewrite-check");
  await page.waitForSelector("#rewrite-answer .post");
};
const answerPhoto = async (page) => {
  await page.click("#photo-yes");
  await page.waitForSelector("#photo-clean");
};
const firstRun = async (page) => {
  await click("input[name=trust][value=emas]", "#first-next")(page);
  await page.waitForSelector("#first-look .note", { visible: true });
};
const day = Math.floor(Date.now() / 86_400_000);
const CAUGHT = { caught: { [day]: { pauses: 2, changes: 5 } } };
const SOME = {
  lessOf: ["hashtag-camelcase", "profanity"], sitesOff: ["x.com"],
  earlierPosts: { "personal facebook.com": { facts: [{ kind: "age", day: day - 2 }, { kind: "place", day: day - 2 }, { kind: "clock-time", day }] } },
};
/** One screen of ours as it looks by day and by night, at 100 % and at 400 %: a quarter of the width, nothing left out. */
const four = (name, page, { zoomed = {}, ...more } = {}) => [false, true].flatMap((dark) => [
  { name: `${name}-${dark ? "dark" : "light"}`, page, ...PAGE, ...more, media: { dark } },
  { name: `${name}-zoom400-${dark ? "dark" : "light"}`, page, ...more, width: 320, height: 200, full: true, ...zoomed, media: { dark } },
]);
const NEW = { storage: { trust: null } };

/** The extension's own pages, from the extension. `clip` pictures one part of a long page alone. */
export const OWN_PAGES = [
  // A browser gives a popup 800 pixels at most: at 400 % that leaves 200.
  ...four("popup", "popup", { ...POPUP, storage: CAUGHT, zoomed: { width: 200, height: 150 } }),
  ...four("popup-on", "popup", { ...POPUP, storage: CAUGHT, zoomed: { width: 200, height: 150 }, then: over({ host: "x.com", on: true, leftOut: false }) }),
  ...four("popup-off", "popup", { ...POPUP, zoomed: { width: 200, height: 150 }, then: over({ host: "x.com", on: false, leftOut: false }) }),
  ...four("options", "options", { storage: SOME }),
  ...four("first-choose", "options", { ...NEW, full: false }),
  ...four("first-run", "options", { ...NEW, full: false, then: firstRun }),
  ...four("first-set", "options", { ...NEW, full: false, then: async (page) => { await firstRun(page); await page.click("#first-done"); } }),
  ...four("practice", "practice"),
  ...four("quiz", "practice", { clip: "#quiz", then: spot }),
  ...four("puzzle", "practice", { clip: "#puzzle", then: puzzle }),
  ...four("photo", "practice", { clip: "#photo", then: answerPhoto }),
  ...four("rewrite", "practice", { clip: "#rewrite", then: rewrite }),
  ...four("induction-start", "induction"),
  ...["title", "ask", "marks", "why", "better"].flatMap((name, presses) => four(`induction-${name}`, "induction", { ...PROJECTOR, then: show(5, presses) })),
  ...four("induction-puzzle", "induction", { ...PROJECTOR, then: show(5, 7) }),
  ...four("induction-fine", "induction", { ...PROJECTOR, then: show(5, 10) }),
  ...four("induction-allowed", "induction", { ...PROJECTOR, then: show(5, 11) }),
  ...four("induction-contacts", "induction", { ...PROJECTOR, then: show(5, 12) }),
  ...four("induction-close", "induction", { ...PROJECTOR, then: show(5, 13) }),
  ...four("notes", "induction", { ...NOTES, then: notes }),
  ...four("guide", "guide"),
  ...four("guide-handout", "guide", { then: click("input[value=handout]") }),
  ...four("guide-facilitator", "guide", { then: click("input[value=facilitator]", "#expect") }),
  ...four("guide-kit", "guide", { then: async (page) => { await page.click("input[value=kit]"); await page.waitForSelector(".shot"); } }),
  ...four("guide-alone", "guide", { ...PROJECTOR, zoomed: { full: false }, then: click("input[value=kit]", "[data-shot=pause] figcaption button") }),
  { name: "guide-print", page: "guide", width: 794, height: 1123, media: { print: true } },
  ...["popup", "options", "practice", "induction", "presenter", "guide"].map((page) => ({ name: `forced-${page}`, page, ...PAGE, ...(page === "popup" ? POPUP : {}), media: { forced: true, dark: true } })),
];

/** Those that the documents show. */
export const SHOWN = [
  "marks-rich-light", "card-care-light", "card-care-dark", "card-jigsaw-light", "pause-light", "pause-dark", "pause-locked", "undo-light",
  "forced-card", "zoom400-card", "sliver-card", "hostile-card", "forty-card", "card-right-to-left",
  "popup-on-light", "first-run-light", "moved-light", "photo-light", "guide-alone-light", "quiz-light", "puzzle-light", "induction-why-light", "induction-puzzle-light",
  "notes-light", "guide-print",
];
