// `textarea` and `input`, plain or held by React.
import type { Edit } from "../../shared/core-types";
import { untilHolds } from "../frames";
import { PATIENCE } from "../replace/selection";
import { byCommand } from "../replace/strategies";
import { applyEdits, lastFirst, offsetAfterEdits } from "../text/edits";
import type { Driver, ReadText } from "./driver";

type Field = HTMLTextAreaElement | HTMLInputElement;

/** A driver for a form field. Offsets of its value are offsets of the text: there is nothing to map. */
export class FormFieldDriver implements Driver {
  readonly isFormField = true;

  constructor(readonly element: Field) {}

  read(limit: number): ReadText {
    const { value } = this.element;
    return value.length > limit ? { text: value.slice(0, limit), truncated: true } : { text: value, truncated: false };
  }

  /**
   * A value set by script raises no `input`. Where it moves the caret the browser says that much; else the
   * box reads again on focus, on keys and at the press on Post.
   */
  watch(changed: () => void, signal: AbortSignal): void {
    for (const type of ["input", "change", "compositionend", "focusin", "select", "selectionchange", "keyup"]) {
      this.element.addEventListener(type, changed, { signal, capture: true });
    }
    this.element.form?.addEventListener("reset", () => queueMicrotask(changed), { signal });
  }

  rangesOf(): Range[] {
    return [];
  }

  caret(): number | null {
    return this.element.selectionEnd;
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  async replace(text: string, edits: readonly Edit[]): Promise<boolean> {
    const wanted = applyEdits(text, edits);
    const field = this.element;
    if (wanted === null || field.value !== text) return false;
    const caret = offsetAfterEdits(field.selectionEnd ?? text.length, edits);
    field.focus({ preventScroll: true });
    let current = text;
    for (const edit of lastFirst(edits)) {
      const next = applyEdits(current, [edit])!;
      if (field.value !== current) return false;
      this.#replaceOne(edit, next);
      current = next;
    }
    const took = await untilHolds(() => field.value === wanted, PATIENCE);
    if (took) field.setSelectionRange(caret, caret);
    return took;
  }

  /** By command keeps the browser's undo; where the page switched commands off, by value. */
  #replaceOne({ span, replacement }: Edit, after: string): void {
    const field = this.element;
    field.setSelectionRange(span.start, span.end);
    byCommand({ element: field, words: replacement });
    if (field.value === after) return;
    field.setRangeText(replacement, span.start, span.end, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText", data: replacement }));
  }
}
