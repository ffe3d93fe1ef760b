// When the extension is reloaded or updated under an open page, a new watcher is started in it: Firefox
// does that itself and ends the old script without a word; in Chromium our background does it, and the old
// script lives on without its extension. What it drew would stay, and would say what no longer holds.
import { nameOfMark } from "./ui/marks-highlight";
import { SEVERITIES } from "./ui/severity";

/** Extensions are shown the shadow roots that pages can't see: Firefox by property, Chromium by call. */
type SeeThrough = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** Takes away what an earlier page script left. */
export function takeOver(): void {
  const leftovers = [...document.querySelectorAll("html > div[popover], dialog > div[popover]")].filter(isOurs);
  if (leftovers.length === 0) return;
  for (const leftover of leftovers) leftover.remove();
  for (const severity of SEVERITIES) CSS.highlights.delete(nameOfMark(severity));
}

/** By what only we put there: a page can't make us remove an element of its own. */
function isOurs(element: SeeThrough): boolean {
  const inside = BROWSER === "firefox" ? element.openOrClosedShadowRoot : chrome.dom?.openOrClosedShadowRoot(element as HTMLElement);
  return inside?.firstElementChild?.className === "layer" && inside.querySelector("[data-part=badge], [data-part=unanswered], [data-part=picture-gate]") !== null;
}
