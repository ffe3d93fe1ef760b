// The shapes of card and pause: those of the badge, and what is on buttons.
import { drawn, SHAPES as OF_BADGE } from "./icons";

const SHAPES = {
  ...OF_BADGE,
  next: ["M5.5 2.2 11.3 8l-5.8 5.8L4 12.3 8.3 8 4 3.7z"],
  previous: ["M10.5 2.2 4.7 8l5.8 5.8L12 12.3 7.7 8 12 3.7z"],
  close: ["M3.3 1.9 8 6.6l4.7-4.7 1.4 1.4L9.4 8l4.7 4.7-1.4 1.4L8 9.4l-4.7 4.7-1.4-1.4L6.6 8 1.9 3.3z"],
  eye: ["M8 3C4.4 3 1.6 5.3.4 8 1.6 10.7 4.4 13 8 13s6.4-2.3 7.6-5C14.4 5.3 11.6 3 8 3zm0 8.2A3.2 3.2 0 1 1 8 4.8a3.2 3.2 0 0 1 0 6.4z"],
  undo: ["M6.2 1.6 1.2 6.6l5 5V8.4h3.3a2.4 2.4 0 0 1 0 4.8H6.4v1.9h3.1a4.3 4.3 0 0 0 0-8.6H6.2z"],
  pencil: ["M11.3 1.3 14.7 4.7 5.6 13.8 1.4 14.6 2.2 10.4z"],
} as const satisfies Record<string, readonly string[]>;

/** Draws a shape. */
export function icon(name: keyof typeof SHAPES): SVGSVGElement {
  return drawn(name, SHAPES[name]);
}
