// One open test page, in the words of the person who uses it: type, press Post, look at the badge.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { inExtension, PATIENCE } from "./browsers.mjs";
import { PAGES } from "../pages.mjs";

/** Age, NHS number and postcode: three findings under the East Midlands pack. */
export const THREE = "78-year-old, NHS 943 476 5919, DE7 5FF";
/** Its words that are marked. Rules to come may mark others, or speak of the whole post; these stay. */
export const IDENTIFIERS = ["78-year-old", "943 476 5919", "DE7 5FF"];
/** The marks on those words, without what no one sees. */
export const identifiersIn = (marks) => marks.map((words) => words.replace(/[\ufeff\u2060]/g, "")).filter((words) => IDENTIFIERS.includes(words));
export const CLEAN = "Lovely sunrise over the canal this morning";
/** Opens the card at the caret. */
export const SHORTCUT = ["Alt", "Shift", "KeyC"];

/** What is kept of earlier posts: by account and site, names of kinds and whole numbers of days, and nothing else. */
export function onlyKindsAndDays(earlierPosts) {
  for (const [place, memory] of Object.entries(earlierPosts)) {
    assert.match(place, /^(personal|corporate) \S+$/);
    assert.deepEqual(Object.keys(memory), ["facts"]);
    for (const { kind, day, ...more } of memory.facts) {
      assert.match(kind, /^[a-z-]+$/);
      assert.ok(Number.isSafeInteger(day) && day > 20_000 && day < 40_000, String(day));
      assert.deepEqual(more, {});
    }
  }
}

/** Opens a test page: in a tab of its own, or in `tab`, whose page it replaces. */
export async function openPage(session, origin, name, tab = null) {
  const definition = PAGES.find((page) => page.name === name);
  const page = tab ?? await session.browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${origin}/${name}`, { waitUntil: "domcontentloaded" });
  await page.waitForFunction(() => window.ready === true);
  return new Composer(session, page, definition);
}

/** Opens the page of a site as if it were served from the site's own host, and presses what makes its editor mount. */
export async function openSitePage(session, origin, description, tab = null) {
  const page = tab ?? await session.browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const { port } = new URL(origin);
  await page.goto(`http://${description.address ?? `${description.host}.localhost`}:${port}${description.path}?as=${description.as}`, { waitUntil: "domcontentloaded" });
  await page.waitForFunction(() => window.ready);
  if (description.trigger) {
    await (await page.waitForSelector("#trigger")).click();
    await page.waitForFunction(() => window.ready === true);
  }
  return new SiteComposer(session, page, { ...description, in: description.frame ? "frame" : undefined });
}

export class Composer {
  constructor(session, page, definition) {
    this.session = session;
    this.page = page;
    this.definition = definition;
  }

  /** Where the box is: the page, or the frame inside it. Our own parts are there too. */
  get scope() {
    if (this.definition.in !== "frame") return this.page;
    return this.page.frames().find((frame) => frame !== this.page.mainFrame());
  }

  async close() { await this.page.close(); }

  // --- the person's side -------------------------------------------------------------------

  box() {
    const { box } = this.definition;
    return this.scope.waitForSelector(this.definition.in === "shadow" ? `#shadow-composer >>> ${box}` : box);
  }
  post() {
    return this.page.waitForSelector(this.definition.in === "shadow" ? "#shadow-composer >>> #post" : "#post");
  }
  async focus() {
    const box = await this.box();
    await box.evaluate((element) => element.focus());
    return box;
  }
  async type(text) {
    await this.focus();
    await this.page.keyboard.type(text);
  }
  /** Types and waits until the model has it: engines take their time, each its own. */
  async write(text) {
    await this.type(text);
    await this.modelBecomes(text);
  }
  press(...keys) { return press(this.page, ...keys); }
  /** Presses Post once it stands still: an engine that has just got the focus may still make room for its placeholder, and a press goes to a place. */
  async pressPost() {
    const post = await this.post();
    await post.evaluate((button) => new Promise((stands) => {
      let before;
      const look = () => {
        const { x, y } = button.getBoundingClientRect();
        if (document.hidden || before === `${x} ${y}`) return stands();
        before = `${x} ${y}`;
        requestAnimationFrame(look);
      };
      look();
    }));
    await post.click();
  }
  /** A press on Post that pauses, which has to be for this, and "Post anyway". */
  async passPause(kind) {
    await this.pressPost();
    await this.gateOpens(kind);
    await this.click("post-anyway");
    await this.gateCloses();
  }
  /** Posts past that. */
  async postAnyway(kind) {
    await this.passPause(kind);
    await this.pressPost();
  }
  /** A person moves the pointer to Post for longer than the browser takes to read its storage; a test in no time. */
  async comeNear() {
    await (await this.post()).hover();
    await inExtension(this.session, () => chrome.storage.local.get());
    await this.page.bringToFront();
  }

  // --- the page's side ---------------------------------------------------------------------

  modelText() { return this.page.evaluate(() => window.modelText()); }
  posted() { return this.page.evaluate(() => window.posted); }
  clicks() { return this.page.evaluate(() => window.clicks); }
  setText(text) { return this.page.evaluate((value) => void window.setText(value), text); }
  modelBecomes(text) { return this.#becomes("the text", () => this.modelText(), text, (value) => window.modelText() === value); }
  postedBecomes(texts) {
    return this.#becomes("what was posted", () => this.posted(), texts, (value) => JSON.stringify(window.posted) === JSON.stringify(value));
  }
  /** Waits until the engine knows that the caret stands at the end: Slate puts it back where it was when keys come faster than a person's. */
  caretIsAtEnd() { return this.page.waitForFunction(() => window.caretIsAtEnd()); }
  markup() { return this.box().then((box) => box.evaluate((element) => element.value ?? element.innerHTML)); }

  /** Lets the page draw so many frames. */
  async frames(count) {
    await this.page.evaluate(async (n) => { for (; n > 0; n -= 1) await new Promise((done) => requestAnimationFrame(done)); }, count);
  }
  /** Opens a popover of the page's over that part of the window. `inShadow`: where no event tells of it. */
  async openOver(style = "inset: 0; width: 100vw; height: 100vh", inShadow = false) {
    await this.page.evaluate((css, hidden) => {
      const popover = Object.assign(document.createElement("div"), { popover: "manual", className: "over", textContent: "Pick one" });
      popover.style.cssText = `position: fixed; margin: 0; border: 0; padding: 0; background: #ccc; ${css}`;
      const place = document.body.appendChild(document.createElement("div"));
      (hidden ? place.attachShadow({ mode: "open" }) : place).append(popover);
      popover.showPopover();
    }, style, inShadow);
  }

  async #becomes(what, read, wanted, condition) {
    try {
      await this.page.waitForFunction(condition, {}, wanted);
    } catch {
      throw new Error(`${what} should be ${JSON.stringify(wanted)} but is ${JSON.stringify(await read())}`);
    }
  }

  // --- our side ----------------------------------------------------------------------------

  /** What is seen of us: badge, card, gate, marks. */
  seen() { return this.scope.evaluate(lookAround); }

  /** Waits until what is seen of us answers `wanted` (a function of one object, run here). */
  async until(what, wanted, patience = PATIENCE) {
    const end = performance.now() + patience;
    let last = null;
    for (;;) {
      last = await this.scope.evaluate(lookAround);
      if (wanted(last)) return last;
      if (performance.now() > end) throw new Error(`${what}: never so. Last seen: ${JSON.stringify(last)}`);
      // The page's own next frame, not a number of milliseconds.
      await this.scope.evaluate(() => new Promise((done) => {
        const painted = new MessageChannel();
        // A port that stays open stays for good, and with it the listener.
        painted.port1.onmessage = () => { painted.port1.close(); done(); };
        requestAnimationFrame(() => painted.port2.postMessage(0));
      }));
    }
  }

  /** So many identifiers are marked, and the badge tells of no fewer. */
  found(count) {
    return this.until(`${count} identifiers are marked`, ({ badge, marks }) =>
      badge?.look === "found" && badge.count >= count && identifiersIn(marks).length === count);
  }
  clear() { return this.until("the badge says clear", ({ badge }) => badge?.look === "clear"); }
  unchecked(words) { return this.until(`the badge says "${words}"`, ({ badge }) => badge?.look === "unchecked" && `${badge.label} ${badge.text}`.includes(words)); }
  gateOpens(stage) { return this.until("the gate is open", ({ gate }) => gate && (!stage || gate.stage === stage)); }
  gateCloses() { return this.until("the gate is closed", ({ gate }) => !gate); }
  /** Waits for the question about pictures at this stage; what it says. */
  async picturesAsked(stage) {
    const handle = await this.scope.waitForFunction((wanted) => {
      const dialogs = [...document.documentElement.children].map((one) => one.shadowRoot?.querySelector("[data-part=picture-gate][open]")).filter(Boolean);
      const [dialog] = dialogs;
      return dialog?.dataset.stage === wanted && {
        text: dialog.textContent,
        questions: [...dialog.querySelectorAll("[data-part=picture]")].map((one) => one.dataset.question),
        findings: dialog.querySelectorAll("[data-part=picture-finding]").length,
      };
    }, { timeout: PATIENCE }, stage);
    return handle.jsonValue();
  }
  /** What of ours has the keyboard. */
  focused() {
    return this.page.evaluate(() => [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot?.activeElement?.dataset.part).find(Boolean) ?? null);
  }
  /** Whether the middle of a part of ours is what is seen there. */
  async isOnTop(name) {
    return (await this.part(name)).evaluate((part) => {
      const { left, top, width, height } = part.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === part.getRootNode().host;
    });
  }
  /** Waits for it, frame by frame. */
  async comesOnTop(name) {
    for (let frames = 60; frames > 0; frames -= 1) {
      if (await this.isOnTop(name)) return;
      await this.frames(1);
    }
    assert.fail(`the ${name} stays covered`);
  }
  cardOpens() { return this.until("the card is open", ({ card }) => card !== null); }
  cardCloses() { return this.until("the card is closed", ({ card }) => card === null); }

  /** A part of our interface that can be seen, as a handle for real clicks. */
  async part(name, nth = 0) {
    const handle = await this.scope.evaluateHandle((part, index) => {
      const inside = [document, ...[...document.querySelectorAll("dialog, #editor")]].flatMap((place) => [...(place === document ? document.documentElement : place).children])
        .map((element) => element.shadowRoot).filter(Boolean);
      return inside.flatMap((shadow) => [...shadow.querySelectorAll(`[data-part="${part}"]`)])
        .filter((element) => element.checkVisibility())[index] ?? null;
    }, name, nth);
    const element = handle.asElement();
    if (!element) throw new Error(`nothing of ours called "${name}" can be seen: ${JSON.stringify(await this.seen())}`);
    return element;
  }
  async click(name, nth = 0) {
    const element = await this.part(name, nth);
    if (this.definition.in !== "frame") return element.click();
    // In a frame without a doctype Puppeteer misjudges in Firefox what can be seen, so: aim by hand.
    const inside = await element.evaluate((target) => {
      target.scrollIntoView({ block: "nearest" });
      const { left, top, width, height } = target.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    const outside = await this.page.$eval("iframe", (frame) => {
      const { left, top } = frame.getBoundingClientRect();
      return { x: left + frame.clientLeft, y: top + frame.clientTop };
    });
    await this.page.mouse.click(outside.x + inside.x, outside.y + inside.y);
  }
}

/** A composer of a site's page, whose parts are wherever the site puts them. */
class SiteComposer extends Composer {
  async box() {
    const handle = await this.page.waitForFunction(() => window.theBox);
    return handle.asElement();
  }
  async focus() {
    // A frame's window has to have the keyboard as well. Firefox hands no element of a frame's to a test of the page around it.
    await this.page.waitForFunction(() => {
      if (!window.theBox) return false;
      window.theBox.ownerDocument.defaultView.focus();
      window.theBox.focus();
      return true;
    });
  }
  async post() { return (await this.page.waitForFunction(() => window.thePost)).asElement(); }
  /** Chooses these files, by their paths, in the page's own input. */
  async choose(...paths) {
    // Firefox hands no element of a frame's to a test of the page around it.
    const input = this.definition.in === "frame" ? await this.scope.waitForSelector("input[type=file]") : (await this.page.waitForFunction(() => window.theMedia)).asElement();
    await input.uploadFile(...paths);
  }
  /** Chooses this file in an input that is not in the page, as nobody but the page itself can see. */
  chooseOutOfSight(path) {
    return this.page.evaluate((name, base64) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type: "image/jpeg" }));
      window.theMedia.files = transfer.files;
      window.theMedia.dispatchEvent(new Event("change"));
    }, basename(path), readFileSync(path).toString("base64"));
  }
  /** Whether what opens the choice of files is one of these (`media` of a site's file). */
  isMedia(finds) {
    return this.page.evaluate((list) => {
      const around = (element) => element.parentElement ?? element.getRootNode().host ?? element.ownerDocument.defaultView?.frameElement ?? null;
      const isWithin = (element, selector) => element !== null && (element.matches(selector) || isWithin(around(element), selector));
      const control = document.querySelector("#the-media") ?? window.theMedia;
      return list.some(({ select, within }) => control.matches(select) && (!within || isWithin(control, within)));
    }, finds);
  }
  /** What the core was last asked about: test builds leave it where it can be read. */
  draft() {
    return this.scope.evaluate(() => {
      const layers = [...document.documentElement.children, ...[...document.querySelectorAll("dialog, #editor")].flatMap((one) => [...one.children])]
        .map((element) => element.shadowRoot?.querySelector(".layer[data-draft]")).filter(Boolean);
      return layers.map((layer) => JSON.parse(layer.dataset.draft)).find(({ text }) => text !== "") ?? null;
    });
  }
}

/** Runs in the page. */
function lookAround() {
  const places = [document.documentElement, ...document.querySelectorAll("dialog, #editor")];
  const hosts = places.flatMap((place) => [...place.children])
    .filter((element) => element.shadowRoot?.querySelector("[data-part=badge]") && element.dataset.fake !== "true");
  const visible = (selector) => hosts.flatMap((host) => [...host.shadowRoot.querySelectorAll(selector)]).filter((element) => element.checkVisibility());
  const [badge] = visible("[data-part=badge]");
  const [card] = visible("[data-part=card]");
  const [gate] = visible("dialog[data-part=gate][open]");
  const marks = visible(".mark").map((element) => element.textContent);
  for (const [name, highlight] of CSS.highlights ?? []) {
    if (name.startsWith("text-line-")) for (const range of highlight) if (!range.collapsed) marks.push(range.toString());
  }
  return {
    hosts: hosts.length,
    badge: badge ? {
      look: badge.dataset.look,
      text: badge.textContent.trim(),
      label: badge.getAttribute("aria-label"),
      count: Number(/\d+/.exec(badge.textContent)?.[0] ?? 0),
    } : null,
    marks: marks.sort(),
    card: card ? { text: card.textContent, fixes: [...card.querySelectorAll("[data-part=fix]")].map((fix) => fix.textContent) } : null,
    gate: gate ? { stage: gate.dataset.stage, stops: gate.querySelectorAll("[data-part=stop]").length, text: gate.textContent } : null,
  };
}

/** Presses keys together: the last one is struck while the others are held. */
export async function press(page, ...keys) {
  const [last, ...held] = [...keys].reverse();
  for (const key of held.reverse()) await page.keyboard.down(key);
  await page.keyboard.press(last);
  for (const key of held.reverse()) await page.keyboard.up(key);
}
