// The show of the induction, led as a presenter leads it: by the keyboard alone.

/** From the set-up page to the first screen: Tab until Start has the keyboard, then Enter. */
export async function startShow(page) {
  const isOnStart = () => page.evaluate(() => document.activeElement?.matches("#start-form button[type=submit]") ?? false);
  for (let presses = 0; presses < 20 && !await isOnStart(); presses += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#slide h1");
}

/** One press, and the screen that it leads to; what stands there. */
export async function turn(page, key = "ArrowRight") {
  const before = await seen(page);
  await page.keyboard.press(key);
  await page.waitForFunction((was) => {
    const { dataset, textContent } = document.getElementById("slide");
    return `${dataset.kind} ${dataset.step} ${textContent}` !== was;
  }, {}, before);
  return seen(page);
}

/** The kind of screen, its step and its words. */
export function seen(page) {
  return page.$eval("#slide", ({ dataset, textContent }) => `${dataset.kind} ${dataset.step} ${textContent}`);
}
