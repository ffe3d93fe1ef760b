// Which place the person is choosing for a draft. Sites show a chosen place in their own ways, and few of
// those are known; but whatever they show repeats the words that were picked.
import { isVisible } from "../dom";

const CHOICES = "[role=option], [role=radio], [role=menuitem], [role=button], [role=link], li, a, button, label";
const FEWEST = 2;
const MOST = 80;
const MOST_SHOWN = 1000;
/** Choices that are kept: the last ones. */
const KEPT = 4;

/** The places that were picked from a list since a place control was pressed. */
export class PlaceChoice {
  #picked: { words: string; choice: Element }[] = [];

  /** The person pressed something while choosing. */
  press(target: Element): void {
    const choice = target.closest(CHOICES);
    const words = firstLine(choice?.getAttribute("aria-label") ?? choice?.firstElementChild?.textContent ?? choice?.textContent);
    if (choice && words.length >= FEWEST && words.length <= MOST) this.#picked = [{ words, choice }, ...this.#picked].slice(0, KEPT);
  }

  /** The picked place that the composer shows outside its own text. */
  shownIn(scope: Element, editable: Element): string | null {
    // A list closes when something is picked from it; what is still there to be pressed is another control.
    const picked = this.#picked.filter(({ choice }) => !choice.isConnected || !isVisible(choice));
    if (picked.length === 0) return null;
    const shown = [...scope.querySelectorAll("a, button, [role=button], [role=link], span, h1, h2, h3, h4, input")].slice(0, MOST_SHOWN)
      .filter((element) => !editable.contains(element) && !element.closest("[role=listbox], [role=option], [role=menu]"))
      .map((element) => ((element as Partial<HTMLInputElement>).value || element.textContent) ?? "");
    return picked.find(({ words }) => shown.some((one) => one.length < MOST * 2 && one.includes(words)))?.words ?? null;
  }
}

function firstLine(words: string | null | undefined): string {
  return (words ?? "").trim().split(/\n| {2,}| · /)[0]!.trim();
}
