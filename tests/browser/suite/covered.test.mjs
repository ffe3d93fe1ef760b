// What the page opens above us: popovers and dialogs that come later lie over everything that was there before them.
import assert from "node:assert/strict";
import { IDENTIFIERS, SHORTCUT, THREE } from "../lib/composer.mjs";
import { behaviour } from "../lib/report.mjs";
import { withPage } from "../lib/sitting.mjs";

for (const name of ["contenteditable", "textarea"]) behaviour("covered", `${name}: a popover that the page opens later does not hide the badge`, () => withPage(name, async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.openOver();
  await composer.comesOnTop("badge");
  assert.equal(await composer.modelText(), THREE);
}));

behaviour("covered", "one that opens where nothing tells of it does so until the next key", () => withPage("textarea", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.openOver(undefined, true);
  await composer.type(" x");
  await composer.comesOnTop("badge");
}));

behaviour("covered", "the badge comes back beside what a popover has to say, not onto it", () => withPage("textarea", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  const { left, top, width, height } = await (await composer.part("badge")).evaluate((badge) => badge.getBoundingClientRect().toJSON());
  await composer.openOver(`left: ${left - 10}px; top: ${top - 10}px; width: ${width + 20}px; height: ${height + 20}px`);
  await composer.page.waitForFunction(() => {
    const [badge] = [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot?.querySelector("[data-part=badge]")).filter(Boolean);
    const [a, b] = [badge, document.querySelector(".over")].map((one) => one.getBoundingClientRect());
    return a.width > 0 && (a.right <= b.left || a.left >= b.right || a.bottom <= b.top || a.top >= b.bottom);
  });
  await composer.comesOnTop("badge");
}));

behaviour("covered", "marks over a form field do not shine through what the page opens over the words", () => withPage("textarea", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  const box = await (await composer.box()).evaluate((field) => field.getBoundingClientRect().toJSON());
  await composer.openOver(`left: ${box.left}px; top: ${box.top}px; width: ${box.width}px; height: ${box.height}px`);
  const shown = () => composer.page.evaluate(() => [...document.documentElement.children].flatMap(({ shadowRoot }) => [...shadowRoot?.querySelectorAll(".mark") ?? []])
    .filter((mark) => mark.checkVisibility({ visibilityProperty: true })).length);
  await composer.comesOnTop("badge");
  await composer.page.waitForFunction(() => [...document.documentElement.children].flatMap(({ shadowRoot }) => [...shadowRoot?.querySelectorAll(".mark") ?? []])
    .every((mark) => !mark.checkVisibility({ visibilityProperty: true })));
  await composer.page.evaluate(() => document.querySelector(".over").hidePopover());
  await composer.until("the marks are back", ({ marks }) => IDENTIFIERS.every((words) => marks.includes(words)));
  await composer.page.waitForFunction(() => [...document.documentElement.children].flatMap(({ shadowRoot }) => [...shadowRoot?.querySelectorAll(".mark") ?? []])
    .every((mark) => mark.checkVisibility({ visibilityProperty: true })));
  assert.ok(await shown() >= 3);
}));

behaviour("covered", "an open card comes back with the keyboard still in it", () => withPage("contenteditable", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.press(...SHORTCUT);
  await composer.cardOpens();
  await composer.press("Tab");
  const before = await composer.focused();
  assert.ok(before);
  await composer.openOver();
  await composer.comesOnTop("card");
  assert.equal(await composer.focused(), before);
  await composer.press("Escape");
  await composer.cardCloses();
}));

behaviour("covered", "a popover that opens over the pause leaves it readable, with the keyboard where it was", () => withPage("contenteditable", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.pressPost();
  await composer.gateOpens("findings");
  assert.equal(await composer.focused(), "go-back");
  await composer.openOver();
  await composer.frames(3);
  // What is inert is seen all the same, and no test of points tells which lies on top: the order does, in which they were opened.
  const shot = await (await composer.part("go-back")).screenshot();
  await composer.page.evaluate(() => document.querySelector(".over").hidePopover());
  await composer.frames(2);
  assert.ok(Buffer.from(shot).equals(Buffer.from(await (await composer.part("go-back")).screenshot())), "it is seen as it is without the popover");
  assert.equal(await composer.focused(), "go-back");
  assert.deepEqual(await composer.posted(), []);
  await composer.press("Escape");
  await composer.gateCloses();
  assert.equal(await composer.modelText(), THREE);
}));

behaviour("covered", "small notes that a site opens beside the pause leave it as it is, however many", () => withPage("contenteditable", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.pressPost();
  await composer.gateOpens("findings");
  const told = [];
  composer.page.on("dialog", (dialog) => { told.push(dialog.message()); void dialog.accept(); });
  await fight(composer, "inset: auto auto 0 0; width: 20px; height: 20px");
  await goesOn(composer, 30);
  assert.deepEqual(told, []);
  await composer.gateOpens("findings");
  assert.equal(await composer.focused(), "go-back");
  assert.deepEqual(await composer.posted(), []);
  await composer.press("Escape");
  await composer.gateCloses();
}));

behaviour("covered", "behind a modal dialog of the page the badge does not lie on what that asks, and is back after it", () => withPage("contenteditable", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.page.evaluate(() => {
    const dialog = Object.assign(document.createElement("dialog"), { textContent: "Discard this?" });
    dialog.append(Object.assign(document.createElement("button"), { textContent: "Keep" }));
    dialog.style.cssText = "width: 100vw; height: 100vh; max-width: none; max-height: none; margin: 0";
    document.body.append(dialog);
    dialog.showModal();
  });
  await composer.frames(2);
  assert.equal(await composer.isOnTop("badge"), false);
  await composer.page.evaluate(() => document.querySelector("dialog").close());
  await composer.comesOnTop("badge");
  await composer.pressPost();
  await composer.gateOpens("findings");
}));

/** Makes the page open its popover anew in every frame, above whatever is there, until `window.enough`. */
const fight = (composer, style = "") => composer.page.evaluate((css) => {
  const popover = Object.assign(document.createElement("div"), { popover: "manual" });
  popover.style.cssText = `inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; ${css}`;
  document.body.append(popover);
  window.fights = 0;
  const again = () => {
    window.fights += 1;
    if (popover.matches(":popover-open")) popover.hidePopover();
    popover.showPopover();
    if (!window.enough) requestAnimationFrame(again);
  };
  again();
}, style);
/** Waits until the page has opened it so many more times. */
const goesOn = (composer, count) => composer.page.evaluate((more) => new Promise((done) => {
  const until = window.fights + more;
  const look = () => (window.fights >= until ? done() : requestAnimationFrame(look));
  look();
}), count);

behaviour("covered", "a page that opens its popover anew in every frame wins nothing: the post is held, and the pause is told in the browser's own box", () => withPage("textarea", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  const told = new Promise((done) => composer.page.on("dialog", (dialog) => void dialog.accept().then(() => done(dialog.message()))));
  await fight(composer, "pointer-events: none");
  await goesOn(composer, 60);
  await composer.pressPost();
  const words = await told;
  assert.match(words, /NHS number/);
  assert.match(words, /keeps hiding Crewmate's notes/);
  assert.deepEqual(await composer.posted(), []);
  await goesOn(composer, 30);
  await composer.unchecked("page blocks it");
  assert.equal(await composer.modelText(), THREE);
  await composer.pressPost();
  await composer.postedBecomes([THREE]);
}));

behaviour("covered", "against a page that covers it in every frame the badge gives in, until the person does something", () => withPage("textarea", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await fight(composer);
  await goesOn(composer, 30);
  assert.equal(await composer.isOnTop("badge"), false);
  await composer.page.evaluate(() => { window.enough = true; });
  await composer.frames(3);
  assert.equal(await composer.isOnTop("badge"), false, "nothing of ours goes on by itself");
  await composer.type(" x");
  await composer.comesOnTop("badge");
}));

behaviour("covered", "popovers that come one by one while somebody types never hide the badge for good", () => withPage("textarea", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  for (let n = 0; n < 12; n += 1) {
    await composer.type("x");
    await composer.openOver();
    await composer.comesOnTop("badge");
  }
}));

/** Makes the box, or what is around it, fill the screen, as a press on the page's own button does. */
async function fillScreen(composer, which) {
  const box = await composer.box();
  await box.evaluate((element, around) => {
    addEventListener("keydown", (event) => {
      if (event.key === "F9") void (around ? element.closest("#editor") : element).requestFullscreen();
    });
  }, which === "around");
  await composer.press("F9");
  await composer.page.waitForFunction(() => document.fullscreenElement !== null);
}
/** Nothing fills the screen any more, and ours, which moves when the page is told of that, is back in the document. */
const leaves = (composer) => composer.page.waitForFunction(() => document.fullscreenElement === null
  && [...document.documentElement.children].some(({ shadowRoot }) => shadowRoot));

for (const name of ["contenteditable", "textarea"]) {
  behaviour("covered", `${name}: in a composer that fills the screen the badge and the note can be pressed, and the draft is held`, () => withPage(name, async (composer) => {
    await composer.write(THREE);
    await composer.found(3);
    await fillScreen(composer, "around");
    await composer.comesOnTop("badge");
    await composer.click("badge");
    await composer.cardOpens();
    await composer.comesOnTop("card");
    // Escape is the browser's own here: it leaves the full screen.
    await composer.click("close");
    await composer.cardCloses();
    assert.equal(await composer.page.evaluate(() => document.fullscreenElement?.id), "editor", "it still fills the screen");
    await composer.page.evaluate(() => document.exitFullscreen());
    await leaves(composer);
    await composer.comesOnTop("badge");
    assert.equal((await composer.seen()).hosts, 1);
    await composer.pressPost();
    await composer.gateOpens("findings");
    assert.equal(await composer.modelText(), THREE);
  }));

  behaviour("covered", `${name}: a box that fills the screen by itself leaves it when the person asks for the note`, () => withPage(name, async (composer) => {
    await composer.write(THREE);
    await composer.found(3);
    for (const ask of ["badge", "keys"]) {
      await fillScreen(composer, "itself");
      await composer.frames(3);
      if (ask === "badge") await composer.click("badge");
      else await composer.press(...SHORTCUT);
      await composer.cardOpens();
      await leaves(composer);
      await composer.comesOnTop("card");
      await composer.click("close");
      await composer.cardCloses();
    }
    assert.equal(await composer.modelText(), THREE);
  }));
}

behaviour("covered", "an open note keeps the keyboard while the composer leaves the full screen", () => withPage("contenteditable", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await fillScreen(composer, "around");
  await composer.press(...SHORTCUT);
  await composer.cardOpens();
  await composer.press("Tab");
  const focused = () => composer.page.evaluate(() => [...document.querySelectorAll("html > div, #editor > div")].map(({ shadowRoot }) => shadowRoot?.activeElement?.dataset.part).find(Boolean));
  const before = await focused();
  assert.ok(before);
  await composer.page.evaluate(() => document.exitFullscreen());
  await leaves(composer);
  await composer.comesOnTop("card");
  assert.equal(await composer.focused(), before);
}));

behaviour("covered", "a shadow host that fills the screen has the badge and the note where they are drawn and can be pressed", () => withPage("quill-shadow", async (composer) => {
  const { page } = composer;
  await composer.write(THREE);
  await composer.found(3);
  await page.evaluate(() => addEventListener("keydown", ({ key }) => { if (key === "F9") void document.querySelector("#shadow-composer").requestFullscreen(); }));
  await composer.press("F9");
  const middleOf = (selector) => page.waitForFunction((wanted) => {
    const inside = [...document.querySelector("#shadow-composer").shadowRoot.children].map(({ shadowRoot }) => shadowRoot?.querySelector(wanted));
    const { left, top, width, height } = inside.find(Boolean)?.getBoundingClientRect() ?? {};
    return document.fullscreenElement && width > 0 && { x: left + width / 2, y: top + height / 2 };
  }, {}, selector).then((place) => place.jsonValue());
  const badge = await middleOf("[data-part=badge]");
  await page.mouse.click(badge.x, badge.y);
  const close = await middleOf("[data-part=card] [data-part=close]");
  await page.mouse.click(close.x, close.y);
  await page.evaluate(() => document.exitFullscreen());
  await leaves(composer);
  await composer.comesOnTop("badge");
  assert.equal((await composer.seen()).hosts, 1);
}));

/** Whether the pause is what keeps the page behind it from being used. */
const isModal = (composer) => composer.part("gate").then((dialog) => dialog.evaluate((one) => one.matches(":modal")));

behaviour("covered", "a pause that the page takes away once is a pause again, with the keyboard in it", () => withPage("textarea", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.pressPost();
  await composer.gateOpens("findings");
  await composer.page.evaluate(() => { for (const one of document.querySelectorAll("html > div")) one.remove(); });
  await composer.gateOpens("findings");
  assert.ok(await isModal(composer));
  assert.equal(await composer.focused(), "go-back");
  assert.deepEqual(await composer.posted(), []);
  await composer.press("Escape");
  await composer.gateCloses();
}));

behaviour("covered", "a pause that is open while the composer comes to fill the screen, or leaves it, stays one", () => withPage("textarea", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await fillScreen(composer, "around");
  await composer.page.evaluate(() => document.querySelector("#editor").append(document.querySelector("#post")));
  await composer.pressPost();
  await composer.gateOpens("findings");
  await composer.page.evaluate(() => document.exitFullscreen());
  await leaves(composer);
  await composer.frames(3);
  await composer.gateOpens("findings");
  assert.ok(await isModal(composer));
  await composer.click("go-back");
  await composer.gateCloses();
  assert.deepEqual(await composer.posted(), []);
  await composer.comesOnTop("badge");
}));
