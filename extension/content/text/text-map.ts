// The one place where offsets of the scanned text become places in the page, and back.

/** A stretch of the scanned text and the node that shows it. */
export interface Piece {
  /** The text node, or the element that stands for the words (a picture of an emoji). */
  readonly node: Node;
  /** Whether the node can only be taken as a whole. */
  readonly whole: boolean;
  /** First UTF-16 unit within the node. */
  readonly nodeStart: number;
  /** First UTF-16 unit within the scanned text. */
  readonly start: number;
  /** UTF-16 units. */
  readonly length: number;
}

/** A boundary point as DOM ranges have it. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/**
 * The scanned text and where each stretch of it stands. It is true for one moment only: editors
 * re-render at will, so a map is read afresh after every change and never kept.
 */
export class TextMap {
  constructor(
    /** What was read: one `\n` per line boundary, without filler characters. */
    readonly text: string,
    /** In text order, not overlapping. Line boundaries belong to no piece. */
    readonly pieces: readonly Piece[],
    /** The text goes on beyond the reading limit. */
    readonly truncated: boolean,
  ) {}

  /** Both ends of the UTF-16 span, or `null` where nothing on the page shows it. */
  placesOf(start: number, end: number): { start: Place; end: Place } | null {
    const first = this.#firstPieceEndingAfter(start);
    if (start >= end) {
      const place = this.placeOf(start);
      return place && { start: place, end: place };
    }
    const last = this.#lastPieceStartingBefore(end);
    if (!first || !last || first.start >= end || last.start + last.length <= start) return null;
    return {
      start: placeIn(first, Math.max(0, start - first.start)),
      end: placeIn(last, Math.min(last.length, end - last.start)),
    };
  }

  /** A caret position: after the unit before it where there is one on the same line. */
  placeOf(offset: number): Place | null {
    const before = this.#lastPieceStartingBefore(offset);
    if (before && offset <= before.start + before.length) return placeIn(before, offset - before.start);
    const after = this.#firstPieceEndingAfter(offset);
    if (after) return placeIn(after, Math.max(0, offset - after.start));
    return before ? placeIn(before, before.length) : null;
  }

  /** The span as line-long stretches, so that a mark never reaches across what is not text. */
  linesOf(start: number, end: number): { start: number; end: number }[] {
    const lines: { start: number; end: number }[] = [];
    let from = start;
    for (let at = this.text.indexOf("\n", start); at !== -1 && at < end; at = this.text.indexOf("\n", at + 1)) {
      if (at > from) lines.push({ start: from, end: at });
      from = at + 1;
    }
    if (end > from) lines.push({ start: from, end });
    return lines;
  }

  /** The scanned text's offset of a boundary point, or `null` where it lies outside. */
  offsetOf(node: Node, offset: number): number | null {
    let best: number | null = null;
    for (const piece of this.pieces) {
      if (piece.node === node && !piece.whole) {
        if (offset <= piece.nodeStart) return best ?? piece.start;
        best = piece.start + Math.min(piece.length, offset - piece.nodeStart);
        if (offset <= piece.nodeStart + piece.length) return best;
      }
    }
    if (best !== null) return best;
    return this.#offsetBeforeChild(node, offset);
  }

  /** For a point between an element's children: the end of the last piece that comes before it. */
  #offsetBeforeChild(node: Node, offset: number): number | null {
    const next = node.childNodes[offset] ?? null;
    let result: number | null = null;
    for (const piece of this.pieces) {
      const isBefore = next
        ? (next.compareDocumentPosition(piece.node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
        : node.contains(piece.node) || (node.compareDocumentPosition(piece.node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
      if (!isBefore) break;
      result = piece.start + piece.length;
    }
    return result ?? (this.pieces.length > 0 ? 0 : null);
  }

  #firstPieceEndingAfter(offset: number): Piece | undefined {
    return this.pieces[this.#countWhile(({ start, length }) => start + length <= offset)];
  }

  #lastPieceStartingBefore(offset: number): Piece | undefined {
    return this.pieces[this.#countWhile(({ start }) => start < offset) - 1];
  }

  /** How many pieces `holds` is true of, where it is true of the first ones and of no later one. */
  #countWhile(holds: (piece: Piece) => boolean): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.pieces[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function placeIn(piece: Piece, offset: number): Place {
  if (!piece.whole) return { node: piece.node, offset: piece.nodeStart + offset };
  const parent = piece.node.parentNode ?? piece.node;
  const index = Array.prototype.indexOf.call(parent.childNodes, piece.node);
  return { node: parent, offset: offset === 0 ? index : index + 1 };
}
