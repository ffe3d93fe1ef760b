// What goes wrong in a tab's scripts, ours in their own world included, which the page itself never hears of.
import { isChromium } from "./browsers.mjs";

/** Exceptions that nobody caught, as they come; empty in Firefox, whose WebDriver tells of none but the page's own. */
export async function exceptionsIn(page) {
  const seen = [];
  if (!isChromium) return seen;
  const devtools = await page.createCDPSession();
  devtools.on("Runtime.exceptionThrown", ({ exceptionDetails: { text, exception, url, lineNumber } }) => {
    seen.push(`${exception?.description?.split("\n")[0] ?? text} at ${url ?? "?"}:${lineNumber}`);
  });
  await devtools.send("Runtime.enable");
  return seen;
}
