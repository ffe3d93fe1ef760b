// Controls that give something away by themselves: a place, or what a camera sees right now. Known by
// their names here; sites add their own in `sites/*.json`.
import { nameOf } from "./dom";

const TELLING = /^(add |tag |share |send )?(your |my |current |live )*location\b|check.?in\b|^go live\b|^(start |create )?(a )?live( video| stream)?$/i;

/** Whether pressing the control may attach a place or start a broadcast. */
export function isTellingControl(control: Element): boolean {
  return TELLING.test(nameOf(control));
}
