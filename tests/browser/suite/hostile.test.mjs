// Pages that work against us: they can't make the tool say "clear", answer its pause, or come into its parts.
import assert from "node:assert/strict";
import { inExtension, PATIENCE } from "../lib/browsers.mjs";
import { Composer, IDENTIFIERS, identifiersIn, openPage, SHORTCUT, THREE } from "../lib/composer.mjs";
import { PAGES } from "../pages.mjs";
import { behaviour } from "../lib/report.mjs";
import { server, session } from "../lib/sitting.mjs";

/** Opens a page in which `before` runs ahead of everything of the page's own. */
async function withHostile(name, before, work) {
  const page = await session.browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  try {
    await page.evaluateOnNewDocument(before);
    await page.goto(`${server.origin}/${name}`, { waitUntil: "domcontentloaded" });
    await page.waitForFunction(() => window.ready === true);
    await work(new Composer(session, page, PAGES.find((one) => one.name === name)));
  } finally {
    await page.close();
  }
}

async function holds(composer) {
  await composer.write(THREE);
  const { marks } = await composer.found(3);
  assert.deepEqual(marks.filter((words) => IDENTIFIERS.includes(words)), [...IDENTIFIERS].sort());
  await composer.pressPost();
  await composer.gateOpens("findings");
  assert.deepEqual(await composer.posted(), []);
}

behaviour("hostile page", "prototypes that lie and throw", () => withHostile("contenteditable", () => {
  // What the tests themselves need is left alone.
  const throwing = () => { throw new Error("not for you"); };
  for (const [owner, names] of [
    [Element.prototype, ["closest", "attachShadow", "getAttributeNames"]], [EventTarget.prototype, []], [ShadowRoot.prototype, ["elementFromPoint"]],
    [MutationObserver.prototype, ["observe", "takeRecords"]], [Range.prototype, ["getClientRects"]],
  ]) for (const key of names) if (key in owner) Object.defineProperty(owner, key, { value: throwing, configurable: true });
  Object.defineProperty(Event.prototype, "preventDefault", { value() {}, configurable: true });
  Object.defineProperty(Event.prototype, "stopImmediatePropagation", { value() {}, configurable: true });
  Object.defineProperty(Event.prototype, "isTrusted", { get: () => true, configurable: true });
  Object.defineProperty(HTMLElement.prototype, "isContentEditable", { get: throwing, configurable: true });
}, holds));

behaviour("hostile page", "a flood of changes in every frame", () => withHostile("textarea", () => {
  addEventListener("DOMContentLoaded", () => {
    const noise = document.createElement("div");
    document.body.append(noise);
    const flood = () => {
      noise.replaceChildren(...Array.from({ length: 300 }, (_, index) => Object.assign(document.createElement("p"), { textContent: String(index) })));
      for (const child of noise.children) child.setAttribute("aria-label", String(performance.now()));
      requestAnimationFrame(flood);
    };
    flood();
  });
}, holds));

behaviour("hostile page", "our element is stripped of what it is hidden by", () => withHostile("hostile", () => {}, async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.page.evaluate(() => {
    for (const element of document.documentElement.children) {
      if (!element.hasAttribute("popover")) continue;
      for (const name of element.getAttributeNames()) element.removeAttribute(name);
      element.setAttribute("style", "display: none !important; opacity: 0 !important; visibility: hidden !important");
      element.setAttribute("hidden", "");
      element.inert = true;
    }
  });
  await composer.pressPost();
  await composer.until("it pauses where it can be seen, or goes out of nobody's sight unposted", ({ gate }) => gate !== null);
  assert.deepEqual(await composer.posted(), []);
}));

behaviour("hostile page", "scripts that press our buttons, as the mouse would, answer nothing", () => withHostile("textarea", () => {}, async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.pressPost();
  await composer.gateOpens("findings");
  await composer.page.evaluate(() => {
    for (const host of document.documentElement.children) {
      for (const button of host.shadowRoot?.querySelectorAll("button") ?? []) {
        button.click();
        for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }));
      }
    }
    // Keys and the dialog's own way out, made up.
    for (const host of document.documentElement.children) {
      const dialog = host.shadowRoot?.querySelector("dialog[open]");
      for (const target of [document, host, dialog].filter(Boolean)) {
        for (const key of ["Escape", "Enter", " "]) {
          for (const type of ["keydown", "keyup"]) target.dispatchEvent(new KeyboardEvent(type, { key, code: key, bubbles: true, cancelable: true, composed: true }));
        }
      }
      dialog?.dispatchEvent(new Event("cancel", { cancelable: true }));
    }
    document.querySelector("#post").click();
  });
  assert.ok((await composer.seen()).gate, "the pause is still open");
  assert.deepEqual(await composer.posted(), []);
  assert.equal(await composer.modelText(), THREE);
}));

behaviour("hostile page", "a page that is written anew under its own window is checked as before", () => withHostile("textarea", () => {}, async (composer) => {
  const writeAnew = () => composer.page.evaluate(() => {
    const main = document.querySelector("main");
    document.open();
    document.close();
    document.documentElement.lang = "en";
    document.body.append(main);
  });
  await writeAnew();
  await composer.write(THREE);
  await composer.found(3);
  // Once more, under a draft that is being written.
  await writeAnew();
  await composer.focus();
  await composer.found(3);
  await composer.press(...SHORTCUT);
  await composer.cardOpens();
  await composer.press("Escape");
  await composer.cardCloses();
  await composer.pressPost();
  await composer.gateOpens("findings");
  assert.deepEqual(await composer.posted(), []);
  assert.equal(await composer.modelText(), THREE);
}));

behaviour("hostile page", "a box and its Post in a root that the page keeps closed are checked, mended and held", () => withHostile("nothing", () => {}, async (composer) => {
  const { page } = composer;
  await page.evaluate(() => {
    const host = document.createElement("div");
    document.querySelector("main").append(host);
    const root = host.attachShadow({ mode: "closed" });
    const box = Object.assign(document.createElement("div"), { contentEditable: "true", role: "textbox", ariaLabel: "What's happening?", tabIndex: 0 });
    const post = Object.assign(document.createElement("button"), { textContent: "Post" });
    box.style.cssText = "min-height: 80px; border: 1px solid";
    root.append(box, post);
    window.posted = [];
    post.addEventListener("click", () => window.posted.push(box.textContent));
    window.modelText = () => box.textContent;
    // A test sees no more of it than the page shows; where things are, it may be told.
    window.placeOf = (name) => {
      const { left, top, width, height } = { box, post }[name].getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    };
  });
  const press = async (name) => page.mouse.click(...await page.evaluate((one) => window.placeOf(one), name));
  await press("box");
  await page.keyboard.type(THREE);
  await composer.found(3);
  await composer.press(...SHORTCUT);
  await composer.cardOpens();
  await composer.click("fix");
  await composer.until("its words are mended", ({ marks }) => identifiersIn(marks).length === 2);
  await press("post");
  await composer.gateOpens("findings");
  assert.deepEqual(await composer.posted(), []);
  await composer.click("post-anyway");
  await composer.gateCloses();
  await press("post");
  await composer.postedBecomes([await composer.modelText()]);
}));

behaviour("hostile page", "a document that can be edited as a whole, its Post with it, is held", () => withHostile("contenteditable", () => {}, async (composer) => {
  await composer.page.evaluate(() => {
    document.querySelector("[contenteditable]").removeAttribute("contenteditable");
    document.querySelector("#post").contentEditable = "false";
    document.designMode = "on";
  });
  await (await composer.page.$("h1")).click();
  await composer.page.keyboard.type(THREE);
  await composer.until("two at least are marked", ({ marks }) => identifiersIn(marks).length >= 2);
  await composer.pressPost();
  await composer.gateOpens("findings");
  assert.deepEqual(await composer.posted(), []);
}));

for (const [how, remove] of [
  ["before anybody sees them", () => new MutationObserver(() => { for (const one of document.querySelectorAll("html > div")) one.remove(); }).observe(document.documentElement, { childList: true })],
  ["with every frame", () => {
    const again = () => {
      for (const one of document.querySelectorAll("html > div")) one.remove();
      requestAnimationFrame(again);
    };
    again();
  }],
]) behaviour("hostile page", `our elements are taken away ${how}: the pause is told in the browser's own box, and the next press goes through`, () => withHostile("textarea", () => {}, async (composer) => {
  const told = new Promise((done) => composer.page.on("dialog", (dialog) => void dialog.accept().then(() => done(dialog.message()))));
  await composer.page.evaluate(remove);
  await composer.write(THREE);
  await composer.pressPost();
  const words = await told;
  assert.match(words, /NHS number/);
  assert.match(words, /If you press Post again instead, it will go/);
  assert.deepEqual(await composer.posted(), []);
  await composer.pressPost();
  await composer.postedBecomes([THREE]);
}));

behaviour("hostile page", "the page knows no word of a finding", () => withHostile("contenteditable", () => {}, async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  const told = await composer.page.evaluate(() => JSON.stringify([
    [...document.querySelectorAll("*")].filter((element) => element.shadowRoot).map((element) => element.cloneNode(false).outerHTML),
    [...CSS.highlights.keys()], Object.keys(window).filter((name) => /crewmate|finding|severity/i.test(name)),
  ]));
  assert.doesNotMatch(told, /crewmate|nhs|postcode|patient|stop|warn|advise|finding|emas/i);
}));

behaviour("hostile page", "the editor's own getters throw and lie", () => withHostile("textarea", () => {
  addEventListener("DOMContentLoaded", () => {
    const box = document.querySelector("textarea");
    const throwing = () => { throw new Error("not for you"); };
    for (const name of ["isConnected", "ownerDocument", "parentElement", "isContentEditable", "form", "selectionEnd", "dataset", "style"]) {
      Object.defineProperty(box, name, { get: throwing, configurable: true });
    }
    for (const name of ["closest", "matches", "getBoundingClientRect", "getClientRects", "checkVisibility", "contains"]) Object.defineProperty(box, name, { value: throwing, configurable: true });
    Object.defineProperty(box, "nodeName", { get: () => "DIV", configurable: true });
  });
}, holds));

behaviour("hostile page", "a page that shows the site in a frame of its own, under a sheet of glass, gets no post past the pause", async () => {
  const { port } = new URL(server.origin);
  const page = await session.browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  try {
    // Another site around it: what it is allowed to do with the frame is to show it, move it and cover it.
    await page.goto(`http://frames.localhost:${port}/around`);
    await page.evaluate((address) => {
      const frame = Object.assign(document.createElement("iframe"), { src: address });
      frame.style.cssText = "position:fixed;inset:0;width:100vw;height:100vh;border:0;opacity:0.01";
      document.body.append(frame);
    }, `${server.origin}/textarea`);
    const frame = await page.waitForFrame((one) => one.url().startsWith(server.origin));
    await frame.waitForFunction(() => window.ready === true);
    const composer = new Composer(session, page, { ...PAGES.find((one) => one.name === "textarea"), in: "frame" });
    await frame.focus("textarea");
    await page.keyboard.type(THREE);
    await frame.waitForFunction((text) => window.modelText() === text, {}, THREE);
    await composer.found(3);
    // The person is tricked into pressing what can't be seen.
    await (await frame.$("#post")).click();
    await composer.gateOpens("findings");
    assert.deepEqual(await frame.evaluate(() => window.posted), []);
  } finally {
    await page.close();
  }
});

behaviour("hostile page", "none of our own pages can be shown in a page's frame", async () => {
  const own = await inExtension(session, () => chrome.runtime.getURL(""));
  const page = await session.browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const show = (address) => page.evaluate((src) => document.body.append(Object.assign(document.createElement("iframe"), { src })), address);
  try {
    await page.goto(`${server.origin}/around`);
    for (const name of ["practice", "options", "popup", "guide", "induction", "presenter"]) await show(`${own}pages/${name}.html`);
    // The browser has decided about all of them once one that may be shown, asked for after them, is there.
    await show(`${server.origin}/textarea`);
    const allowed = await page.waitForFrame((one) => one.url().startsWith(`${server.origin}/textarea`));
    await allowed.waitForFunction(() => window.ready === true);
    const others = page.frames().filter((frame) => frame !== page.mainFrame() && frame !== allowed);
    for (const frame of others) {
      // The browser's own error page stands where it refused.
      const shown = !frame.url().startsWith("chrome-error:") && await frame.evaluate(() => document.querySelector("script, main, button") !== null).catch(() => false);
      assert.equal(shown, false, frame.url());
    }
  } finally {
    await page.close();
  }
});
