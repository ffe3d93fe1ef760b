// The generic detector: is this a compose box? It knows no site; what one site needs goes through
// `site.ts`.
import { describeField, pathOf, rootIn } from "./dom";

const EDITORS = "[data-lexical-editor], [data-slate-editor], .public-DraftEditor-content, .ck-editor__editable, .ql-editor, .ProseMirror";

const CODE_EDITORS = ".cm-content, .cm-editor, .CodeMirror, .monaco-editor, .ace_editor";

/** What a search or a filter is called. A miss costs a needless badge; a false hit costs a missed post. */
const SEARCH = /(^|[^a-z])(search|filter|find|query|suche|recherche)([^a-z]|$)/;

/** Fields that ask for the person's own details rather than for words to publish. */
const DETAILS = /(^|[^a-z])(e-?mail|password|passcode|phone|telephone|postcode|zip|card number|cvc|cvv|otp|one-time|coupon|captcha|url|website|location)([^a-z]|$)/;

const DETAIL_AUTOCOMPLETE = /(^|\s)(username|email|tel|url|one-time-code|current-password|new-password|cc-[a-z-]+|street-address|address-[a-z0-9-]+|postal-code|bday[a-z-]*|given-name|family-name)(\s|$)/;

/** A box that a person writes in. */
export type Editable = HTMLElement;

/** Form fields whose value is the text. */
export function isFormField(element: Element): element is HTMLTextAreaElement | HTMLInputElement {
  return element.nodeName === "TEXTAREA" || element.nodeName === "INPUT";
}

/** The compose box that an event is about, seen through open shadow roots, or `null`. */
export function editableOf(event: Event): Editable | null {
  const path = pathOf(event);
  const first = path[0];
  if (!isElement(first)) {
    // With `designMode` the whole document is the editor and its events may start at the document.
    return first && "designMode" in first ? designModeBody(first as Document) : null;
  }
  return editableAt(first, path.filter(isElement));
}

/** The same for an element in hand: a restored draft next to the Post button, a frame's focused body. */
export function editableAt(element: Element, path: readonly Element[] = lineage(element)): Editable | null {
  if (isFormField(element)) return isComposeField(element) ? element : null;
  let outermost: HTMLElement | null = null;
  for (const candidate of path) {
    if (isEditingHost(candidate)) outermost = candidate;
  }
  outermost ??= designModeBody(element.ownerDocument);
  return outermost && isComposeHost(outermost) ? outermost : null;
}

/** The compose box that has the keyboard, or `null`. */
export function activeEditable(): Editable | null {
  let active = document.activeElement;
  for (let inner = active; inner; inner = rootIn(inner)?.activeElement ?? null) active = inner;
  return active && editableAt(active);
}

/** Whether anything is written in it; a glance that costs less than reading it. */
export function wordsIn(editable: Editable): boolean {
  return ((isFormField(editable) ? editable.value : editable.textContent) ?? "").trim() !== "";
}

/** For `querySelectorAll`: everything that `editableAt` might accept. */
export const EDITABLE_SELECTOR = "textarea, input[type=text], input:not([type]), [contenteditable]:not([contenteditable=false])";

function isElement(target: unknown): target is Element {
  return typeof target === "object" && target !== null && (target as Node).nodeType === 1;
}

function lineage(element: Element): Element[] {
  const path: Element[] = [];
  for (let current: Element | null = element; current; current = current.parentElement) path.push(current);
  return path;
}

/** Whether it can be edited by what it says of itself. */
export function isEditingHost(element: Element): element is HTMLElement {
  const value = element.getAttribute("contenteditable")?.toLowerCase();
  return value === "" || value === "true" || value === "plaintext-only";
}

function designModeBody(document: Document): HTMLElement | null {
  return document.designMode === "on" ? document.body : null;
}

function isComposeField(field: HTMLTextAreaElement | HTMLInputElement): boolean {
  if (field.readOnly || field.disabled || isExcluded(field)) return false;
  if (field.nodeName === "INPUT") {
    if (field.type !== "text") return false;
    if (DETAIL_AUTOCOMPLETE.test(field.autocomplete)) return false;
    if (DETAILS.test(describeField(field))) return false;
  }
  return true;
}

function isComposeHost(host: HTMLElement): boolean {
  return host.getAttribute("aria-readonly") !== "true" && !isExcluded(host);
}

function isExcluded(element: Element): boolean {
  const role = element.getAttribute("role");
  // An editor that suggests mentions calls itself one.
  if ((role === "combobox" && !element.matches(EDITORS)) || role === "searchbox" || role === "spinbutton") return true;
  if (element.closest("[role=search], search") || element.closest(CODE_EDITORS)) return true;
  return SEARCH.test(describeField(element));
}
