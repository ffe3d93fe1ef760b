// Lists of mentions or emoji that open at a box while somebody types.
import { isVisible } from "./dom";

/** Whether one is open at the box: then Enter picks from it. */
export function hasOpenList(element: HTMLElement): boolean {
  const holders = [element, element.closest("[role=combobox]"), element.querySelector("[aria-activedescendant], [aria-expanded=true]")];
  return holders.some((holder) => holder !== null && showsList(holder));
}

function showsList(holder: Element): boolean {
  const root = holder.getRootNode() as Document | ShadowRoot;
  const named = (attribute: string): Element[] =>
    (holder.getAttribute(attribute) ?? "").split(/\s+/).flatMap((id) => (id && root.getElementById?.(id)) || []);
  // What is named but not there, or not shown, was left behind by a list that closed.
  if (named("aria-activedescendant").some(isVisible)) return true;
  const lists = [...named("aria-controls"), ...named("aria-owns")];
  if (holder.getAttribute("aria-expanded") === "true" && (lists.length === 0 || lists.some(isVisible))) return true;
  return lists.some((list) => list.getAttribute("role") === "listbox" && isVisible(list));
}
