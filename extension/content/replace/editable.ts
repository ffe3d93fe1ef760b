// Makes the edits of an accepted wording in a contenteditable, in the way its engine wants it. Comes with what offers wordings.
import type { Edit } from "../../shared/core-types";
import { NO_LIMIT } from "../drivers/driver";
import type { EditableEngine } from "../drivers/editable";
import { untilHolds } from "../frames";
import { applyEdits, lastFirst, offsetAfterEdits, sameWords, withoutEmptyReplacement } from "../text/edits";
import { readEditable } from "../text/read-editable";
import type { TextMap } from "../text/text-map";
import { hostOf, PATIENCE, selectAndSettle } from "./selection";
import { STRATEGIES } from "./strategies";

/** Makes them; `caret` is where it stands in `text`. Whether the editor reads back as asked. */
export async function replaceInEditable(element: HTMLElement, how: EditableEngine, caret: number | null, text: string, edits: readonly Edit[]): Promise<boolean> {
  const wanted = applyEdits(text, edits);
  if (wanted === null || now(element).text !== text) return false;
  let current = text;
  for (const edit of lastFirst(edits)) {
    const next = applyEdits(current, [edit]);
    if (next === null || !(await replaceOne(element, how, current, edit, next))) return false;
    current = next;
  }
  await putCaret(element, offsetAfterEdits(caret ?? edits[0]?.span.end ?? 0, edits));
  return sameWords(now(element).text, wanted);
}

/** One strategy after the other, as long as the editor has not moved; never a second on top of a first. */
async function replaceOne(element: HTMLElement, how: EditableEngine, before: string, asked: Edit, after: string): Promise<boolean> {
  const edit = how.needsWords ? withoutEmptyReplacement(before, asked) : asked;
  for (const strategy of how.strategies) {
    const selected = now(element).placesOf(edit.span.start, edit.span.end);
    if (!selected) return false;
    const host = hostOf(selected.start.node, element);
    if (host !== hostOf(selected.end.node, element)) return false;
    await selectAndSettle(host, selected.start, selected.end);
    // Selecting may have made the engine re-render: the nodes of a moment ago may be gone.
    const map = now(element);
    const places = map.placesOf(edit.span.start, edit.span.end);
    if (map.text !== before || !places) return false;
    STRATEGIES[strategy]({ element: host, ...places, words: edit.replacement });
    if (await readsBack(element, after)) return true;
    if (now(element).text !== before) return false;
  }
  return false;
}

/** Twice in a row, a frame apart: engines that don't know of a change take it back when they render. */
async function readsBack(element: HTMLElement, wanted: string): Promise<boolean> {
  const holds = (): boolean => sameWords(now(element).text, wanted);
  return (await untilHolds(holds, PATIENCE)) && !(await untilHolds(() => !holds(), 2));
}

async function putCaret(element: HTMLElement, offset: number): Promise<void> {
  const place = now(element).placeOf(offset);
  if (place) await selectAndSettle(hostOf(place.node, element), place, place);
}

const now = (element: HTMLElement): TextMap => readEditable(element, NO_LIMIT);
