// Counts what was caught, unless nothing about the person may be kept.
import { CAUGHT, oneMore, type Caught } from "../shared/caught";
import { mayKeep } from "../shared/settings";
import { today } from "../shared/today";

/** One after the other: two at once would both read the same number. */
let last: Promise<void> = Promise.resolve();

/** One more of these today. A storage that fails costs the count and nothing else. */
export function noteCaught(what: Caught): void {
  last = last.then(async () => {
    if (!(await mayKeep())) return;
    const stored = (await chrome.storage.local.get(CAUGHT))[CAUGHT];
    await chrome.storage.local.set({ [CAUGHT]: oneMore(stored, what, today()) });
  }).catch(() => {});
}
