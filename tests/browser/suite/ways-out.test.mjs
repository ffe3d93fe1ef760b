// Ways in which a post could slip past the pause, or be held where nobody can answer: found by looking for them.
import assert from "node:assert/strict";
import { TEST_BUILD } from "../lib/browsers.mjs";
import { withTornCore } from "../lib/builds.mjs";
import { CLEAN, THREE } from "../lib/composer.mjs";
import { behaviour } from "../lib/report.mjs";
import { server, withBuild, withPage } from "../lib/sitting.mjs";

/** The post of three identifiers is held at this. */
async function isHeld(composer) {
  await composer.gateOpens("findings");
  assert.deepEqual(await composer.posted(), []);
}

const POSTCODE = "Our patient at DE7 5FF";

behaviour("ways out", "Enter in an empty chat says nothing about the next Enter", () => withPage("chat", async (composer) => {
  await composer.write("x");
  await composer.page.keyboard.press("Backspace");
  await composer.modelBecomes("");
  await composer.press("Enter");
  // The page sends what there is: nothing.
  await composer.page.evaluate(() => { window.posted.length = 0; });
  await composer.write(POSTCODE);
  await composer.found(1);
  await composer.press("Enter");
  await isHeld(composer);
}));

behaviour("ways out", "a list that is named and not there does not take Enter for its own", () => withPage("chat", async (composer) => {
  await (await composer.box()).evaluate((box) => box.setAttribute("aria-activedescendant", "typeahead-0"));
  await composer.write(POSTCODE);
  await composer.found(1);
  await composer.press("Enter");
  await isHeld(composer);
}));

behaviour("ways out", "a button named by the picture in it is a Post button", () => withPage("contenteditable", async (composer) => {
  await (await composer.post()).evaluate((post) => {
    post.removeAttribute("id");
    post.className = "by-picture";
    const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    for (const [name, value] of Object.entries({ "aria-label": "Send", role: "img", width: 20, height: 20 })) picture.setAttribute(name, value);
    post.replaceChildren(picture);
  });
  await composer.write(THREE);
  await composer.found(3);
  await composer.page.click(".by-picture");
  await isHeld(composer);
}));

behaviour("ways out", "a page that posts when the finger is lifted does not see it", () => withPage("contenteditable", async (composer) => {
  await (await composer.post()).evaluate((post) => post.addEventListener("touchend", () => window.posted.push("by touch")));
  await composer.write(THREE);
  await composer.found(3);
  const { x, y, width, height } = await (await composer.post()).boundingBox();
  await composer.page.touchscreen.tap(x + width / 2, y + height / 2);
  await isHeld(composer);
}));

behaviour("ways out", "a page that posts at the key on its Post button does not see it", () => withPage("contenteditable", async (composer) => {
  await (await composer.post()).evaluate((post) => post.addEventListener("keydown", ({ key }) => { if (key === "Enter") window.posted.push("by key"); }));
  await composer.write(THREE);
  await composer.found(3);
  await (await composer.post()).focus();
  await composer.page.keyboard.press("Enter");
  await isHeld(composer);
}));

behaviour("ways out", "an editor taken out of the page and put back is read at Post", () => withPage("contenteditable", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await (await composer.box()).evaluate((box) => {
    const around = box.parentNode;
    box.remove();
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => { around.append(box); done(); })));
  });
  await composer.pressPost();
  await isHeld(composer);
}));

behaviour("ways out", "a restored draft outside any form is held at Post", () => withPage("contenteditable", async (composer) => {
  await composer.setText(THREE);
  await composer.modelBecomes(THREE);
  await composer.comeNear();
  await composer.pressPost();
  await isHeld(composer);
}));

behaviour("ways out", "back on a page that the browser kept, its draft is checked again", () => withPage("form", async (composer) => {
  const { page } = composer;
  await page.goto(`${server.origin}/form?kept`);
  await page.waitForFunction(() => window.ready === true);
  await composer.write(THREE);
  await composer.found(3);
  await page.evaluate(() => window.addEventListener("pageshow", ({ persisted }) => { window.wasKept = persisted; }));
  await page.goto(`${server.origin}/nothing?kept`);
  await page.goBack({ waitUntil: "domcontentloaded" }).catch(() => {});
  await page.waitForFunction(() => window.wasKept === true);
  await composer.found(3);
  await composer.pressPost();
  await isHeld(composer);
}));

behaviour("ways out", "an editor whose surroundings were moved leaves nothing of ours behind", () => withPage("contenteditable", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.page.evaluate(() => {
    const composer = document.querySelector(".composer");
    const elsewhere = document.body.appendChild(document.createElement("div"));
    elsewhere.append(composer);
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => { composer.remove(); done(); })));
  });
  await composer.until("nothing of ours left", ({ hosts }) => hosts === 0);
}));

behaviour("ways out", "a core that breaks holds a post of two parts no longer than one of a single part", () => withBuild(withTornCore(TEST_BUILD), "form", async (composer) => {
  await (await composer.page.waitForSelector("#title")).click();
  await composer.page.keyboard.type("Lovely morning");
  await composer.write(CLEAN);
  await composer.unchecked("");
  // Asked once for each part, and then it goes.
  for (const _part of ["title", "text"]) await composer.passPause("unchecked");
  await composer.pressPost();
  await composer.postedBecomes([CLEAN]);
}));

behaviour("ways out", "a core that breaks does not keep anybody from adding a place", () => withBuild(withTornCore(TEST_BUILD), "form", async (composer) => {
  await (await composer.post()).evaluate((post) => {
    window.placed = 0;
    const place = Object.assign(document.createElement("button"), { type: "button", id: "place", textContent: "Add location", onclick: () => { window.placed += 1; } });
    post.parentNode.append(place);
  });
  await composer.write(CLEAN);
  await composer.unchecked("");
  await composer.page.click("#place");
  await composer.page.click("#place");
  await composer.page.waitForFunction(() => window.placed > 0);
}));
