// What the person's pointer does over a box: resting or pressing on a mark opens the note on it.
import type { Finding } from "../../shared/core-types";
import { pathOf } from "../dom";
import type { Card, Opened } from "./card";
import type { Marks } from "./marks";
import { isSeenAt } from "./page-under";
import { enclosing, holds, type Rect } from "./place";

/** How far the pointer may stray from mark and card before a card opened by resting on a mark closes. */
const STRAY = 14;

/** What the pointer works on. */
export interface PointerSurroundings {
  /** Whether the pause is on: then the pointer is for that. */
  isPaused(): boolean;
  /** Whether the event comes from something of ours. */
  owns(event: Event): boolean;
  readonly card: Card;
  /** Where the badge is on screen. */
  badge(): Rect;
  /** Where the words are that the open card is about. */
  cardAnchor(): Rect;
  marks(): Marks;
  /** What the marks are of. */
  findings(): readonly Finding[];
  /** Whether that is the one that the card shows. */
  isShown(index: number): boolean;
  open(index: number, opened: Opened): void;
  pressBadge(): void;
  /** Does it where the person can answer. */
  inReach(then: () => void): void;
}

/** Follows the pointer over a box and what belongs to it, until `signal` ends it. */
export function followPointer(box: HTMLElement, around: PointerSurroundings, signal: AbortSignal): void {
  const { card } = around;
  let at: { x: number; y: number } | null = null;
  let frame = 0;

  /** The finding whose mark is there, where the box is what is seen. */
  const hit = (x: number, y: number): number | null =>
    (holds(box.getBoundingClientRect(), x, y) && isSeenAt(box, x, y) ? markAt(around.marks(), around.findings(), x, y) : null);

  const rest = (): void => {
    frame = 0;
    if (!at) return;
    const { x, y } = at;
    const { opened } = card;
    if (opened && opened !== "by-pointer-rest") return;
    const shown = opened && card.element.getBoundingClientRect();
    if (shown && holds(shown, x, y, STRAY)) return;
    const found = hit(x, y);
    if (found === null) {
      if (shown && !holds(enclosing(around.cardAnchor(), shown), x, y, STRAY)) card.close(false);
    } else if (!opened || !around.isShown(found)) around.open(found, "by-pointer-rest");
  };

  const watching = { capture: true, passive: true, signal };
  window.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || around.isPaused()) return;
    at = { x: event.clientX, y: event.clientY };
    if (frame === 0 && event.buttons === 0) frame = requestAnimationFrame(rest);
  }, watching);

  /** A box that fills the screen by itself leaves all of ours outside, where it is seen but nothing can be pressed. */
  const under = ({ clientX, clientY }: MouseEvent): "badge" | "card" | null => {
    const lies = (part: Rect): boolean => holds(part, clientX, clientY);
    if (!box.matches(":fullscreen")) return null;
    if (lies(around.badge())) return "badge";
    return card.opened && lies(card.element.getBoundingClientRect()) ? "card" : null;
  };
  /** Where the press began. */
  let pressed: ReturnType<typeof under> = null;

  window.addEventListener("click", (event) => {
    // A menu that closes with the press is no longer there to be seen.
    if (!event.isTrusted || around.owns(event) || around.isPaused() || !pathOf(event).includes(box)) return;
    // Not what only ends there, after words were marked, nor what moves the page.
    if (pressed && pressed === under(event)) {
      around.inReach(pressed === "badge" ? () => around.pressBadge() : () => {});
      return;
    }
    const found = hit(event.clientX, event.clientY);
    if (found !== null) around.open(found, "by-press");
  }, watching);

  window.addEventListener("pointerdown", (event) => {
    if (!event.isTrusted || around.owns(event)) return;
    pressed = under(event);
    if (!pressed && card.opened) card.close(false);
  }, watching);

  signal.addEventListener("abort", () => cancelAnimationFrame(frame));
}

/** The number of the finding whose mark lies under a point, the shortest mark first; or `null`. */
function markAt(marks: Marks, findings: readonly Finding[], x: number, y: number): number | null {
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
