// Pictures and films by every route: a place in a file is asked about before the site has it, and the local server
// gets bytes without it and the same picture. What is clean passes byte for byte.
import assert from "node:assert/strict";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inExtension, isChromium, PATIENCE, setTrust, start, TEST_BUILD } from "../lib/browsers.mjs";
import { withBrokenPhotoCheck, withSilentPhotoCheck } from "../lib/builds.mjs";
import { openPage } from "../lib/composer.mjs";
import { exif, film, jpegWith, pngWith, webpWith } from "../lib/located.mjs";
import { behaviour, notHere } from "../lib/report.mjs";
import { server, session } from "../lib/sitting.mjs";

const folder = mkdtempSync(join(tmpdir(), "crewmate-pictures-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** What the page can do with files, and what is seen of us. */
class Pictures {
  constructor(composer) {
    this.composer = composer;
    this.page = composer.page;
    this.before = server.uploads.length;
  }

  /** Makes the page script be there, as somebody's first use of the composer does. */
  async ready() {
    await this.composer.write("Sunrise");
    await this.composer.until("a badge", ({ badge }) => badge !== null);
  }
  async drawn(type, ...size) {
    return Buffer.from(await this.page.evaluate((...asked) => window.drawn(...asked), type, ...size), "base64");
  }
  /** Files of every kind with a position, and how a browser knows them. */
  async located() {
    return [
      { name: "a.jpg", type: "image/jpeg", bytes: jpegWith(await this.drawn("image/jpeg"), exif(6)) },
      { name: "b.png", type: "image/png", bytes: pngWith(await this.drawn("image/png")) },
      { name: "c.webp", type: "image/webp", bytes: webpWith(await this.drawn("image/webp"), 48, 32) },
      { name: "d.mp4", type: "video/mp4", bytes: film() },
    ];
  }
  async bring(route, files) {
    if (route === "drop" || route === "paste") {
      await this.page.evaluate((way, list) => window.bring(way, list), route, files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString("base64") })));
      return;
    }
    const paths = files.map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    await (await this.page.waitForSelector({ input: "#many", kept: "#kept", shadow: "#shadow >>> #hidden" }[route])).uploadFile(...paths);
  }
  /** Waits until the question is asked; answers what it says. */
  asked(stage = "found") { return this.composer.picturesAsked(stage); }
  answer(what) { return this.composer.click(`picture-${what}`); }
  async notAsked() {
    assert.equal(await this.page.evaluate(() => [...document.documentElement.children].some((one) => one.shadowRoot?.querySelector("[data-part=picture-gate][open]"))), false);
  }
  /** Waits until so many files have reached the server; answers them. */
  async uploads(count) {
    await this.page.waitForFunction((wanted) => window.uploaded >= wanted, { timeout: PATIENCE }, count);
    return server.uploads.slice(this.before);
  }
  heard() { return this.page.evaluate(() => window.heard); }
  pixels(bytes, type) { return this.page.evaluate((...asked) => window.pixelsOf(...asked), bytes.toString("base64"), type); }
}

async function withPictures(work, within = session) {
  const composer = await openPage(within, server.origin, "pictures");
  try {
    const pictures = new Pictures(composer);
    await pictures.ready();
    await work(pictures);
  } finally {
    await composer.close();
  }
}

/** Words by which a position would be found in the bytes. */
function assertNoPlace({ name, bytes }) {
  assert.equal(bytes.includes(Buffer.from("53.4808")), false, `${name} still says where`);
  const seconds = Buffer.concat([Buffer.from([0, 0, 0x13, 0xe0]), Buffer.from([0, 0, 0, 100])]);
  assert.equal(bytes.includes(seconds), false, `${name} still holds the latitude`);
}

behaviour("pictures", "a popover that the page opens over the question leaves it readable, with the keyboard where it was", () => withPictures(async (pictures) => {
  const { composer } = pictures;
  const [photo] = await pictures.located();
  await pictures.bring("input", [photo]);
  await pictures.asked();
  assert.equal(await composer.focused(), "picture-clean");
  await composer.openOver();
  await composer.frames(3);
  // What is inert is seen all the same, and no test of points tells which lies on top.
  const shot = await (await composer.part("picture-clean")).screenshot();
  await composer.page.evaluate(() => document.querySelector(".over").hidePopover());
  await composer.frames(2);
  assert.ok(Buffer.from(shot).equals(Buffer.from(await (await composer.part("picture-clean")).screenshot())), "it is seen as it is without the popover");
  assert.equal(await composer.focused(), "picture-clean");
  await pictures.answer("clean");
  const [got] = await pictures.uploads(1);
  assertNoPlace(got);
}));

behaviour("pictures", "where the page covers the question in every frame, it is told in the browser's own box and the file goes on", () => withPictures(async (pictures) => {
  const { page } = pictures;
  const [photo] = await pictures.located();
  const told = new Promise((done) => page.on("dialog", (dialog) => void dialog.accept().then(() => done(dialog.message()))));
  await page.evaluate(() => {
    const popover = document.body.appendChild(Object.assign(document.createElement("div"), { popover: "manual" }));
    const again = () => {
      if (popover.matches(":popover-open")) popover.hidePopover();
      popover.showPopover();
      requestAnimationFrame(again);
    };
    again();
  });
  await pictures.bring("input", [photo]);
  assert.match(await told, /This picture says where it was taken[^]*The page now gets the file as it is/);
  const [got] = await pictures.uploads(1);
  assert.ok(got.bytes.equals(photo.bytes));
}));

for (const route of ["input", "drop", "paste"]) {
  behaviour("pictures", `a place in JPEG, PNG, WebP and MP4, by ${route}: asked first, taken out, the picture unchanged`, () => withPictures(async (pictures) => {
    const files = await pictures.located();
    await pictures.bring(route, files);
    const { text, questions } = await pictures.asked();
    assert.deepEqual(questions, ["location", "location", "location", "location"]);
    assert.match(text, /53\.4808/);
    assert.deepEqual(await pictures.heard(), [], "the page has heard of nothing yet");
    await pictures.answer("clean");
    const got = await pictures.uploads(files.length);
    assert.deepEqual(await pictures.heard(), [`${route}: a.jpg, b.png, c.webp, d.mp4`], "the page hears of it once");
    for (const [index, { name, type, bytes }] of files.entries()) {
      assert.equal(got[index].name, name);
      assert.equal(got[index].route, route);
      assertNoPlace(got[index]);
      // The film's pixels are what its `mdat` holds.
      if (type === "video/mp4") assert.ok(got[index].bytes.includes(Buffer.alloc(64, 7)) && got[index].bytes.length === bytes.length);
      else assert.equal(await pictures.pixels(got[index].bytes, type), await pictures.pixels(bytes, type));
    }
  }));

  behaviour("pictures", `no place in it, by ${route}: handed on unasked, byte for byte`, () => withPictures(async (pictures) => {
    const bytes = await pictures.drawn("image/jpeg");
    await pictures.bring(route, [{ name: "plain.jpg", type: "image/jpeg", bytes }, { name: "notes.txt", type: "text/plain", bytes: Buffer.from("not a picture") }]);
    const got = await pictures.uploads(2);
    assert.deepEqual(got.map(({ name }) => name), ["plain.jpg", "notes.txt"]);
    assert.ok(got[0].bytes.equals(bytes));
    await pictures.notAsked();
  }));

  behaviour("pictures", `"Attach as it is" and "Don't attach", by ${route}`, () => withPictures(async (pictures) => {
    const [photo] = await pictures.located();
    await pictures.bring(route, [photo]);
    await pictures.asked();
    await pictures.answer("not");
    await pictures.bring(route, [photo]);
    await pictures.asked();
    await pictures.answer("as-it-is");
    const got = await pictures.uploads(1);
    assert.ok(got[0].bytes.equals(photo.bytes));
    assert.deepEqual(await pictures.heard(), [`${route}: a.jpg`], "the first one never came");
    // What stays in the file is said beside the words.
    await pictures.composer.until("the badge tells of it", ({ badge }) => badge?.look === "found");
  }));
}

behaviour("pictures", "chosen before anything else was used: asked first all the same", async () => {
  const composer = await openPage(session, server.origin, "pictures");
  try {
    const pictures = new Pictures(composer);
    const [photo] = await pictures.located();
    await (await composer.page.$("#many")).hover();
    await pictures.bring("input", [photo]);
    await pictures.asked();
    assert.deepEqual(await pictures.heard(), []);
    await pictures.answer("clean");
    const [got] = await pictures.uploads(1);
    assertNoPlace(got);
    assert.deepEqual(await pictures.heard(), ["input: a.jpg"]);
  } finally {
    await composer.close();
  }
});

if (isChromium) {
  behaviour("pictures", "an input in a shadow root: held, and heard of once", () => withPictures(async (pictures) => {
    const [photo] = await pictures.located();
    await pictures.bring("shadow", [photo]);
    await pictures.asked();
    assert.deepEqual(await pictures.heard(), []);
    await pictures.answer("clean");
    const [got] = await pictures.uploads(1);
    assertNoPlace(got);
    assert.deepEqual(await pictures.heard(), ["shadow: a.jpg"]);
  }));
} else {
  notHere("pictures", "an input in a shadow root: held, and heard of once", "WebDriver BiDi makes the events of a choice itself, and its `input` stays inside the shadow root");
}

behaviour("pictures", "an input that keeps its files: replaced and removed, the findings follow", () => withPictures(async (pictures) => {
  const [photo] = await pictures.located();
  await pictures.bring("kept", [photo]);
  await pictures.asked();
  assert.equal(await pictures.page.$eval("#kept", ({ files }) => files.length), 0, "a form that is sent now takes nothing along");
  await pictures.answer("as-it-is");
  await pictures.uploads(1);
  await pictures.composer.until("told", ({ badge }) => badge?.look === "found");
  await pictures.bring("kept", [{ name: "plain.jpg", bytes: await pictures.drawn("image/jpeg") }]);
  await pictures.uploads(2);
  await pictures.composer.until("replaced", ({ badge }) => badge?.look === "clear");
  await pictures.bring("kept", [photo]);
  await pictures.asked();
  await pictures.answer("as-it-is");
  await pictures.composer.until("told again", ({ badge }) => badge?.look === "found");
  await pictures.page.$eval("#kept", (input) => { input.value = ""; });
  await (await pictures.page.$("h1")).click();
  await pictures.composer.until("removed", ({ badge }) => badge?.look === "clear");
}));

behaviour("pictures", "a file that is cut off: location unknown, still attached if wanted", () => withPictures(async (pictures) => {
  const bytes = jpegWith(await pictures.drawn("image/jpeg")).subarray(0, 60);
  await pictures.bring("input", [{ name: "cut.jpg", type: "image/jpeg", bytes }]);
  const { text, questions } = await pictures.asked();
  assert.deepEqual(questions, ["unknown"]);
  assert.match(text, /Location unknown/);
  await pictures.answer("as-it-is");
  const [got] = await pictures.uploads(1);
  assert.ok(got.bytes.equals(bytes));
  await pictures.composer.pressPost();
  await pictures.composer.postedBecomes(["Sunrise"]);
}));

behaviour("pictures", "a film of 300 MB whose place stands at its end costs a few reads", () => withPictures(async (pictures) => {
  const bytes = film(300 * 1024 * 1024);
  await pictures.bring("kept", [{ name: "long.mp4", type: "video/mp4", bytes }]);
  await pictures.asked();
  await pictures.answer("not");
}));

behaviour("pictures", "measured: a 12-megapixel JPEG and a film of 1 GB", () => withPictures(async (pictures) => {
  const photo = { name: "large.jpg", bytes: jpegWith(await pictures.drawn("image/jpeg", 4000, 3000)) };
  const path = join(folder, "long.mp4");
  const head = film(64);
  const moov = head.indexOf("moov") - 4;
  const pixels = 1 << 30;
  const file = openSync(path, "w");
  // The pixels are a hole in the file: their box says so long.
  head.writeUInt32BE(pixels, moov - 72);
  writeSync(file, head.subarray(0, moov), 0, moov, 0);
  writeSync(file, head, moov, head.length - moov, moov - 72 + pixels);
  closeSync(file);
  const times = { "large.jpg": [], "long.mp4": [], look: [] };
  for (let round = 0; round < 6; round += 1) {
    await pictures.bring("kept", [photo]);
    await pictures.asked();
    const { readMs, lookMs } = await pictures.page.evaluate(() => ({ ...document.documentElement.dataset }));
    times["large.jpg"].push(Number(readMs));
    times.look.push(Number(lookMs));
    await pictures.answer("not");
    await (await pictures.page.waitForSelector("#kept")).uploadFile(path);
    await pictures.asked();
    times["long.mp4"].push(Number(await pictures.page.evaluate(() => document.documentElement.dataset.readMs)));
    await pictures.answer("not");
  }
  // The first round also unpacks the photo check.
  for (const [what, [first, ...rest]] of Object.entries(times)) {
    const middle = rest.sort((a, b) => a - b)[2];
    assert.ok(middle > 0 && middle < PATIENCE, what);
    console.log(`pictures, ${what} (${(photo.bytes.length / 1e6).toFixed(1)} MB JPEG): first ${first} ms, then ${middle} ms (median of five)`);
  }
}));

behaviour("pictures", "photo checks switched off: nothing is held, nothing changed", async () => {
  await inExtension(session, () => chrome.storage.local.set({ photoChecks: false }));
  try {
    await withPictures(async (pictures) => {
      for (const route of ["input", "drop", "paste"]) {
        const [photo] = await pictures.located();
        await pictures.bring(route, [photo]);
        const got = await pictures.uploads(server.uploads.length - pictures.before || 1);
        assert.ok(got.at(-1).bytes.equals(photo.bytes));
        await pictures.notAsked();
      }
    });
  } finally {
    await inExtension(session, () => chrome.storage.local.remove("photoChecks"));
  }
});

behaviour("pictures", "the site is switched off: an open question closes, its files go on, and nothing is held any more", async () => {
  try {
    await withPictures(async (pictures) => {
      const [photo] = await pictures.located();
      await pictures.bring("input", [photo]);
      await pictures.asked();
      await inExtension(session, () => chrome.storage.local.set({ sitesOff: ["127.0.0.1"] }));
      await pictures.page.bringToFront();
      await pictures.uploads(1);
      await pictures.composer.until("nothing of ours is there", ({ hosts }) => hosts === 0);
      const routes = ["input", "drop", "paste"];
      for (const [index, route] of routes.entries()) {
        await pictures.bring(route, [photo]);
        await pictures.uploads(index + 2);
        await pictures.notAsked();
      }
      assert.deepEqual(await pictures.heard(), ["input", ...routes].map((route) => `${route}: a.jpg`));
      for (const { bytes } of await pictures.uploads(4)) assert.ok(bytes.equals(photo.bytes));
    });
  } finally {
    await inExtension(session, () => chrome.storage.local.remove("sitesOff"));
  }
});

behaviour("pictures", "the photo check can't load: says that it was not checked, still attached if wanted", async () => {
  const broken = await start({ extension: withBrokenPhotoCheck(TEST_BUILD) });
  try {
    await withPictures(async (pictures) => {
      const [photo] = await pictures.located();
      await pictures.bring("input", [photo]);
      const { text, questions } = await pictures.asked();
      assert.deepEqual(questions, ["unchecked"]);
      assert.match(text, /Not checked/);
      await pictures.answer("as-it-is");
      const [got] = await pictures.uploads(1);
      assert.ok(got.bytes.equals(photo.bytes));
    }, broken);
  } finally {
    await broken.close();
  }
});

behaviour("pictures", "the photo check never answers: the person is told, and need not wait", async () => {
  const silent = await start({ extension: withSilentPhotoCheck(TEST_BUILD) });
  try {
    await withPictures(async (pictures) => {
      const [photo] = await pictures.located();
      await pictures.bring("input", [photo]);
      await pictures.asked("checking");
      assert.deepEqual(await pictures.heard(), []);
      await pictures.answer("as-it-is");
      const [got] = await pictures.uploads(1);
      assert.ok(got.bytes.equals(photo.bytes));
    }, silent);
  } finally {
    await silent.close();
  }
});

behaviour("pictures", "a picture with work talk of somebody known as staff: the trust's questions, once", () => withPictures(async (pictures) => {
  await pictures.bring("input", [{ name: "plain.jpg", type: "image/jpeg", bytes: await pictures.drawn("image/jpeg") }]);
  await pictures.uploads(1);
  await pictures.composer.type(". Night shift with my crewmate at East Midlands Ambulance Service, 12 hours on the ambulance");
  await pictures.composer.until("read", ({ badge }) => badge?.look === "found" || badge?.look === "clear");
  // Nothing says that the views are the writer's own: that pauses first.
  await pictures.composer.postAnyway("findings");
  const { text } = await pictures.asked("checklist");
  // Asked before or after it has been looked at, whichever comes first.
  assert.match(text, /Nobody has looked at what the picture shows|Not looked for/);
  assert.deepEqual(await pictures.composer.posted(), []);
  await pictures.answer("go-on");
  await pictures.composer.pressPost();
  await pictures.page.waitForFunction(() => window.posted.length === 1);
}));

behaviour("pictures", "faces, a code, a plate, a page and a monitor: each is named with the trust's questions", () => withPictures(async (pictures) => {
  const files = await Promise.all(["face", "code", "plate", "document", "screen"].map(async (what) => (
    { name: `${what}.png`, type: "image/png", bytes: Buffer.from(await pictures.page.evaluate((one) => window.shown(one), what), "base64") })));
  await pictures.bring("input", files);
  await pictures.uploads(files.length);
  await pictures.composer.type(". Night shift with my crewmate at East Midlands Ambulance Service, 12 hours on the ambulance");
  await pictures.composer.until("read", ({ badge }) => badge?.look === "found" || badge?.look === "clear");
  await pictures.composer.postAnyway("findings");
  const { text } = await pictures.asked("checklist");
  for (const words of ["the face of somebody else", "a bar or QR code", "a number plate", "a form, a chart or another page", "a screen or a monitor"]) {
    assert.ok(text.includes(`It may show ${words}.`), `"${words}" is not named in: ${text}`);
  }
}));

/** Work talk of somebody known as staff, up to the pause that asks for a disclaimer; answers what is asked next. */
async function askedAtPost(pictures) {
  await pictures.composer.type(". Night shift with my crewmate at East Midlands Ambulance Service, 12 hours on the ambulance");
  await pictures.composer.until("read", ({ badge }) => badge?.look === "found" || badge?.look === "clear");
  await pictures.composer.postAnyway("findings");
  return pictures.asked("checklist");
}

behaviour("pictures", "taken with the page's own camera: no event brings it, the trust's questions are asked all the same", () => withPictures(async (pictures) => {
  await pictures.page.evaluate(() => window.snap());
  const { text } = await askedAtPost(pictures);
  // Asked before or after it has been looked at, whichever comes first.
  assert.match(text, /Nobody has looked at what the picture shows|Not looked for/);
  assert.deepEqual(await pictures.composer.posted(), []);
  await pictures.answer("not");
}));

behaviour("pictures", "a profile's picture, where no text box is: London asks about hi-vis, others hand it on; no post takes it along", async () => {
  try {
    await withPictures(async (pictures) => {
      const bytes = Buffer.from(await pictures.page.evaluate(() => window.shown("vest")), "base64");
      // A browser says nothing where the same file is chosen again.
      const choose = async (name) => {
        const path = join(folder, name);
        writeFileSync(path, bytes);
        await (await pictures.page.waitForSelector("#portrait")).uploadFile(path);
      };
      await setTrust(session, "emas");
      await choose("at-work.png");
      const [unasked] = await pictures.uploads(1);
      assert.ok(unasked.bytes.equals(bytes));
      await pictures.notAsked();
      await setTrust(session, "las");
      await choose("me.png");
      const { text, questions, findings } = await pictures.asked();
      assert.match(text, /Your profile picture/);
      assert.deepEqual([questions, findings], [[], 1]);
      assert.deepEqual(await pictures.heard(), ["portrait: at-work.png"], "of the second it has not heard yet");
      await pictures.answer("as-it-is");
      const got = await pictures.uploads(2);
      assert.ok(got[1].bytes.equals(bytes));
      await pictures.composer.until("the draft has no picture", ({ badge }) => badge?.look === "clear");
    });
  } finally {
    await setTrust(session, "emas");
  }
});

behaviour("pictures", "chosen in an input that is never in the page: the trust's questions are asked all the same", () => withPictures(async (pictures) => {
  const [photo] = await pictures.located();
  await pictures.page.evaluate(({ name, type, base64 }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }));
    window.loose.files = transfer.files;
    window.loose.dispatchEvent(new Event("change"));
  }, { ...photo, bytes: undefined, base64: photo.bytes.toString("base64") });
  await pictures.uploads(1);
  await askedAtPost(pictures);
  await pictures.answer("not");
}));

if (isChromium) {
  behaviour("pictures", "really dropped from the desktop: asked first, taken out", () => withPictures(async (pictures) => {
    const [photo] = await pictures.located();
    const path = join(folder, "dropped.jpg");
    writeFileSync(path, photo.bytes);
    const devtools = await pictures.page.createCDPSession();
    const { x, y } = await (await pictures.page.$("#zone")).clickablePoint();
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"]) await devtools.send("Input.dispatchDragEvent", { type, x, y, data });
    await pictures.asked();
    await pictures.answer("clean");
    const [got] = await pictures.uploads(1);
    assert.equal(got.route, "drop");
    assertNoPlace(got);
  }));
} else {
  notHere("pictures", "really dropped from the desktop: asked first, taken out", "WebDriver BiDi has no way to drag a file in");
}
notHere("pictures", "files really pasted", "neither protocol can put a file on the clipboard; test builds take the page's own event for the person's");
