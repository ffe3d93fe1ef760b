// Makes the edits of an accepted wording in a form field. Comes with what offers wordings.
import type { Edit } from "../../shared/core-types";
import { untilHolds } from "../frames";
import { applyEdits, lastFirst, offsetAfterEdits } from "../text/edits";
import { PATIENCE } from "./selection";
import { byCommand } from "./strategies";

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Makes them; whether the field reads back as asked. */
export async function replaceInField(field: Field, text: string, edits: readonly Edit[]): Promise<boolean> {
  const wanted = applyEdits(text, edits);
  if (wanted === null || field.value !== text) return false;
  const caret = offsetAfterEdits(field.selectionEnd ?? text.length, edits);
  field.focus({ preventScroll: true });
  let current = text;
  for (const edit of lastFirst(edits)) {
    const next = applyEdits(current, [edit])!;
    if (field.value !== current) return false;
    replaceOne(field, edit, next);
    current = next;
  }
  const took = await untilHolds(() => field.value === wanted, PATIENCE);
  if (took) field.setSelectionRange(caret, caret);
  return took;
}

/** By command keeps the browser's undo; where the page switched commands off, by value. */
function replaceOne(field: Field, { span, replacement }: Edit, after: string): void {
  field.setSelectionRange(span.start, span.end);
  byCommand({ element: field, words: replacement });
  if (field.value === after) return;
  field.setRangeText(replacement, span.start, span.end, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText", data: replacement }));
}
