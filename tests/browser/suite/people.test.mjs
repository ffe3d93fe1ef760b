// What a person does with what Crewmate says: takes back, agrees, asks for less, pauses, practises, presents. axe looks at each screen.
import { AxePuppeteer } from "@axe-core/puppeteer";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inExtension, isChromium, openOwnPage, PATIENCE, root, setTrust, start } from "../lib/browsers.mjs";
import { IDENTIFIERS, openPage, SHORTCUT, THREE } from "../lib/composer.mjs";
import { behaviour, notHere } from "../lib/report.mjs";
import { seen, startShow, turn } from "../lib/show.mjs";
import { server, session } from "../lib/sitting.mjs";

async function accessible(page, what) {
  const { violations } = await new AxePuppeteer(page).analyze();
  const bad = violations.filter(({ impact }) => ["serious", "critical"].includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(" ")).join(", ")}`);
  assert.deepEqual(bad, [], what);
}

const stored = (key) => inExtension(session, async (name) => (await chrome.storage.local.get(name))[name], key);
const own = async (name) => {
  const page = await openOwnPage(session, name);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  return page;
};
const found = async (name = "contenteditable") => {
  const composer = await openPage(session, server.origin, name);
  await composer.write(THREE);
  await composer.found(3);
  return composer;
};
/** What may stay of a draft when all else is taken out. */
const REST = "Wash your hands, everybody, and thank you for a kind week.";
/** In Firefox our own pages are not told of an element's click; a script's own counts there as well, since nothing on these pages asks who pressed. */
const press = (page, selector) => page.$eval(selector, (element) => element.click());

/** Goes on by Tab until this part has the focus. A key may be over before what it does is: each Tab is waited for. */
async function tabTo(composer, part) {
  const seen = [];
  await composer.page.evaluate(() => {
    window.deepestFocus = () => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    };
  });
  for (let n = 0; n < 24; n += 1) {
    const there = await composer.page.evaluate(() => {
      window.hadFocus = window.deepestFocus();
      return window.hadFocus?.dataset.part ?? window.hadFocus?.localName;
    });
    if (there === part) return;
    seen.push(there);
    await composer.press("Tab");
    await composer.page.waitForFunction(() => window.deepestFocus() !== window.hadFocus);
  }
  assert.fail(`Tab never comes to ${part}: ${seen.join(", ")}`);
}

behaviour("card", "a change is taken back to the letter, by pointer and by keyboard, and the caret is in the box again", async () => {
  const composer = await found();
  await composer.click("badge");
  await composer.cardOpens();
  await composer.click("fix");
  await composer.until("two are left", ({ marks }) => marks.length < 3);
  await accessible(composer.page, "undo");
  await composer.click("undo");
  await composer.modelBecomes(THREE);
  await composer.found(3);
  await composer.focus();
  await composer.press(...SHORTCUT);
  await composer.until("the card is at a note with safer wording", ({ card }) => card !== null && card.fixes.length > 0);
  await tabTo(composer, "fix");
  await composer.press("Enter");
  await composer.until("two are left", ({ marks, card }) => marks.length < 3 && !card);
  assert.equal(await composer.page.evaluate(() => document.activeElement.isContentEditable), true, "the caret is in the box");
  await composer.press(...SHORTCUT);
  await composer.cardOpens();
  await tabTo(composer, "undo");
  await composer.press("Enter");
  await composer.modelBecomes(THREE);
  await composer.close();
});

behaviour("card", "all notes under their headings, one press to each", async () => {
  const composer = await found();
  await composer.click("badge");
  await composer.cardOpens();
  await (await composer.part("all")).evaluate((list) => { list.open = true; });
  await accessible(composer.page, "card with all notes");
  await composer.click("one", 1);
  const { card } = await composer.seen();
  assert.match(card.text, /2 of \d/);
  await composer.close();
});

behaviour("card", "thin evidence says that it is thin, and holds no post", async () => {
  // Longing for a drink is never more than a hunch, whatever the model makes of it.
  const hunch = "Need a massive gin after this week";
  const composer = await openPage(session, server.origin, "contenteditable");
  await composer.write(hunch);
  await composer.until("something is found", ({ badge }) => badge?.look === "found");
  await composer.click("badge");
  const { card } = await composer.cardOpens();
  assert.match(card.text, /Tip.*not sure about this one/s);
  await composer.press("Escape");
  await composer.cardCloses();
  await composer.pressPost();
  await composer.postedBecomes([hunch]);
  await composer.close();
});

behaviour("card", "told less: lowered for this person, listed in the options, and reversible there", async () => {
  const composer = await found();
  await composer.click("badge");
  await composer.cardOpens();
  await composer.click("less");
  await composer.click("yes");
  await composer.cardCloses();
  await composer.until("one stop fewer", ({ badge }) => badge?.look === "found");
  const options = await own("options");
  await options.waitForSelector("#less-list button");
  await accessible(options, "options");
  const [rule] = await stored("lessOf");
  assert.match(rule, /^[a-z-]+$/);
  await press(options, "#less-list button");
  await options.waitForFunction(() => !document.getElementById("less-none").hidden);
  assert.equal(await stored("lessOf"), undefined);
  await options.close();
  await composer.close();
});

behaviour("card", "consent is asked about in the policy's terms before it settles a note", async () => {
  const composer = await found();
  await composer.click("badge");
  await composer.cardOpens();
  const before = (await composer.seen()).badge.count;
  await composer.click("consent");
  const { card } = await composer.seen();
  assert.match(card.text, /written consent/);
  await accessible(composer.page, "consent");
  await composer.click("yes");
  await composer.until("one note fewer", ({ badge }) => badge?.count === before - 1);
  await composer.close();
});

/** Where the badge is. */
const badgeBox = async (composer) => (await composer.part("badge")).evaluate((badge) => {
  const { left, top, right, bottom } = badge.getBoundingClientRect();
  return { left, top, right, bottom, inView: left >= 0 && top >= 0 && right <= document.documentElement.clientWidth && bottom <= innerHeight };
});
const drag = async (composer, dx, dy) => {
  const { left, top } = await badgeBox(composer);
  await composer.page.mouse.move(left + 12, top + 12);
  await composer.page.mouse.down();
  // A pointer that leaves the window is at its edge.
  const edge = await composer.page.evaluate(() => ({ x: innerWidth - 1, y: innerHeight - 1 }));
  for (const part of [0.5, 1]) {
    await composer.page.mouse.move(Math.max(0, Math.min(left + 12 + dx * part, edge.x)), Math.max(0, Math.min(top + 12 + dy * part, edge.y)));
  }
  await composer.page.mouse.up();
  return { left: left + dx, top: top + dy };
};
const near = (one, other, what) => assert.ok(Math.abs(one.left - other.left) <= 1 && Math.abs(one.top - other.top) <= 1, `${what}: ${JSON.stringify(one)} and not ${JSON.stringify(other)}`);

behaviour("badge", "dragged to a place, it stays there on this site, opens nothing by it, and is never off the screen", async () => {
  await inExtension(session, () => chrome.storage.local.remove("badgePlaces"));
  const composer = await found();
  const to = await drag(composer, -150, -50);
  near(await badgeBox(composer), to, "where it was let go");
  assert.equal((await composer.seen()).card, null, "the end of a move is no press");
  assert.deepEqual(Object.keys(await stored("badgePlaces")), ["127.0.0.1"]);
  await composer.click("badge");
  await composer.cardOpens();
  await composer.press("Escape");
  await composer.cardCloses();
  await composer.close();
  const again = await found();
  near(await badgeBox(again), to, "in a new page of the site");
  const over = await drag(again, 150, 90);
  near(await badgeBox(again), over, "over the box, where the person wants it");
  await drag(again, 5000, -5000);
  assert.equal((await badgeBox(again)).inView, true, "dragged beyond the window");
  await again.page.setViewport({ width: 420, height: 320 });
  // It moves with the frame in which the window has its new size.
  await again.page.waitForFunction((badge) => {
    const { left, right, top, bottom } = badge.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  }, {}, await again.part("badge"));
  assert.equal((await badgeBox(again)).inView, true, "in a smaller window");
  await again.close();
  await inExtension(session, () => chrome.storage.local.set({ badgePlaces: { "127.0.0.1": { side: "left", edge: "top", dx: 10, dy: 5 } } }));
  const covered = await found();
  const field = await (await covered.box()).evaluate((element) => element.getBoundingClientRect().toJSON());
  const { top, bottom } = await badgeBox(covered);
  assert.ok(bottom <= field.top || top >= field.bottom, "a kept place that would cover the words is not used in another box");
  await covered.close();
  await inExtension(session, () => chrome.storage.local.remove("badgePlaces"));
});

behaviour("badge", "moved by the keyboard, and by presses alone, and back", async () => {
  const composer = await found();
  const said = (words) => composer.page.waitForFunction((wanted) =>
    [...document.documentElement.children].some((one) => one.shadowRoot?.querySelector("[data-part=voice]")?.textContent.includes(wanted)), {}, words);
  await said("to look at");
  // What is said next may itself be followed by more before anybody looks.
  await composer.page.evaluate(() => {
    window.spoken = [];
    for (const one of document.documentElement.children) {
      const voice = one.shadowRoot?.querySelector("[data-part=voice]");
      if (voice) new MutationObserver(() => window.spoken.push(voice.textContent)).observe(voice, { childList: true, characterData: true, subtree: true });
    }
  });
  const before = await badgeBox(composer);
  await (await composer.part("badge")).evaluate((badge) => badge.focus());
  await composer.press("ArrowDown");
  await composer.press("ArrowLeft");
  near(await badgeBox(composer), { left: before.left - 12, top: before.top + 12 }, "by arrow keys");
  await composer.page.waitForFunction(() => window.spoken.some((words) => words.includes("stay there")));
  await composer.press("Home");
  near(await badgeBox(composer), before, "back by Home");
  assert.equal(await stored("badgePlaces"), undefined);
  await composer.click("badge");
  await composer.cardOpens();
  await composer.click("move");
  const moved = await badgeBox(composer);
  assert.ok(moved.inView && (Math.abs(moved.left - before.left) > 2 || Math.abs(moved.top - before.top) > 2), JSON.stringify(moved));
  await composer.click("move-back");
  near(await badgeBox(composer), before, "back by a press");
  await composer.close();
});

behaviour("pause", "of a draft of which nothing would be left it says so, and offers no wording for all of it", async () => {
  const composer = await found("form");
  await composer.press("Control", "Enter");
  const { gate } = await composer.gateOpens("findings");
  assert.match(gate.text, /nothing would be left to post/);
  await assert.rejects(composer.part("take-safer"), /can be seen/);
  await composer.click("go-back");
  await composer.gateCloses();
  assert.equal(await composer.modelText(), THREE);
  await composer.close();
});

behaviour("pause", "who reads it, and the whole post in safer words with one press; only numbers are kept of it", async () => {
  await inExtension(session, () => chrome.storage.local.remove("caught"));
  const composer = await openPage(session, server.origin, "form");
  await composer.write(`${THREE}. ${REST}`);
  await composer.found(3);
  await composer.press("Control", "Enter");
  const { gate } = await composer.gateOpens("findings");
  assert.match(gate.text, /read this|who will read/);
  await composer.click("take-safer");
  await composer.gateOpens("sorted");
  const text = await composer.modelText();
  assert.ok(!/943|DE7|78/.test(text), text);
  await composer.click("go-back");
  await composer.gateCloses();
  const caught = await stored("caught");
  assert.deepEqual(Object.values(caught), [{ pauses: 1, changes: 1 }]);
  await composer.close();
});

behaviour("popup", "pausing for a draft: the box says so, Post goes through, and the next draft is checked again", async () => {
  const composer = await found();
  const answer = await inExtension(session, async (address) => {
    const tabs = await chrome.tabs.query({});
    const answers = await Promise.all(tabs.map(({ id }) => chrome.tabs.sendMessage(id, { kind: "pause-draft" }).catch(() => null)));
    return answers.find(Boolean) ?? address;
  }, "nobody answered");
  assert.deepEqual(answer, { paused: true });
  await composer.unchecked("paused by you");
  await composer.pressPost();
  await composer.postedBecomes([THREE]);
  await composer.focus();
  await composer.press("Control", "KeyA");
  await composer.press("Backspace");
  await composer.until("the box is empty", ({ badge }) => badge === null);
  await composer.write(THREE);
  await composer.found(3);
  await composer.close();
});

behaviour("options", "a file of settings: what can be used is taken, each mistake is named", async () => {
  const page = await own("options");
  const open = (text) => page.evaluate((words) => {
    const field = document.getElementById("carry-file");
    const files = new DataTransfer();
    files.items.add(new File([words], "settings.json"));
    field.files = files.files;
    field.dispatchEvent(new Event("change"));
  }, text);
  await open('{"crewmateSettings": {"sensitivity": "quiet", "trust": "mars"}}');
  await page.waitForFunction(() => /mars/.test(document.getElementById("carry-problems").textContent));
  assert.equal(await stored("sensitivity"), "quiet");
  assert.equal(await stored("trust"), "emas", "a mistake leaves what there was");
  await open("{");
  await page.waitForFunction(() => /line 1/.test(document.getElementById("carry-problems").textContent));
  await inExtension(session, () => chrome.storage.local.remove("sensitivity"));
  await page.close();
});

behaviour("options", "photo checks off and on, and a site that was switched off comes back on", async () => {
  await inExtension(session, () => chrome.storage.local.set({ sitesOff: ["x.com"] }));
  const page = await own("options");
  await press(page, "#photo-checks");
  await page.waitForFunction(async () => (await chrome.storage.local.get("photoChecks")).photoChecks === false);
  await page.waitForFunction(() => document.querySelector("[data-key=photoChecks]").textContent.startsWith("off"));
  await accessible(page, "options with a site off");
  await press(page, "#sites-list button");
  await page.waitForFunction(() => !document.getElementById("sites-none").hidden);
  assert.deepEqual(await stored("sitesOff"), []);
  await press(page, "#photo-checks");
  await page.waitForFunction(() => document.querySelector("[data-key=photoChecks]").textContent.startsWith("on"));
  await page.close();
  await inExtension(session, () => chrome.storage.local.remove(["sitesOff", "photoChecks"]));
});

behaviour("options", "first run by keyboard alone: a trust, one example, done; nothing else asks for attention until then", async () => {
  await setTrust(session, null);
  const popup = await own("popup");
  assert.match(await popup.$eval("#facts a[href='options.html']", ({ textContent }) => textContent), /Choose your trust/);
  await popup.close();
  const page = await own("options");
  const seen = (id) => page.$eval(`#${id}`, (element) => element.checkVisibility());
  assert.deepEqual(await Promise.all(["trusts", "accounts", "kept-list", "first-look"].map(seen)), [true, false, false, false]);
  assert.equal(await page.$("[name=trust]:checked"), null, "nothing is chosen for the person");
  await accessible(page, "first run: choose");
  await page.focus("#first-next");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /choose one/.test(document.getElementById("first-missing").textContent));
  await page.focus("input[name=trust][value=emas]");
  await page.keyboard.press(" ");
  await page.waitForFunction(async () => (await chrome.storage.local.get("trust")).trust === "emas");
  await page.focus("#first-next");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#first-look .note");
  await page.waitForFunction(() => document.activeElement.id === "first-title");
  assert.match(await page.$eval("#first-example", ({ textContent }) => textContent), /A2\.4b/, "under the chosen policy");
  await accessible(page, "first run: look");
  for (let n = 0; n < 6 && await page.evaluate(() => document.activeElement.id) !== "first-done"; n += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "first-set-title" && /all set/i.test(document.activeElement.textContent));
  await accessible(page, "first run: done");
  await page.focus("#first-all");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.getElementById("accounts").checkVisibility() && document.getElementById("trusts").checkVisibility());
  await page.close();
});

behaviour("newcomer", "from the first screen to a round of practice and a real catch, going by nothing but the words on the buttons", async () => {
  await setTrust(session, null);
  let page = await own("options");
  /** Presses what bears these words, as whoever has never seen it would. */
  const choose = async (words) => {
    const named = await page.waitForFunction((wanted) => [...document.querySelectorAll("button, a, label, summary")]
      .find((one) => one.checkVisibility() && one.textContent.trim().startsWith(wanted)), {}, words);
    await named.evaluate((one) => one.click());
  };
  const reads = (words) => page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, words);
  await reads("Which trust do you work or volunteer for?");
  await choose("East Midlands Ambulance Service");
  await page.waitForFunction(async () => (await chrome.storage.local.get("trust")).trust === "emas");
  await choose("Next");
  await reads("This is what it looks like");
  await choose("Got it");
  await reads("You're all set");
  // Where the link leads; Firefox does not tell the driver that a page of ours has opened by it.
  const [to] = await page.$$eval("a", (links, words) => links.filter((one) => one.checkVisibility() && one.textContent.trim() === words).map((one) => one.pathname), "Try it on a made-up post");
  assert.equal(to, "/pages/practice.html");
  await page.close();
  page = await own("practice");
  // The quiz: two words, the answer, the next post.
  await choose("78-year-old");
  await choose("943");
  await choose("Show me");
  await reads("You spotted 2 of");
  await choose("Next post");
  await reads("Post 2 of");
  await page.close();
  // A real draft, on a site: what is marked, why, and what to say instead.
  const composer = await openPage(session, server.origin, "form");
  await composer.write(`${THREE}. ${REST}`);
  const { badge } = await composer.found(3);
  assert.match(badge.text, /to look at/);
  await composer.click("badge");
  const { card } = await composer.cardOpens();
  assert.match(card.text, /Your trust's policy/);
  await composer.press("Escape");
  await composer.cardCloses();
  await composer.pressPost();
  const { gate } = await composer.gateOpens("findings");
  assert.match(gate.text, /Go back/);
  await composer.click("take-safer");
  await composer.gateOpens("sorted");
  await composer.click("go-back");
  await composer.gateCloses();
  const safer = await composer.modelText();
  assert.ok(!/943|DE7|78/.test(safer), safer);
  await composer.pressPost();
  await composer.postedBecomes([safer]);
  await composer.close();
});

behaviour("practice", "a round of the quiz, the jigsaw to its end, and a post written anew", async () => {
  const page = await own("practice");
  await page.evaluate(() => {
    for (const word of document.querySelectorAll("#quiz-post button")) if (/78-year|943/.test(word.textContent)) word.click();
  });
  await press(page, "#quiz-show");
  await page.waitForFunction(() => /You spotted 2 of 3/.test(document.getElementById("quiz-answer").textContent));
  for (const posts of [2, 3]) {
    await press(page, "#puzzle-next");
    await page.waitForFunction((count) => document.querySelectorAll("#puzzle-posts li").length === count, {}, posts);
  }
  await page.waitForFunction(() => document.querySelectorAll("#puzzle-picture li").length >= 4);
  await page.$eval("#rewrite-box", (box) => { box.value = "Busy one tonight. Hope they're on the mend."; });
  await press(page, "#rewrite-check");
  await page.waitForFunction(() => /Nothing is left/.test(document.getElementById("rewrite-answer").textContent));
  await accessible(page, "practice after all exercises");
  await page.close();
});

behaviour("practice", "four drawn photos through the real photo check: one with a place, which can be taken out", async () => {
  const page = await own("practice");
  const said = () => page.$eval("#photo-answer", ({ textContent }) => textContent);
  await press(page, "#photo-yes");
  await page.waitForFunction(() => /says where/.test(document.getElementById("photo-answer").textContent));
  assert.match(await said(), /right/i);
  assert.match(await said(), /52\.6351, -0\.7088/);
  assert.match(await said(), /14 May 2026/);
  await press(page, "#photo-clean");
  await page.waitForFunction(() => /no longer says where/.test(document.getElementById("photo-answer").textContent));
  await accessible(page, "photo");
  await press(page, "#photo-next");
  await press(page, "#photo-yes");
  await page.waitForFunction(() => /Not this time/.test(document.getElementById("photo-answer").textContent));
  assert.match(await said(), /Nothing in the file/);
  assert.match(await page.$eval("#photo-score", ({ textContent }) => textContent), /1 of 2/);
  for (const [guess, words] of [["#photo-yes", /house/], ["#photo-no", /screen/]]) {
    await press(page, "#photo-next");
    await press(page, guess);
    await page.waitForFunction(() => document.getElementById("photo-answer").childElementCount > 2);
    assert.match(await said(), words);
  }
  assert.match(await page.$eval("#photo-score", ({ textContent }) => textContent), /3 of 4/);
  await page.close();
});

behaviour("induction", "five minutes by keyboard alone, to the last screen and back to the start", async () => {
  const page = await own("induction");
  await accessible(page, "set-up");
  await startShow(page);
  const kinds = new Set();
  for (let at = await seen(page); ; at = await turn(page)) {
    const [kind] = /^\w+ \d/.exec(at);
    if (!kinds.has(kind)) await accessible(page, kind);
    kinds.add(kind);
    if (kind === "close 0") break;
  }
  for (const wanted of ["title 0", "scenario 3", "puzzle 2", "contacts 0"]) assert.ok(kinds.has(wanted), `${wanted} of ${[...kinds]}`);
  await page.keyboard.press("Home");
  await page.waitForFunction(() => document.getElementById("slide").dataset.kind === "title");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.getElementById("stage").hidden);
  await page.close();
});

const NOTES = "the presenter's notes, in a window of their own: what to say and what comes, and the show's keys work there too";
if (!isChromium) notHere("induction", NOTES, "WebDriver BiDi does not tell of a window that an extension opens");
else behaviour("induction", NOTES, async () => {
  const page = await own("induction");
  const opened = () => session.browser.waitForTarget((target) => target.url().includes("presenter.html"));
  await startShow(page);
  await page.keyboard.press("n");
  const notes = await (await opened()).page();
  notes.setDefaultTimeout(PATIENCE);
  const reads = (id, pattern) => notes.waitForFunction((part, source) => new RegExp(source).test(document.getElementById(part)?.textContent ?? ""), {}, id, pattern);
  await reads("words", "all posts shown are made up");
  await reads("next-post", "78-year-old");
  await accessible(notes, "notes");
  assert.doesNotMatch(await page.$eval("#stage", ({ textContent }) => textContent), /made up/, "the room does not see them");
  await notes.keyboard.press("ArrowRight");
  await reads("to-come", "NHS number.*Postcode|Postcode.*NHS number");
  assert.match(await seen(page), /^scenario 0/);
  await notes.keyboard.press("Escape");
  await reads("words", "The show is over");
  await page.waitForFunction(() => document.getElementById("stage").hidden);
  const closed = new Promise((done) => notes.once("close", done));
  // The window may be gone before the key is let go.
  await notes.keyboard.press("n").catch(() => {});
  await closed;
  await page.close();
});

behaviour("guide", "one page, handout and notes, all from the pack", async () => {
  const page = await own("guide");
  assert.match(await page.$eval("#title", (title) => title.textContent), /East Midlands/);
  for (const kind of ["reference", "handout", "facilitator", "kit"]) {
    await press(page, `input[value=${kind}]`);
    await page.waitForFunction((one) => document.getElementById("sheet").dataset.kind === one, {}, kind);
    await accessible(page, kind);
    // Whoever leads is told each thing once of a post, as the pause tells it.
    const twice = await page.$$eval("#expect .rule", (posts) => posts.flatMap((post) => [...post.querySelectorAll("li")].map(({ textContent }) => textContent).filter((line, index, all) => all.indexOf(line) !== index)));
    assert.deepEqual(twice, []);
    // What is to be stopped for is not what is to be left out: raising a concern and the disclaimer stand there as well.
    assert.doesNotMatch(await page.$eval("#sheet", ({ innerText }) => innerText), /^Leave out$/m);
  }
  await page.close();
});

/** Runs in the page: words that are shown as Welsh and are English. Welsh has none of these; what somebody types is theirs. */
function englishShownAsWelsh() {
  const out = [];
  const walk = (node, lang) => {
    if (node.nodeType === Node.TEXT_NODE && lang === "cy" && /\b(the|and|with|your|this|what|who|for)\b/i.test(node.data)) out.push(node.data.trim());
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return;
    for (const name of ["aria-label", "aria-description", "title", "alt", "placeholder"]) {
      const words = node.getAttribute?.(name) ?? "";
      if ((node.getAttribute?.("lang") ?? lang) === "cy" && /\b(the|and|with|your|this|what|who|for)\b/i.test(words)) out.push(`${name}: ${words}`);
    }
    if (node.nodeType === Node.ELEMENT_NODE && (node.isContentEditable || ["TEXTAREA", "SCRIPT", "STYLE", "OPTION"].includes(node.tagName) || !node.checkVisibility())) return;
    // An empty one says that the language is not known.
    const own = node.getAttribute?.("lang") ?? lang;
    if (node.shadowRoot) walk(node.shadowRoot, own);
    for (const child of node.childNodes) walk(child, own);
  };
  walk(document.documentElement, "");
  return out;
}

/** Runs in the page: the languages in which ours show these words of the draft. */
function languagesOf(words) {
  const out = new Set();
  const walk = (node, lang) => {
    if (node.nodeType === Node.TEXT_NODE && words.some((one) => node.data.includes(one))) out.add(lang);
    const own = node.getAttribute?.("lang") ?? lang;
    for (const child of node.childNodes) walk(child, own);
  };
  for (const { shadowRoot } of document.documentElement.children) if (shadowRoot) walk(shadowRoot, "");
  return [...out].sort();
}

behaviour("words", "in Welsh, for whoever asked their browser for it: our pages, the note, the pause and the show; what is English is marked as such", async () => {
  const cy = JSON.parse(await readFile(join(root, "extension", "strings", "cy.json"), "utf8"));
  const welsh = await start({ languages: ["cy", "en-GB"] });
  try {
    const open = async (name) => {
      const page = await openOwnPage(welsh, name);
      await page.waitForFunction(() => document.documentElement.dataset.ready === "true" && document.documentElement.lang === "cy");
      return page;
    };
    const welshOnly = async (page, what) => {
      // The title of a trust's policy is a name.
      const [named] = cy["options.trust.policy"].split("{");
      assert.deepEqual((await page.evaluate(englishShownAsWelsh)).filter((words) => !words.startsWith(named)), [], what);
      await accessible(page, what);
    };
    const options = await open("options");
    await options.evaluate(() => chrome.storage.local.set({ lessOf: ["profanity"], earlierPosts: { "personal x.com": { facts: [{ kind: "age", day: Math.floor(Date.now() / 86_400_000) }] } } }));
    await options.waitForSelector("#less-list button");
    await options.waitForFunction((age) => document.getElementById("earlier-list").textContent.endsWith(age), {}, cy["kind.age"]);
    await welshOnly(options, "options");
    await options.close();
    const popup = await open("popup");
    await welshOnly(popup, "popup");
    await popup.close();

    const practice = await open("practice");
    await press(practice, "#quiz-show");
    await practice.waitForSelector("#quiz-answer .note");
    await welshOnly(practice, "practice with a round of the quiz");
    await practice.close();

    // On a site's page the words come with the page script.
    const composer = await openPage(welsh, server.origin, "form");
    await composer.write(`${THREE}. Diolch o galon, bawb.`);
    await composer.found(3);
    await composer.click("badge");
    await composer.cardOpens();
    await (await composer.part("all")).evaluate((list) => { list.open = true; });
    const { card, badge } = await composer.seen();
    assert.match(badge.text, new RegExp(cy["badge.found"].replace("{n}", "\\d+")));
    for (const words of ["card.dismiss.patient", "card.consent", "language.pack", "heading.patient"]) assert.ok(card.text.includes(cy[words]), words);
    await welshOnly(composer.page, "note");
    // What the page is written in goes for the copy of the draft that carries the marks, and nobody knows it of the words quoted.
    assert.deepEqual(await composer.page.evaluate(languagesOf, IDENTIFIERS), ["", "en"]);
    await composer.press("Escape");
    await composer.cardCloses();
    await composer.focus();
    await composer.press("Control", "Enter");
    const { gate } = await composer.gateOpens("findings");
    for (const words of ["gate.lead", "gate.safer", "gate.back", "gate.anyway"]) assert.ok(gate.text.includes(cy[words]), words);
    await welshOnly(composer.page, "pause");
    assert.deepEqual(await composer.page.evaluate(languagesOf, IDENTIFIERS), ["", "en"]);
    await composer.close();

    const induction = await open("induction");
    await startShow(induction);
    await induction.keyboard.press("n");
    const notes = isChromium ? await (await welsh.browser.waitForTarget((target) => target.url().includes("presenter.html"))).page() : null;
    for (let at = await seen(induction); ; at = await turn(induction)) {
      assert.deepEqual(await induction.evaluate(englishShownAsWelsh), [], at);
      if (notes) assert.deepEqual(await notes.evaluate(englishShownAsWelsh), [], `notes to ${at}`);
      if (at.startsWith("close")) break;
    }
    await induction.close();
    const guide = await open("guide");
    for (const kind of ["reference", "handout", "facilitator", "kit"]) {
      await press(guide, `input[value=${kind}]`);
      await guide.waitForFunction((one) => document.getElementById("sheet").dataset.kind === one, {}, kind);
      assert.deepEqual(await guide.evaluate(englishShownAsWelsh), [], kind);
    }
    await guide.close();
  } finally {
    await welsh.close();
  }
});
