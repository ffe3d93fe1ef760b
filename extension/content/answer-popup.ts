// Tells the toolbar popup which site this is: the popup has no permission to read a tab's address.
import { WHICH_SITE, type SiteAnswer } from "../shared/site-question";
import { isLeftOut, isSiteOn, siteHost } from "./site";

/** Answers the popup, and nobody else. */
export function answerPopup(): void {
  chrome.runtime.onMessage.addListener((message: unknown, _sender, answer: (site: SiteAnswer) => void) => {
    if ((message as { kind?: unknown } | null)?.kind !== WHICH_SITE.kind) return false;
    const host = siteHost();
    Promise.all([isSiteOn(host).catch(() => true), isLeftOut(host).catch(() => false)]).then(([on, leftOut]) => answer({ host, on, leftOut }));
    // The answer comes after this returns.
    return true;
  });
}
