// `textarea` and `input`, plain or held by React.
import type { Edit } from "../../shared/core-types";
import { piece } from "../pieces";
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
    const { replaceInField } = await piece("notes");
    return replaceInField(this.element, text, edits);
  }
}
