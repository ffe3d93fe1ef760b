// Where the badge and the card go. Pure geometry, apart from one question asked of the page:
// "what is under this point?"
import type { BadgePlace } from "../contract";

/** A rectangle on screen, in CSS pixels of the viewport. */
export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The width and height of something yet to be placed. */
export interface Size {
  width: number;
  height: number;
}

const GAP = 6;
const EDGE = 4;

/** Places beside the compose box where a badge could go, best first, in reading direction. */
export function badgePlaces(field: Rect, size: Size, view: Size, rightToLeft: boolean): Rect[] {
  const start = field.left;
  const middle = field.left + (field.width - size.width) / 2;
  const end = field.left + field.width - size.width;
  const below = field.top + field.height + GAP;
  const above = field.top - size.height - GAP;
  const foot = field.top + field.height - size.height;
  const rightSide = field.left + field.width + GAP;
  const leftSide = field.left - size.width - GAP;
  const [near, far] = rightToLeft ? [start, end] : [end, start];
  const [after, before] = rightToLeft ? [leftSide, rightSide] : [rightSide, leftSide];
  const spots: [number, number][] = [
    [near, below], [near, above], [after, foot], [middle, below], [far, below], [middle, above], [far, above],
    [after, field.top], [before, foot],
    // One row further out, past a toolbar or a header that hugs the box.
    [near, below + size.height + GAP], [near, above - size.height - GAP], [far, below + size.height + GAP],
    [near, below + 2 * (size.height + GAP)],
  ];
  return spots
    .map(([left, top]) => ({ left: Math.round(left), top: Math.round(top), ...size }))
    .filter((spot) => fits(spot, view));
}

/** Where a badge stands, as it can be kept: by the nearer sides of its box, which may be larger or elsewhere next time. */
export function keptPlace(spot: Rect, field: Rect): BadgePlace {
  const fromLeft = spot.left - field.left;
  const fromRight = spot.left + spot.width - (field.left + field.width);
  const fromTop = spot.top - field.top;
  const fromBottom = spot.top - (field.top + field.height);
  const [side, dx] = Math.abs(fromLeft) < Math.abs(fromRight) ? ["left", fromLeft] as const : ["right", fromRight] as const;
  const [edge, dy] = Math.abs(fromTop) < Math.abs(fromBottom) ? ["top", fromTop] as const : ["bottom", fromBottom] as const;
  return { side, edge, dx: Math.round(dx), dy: Math.round(dy) };
}

/** Where a kept place is now, and always on screen. */
export function spotAt({ side, edge, dx, dy }: BadgePlace, field: Rect, size: Size, view: Size): Rect {
  const left = side === "left" ? field.left + dx : field.left + field.width + dx - size.width;
  const top = edge === "top" ? field.top + dy : field.top + field.height + dy;
  return onScreen({ left, top, ...size }, view);
}

/** The nearest place to this one that is wholly on screen. */
export function onScreen(spot: Rect, view: Size): Rect {
  return {
    ...spot,
    left: clamp(Math.round(spot.left), EDGE, view.width - spot.width - EDGE),
    top: clamp(Math.round(spot.top), EDGE, view.height - spot.height - EDGE),
  };
}

/** The first place that covers nothing; `null` where all are taken. */
export function firstFree(places: readonly Rect[], isFree: (place: Rect) => boolean): Rect | null {
  return places.find(isFree) ?? null;
}

/** Where nothing else is free: the corner of what is visible of the box. */
export function cornerOf(field: Rect, size: Size, view: Size, rightToLeft: boolean): Rect {
  const right = Math.min(field.left + field.width, view.width);
  const left = Math.max(field.left, 0);
  const bottom = Math.min(field.top + field.height, view.height);
  return {
    left: clamp(rightToLeft ? left + EDGE : right - size.width - EDGE, EDGE, view.width - size.width - EDGE),
    top: clamp(bottom - size.height - EDGE, EDGE, view.height - size.height - EDGE),
    ...size,
  };
}

/** Beside the marked words: below them if there is room, else above, never over them unless the window is tiny. */
export function besideWords(words: Rect, size: Size, view: Size): Rect {
  const roomBelow = view.height - (words.top + words.height) - GAP - EDGE * 2;
  const roomAbove = words.top - GAP - EDGE * 2;
  const below = roomBelow >= size.height || roomBelow >= roomAbove;
  const top = below ? words.top + words.height + GAP : words.top - GAP - size.height;
  return {
    left: clamp(Math.round(words.left - 12), EDGE * 2, view.width - size.width - EDGE * 2),
    top: clamp(Math.round(top), EDGE * 2, view.height - size.height - EDGE * 2),
    ...size,
  };
}

/** What of the page is seen at once, without its scrollbar. */
export const viewSize = (): Size => ({ width: document.documentElement.clientWidth, height: window.innerHeight });

/** The height that is free on the roomier side of the marked words. */
export function roomBeside(words: Rect, view: Size): number {
  return Math.max(view.height - (words.top + words.height), words.top) - GAP - EDGE * 2;
}

/** The smallest rectangle around two. */
export function enclosing(one: Rect, other: Rect): Rect {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  return {
    left,
    top,
    width: Math.max(one.left + one.width, other.left + other.width) - left,
    height: Math.max(one.top + one.height, other.top + other.height) - top,
  };
}

/** Whether two rectangles have more than an edge in common. */
export const meet = (one: Rect, other: Rect): boolean =>
  one.left < other.left + other.width && other.left < one.left + one.width
  && one.top < other.top + other.height && other.top < one.top + one.height;

/** Whether a point lies in a rectangle that is `margin` larger on each side. */
export function holds(box: Rect, x: number, y: number, margin = 0): boolean {
  return x >= box.left - margin && x <= box.left + box.width + margin
    && y >= box.top - margin && y <= box.top + box.height + margin;
}

const fits = (box: Rect, view: Size): boolean =>
  box.left >= EDGE && box.top >= EDGE
  && box.left + box.width <= view.width - EDGE && box.top + box.height <= view.height - EDGE;

/** Where the window is smaller than the thing, its start is what stays visible. */
const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
