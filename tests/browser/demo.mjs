// Shows Crewmate on its practice page under the East Midlands pack. With a display: a browser to try
// it in. Without: types into it and saves pictures.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openOwnPage, root, start, TEST_BUILD } from "./lib/browsers.mjs";
import { Composer, THREE } from "./lib/composer.mjs";

const display = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform === "darwin");
const folder = join(root, "dist", "demo");
mkdirSync(folder, { recursive: true });

// The practice page is the same in both builds; this one lets the demo look inside what it shows.
const session = await start({ extension: TEST_BUILD, browserName: "chromium", headless: !display });
const page = await openOwnPage(session, "practice");
const composer = new Composer(session, page, { box: "[contenteditable=true]" });
const picture = async (name) => {
  const path = join(folder, `${name}.png`);
  // What fades in is there when it has faded in.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await page.screenshot({ path });
  console.log(path);
};

await composer.type(THREE);
const { badge, marks } = await composer.found(3);
console.log(`Typed: ${THREE}\nMarked: ${marks.join(" | ")}\nThe badge says: ${badge.text}`);
await picture("1-marks");
await composer.click("badge");
await composer.cardOpens();
await picture("2-card");
await composer.press("Escape");
await composer.cardCloses();
await (await page.waitForSelector("::-p-aria(Post[role='button'])")).click();
await composer.gateOpens("findings");
await picture("3-pause");
if (display) {
  console.log("The browser is yours: the pause is open. Close the window when you have seen enough.");
  await new Promise((done) => session.browser.once("disconnected", done));
} else {
  await session.close();
}
