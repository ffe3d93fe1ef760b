// Private windows: letting the extension in, as a person does in the browser's own list of extensions, and opening one.
import { inExtension, PATIENCE } from "./browsers.mjs";

/** Lets the extension into private windows, which starts it anew. */
export async function allowInPrivate(session) {
  const page = await session.browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  if (session.chromium) {
    await page.goto("chrome://extensions/");
    await page.evaluate(async (extensionId) => {
      // Without the developer mode an unpacked extension that starts anew stays off.
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, session.id);
  } else {
    // Firefox opens it, but never tells that the navigation is over.
    page.goto("about:addons").catch(() => {});
    // Nor does that page let a test make functions of strings, as waiting for one does.
    const isThere = () => page.evaluate(() => location.href === "about:addons" && typeof ChromeUtils !== "undefined").catch(() => false);
    await until("Firefox's list of add-ons", isThere);
    await page.evaluate(async (id) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      await ExtensionPermissions.add(id, { permissions: ["internal:privateBrowsingAllowed"], origins: [] });
      await (await AddonManager.getAddonByID(id)).reload();
    }, session.id);
  }
  await page.close();
  await until("an extension that is let into private windows", () => inExtension(session, () => chrome.extension.isAllowedIncognitoAccess()).catch(() => false));
}

/** Opens a private window on that address; its page. */
export async function openPrivate(session, address) {
  const before = new Set(await session.browser.pages());
  const isPrivate = await inExtension(session, async (url) => (await chrome.windows.create({ incognito: true, url })).incognito, address);
  if (!isPrivate) throw new Error("the window is none of the private ones");
  return until(`a private window with ${address}`, async () => (await session.browser.pages()).find((one) => !before.has(one) && one.url() === address));
}

/** Asks until there is an answer. */
async function until(what, ask) {
  for (const end = performance.now() + PATIENCE; performance.now() < end;) {
    const answer = await ask();
    if (answer) return answer;
    // What is known already is answered without anything else having its turn.
    await new Promise(setImmediate);
  }
  throw new Error(`${what}: not there`);
}
