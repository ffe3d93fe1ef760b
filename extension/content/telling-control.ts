// Controls that give something away by themselves: a place, or what a camera sees right now. Known by
// their names here; sites add their own in `sites/*.json`.
import { nameOf } from "./dom";

const PLACE = /^(add |tag |share |send )?(your |my |a |current |live )*location\b|^check.?in\b/i;
const FILES = /photo|picture|image|video|media|attach|upload|\bfiles?\b/i;
const LIVE = /^go live\b|^(start |create )?(a )?live( video| stream)?$/i;

/** What a control of this name gives away, or `null`. */
export function tellingOfName(name: string): "place" | "live" | null {
  if (PLACE.test(name)) return "place";
  return LIVE.test(name) ? "live" : null;
}

/** Whether a control of this name is likely to open the choice of a file. */
export function opensFiles(control: Element): boolean {
  return FILES.test(nameOf(control));
}
