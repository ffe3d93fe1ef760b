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
  /** Puts everything where it belongs again, after scrolling, resizing or re-rendering. */
  reposition(): void;
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

/** The number of the finding whose mark lies under a point, the shortest mark first; or `null`. */
export function markAt(marks: Marks, findings: readonly Finding[], x: number, y: number): number | null {
  let hit: number | null = null;
  let shortest = Infinity;
  findings.forEach((finding, index) => {
    if (!finding.span) return;
    const length = finding.span.end - finding.span.start;
    if (length >= shortest) return;
    const inside = marks.rectsOf(index).some((rect) =>
      // Two pixels of mercy below, where the underline itself is.
      x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + 2);
    if (inside) {
      hit = index;
      shortest = length;
    }
  });
  return hit;
}
