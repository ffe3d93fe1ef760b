// The content script: the watcher, and the answer to the toolbar popup.
import { answerPopup } from "./answer-popup";
import { watcherHere, putWatcher } from "./here";
import { Watcher } from "./watcher";

// The background brings us to pages that were open before we were; some have us already.
if (!watcherHere()?.isLive) {
  const watcher = putWatcher(new Watcher());
  if (window === window.top) answerPopup();
  if (document.readyState !== "loading") watcher.startLate();
}
