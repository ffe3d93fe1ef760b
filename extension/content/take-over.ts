// Firefox: when the extension is reloaded under an open page, the old page script dies without a word
// and a new one is started. What the old one drew would stay, and would say what no longer holds.
// (Chromium keeps the old script instead, which then says that the page must be reloaded.)
import { editableAt } from "./find";
import { nameOfMark } from "./ui/marks-highlight";
import { SEVERITIES } from "./ui/severity";

/** Firefox shows extensions the shadow roots that pages can't see. */
type SeeThrough = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * Takes away what an earlier page script left. Answers the compose box that the person is in, where there
 * was something to take away: it has to be checked again at once.
 */
export function takeOver(): HTMLElement | null {
  if (document.readyState === "loading") return null;
  const leftovers = [...document.querySelectorAll("html > div[popover], dialog > div[popover]")].filter(isOurs);
  if (leftovers.length === 0) return null;
  for (const leftover of leftovers) leftover.remove();
  for (const severity of SEVERITIES) CSS.highlights.delete(nameOfMark(severity));
  return activeEditable();
}

/** By what only we put there: a page can't make us remove an element of its own. */
function isOurs(element: SeeThrough): boolean {
  const inside = element.openOrClosedShadowRoot;
  return inside?.firstElementChild?.className === "layer" && inside.querySelector("[data-part=badge]") !== null;
}

function activeEditable(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active && editableAt(active);
}
