// Controls that give something away by themselves: a place, or what a camera sees right now. Known by
// their names here; sites add their own in `sites/*.json`.
import { nameOf, pathOf } from "./dom";
import { CONTROLS } from "./submit-control";

/** Beside buttons: what menus and trays of stickers offer. */
const OFFERS = `${CONTROLS}, [role=menuitem], [role=menuitemradio], [role=option], [role=combobox]`;
const LINKS = "a[href], [role=link], [role=tab]";

const PLACE = /^(add |tag |share |send )?(your |my |a |current |live )*location\b|^check.?in\b/i;
const FILES = /photo|picture|image|video|media|attach|upload|\bfiles?\b/i;
const LIVE = /^go live\b|^(start |create )?(a )?live( video| stream)?$/i;

/** The element of an event's path that may give something away when pressed, or `null`. */
export function tellingElementOf(event: Event): Element | null {
  const pressed = pathOf(event).find((target) => (target as Node).nodeType === Node.ELEMENT_NODE && (target as Element).matches(`${OFFERS}, ${LINKS}`));
  // What is written in is nobody's control, whatever it is called.
  return pressed && !(pressed as HTMLElement).isContentEditable ? pressed as Element : null;
}

/** Whether its name alone tells: a link called "Live" or "Location" mostly leads to a page, and only a site's file knows better. */
export function tellsByName(element: Element): boolean {
  return element.matches(OFFERS) && !element.matches("input");
}

/** What a control of this name gives away, or `null`. */
export function tellingOfName(name: string): "place" | "live" | null {
  if (PLACE.test(name)) return "place";
  return LIVE.test(name) ? "live" : null;
}

/** Whether a control of this name is likely to open the choice of a file. */
export function opensFiles(control: Element): boolean {
  return FILES.test(nameOf(control));
}
