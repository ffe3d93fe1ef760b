// The same behaviours on every editor engine.
//
// CREWMATE_ENGINES=slate,lexical narrows the run to those pages.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { isChromium, start } from "../lib/browsers.mjs";
import { CLEAN, IDENTIFIERS, identifiersIn, openPage, SHORTCUT, THREE } from "../lib/composer.mjs";
import { behaviour, notHere } from "../lib/report.mjs";
import { startServer } from "../server.mjs";
import { PAGES } from "../pages.mjs";

const only = process.env.CREWMATE_ENGINES?.split(",");
const engines = PAGES.filter(({ name, matrix }) => matrix !== false && (!only || only.includes(name)));

/** The parts of an editor that hold words of the person's inside what can't be edited: how one comes, and where it is written in. */
const INSIDE = {
  contenteditable: { insert: () => window.insertFigure(), place: "figcaption" },
  ckeditor: { insert: () => void window.insertTable(), place: "td:last-of-type" },
};

let server;
let session;
let tab = null;
/** A browser without the extension, from the first test that compares with it. */
let plain = null;

before(async () => {
  server = await startServer();
  session = await start();
});
after(async () => {
  await session?.close();
  await plain?.close();
  await server?.close();
});

for (const definition of engines) {
  const on = (name, work) => behaviour(definition.engine, name, async () => {
    // One tab for all: a new page in it is as fresh as a new tab, and takes half the time.
    tab ??= await session.browser.newPage();
    try {
      await work(await openPage(session, server.origin, definition.name, tab));
    } catch (error) {
      await tab.close();
      tab = null;
      throw error;
    }
  });

  on("three marks and a badge that tells of them", async (composer) => {
    await composer.write(THREE);
    const { marks } = await composer.found(3);
    assert.deepEqual(marks, [...IDENTIFIERS].sort());
    assert.equal(await composer.modelText(), THREE);
  });

  on("card opens from the badge and by keyboard", async (composer) => {
    await composer.write(THREE);
    await composer.found(3);
    await composer.click("badge");
    const { card } = await composer.cardOpens();
    assert.ok(card.fixes.length > 0, "the card offers safer words");
    await composer.press("Escape");
    await composer.cardCloses();
    await composer.focus();
    await composer.press(...SHORTCUT);
    await composer.cardOpens();
    await composer.press("Escape");
    await composer.cardCloses();
    assert.equal(await composer.modelText(), THREE);
  });

  on("one tap replaces in the model, and typing goes on at the caret", async (composer) => {
    await composer.write(THREE);
    await composer.found(3);
    const fixed = await acceptFirstFix(composer);
    expectSameAsOtherEngines(fixed);
    await composer.page.keyboard.type(" ok");
    await composer.modelBecomes(`${fixed} ok`);
    await fits(composer);
  });

  on("undo brings the person's words back", async (composer) => {
    await composer.write(THREE);
    await composer.found(3);
    await composer.page.evaluate(() => window.pauseInTyping());
    await acceptFirstFix(composer);
    await composer.press("Control", "KeyZ");
    await composer.modelBecomes(THREE);
    await composer.found(3);
  });

  on("Post is paused; go back; post anyway; the second press posts", async (composer) => {
    await composer.write(THREE);
    await composer.found(3);
    await composer.pressPost();
    await composer.gateOpens("findings");
    assert.deepEqual(await composer.posted(), []);
    assert.deepEqual(await composer.clicks(), [], "the page saw nothing of the press");
    await composer.click("go-back");
    await composer.gateCloses();
    assert.equal(await composer.modelText(), THREE);

    await composer.pressPost();
    await composer.gateOpens("findings");
    await composer.click("post-anyway");
    await composer.gateCloses();
    assert.deepEqual(await composer.posted(), [], "nothing is replayed");
    await composer.pressPost();
    await composer.postedBecomes([THREE]);
  });

  for (const { name, keys, elsewhere } of keysThatPost(definition)) {
    on(`${name} is paused`, async (composer) => {
      await composer.write(THREE);
      await composer.found(3);
      if (elsewhere) await (await composer.page.waitForSelector(elsewhere)).focus();
      await composer.press(...keys);
      await composer.gateOpens("findings");
      assert.deepEqual(await composer.posted(), []);
      await composer.press("Escape");
      await composer.gateCloses();
      assert.equal(await composer.modelText(), THREE);
    });
  }

  on("clean text posts at the first press", async (composer) => {
    await composer.write(CLEAN);
    await composer.clear();
    await composer.pressPost();
    await composer.postedBecomes([CLEAN]);
    assert.equal((await composer.seen()).gate, null);
  });

  on("Backspace, cut, paste, new line and undo are noticed", async (composer) => {
    await composer.write(THREE);
    await composer.found(3);
    await composer.press("Backspace");
    await composer.modelBecomes(THREE.slice(0, -1));
    await fits(composer);
    await cutEverything(composer);
    await composer.until("nothing to say about an empty box", ({ marks, badge }) => marks.length === 0 && (badge === null || badge.look === "clear"));
    await composer.press("Control", "KeyV");
    await composer.modelBecomes(THREE.slice(0, -1));
    await fits(composer);
    let expected = THREE.slice(0, -1);
    if (!definition.oneLine) {
      if (definition.send === "enter") await composer.press("Shift", "Enter");
      else await composer.press("Enter");
      await composer.page.keyboard.type("DE7 5FF");
      expected += "\nDE7 5FF";
      await composer.modelBecomes(expected);
      await fits(composer);
    }
    await composer.press("Control", "KeyZ");
    await composer.page.waitForFunction((before) => window.modelText() !== before, {}, expected);
    await fits(composer);
  });

  on("a value set by the page's script is noticed at Post", async (composer) => {
    await composer.write("Hello");
    await composer.clear();
    await composer.setText(THREE);
    await composer.modelBecomes(THREE);
    await composer.pressPost();
    await composer.gateOpens("findings");
    assert.deepEqual(await composer.posted(), []);
  });

  if (isChromium) {
    on("words composed with an input method", async (composer) => {
      await composer.write("Patient: ");
      await composer.caretIsAtEnd();
      const keyboard = await composer.page.createCDPSession();
      for (const part of ["7", "78", "78-year", "78-year-old"]) {
        await keyboard.send("Input.imeSetComposition", { text: part, selectionStart: part.length, selectionEnd: part.length });
      }
      await keyboard.send("Input.insertText", { text: "78-year-old" });
      await composer.modelBecomes("Patient: 78-year-old");
      await composer.found(1);
      await composer.page.keyboard.type(" DE7 5FF");
      await composer.modelBecomes("Patient: 78-year-old DE7 5FF");
      await composer.found(2);
    });
  } else {
    notHere(definition.engine, "words composed with an input method", "WebDriver BiDi cannot drive an input method");
  }

  on("the draft is byte for byte what it is without the extension", async (composer) => {
    const draft = await typeAnUneasyDraft(composer, () => fits(composer));
    plain ??= await start({ extension: null });
    const untouched = await openPage(plain, server.origin, definition.name);
    try {
      assert.deepEqual(draft, await typeAnUneasyDraft(untouched));
    } finally {
      await untouched.close();
    }
  });

  const inside = INSIDE[definition.name];
  if (inside) {
    on("what can be edited inside what can't is read, marked, held, and replaced where it stands", async (composer) => {
      await composer.write("Sunrise");
      await composer.clear();
      await composer.page.evaluate(inside.insert);
      const place = await composer.page.waitForSelector(inside.place);
      await place.click();
      await composer.page.keyboard.type(`. ${THREE}`);
      await composer.page.waitForFunction((words) => window.modelText().endsWith(words), {}, THREE);
      await composer.found(3);
      await composer.pressPost();
      await composer.gateOpens("findings");
      assert.deepEqual(await composer.posted(), []);
      await composer.click("go-back");
      await composer.gateCloses();
      const fixed = await acceptFirstFix(composer);
      assert.equal(IDENTIFIERS.filter((words) => fixed.includes(words)).length, 2, `exactly one of the three is gone: ${fixed}`);
      assert.ok(fixed.startsWith("Sunrise"), fixed);
      await composer.page.keyboard.type(" ok");
      await composer.modelBecomes(`${fixed} ok`);
      await fits(composer);
      const words = await place.evaluate((cell) => cell.textContent);
      assert.ok(words.endsWith(" ok") && words.includes(IDENTIFIERS[2]), words);
    });
  }

  on("nothing of ours stays when the box goes", async (composer) => {
    await composer.write(THREE);
    await composer.found(3);
    await composer.page.evaluate(() => window.removeBox());
    const where = definition.in === "frame" ? composer.page : composer.scope;
    await where.waitForFunction(() => {
      const ours = [...document.documentElement.children].filter((element) => element.shadowRoot?.querySelector("[data-part=badge]"));
      const marks = [...CSS.highlights].filter(([name, highlight]) => name.startsWith("text-line-") && highlight.size > 0);
      return ours.length === 0 && marks.length === 0;
    });
  });
}

/** The ways this page posts without its button. */
function keysThatPost({ send, in: where }) {
  if (where === "frame") return []; // keys inside the frame do not reach the page's Post
  if (send === "enter") return [{ name: "Enter", keys: ["Enter"] }];
  const control = { name: "Ctrl+Enter", keys: ["Control", "Enter"] };
  if (send === "form") return [control, { name: "Enter in the form's title", keys: ["Enter"], elsewhere: "#title" }];
  return [control];
}

/** Takes the first safer wording of the card that the badge opens; answers the new text. */
async function acceptFirstFix(composer) {
  const before = await composer.modelText();
  await composer.click("badge");
  await composer.cardOpens();
  await composer.click("fix");
  await composer.page.waitForFunction((text) => window.modelText() !== text, {}, before);
  await composer.cardCloses();
  await fits(composer);
  return composer.modelText();
}

/** Slate learns of a new selection up to 100 ms late and cuts nothing until then, so: until it is done. */
async function cutEverything(composer) {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    await composer.press("Control", "KeyA");
    await composer.press("Control", "KeyX");
    if ((await composer.modelText()).trim() === "") return;
  }
  throw new Error(`cut left ${JSON.stringify(await composer.modelText())}`);
}

/** The core's answer does not depend on the engine, so neither may the text that comes of it. */
let sameEverywhere = null;
function expectSameAsOtherEngines(fixed) {
  sameEverywhere ??= fixed;
  assert.equal(fixed, sameEverywhere);
  assert.notEqual(fixed, THREE);
  const left = IDENTIFIERS.filter((words) => fixed.includes(words));
  assert.equal(left.length, 2, `exactly one of the three is gone: ${fixed}`);
}

/** Waits until badge and marks fit the words that would be posted now. */
async function fits(composer) {
  const text = await composer.modelText();
  const expected = IDENTIFIERS.filter((words) => text.includes(words)).length;
  if (expected > 0) await composer.found(expected);
  else if (text.trim()) await composer.clear();
  else await composer.until("nothing to say about an empty box", ({ badge }) => badge === null || badge.look === "clear");
}

/** Typing with corrections, arrows, a new line and an undo; answers model and markup. */
async function typeAnUneasyDraft(composer, settle = async () => {}) {
  const { keyboard } = composer.page;
  await composer.focus();
  await keyboard.type("A 78-year-old man, NHS 943 476 591X");
  await keyboard.press("Backspace");
  await keyboard.type("9.");
  await composer.modelBecomes("A 78-year-old man, NHS 943 476 5919.");
  await settle();
  let expected = "A 78-year-old man, NHS 943 476 5919.";
  if (!composer.definition.oneLine) {
    if (composer.definition.send === "enter") await composer.press("Shift", "Enter");
    else await keyboard.press("Enter");
    await keyboard.type("Took him to DE7 5FF");
    expected += "\nTook him to DE7 5FF";
    await composer.modelBecomes(expected);
    await settle();
  }
  for (let step = 0; step < 3; step += 1) await keyboard.press("ArrowLeft");
  await keyboard.type("x");
  await composer.page.waitForFunction((length) => window.modelText().length === length, {}, expected.length + 1);
  await keyboard.press("Backspace");
  await composer.modelBecomes(expected);
  await keyboard.press("End");
  await composer.caretIsAtEnd();
  await keyboard.type(" ");
  // What no key has comes by another way than keys, and may overtake them.
  await composer.page.waitForFunction((length) => window.modelText().length === length, {}, expected.length + 1);
  await keyboard.type("🚑");
  await composer.modelBecomes(`${expected} 🚑`);
  await settle();
  return { model: await composer.modelText(), markup: await composer.markup() };
}
