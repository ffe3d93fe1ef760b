// The same behaviours on a page of every site: what the site's file says of the box is recognised, and text, marks,
// replacement, holding, pictures, places and profiles work with that site's engine, nesting and labels.
//
// CREWMATE_SITES=x,facebook narrows the run to those sites.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isChromium, root } from "../lib/browsers.mjs";
import { CLEAN, IDENTIFIERS, openSitePage, THREE } from "../lib/composer.mjs";
import { exceptionsIn } from "../lib/exceptions.mjs";
import { film, jpegWith } from "../lib/located.mjs";
import { behaviour, notHere } from "../lib/report.mjs";
import { server, session } from "../lib/sitting.mjs";
import { SITE_PAGES } from "../site-pages.mjs";

/** One behaviour for a page that is tried in brief; `lib/sites-doc.mjs` knows it by this name. */
const BRIEF = "marks, hold and safer words, in brief";
const only = process.env.CREWMATE_SITES ? process.env.CREWMATE_SITES.split(",") : null;
const pages = SITE_PAGES.filter(({ site, as }) => !only || only.includes(site ?? as) || only.includes(as));

const folder = mkdtempSync(join(tmpdir(), "crewmate-sites-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Where the site's file says that pictures are chosen. */
const knownMedia = (site) => JSON.parse(readFileSync(join(root, "sites", `${site}.json`), "utf8")).media;

/** A file that says where it was taken: a film where the input takes nothing else. */
async function located(page, { input = {} }) {
  if (/^video/.test(input.accept ?? "")) {
    const path = join(folder, "film.mp4");
    writeFileSync(path, film());
    return path;
  }
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(320, 240);
    canvas.getContext("2d").fillRect(40, 40, 200, 100);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/jpeg" })).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  });
  const path = join(folder, "photo.jpg");
  writeFileSync(path, jpegWith(Buffer.from(drawn, "base64")));
  return path;
}

let tab = null;
let exceptions = [];

for (const description of pages) {
  const { as, what, surface, audience, handle, name, page, keys, post, media, place, live, brief } = description;
  const isProfile = surface === "bio";
  const on = (name, work) => behaviour(`site ${as}`, name, async () => {
    if (!tab) {
      tab = await session.browser.newPage();
      exceptions = await exceptionsIn(tab);
    }
    try {
      const composer = await openSitePage(session, server.origin, description, tab);
      await work(composer);
      assert.deepEqual(await composer.page.evaluate(() => window.errors), [], "the page noticed nothing");
      assert.deepEqual(exceptions.splice(0), [], "and nothing went wrong in ours");
    } catch (error) {
      await tab.close();
      tab = null;
      throw error;
    }
  });
  /** Three identifiers are marked; what the box is, is known, or said not to be. */
  const written = async (composer) => {
    await composer.write(THREE);
    const seen = await composer.found(3);
    assert.equal(/less sure/.test(seen.badge.text), what === null, seen.badge.text);
    return seen;
  };
  /** Waits until what the core was asked about answers `wanted`. */
  const drafted = async (composer, wanted) => {
    let last = null;
    await composer.until("the draft is as wanted", () => true);
    for (let frames = 0; frames < 200; frames += 1) {
      last = await composer.draft();
      if (last && wanted(last)) return last;
      await composer.scope.evaluate(() => new Promise((done) => requestAnimationFrame(() => done())));
    }
    throw new Error(`the draft never was as wanted: ${JSON.stringify(last)}`);
  };

  if (handle || name) {
    on("who is signed in is read from the page", async (composer) => {
      await composer.write("Hello");
      await drafted(composer, ({ profile }) => profile !== null && (!handle || profile.username === handle) && (!name || profile.displayName === name));
    });
  }

  if (media?.button) {
    on("a picture whose input never comes into the page is seen as soon as the composer shows it", async (composer) => {
      await composer.write(CLEAN);
      await composer.until("it was checked", ({ badge }) => badge !== null && badge.look !== "checking");
      assert.ok(await composer.isMedia(knownMedia(description.site)), "the site's file knows where pictures are chosen");
      await (await composer.page.waitForSelector("#the-media")).click();
      assert.deepEqual((await composer.draft()).attachments, []);
      await composer.chooseOutOfSight(await located(composer.page, media));
      const { attachments } = await drafted(composer, (draft) => draft.attachments.length === 1);
      assert.equal(attachments[0].told.location, "unknown");
      assert.equal(await composer.modelText(), CLEAN, "the draft is as it was");
    });
  } else if (media) {
    const asked = "a picture with a place in it is asked about before the page has it, and goes with the draft";
    const isOutOfReach = !isChromium && description.nest?.some(([, , shadow]) => shadow);
    if (isOutOfReach) notHere(`site ${as}`, asked, "WebDriver BiDi makes the events of a choice itself, and its `input` stays inside the shadow root");
    else on(asked, async (composer) => {
      await composer.write(CLEAN);
      await composer.until("it was checked", ({ badge }) => badge !== null && badge.look !== "checking");
      assert.ok(await composer.isMedia(knownMedia(description.site)), "the site's file knows where pictures are chosen");
      await composer.choose(await located(composer.page, media));
      const { questions } = await composer.picturesAsked("found");
      assert.deepEqual(questions, ["location"]);
      assert.deepEqual(await composer.page.evaluate(() => window.media), [], "the page has heard of nothing yet");
      await composer.click("picture-as-it-is");
      await composer.page.waitForFunction(() => window.media.length === 1);
      const { attachments } = await drafted(composer, (draft) => draft.attachments.length === 1);
      assert.equal(attachments[0].told.location, "position");
      assert.equal(await composer.modelText(), CLEAN, "the draft is as it was");
    });
  }

  if (brief) {
    on(BRIEF, async (composer) => {
      const { marks } = await written(composer);
      assert.deepEqual(marks.filter((words) => IDENTIFIERS.includes(words)), [...IDENTIFIERS].sort());
      const draft = await composer.draft();
      assert.equal(draft.surface, surface);
      if (audience) assert.equal(draft.audience, audience);
      for (const way of [...(keys === "enter" ? ["Enter"] : []), ...(post ? ["Post"] : [])]) {
        if (way === "Post") await composer.pressPost();
        else {
          await composer.focus();
          await composer.press("Enter");
        }
        await composer.gateOpens("findings");
        assert.deepEqual(await composer.posted(), [], way);
        await composer.click("go-back");
        await composer.gateCloses();
      }
      assert.equal(await composer.modelText(), THREE, "the draft is as it was");
      await composer.click("badge");
      await composer.cardOpens();
      await composer.click("fix");
      await composer.page.waitForFunction((before) => window.modelText() !== before, {}, THREE);
      assert.deepEqual(await composer.posted(), []);
    });
    continue;
  }

  on("text and marks", async (composer) => {
    const { marks } = await written(composer);
    assert.deepEqual(marks.filter((words) => IDENTIFIERS.includes(words)), [...IDENTIFIERS].sort());
    assert.equal(await composer.modelText(), THREE);
    const draft = await composer.draft();
    assert.equal(draft.surface, surface);
    if (audience) assert.equal(draft.audience, audience);
    assert.equal(draft.site, description.site ?? description.host);
  });

  on("one tap replaces in the model", async (composer) => {
    await written(composer);
    await composer.click("badge");
    await composer.cardOpens();
    await composer.click("fix");
    await composer.page.waitForFunction((before) => window.modelText() !== before, {}, THREE);
    await composer.cardCloses();
  });

  if (post) {
    on("Post is held, and the second press after an answer posts", async (composer) => {
      await written(composer);
      await composer.pressPost();
      await composer.gateOpens("findings");
      assert.deepEqual(await composer.posted(), []);
      assert.deepEqual(await composer.clicks(), []);
      await composer.click("post-anyway");
      await composer.gateCloses();
      await composer.pressPost();
      if (isProfile) { // its other field has something to say as well
        await composer.gateOpens("findings");
        await composer.click("post-anyway");
        await composer.gateCloses();
        await composer.pressPost();
      }
      await composer.postedBecomes([THREE]);
    });
    if (!isProfile) {
      on("clean text posts at the first press", async (composer) => {
        await composer.write(CLEAN);
        await composer.until("nothing that would pause it", ({ badge }) => badge !== null && badge.look !== "checking");
        await composer.pressPost();
        await composer.postedBecomes([CLEAN]);
      });
    }
  }

  if (keys) {
    on(`${keys === "enter" ? "Enter" : "Ctrl+Enter"} is held`, async (composer) => {
      await written(composer);
      await composer.press(...(keys === "enter" ? ["Enter"] : ["Control", "Enter"]));
      await composer.gateOpens("findings");
      assert.deepEqual(await composer.posted(), []);
      assert.equal(await composer.modelText(), THREE);
    });
  }

  if (place) {
    on("a place is asked about before it is attached, once, and then goes with the draft", async (composer) => {
      await composer.write("Long night, glad of the company");
      await composer.until("it was checked", ({ badge }) => badge !== null && badge.look !== "checking");
      const control = await composer.page.waitForSelector("[data-control=place]");
      await control.click();
      await composer.gateOpens("findings");
      assert.deepEqual(await composer.page.evaluate(() => window.pressed), [], "no choice of places opened");
      await composer.click("post-anyway");
      await composer.gateCloses();
      await control.click();
      const option = await composer.page.waitForSelector("#places > li");
      const name = await option.evaluate((element) => element.textContent);
      await option.click();
      await drafted(composer, (draft) => draft.place === name);
      if (post) {
        await composer.pressPost();
        await composer.postedBecomes(["Long night, glad of the company"]).catch(async (error) => {
          throw new Error(`${error.message}; seen: ${JSON.stringify(await composer.seen())}`);
        });
      }
    });
    on("Go back: no place, and the draft as it was", async (composer) => {
      await composer.write("Long night, glad of the company");
      await composer.until("it was checked", ({ badge }) => badge !== null && badge.look !== "checking");
      await (await composer.page.waitForSelector("[data-control=place]")).click();
      await composer.gateOpens("findings");
      await composer.click("go-back");
      await composer.gateCloses();
      assert.deepEqual(await composer.page.evaluate(() => window.pressed), []);
      assert.equal((await composer.draft()).place, null);
    });
  }

  if (live) {
    on("going live is asked about before it starts", async (composer) => {
      await composer.write("Hello");
      await composer.until("it was checked", ({ badge }) => badge !== null && badge.look !== "checking");
      const control = await composer.page.waitForSelector("#the-live");
      await control.click();
      await composer.gateOpens("findings");
      assert.deepEqual(await composer.page.evaluate(() => window.pressed), []);
      await composer.click("post-anyway");
      await composer.gateCloses();
      await control.click();
      await composer.page.waitForFunction(() => window.pressed.includes("live"));
    });
  }

  if (page) {
    on("who is signed in: a page of the trust's own speaks for it", async (composer) => {
      await composer.write("Hello");
      await drafted(composer, ({ profile }) => profile?.page && profile.displayName === page);
    });
  }

  if (isProfile) {
    on("a profile that names the employer without the disclaimer, under the employer's name", async (composer) => {
      await composer.write("Paramedic at East Midlands Ambulance Service");
      await composer.until("it is told of", ({ badge }) => badge?.look === "found");
      await composer.click("badge");
      const { card } = await composer.cardOpens();
      assert.match(card.text, /views|handle|disclaimer/i);
    });
  }
}
