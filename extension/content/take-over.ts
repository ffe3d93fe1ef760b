// When the extension is reloaded or updated under an open page, a new watcher is started in it: Firefox
// does that itself and ends the old script without a word; in Chromium our background does it, and the old
// script lives on without its extension. What it drew would stay, and would say what no longer holds.
import { rootIn } from "./dom";
import { MAY_BE_OURS } from "./here";
import { nameOfMark } from "./ui/marks-highlight";
import { SEVERITIES } from "./ui/severity";

/** Takes away what an earlier page script left. */
export function takeOver(): void {
  const leftovers = [...document.querySelectorAll(MAY_BE_OURS)].filter(isOurs);
  if (leftovers.length === 0) return;
  for (const leftover of leftovers) leftover.remove();
  for (const severity of SEVERITIES) CSS.highlights.delete(nameOfMark(severity));
}

/** By what only we put there: a page can't make us remove an element of its own. */
function isOurs(element: Element): boolean {
  const inside = rootIn(element);
  return inside?.firstElementChild?.className === "layer" && inside.querySelector("[data-part=badge], [data-part=unanswered], [data-part=picture-gate]") !== null;
}
