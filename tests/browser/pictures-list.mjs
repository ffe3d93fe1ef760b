// What is pictured, as data. `query` is the gallery's (tests/gallery/gallery.ts says what there is to ask for).
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
const click = (...selectors) => async (page) => {
  for (const selector of selectors) {
    const element = await page.waitForSelector(selector, { visible: true });
    await element.click();
  }
};
/** Presses a key so many times, each when what the one before asked for is there. */
const start = (minutes, presses, key = "ArrowRight") => async (page) => {
  await (await page.waitForSelector(`input[name=minutes][value="${minutes}"]`)).click();
  await (await page.waitForSelector("#start-form button")).click();
  await page.waitForSelector("#slide h1");
  for (let n = 0; n < presses; n += 1) {
    const before = await page.$eval("#slide", (slide) => slide.innerHTML);
    await page.keyboard.press(key);
    await page.waitForFunction((was) => document.getElementById("slide").innerHTML !== was, {}, before);
  }
};
const spot = async (page) => {
  for (const word of await page.$$("#quiz-post button")) if (/78-year|943/.test(await word.evaluate((one) => one.textContent))) await word.click();
  await page.click("#quiz-show");
  await page.waitForSelector("#quiz-answer .note");
};
const firstRun = async (page) => {
  await click("input[name=trust][value=emas]", "#first-next")(page);
  await page.waitForSelector("#first-look .note", { visible: true });
};
/** A part of a long page, rather than all of it. */
const to = (id) => (page) => page.$eval(`#${id}`, (section) => section.scrollIntoView());
const photo = to("photo");
const day = Math.floor(Date.now() / 86_400_000);
const CAUGHT = { caught: { [day]: { pauses: 2, changes: 5 } } };
const two = (name, page, more = {}) => [false, true].map((dark) => ({ name: `${name}-${dark ? "dark" : "light"}`, page, ...PAGE, ...more, media: { dark } }));

/** The extension's own pages, from the extension. */
export const OWN_PAGES = [
  ...two("popup", "popup", { ...POPUP, storage: CAUGHT }),
  ...two("options", "options", { storage: { lessOf: ["hashtag-camelcase", "profanity"] } }),
  ...two("first-choose", "options", { full: false, storage: { trust: null } }),
  { name: "first-run", page: "options", ...PAGE, full: false, storage: { trust: null }, then: firstRun },
  { name: "first-set", page: "options", ...PAGE, full: false, storage: { trust: null }, then: async (page) => { await firstRun(page); await page.click("#first-done"); } },
  { name: "zoom400-first-run", page: "options", width: 320, height: 568, storage: { trust: null }, then: firstRun },
  ...two("practice", "practice"),
  { name: "quiz", page: "practice", ...PAGE, full: false, then: async (page) => { await spot(page); await to("quiz")(page); } },
  { name: "puzzle", page: "practice", ...PAGE, full: false, then: async (page) => {
    await page.click("#puzzle-next");
    await page.waitForFunction(() => document.querySelectorAll("#puzzle-posts li").length === 2);
    await page.click("#puzzle-next");
    await page.waitForFunction(() => document.querySelectorAll("#puzzle-picture li").length > 2);
    await to("puzzle")(page);
  } },
  { name: "rewrite", page: "practice", ...PAGE, then: async (page) => {
    await page.click("#rewrite-check");
    await page.waitForSelector("#rewrite-answer .post");
  } },
  ...two("induction-start", "induction"),
  { name: "induction-title", page: "induction", ...PROJECTOR, then: start(5, 0) },
  { name: "induction-ask", page: "induction", ...PROJECTOR, then: start(5, 1) },
  { name: "induction-marks", page: "induction", ...PROJECTOR, then: start(5, 2) },
  { name: "induction-why", page: "induction", ...PROJECTOR, then: start(5, 3) },
  { name: "induction-better", page: "induction", ...PROJECTOR, then: start(5, 4) },
  { name: "induction-puzzle", page: "induction", ...PROJECTOR, then: start(5, 7) },
  { name: "induction-notes", page: "induction", ...PROJECTOR, then: async (page) => { await start(15, 1)(page); await page.keyboard.press("n"); } },
  { name: "induction-dark", page: "induction", ...PROJECTOR, media: { dark: true }, then: start(5, 3) },
  ...two("guide", "guide"),
  { name: "guide-print", page: "guide", width: 794, height: 1123, media: { print: true } },
  { name: "guide-handout", page: "guide", ...PAGE, then: click("input[value=handout]") },
  { name: "guide-facilitator", page: "guide", ...PAGE, then: click("input[value=facilitator]", "#expect") },
  { name: "guide-kit", page: "guide", ...PAGE, then: async (page) => { await page.click("input[value=kit]"); await page.waitForSelector(".shot"); } },
  { name: "guide-alone", page: "guide", ...PROJECTOR, then: click("input[value=kit]", "[data-shot=pause] figcaption button") },
  { name: "photo", page: "practice", ...PAGE, full: false, then: photo },
  { name: "photo-answer", page: "practice", width: 1000, height: 1000, full: false, then: async (page) => { await photo(page); await page.click("#photo-yes"); await page.waitForSelector("#photo-clean"); } },
  ...["popup", "options", "practice", "induction", "guide"].flatMap((page) => [
    { name: `zoom400-${page}`, page, width: 320, height: 568 },
    { name: `forced-${page}`, page, ...PAGE, media: { forced: true, dark: true } },
  ]),
];

/** Those that the documents show. */
export const SHOWN = [
  "marks-rich-light", "card-care-light", "card-care-dark", "card-jigsaw-light", "pause-light", "pause-dark", "pause-locked", "undo-light",
  "forced-card", "zoom400-card", "sliver-card", "hostile-card", "forty-card", "card-right-to-left",
  "popup-light", "first-run", "moved-light", "photo-answer", "guide-alone", "quiz", "puzzle", "induction-why", "induction-puzzle", "guide-print",
];
