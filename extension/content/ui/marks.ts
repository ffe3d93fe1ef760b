// Underlines for findings, whichever way the box allows them to be drawn.
import type { BoxGeometry } from "../contract";
import type { Finding } from "../../shared/core-types";
import { HighlightMarks } from "./marks-highlight";

/** Draws underlines over the words of one box and says where they are. */
export interface Marks {
  /** Draws exactly these findings; those without a place in the text are passed over. */
  draw(findings: readonly Finding[]): void;
  /** The text has moved on and no answer is there yet: keep what still stands. */
  hold(): void;
  /** Puts everything where it belongs again, after scrolling, resizing or re-rendering; `mayBeCovered`: the page may have opened something over it since. */
  reposition(mayBeCovered: boolean): void;
  /** Where finding number `index` is on screen now, line by line. */
  rectsOf(index: number): DOMRect[];
  /** Takes every mark away. */
  destroy(): void;
}

/** Marks over a form field come with what there is to say of them; until then there are none. */
const NO_MARKS: Marks = { draw() {}, hold() {}, reposition() {}, rectsOf: () => [], destroy() {} };

/** The marks that a box has from the start. */
export function makeMarks(geometry: BoxGeometry): Marks {
  return geometry.isFormField ? NO_MARKS : new HighlightMarks(geometry);
}
