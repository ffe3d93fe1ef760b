// Tells the toolbar popup which site this is: the popup has no permission to read a tab's address.
import { WHICH_SITE, type SiteAnswer } from "../shared/site-question";
import { siteHost, siteState } from "./site";

/** Answers the popup, and nobody else. */
export function answerPopup(): void {
  chrome.runtime.onMessage.addListener((message: unknown, _sender, answer: (site: SiteAnswer) => void) => {
    if ((message as { kind?: unknown } | null)?.kind !== WHICH_SITE.kind) return false;
    const host = siteHost();
    void siteState(host).catch(() => ({ on: true, leftOut: false })).then((state) => answer({ host, ...state }));
    // The answer comes after this returns.
    return true;
  });
}
