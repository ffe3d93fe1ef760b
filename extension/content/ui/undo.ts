// A change of words can be taken back: for as long as the words are those that the change left.
import type { Fix } from "../../shared/core-types";
import { CARD_SHORTCUT } from "../../shared/shortcut";
import { say } from "../../strings/strings";
import { applyEdits } from "../text/edits";
import { make, makeButton } from "./dom";
import { icon } from "./more-icons";
import { besideWords, viewSize, type Rect } from "./place";

/** The fix that brings back the text that `fix` was made to. */
export function inverse({ edits }: Fix, text: string): Fix {
  let shift = 0;
  return {
    label: say("undo.button"),
    edits: edits.map(({ span, replacement }) => {
      const start = span.start + shift;
      shift += replacement.length - (span.end - span.start);
      return { span: { start, end: start + replacement.length }, replacement: text.slice(span.start, span.end) };
    }),
  };
}

const GAP = 6;

/** The strip that offers it, and what the card needs to offer it as well. */
export class Undo {
  readonly #element = make("div", { class: "undo", "data-part": "undo-strip", hidden: true });
  readonly #anchor: () => Rect;
  #offer: { readonly fix: Fix; readonly before: string; readonly after: string | null } | null = null;

  constructor(layer: HTMLElement, anchor: () => Rect, press: () => void) {
    this.#anchor = anchor;
    this.#element.append(
      make("span", {}, say("undo.done")),
      makeButton({ class: "second", "data-part": "undo", title: CARD_SHORTCUT.shown }, press, icon("undo"), say("undo.button")),
    );
    layer.append(this.#element);
  }

  /** A fix was made to `before`. */
  offer(fix: Fix, before: string): void {
    this.#offer = { fix: inverse(fix, before), before, after: applyEdits(before, fix.edits) };
    this.#element.hidden = false;
    this.reposition();
  }

  /** Takes the offer, which is gone then. */
  take(): Fix | null {
    const fix = this.#offer?.fix ?? null;
    this.#offer = null;
    this.hide();
    return fix;
  }

  /** Whether there is a change of this text to take back. */
  isFor(text: string): boolean {
    return this.#offer !== null && this.#offer.after === text;
  }

  /** Other words than those before or after the change end the offer. */
  settle(text: string): void {
    if (this.#offer && text !== this.#offer.after && text !== this.#offer.before) this.take();
  }

  /** Out of the way; the card still offers it. */
  hide(): void {
    this.#element.hidden = true;
  }

  reposition(): void {
    if (this.#element.hidden) return;
    const view = viewSize();
    const anchor = this.#anchor();
    const size = { width: this.#element.offsetWidth, height: this.#element.offsetHeight };
    // In the badge's own row, where there are no words of the draft; else below or above it.
    const before = anchor.left - size.width - GAP;
    const { left, top } = before >= GAP ? { left: before, top: Math.max(GAP, anchor.top + (anchor.height - size.height) / 2) } : besideWords(anchor, size, view);
    this.#element.style.transform = `translate(${left}px, ${top}px)`;
  }
}
