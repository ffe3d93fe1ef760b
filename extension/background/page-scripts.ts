// Brings the page script into the frames whose watcher asks for it, and the watcher into pages that were
// open before we were.
import sites from "sites:index";
import { languageOf } from "../shared/language";
import { BRING_PAGE_SCRIPT, BRING_PIECE } from "../shared/protocol";
import { siteIn } from "../shared/site-of";

/** Answers watchers, and reaches open pages after installing and updating. */
export function bringPageScripts(): void {
  chrome.runtime.onMessage.addListener((message: unknown, sender, answer: (done: boolean) => void) => {
    const asked = message as { kind?: unknown; host?: unknown; name?: unknown } | null;
    const files = asked?.kind === BRING_PAGE_SCRIPT.kind && typeof asked.host === "string" ? pageScript(asked.host)
      : asked?.kind === BRING_PIECE.kind && typeof asked.name === "string" && PIECES.includes(asked.name) ? [`pieces/${asked.name}.js`] : null;
    if (!files || sender.tab?.id === undefined) return false;
    void bring(sender.tab.id, sender.frameId ?? 0, files).then(answer);
    // The answer comes after this returns.
    return true;
  });
  // Firefox starts content scripts in open pages by itself.
  if (BROWSER === "chromium") chrome.runtime.onInstalled.addListener(() => void reachOpenPages());
}

/** Whether it went in. A frame that navigated away meanwhile needs it no longer. */
async function bring(tabId: number, frameId: number, files: string[]): Promise<boolean> {
  try {
    await chrome.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files,
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}

function pageScript(host: string): string[] {
  return [`sites/${siteIn(sites, host) ?? "any"}.js`, ...words(), "page.js"];
}

/** English is built in; others come where the person reads them. */
function words(): string[] {
  const language = languageOf(OTHER_LANGUAGES);
  return OTHER_LANGUAGES.includes(language) ? [`words/${language}.js`] : [];
}

async function reachOpenPages(): Promise<void> {
  const url = chrome.runtime.getManifest().host_permissions ?? [];
  const tabs = await chrome.tabs.query({ url });
  await Promise.allSettled(tabs.map(({ id }) =>
    id === undefined ? null : chrome.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: ["content.js"] })));
}
