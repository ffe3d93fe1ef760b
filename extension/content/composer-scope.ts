// The part of the page that belongs to one compose box: its controls, attachments, chips and audience.
import { ancestorsAcross, closestAcross } from "./dom";
import { CONTROLS, DIALOG } from "./submit-control";

/** How far up a composer without form or dialog is looked for. */
const HIGHEST = 12;

/** No composer has more; a part of the page that has is not one. */
const MOST_CONTROLS = 200;

/** The form, the dialog, or the closest surroundings that hold a control which publishes. */
export function scopeOfBox(editable: HTMLElement, isPost: (control: Element) => boolean): Element {
  const enclosing = closestAcross(editable, `form, ${DIALOG}`);
  if (enclosing) return enclosing;
  let last: Element = editable;
  let steps = 0;
  for (const around of ancestorsAcross(editable)) {
    if (around === editable) continue;
    last = around;
    if ([...around.querySelectorAll(CONTROLS)].slice(0, MOST_CONTROLS).some(isPost)) return around;
    if ((steps += 1) === HIGHEST) break;
  }
  return last;
}
