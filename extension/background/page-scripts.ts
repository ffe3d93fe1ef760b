// Brings the page script into the frames whose watcher asks for it, and the watcher into pages that were
// open before we were.
import sites from "sites:index";
import { BRING_PAGE_SCRIPT } from "../shared/protocol";
import { siteIn } from "../shared/site-of";

/** Answers watchers, and reaches open pages after installing and updating. */
export function bringPageScripts(): void {
  chrome.runtime.onMessage.addListener((message: unknown, sender, answer: (done: boolean) => void) => {
    const asked = message as { kind?: unknown; host?: unknown } | null;
    if (asked?.kind !== BRING_PAGE_SCRIPT.kind || typeof asked.host !== "string" || sender.tab?.id === undefined) return false;
    void bring(sender.tab.id, sender.frameId ?? 0, asked.host).then(answer);
    // The answer comes after this returns.
    return true;
  });
  // Firefox starts content scripts in open pages by itself.
  if (BROWSER === "chromium") chrome.runtime.onInstalled.addListener(() => void reachOpenPages());
}

/** Whether it went in. A frame that navigated away meanwhile needs it no longer. */
async function bring(tabId: number, frameId: number, host: string): Promise<boolean> {
  try {
    await chrome.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [`sites/${siteIn(sites, host) ?? "any"}.js`, ...words(), "page.js"],
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}

/** English is built in; others come where the browser speaks them. */
function words(): string[] {
  const [language = ""] = chrome.i18n.getUILanguage().toLowerCase().split("-");
  return OTHER_LANGUAGES.includes(language) ? [`words/${language}.js`] : [];
}

async function reachOpenPages(): Promise<void> {
  const url = chrome.runtime.getManifest().host_permissions ?? [];
  const tabs = await chrome.tabs.query({ url });
  await Promise.allSettled(tabs.map(({ id }) =>
    id === undefined ? null : chrome.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: ["content.js"] })));
}
