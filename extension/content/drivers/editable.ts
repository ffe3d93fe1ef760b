// What all contenteditable engines have in common: reading, noticing, locating. They differ in how
// they want to be edited.
import type { Edit } from "../../shared/core-types";
import { piece } from "../pieces";
import { hostOf, selectedPlaces } from "../replace/selection";
import type { StrategyName } from "../replace/strategies";
import { readEditable } from "../text/read-editable";
import type { TextMap } from "../text/text-map";
import { NO_LIMIT, type Driver, type ReadText } from "./driver";

/** How one engine wants to be edited. */
export interface EditableEngine {
  /** Tried in turn until the engine takes one up and the text reads back as asked. */
  readonly strategies: readonly StrategyName[];
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
    const { replaceInEditable } = await piece("notes");
    return replaceInEditable(this.element, this.#how, this.caret(), text, edits);
  }
}
