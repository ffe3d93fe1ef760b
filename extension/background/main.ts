// Answers compose boxes. Nothing in here throws towards a page script, keeps any draft, or needs to
// outlive a message: the browser may stop this worker at any moment.
import type { Draft } from "../shared/core-types";
import { PORT_NAME, type Answer, type Ask } from "../shared/protocol";
import { CAUGHT } from "../shared/caught";
import { PROFILES } from "../shared/profiles";
import { BADGE_PLACES, EARLIER_POSTS } from "../shared/settings";
import { followAddedSites } from "./added-sites";
import { noteCaught } from "./caught";
import { core, forget } from "./core";
import { bringPageScripts } from "./page-scripts";
import { answerPictures } from "./pictures";
import { welcomeNewcomers } from "./welcome";

/** The boxes that are in use, each with the number of its last question. */
const ports = new Map<chrome.runtime.Port, number>();

chrome.runtime.onConnect.addListener((port) => {
  if (port.name !== PORT_NAME) return;
  ports.set(port, -1);
  port.onDisconnect.addListener(() => ports.delete(port));
  port.onMessage.addListener((ask: Ask) => void answer(port, ask));
});

bringPageScripts();
answerPictures();
followAddedSites();
welcomeNewcomers();

chrome.storage.onChanged.addListener((changes) => {
  if (Object.entries(changes).every(isKnownHere)) return;
  // Profiles and counts are forgotten together with posts.
  if (isErased(changes[EARLIER_POSTS]) || changes["historyDays"]?.newValue === 0) chrome.storage.local.remove([PROFILES, CAUGHT]).catch(() => {});
  forget();
  // Starting again erases what is no longer to be remembered, whether or not a box is in use.
  if ("historyDays" in changes) core().catch(() => {});
  for (const port of ports.keys()) post(port, { kind: "stale", id: -1 });
});

/** What the core does not read, and what it has just stored itself; what was erased it has to forget. */
function isKnownHere([key, change]: [string, chrome.storage.StorageChange]): boolean {
  return [PROFILES, CAUGHT, BADGE_PLACES].includes(key) || (key === EARLIER_POSTS && !isErased(change));
}

function isErased(change: chrome.storage.StorageChange | undefined): boolean {
  return change !== undefined && change.newValue === undefined;
}

async function answer(port: chrome.runtime.Port, ask: Ask): Promise<void> {
  if (ask.kind === "trouble") return showTrouble(port, ask.reason);
  if (ask.kind === "caught") return isOurOwnOrPrivate(port) ? undefined : noteCaught(ask.what);
  if (ask.kind === "posted") return remember(port, ask.draft);
  if (ask.kind === "check") {
    ports.set(port, ask.id);
    if (ask.again) forget();
  }
  try {
    const answered = await answerTo(ask, () => ports.get(port) === ask.id);
    if (answered) post(port, answered);
  } catch (error) {
    post(port, { kind: "failed", id: ask.id, message: describe(error) });
  }
}

/** `null`: nobody waits for it any more. */
async function answerTo(ask: Exclude<Ask, { kind: "trouble" | "posted" | "caught" }>, isNewest: () => boolean): Promise<Answer | null> {
  // Our own pages ask when something has changed, perhaps before the change was heard of here.
  if (ask.kind === "settings") forget();
  const { id } = ask;
  const running = await core("trust" in ask ? ask.trust : undefined);
  if (ask.kind === "info") return { kind: "info", id, info: running.info() };
  if (ask.kind === "settings") return { kind: "settings", id, settings: running.settings() };
  if (ask.kind === "guide") return { kind: "guide", id, guide: running.guide() };
  if (ask.kind === "carried") return { kind: "carried", id, carried: running.takeAlong(ask.text) };
  const report = ask.whole ? await running.checkWhole(ask.draft, isNewest) : running.check(ask.draft, ask.caret ?? null);
  return report && { kind: "report", id, report, trustChosen: running.trustChosen };
}

/** Not from private windows, whose traces nobody expects to find later, nor from our own practice page. */
function isOurOwnOrPrivate({ sender }: chrome.runtime.Port): boolean {
  return sender?.tab?.incognito === true || sender?.url?.startsWith(chrome.runtime.getURL("")) === true;
}

async function remember(port: chrome.runtime.Port, draft: Draft): Promise<void> {
  if (isOurOwnOrPrivate(port)) return;
  // A core that can't start has told the page script so when it was asked to check.
  await core().then((running) => running.posted(draft)).catch(() => {});
}

/** Only the toolbar button is beyond the page's reach. */
function showTrouble(port: chrome.runtime.Port, reason: string | null): void {
  const tabId = port.sender?.tab?.id;
  if (tabId === undefined) return;
  // The tab may have closed meanwhile; then there is nobody left to tell.
  chrome.action.setBadgeText({ tabId, text: reason === null ? "" : "!" }).catch(() => {});
}

/** The port may have gone while the core was at work. */
function post(port: chrome.runtime.Port, message: Answer): void {
  try {
    port.postMessage(message);
  } catch {
    ports.delete(port);
  }
}

/** Never the draft's words: the core's errors name places and limits only. */
function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
