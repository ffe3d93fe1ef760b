// Where a span has gone after one edit, told from the two texts alone.
import type { Span } from "../../shared/core-types";

/** What one edit did: the text before `start` stayed, `removed` units became `added` units. */
export interface Change {
  start: number;
  removed: number;
  added: number;
}

/** The single edit that turns `before` into `after`. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { start, removed: before.length - start - tail, added: after.length - start - tail };
}

/** The span after the change, or `null` where the change touched it. */
export function shiftSpan(span: Span, change: Change): Span | null {
  if (span.end <= change.start) return span;
  if (span.start < change.start + change.removed || span.start < change.start) return null;
  const by = change.added - change.removed;
  return { start: span.start + by, end: span.end + by };
}
