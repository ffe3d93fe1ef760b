// Arithmetic on edits and spans of one text. UTF-16 units throughout.
import type { Edit, Span } from "../../shared/core-types";

/** The text after all edits, or `null` where they overlap or reach outside. */
export function applyEdits(text: string, edits: readonly Edit[]): string | null {
  let result = text;
  let limit = text.length;
  for (const { span, replacement } of lastFirst(edits)) {
    if (span.start < 0 || span.start > span.end || span.end > limit) return null;
    result = result.slice(0, span.start) + replacement + result.slice(span.end);
    limit = span.start;
  }
  return result;
}

/** Last edit first, so that carrying one out does not move the spans of the others. */
export function lastFirst(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
}

/** Where a caret at `offset` belongs after the edits. Inside a replaced span it goes behind the new words. */
export function offsetAfterEdits(offset: number, edits: readonly Edit[]): number {
  let moved = offset;
  for (const { span, replacement } of lastFirst(edits)) {
    if (offset >= span.end) moved += replacement.length - (span.end - span.start);
    else if (offset > span.start) moved += span.start + replacement.length - offset;
  }
  return moved;
}

/**
 * The same change with a neighbouring character taken along, for editors that ignore the insertion of
 * nothing. Unchanged where there is no neighbour on the line.
 */
export function withoutEmptyReplacement(text: string, edit: Edit): Edit {
  if (edit.replacement !== "") return edit;
  const before = [...text.slice(Math.max(0, edit.span.start - 2), edit.span.start)].at(-1);
  if (before && before !== "\n") {
    return { span: { start: edit.span.start - before.length, end: edit.span.end }, replacement: before };
  }
  const after = [...text.slice(edit.span.end, edit.span.end + 2)].at(0);
  if (after && after !== "\n") {
    return { span: { start: edit.span.start, end: edit.span.end + after.length }, replacement: after };
  }
  return edit;
}

/**
 * Answers where a span of `before` stands in `after`, or `null` where the difference touches it. Lets marks
 * stay on their words in the moment between a keystroke and its report.
 */
export function carrier(before: string, after: string): (span: Span) => Span | null {
  if (before === after) return (span) => span;
  const shortest = Math.min(before.length, after.length);
  const delta = after.length - before.length;
  let head = 0;
  while (head < shortest && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = before.length;
  while (tail > before.length - shortest + head && before.charCodeAt(tail - 1) === after.charCodeAt(tail - 1 + delta)) tail -= 1;
  return ({ start, end }) => {
    if (end <= head) return { start, end };
    return start < tail ? null : { start: start + delta, end: end + delta };
  };
}

/** Editors write spaces at line ends as no-break spaces; to a reader the two texts are one. */
export function sameWords(a: string, b: string): boolean {
  return a === b || a.replaceAll("\u00A0", " ") === b.replaceAll("\u00A0", " ");
}
