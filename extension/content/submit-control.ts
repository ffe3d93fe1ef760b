// Which control publishes a compose box. Looked up at the moment of decision and never kept: sites
// create and enable their buttons only once there is something to post.
import { ancestorsAcross, ancestorsOf, closestAcross, containsAcross, isVisible, nameOf, pathOf, queryAcross } from "./dom";
import { EDITABLE_SELECTOR } from "./find";

const POSTING = /^(post( all| now)?|reply|send|share( now)?|publish( (post|reply|posts|replies))?|tweet|comment|save( changes)?|done|go live|schedule|add comment|repost|quote|submit|update|reblog)$/i;

/** Names that mean publishing wherever they stand; the others are also used for menus and settings. */
const CERTAIN = /^(post( all| now)?|send|publish( (post|reply|posts|replies))?|tweet|schedule|go live)$/i;

/** What sites call such a button in attributes that are not translated. */
const POSTING_ID = /(^|[-_])(send|submit|publish|post|save)([-_]?(button|btn))?$|(tweet|send|submit|publish|post)(button|btn)(inline)?$/i;
const ID_ATTRIBUTES = ["data-testid", "data-test-id", "data-e2e", "data-tid", "id", "name"];

/** The browser's own buttons. */
const BUTTONS = "button, input[type=submit], input[type=image], input[type=button]";
export const CONTROLS = `${BUTTONS}, [role=button]`;
export const DIALOG = "[role=dialog], dialog, [aria-modal=true]";

/** The button-like element of an event's path, or one that `isNamed` knows whatever it is made of; or `null`. */
export function controlOf(event: Event, isNamed: (element: Element) => boolean = () => false): Element | null {
  for (const target of pathOf(event)) {
    if ((target as Node).nodeType !== 1) continue;
    const element = target as Element;
    if (element.matches(CONTROLS) || isNamed(element)) return element;
    // A click on a label presses its button.
    if (element.nodeName === "LABEL") {
      const { control } = element as HTMLLabelElement;
      if (control?.matches(CONTROLS)) return control;
    }
  }
  return null;
}

/** Whether the control publishes something, going by its kind, its name and, names being translated, its ids. */
export function isPostControl(control: Element): boolean {
  return isFormSubmit(control) || POSTING.test(nameOf(control)) || hasPostingId(control);
}

/** Whether pressing the control does anything. */
export function isEnabled(control: Element): boolean {
  return !(control as Partial<HTMLButtonElement>).disabled && control.getAttribute("aria-disabled") !== "true";
}

/** The element that has the keyboard. */
function targetOf(event: Event): HTMLElement | null {
  const [target] = pathOf(event);
  return (target as Node | undefined)?.nodeType === Node.ELEMENT_NODE ? target as HTMLElement : null;
}

/** The browser's own button that a key is struck on, of which it makes a click; or `null`. */
export function buttonByKey(event: Event): Element | null {
  const element = targetOf(event);
  return element?.matches(BUTTONS) ? element : null;
}

/** The control that a key presses without the browser making a click of it, as it does for its own buttons; or `null`. */
export function controlByKey(event: Event): Element | null {
  const element = targetOf(event);
  return element?.matches("[role=button], [role=menuitem], [role=option]") && !element.matches("button, input, a[href]") && !element.isContentEditable ? element : null;
}

/**
 * Whether pressing the control publishes this box. `isPost` tells which controls publish at all; `isItsOwn`: the site's
 * file names this one for this kind of box.
 */
export function publishes(control: Element, editable: HTMLElement, isPost = isPostControl, isItsOwn = false): boolean {
  // A page that can be edited as a whole has its buttons inside.
  if ((editable.nodeName !== "BODY" && containsAcross(editable, control)) || !isPost(control)) return false;
  const form = formOf(control);
  if (form && isFormSubmit(control) && (formOf(editable) === form || containsAcross(form, editable))) return true;
  const dialog = closestAcross(editable, DIALOG);
  if (dialog && containsAcross(dialog, control)) return true;
  if (isNearest(control, editable, isPost)) return true;
  return (isItsOwn || CERTAIN.test(nameOf(control))) && !closestAcross(control, DIALOG) && isOnlyBoxAround(control, editable);
}

/** The form or dialog that a control belongs to. */
export function scopeOf(control: Element): Element | null {
  return formOf(control) ?? closestAcross(control, DIALOG);
}

/** The same, or else the closest surroundings in which something can be written: where unopened boxes are looked for. */
export function composerAround(control: Element): Element {
  const scope = scopeOf(control);
  if (scope) return scope;
  for (const around of ancestorsOf(control)) if (around.querySelector(EDITABLE_SELECTOR)) return around;
  return control;
}

function hasPostingId(control: Element): boolean {
  return ID_ATTRIBUTES.some((attribute) => POSTING_ID.test(control.getAttribute(attribute) ?? ""));
}

function isFormSubmit(control: Element): boolean {
  const { type } = control as { type?: string };
  return (type === "submit" || type === "image") && formOf(control) !== null;
}

function formOf(element: Element): HTMLFormElement | null {
  const { form } = element as Partial<HTMLButtonElement>;
  if (form) return form;
  return closestAcross(element, "form") as HTMLFormElement | null;
}

/** Among all posting controls, the ones that share the closest surroundings with the box are its own. */
function isNearest(control: Element, editable: HTMLElement, isPost: (control: Element) => boolean): boolean {
  for (const around of ancestorsAcross(editable)) {
    if (around === editable) continue;
    if (containsAcross(around, control)) return true;
    if (queryAcross(around, CONTROLS).some((other) => isPost(other) && isVisible(other))) return false;
  }
  return false;
}

/** Nothing else that the control could publish lies in the part of the page that holds both. */
function isOnlyBoxAround(control: Element, editable: HTMLElement): boolean {
  for (const around of ancestorsAcross(editable)) {
    if (!containsAcross(around, control)) continue;
    const boxes = queryAcross(around, "textarea, [contenteditable]:not([contenteditable=false])")
      .filter((other) => !containsAcross(editable, other) && !containsAcross(other, editable) && isVisible(other));
    return boxes.length === 0;
  }
  return false;
}
