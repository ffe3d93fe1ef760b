// What all contenteditable engines have in common: reading, noticing, locating. They differ in how
// they want to be edited.
import type { Edit } from "../../shared/core-types";
import { untilHolds } from "../frames";
import { hostOf, PATIENCE, selectAndSettle, selectedPlaces } from "../replace/selection";
import type { Strategy } from "../replace/strategies";
import { applyEdits, lastFirst, offsetAfterEdits, sameWords, withoutEmptyReplacement } from "../text/edits";
import { readEditable } from "../text/read-editable";
import type { TextMap } from "../text/text-map";
import { NO_LIMIT, type Driver, type ReadText } from "./driver";

/** How one engine wants to be edited. */
export interface EditableEngine {
  /** Tried in turn until the engine takes one up and the text reads back as asked. */
  readonly strategies: readonly Strategy[];
  /** The engine ignores the insertion of nothing: take a neighbouring character along. */
  readonly needsWords: boolean;
}

/** A driver for a contenteditable. */
export class EditableDriver implements Driver {
  readonly #how: EditableEngine;
  readonly isFormField = false;
  #map: TextMap | null = null;

  constructor(readonly element: HTMLElement, how: EditableEngine) {
    this.#how = how;
  }

  read(limit: number): ReadText {
    this.#map = readEditable(this.element, limit);
    return this.#map;
  }

  watch(changed: () => void, signal: AbortSignal): void {
    const notice = (): void => {
      this.#map = null;
      changed();
    };
    const observer = new MutationObserver(notice);
    observer.observe(this.element, { subtree: true, childList: true, characterData: true });
    signal.addEventListener("abort", () => observer.disconnect());
    for (const type of ["input", "compositionend", "focusin"]) this.element.addEventListener(type, notice, { signal, capture: true });
  }

  rangesOf(start: number, end: number): Range[] {
    const map = (this.#map ??= readEditable(this.element, NO_LIMIT));
    const ranges: Range[] = [];
    for (const line of map.linesOf(start, end)) {
      const places = map.placesOf(line.start, line.end);
      if (!places) continue;
      const range = this.element.ownerDocument.createRange();
      try {
        range.setStart(places.start.node, places.start.offset);
        range.setEnd(places.end.node, places.end.offset);
      } catch {
        // The editor re-rendered without our having heard yet; the next reading puts it right.
        continue;
      }
      ranges.push(range);
    }
    return ranges;
  }

  caret(): number | null {
    const places = selectedPlaces(this.element);
    if (!places || !this.element.contains(places.end.node)) return null;
    return readEditable(this.element, NO_LIMIT).offsetOf(places.end.node, places.end.offset);
  }

  focus(): void {
    hostOf(selectedPlaces(this.element)?.end.node ?? this.element, this.element).focus({ preventScroll: true });
  }

  async replace(text: string, edits: readonly Edit[]): Promise<boolean> {
    const wanted = applyEdits(text, edits);
    if (wanted === null || this.#now().text !== text) return false;
    const caret = this.caret();
    let current = text;
    for (const edit of lastFirst(edits)) {
      const next = applyEdits(current, [edit]);
      if (next === null || !(await this.#replaceOne(current, edit, next))) return false;
      current = next;
    }
    await this.#putCaret(offsetAfterEdits(caret ?? edits[0]?.span.end ?? 0, edits));
    return sameWords(this.#now().text, wanted);
  }

  /** One strategy after the other, as long as the editor has not moved; never a second on top of a first. */
  async #replaceOne(before: string, asked: Edit, after: string): Promise<boolean> {
    const edit = this.#how.needsWords ? withoutEmptyReplacement(before, asked) : asked;
    for (const strategy of this.#how.strategies) {
      const selected = this.#now().placesOf(edit.span.start, edit.span.end);
      if (!selected) return false;
      const host = hostOf(selected.start.node, this.element);
      if (host !== hostOf(selected.end.node, this.element)) return false;
      await selectAndSettle(host, selected.start, selected.end);
      // Selecting may have made the engine re-render: the nodes of a moment ago may be gone.
      const map = this.#now();
      const places = map.placesOf(edit.span.start, edit.span.end);
      if (map.text !== before || !places) return false;
      strategy({ element: host, ...places, words: edit.replacement });
      if (await this.#readsBack(after)) return true;
      if (this.#now().text !== before) return false;
    }
    return false;
  }

  /** Twice in a row, a frame apart: engines that don't know of a change take it back when they render. */
  async #readsBack(wanted: string): Promise<boolean> {
    const holds = (): boolean => sameWords(this.#now().text, wanted);
    return (await untilHolds(holds, PATIENCE)) && !(await untilHolds(() => !holds(), 2));
  }

  async #putCaret(offset: number): Promise<void> {
    const place = this.#now().placeOf(offset);
    if (place) await selectAndSettle(hostOf(place.node, this.element), place, place);
  }

  #now(): TextMap {
    return readEditable(this.element, NO_LIMIT);
  }
}
