// Light or dark is read off the page around the box: a dark site in a light browser stays dark.
import { ancestorsOf } from "../dom";

/** The two looks. */
export type Theme = "light" | "dark";

/** The look that fits what lies behind the box. */
export function themeBehind(element: Element): Theme {
  for (const ancestor of ancestorsOf(element)) {
    const luminance = luminanceOf(getComputedStyle(ancestor).backgroundColor);
    if (luminance !== null) return luminance < 0.3 ? "dark" : "light";
  }
  // Nothing painted: the browser's own canvas, which is dark only where the page allows for it.
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes("dark") && (!scheme.includes("light") || matchMedia("(prefers-color-scheme: dark)").matches)
    ? "dark"
    : "light";
}

/** Relative luminance of a computed colour, or `null` where it is see-through or written in a way we do not read. */
export function luminanceOf(colour: string): number | null {
  const [, space = "", inside = ""] = /^([a-z]+)\(([^)]+)\)$/.exec(colour) ?? [];
  const numbers = inside.split(/[\s,/]+/).filter((part) => part !== "srgb").map(Number);
  const [first = NaN, second = NaN, third = NaN, alpha = 1] = numbers;
  if ([first, second, third, alpha].some(Number.isNaN) || alpha < 0.5) return null;
  switch (space) {
    case "rgb":
    case "rgba":
      return fromSrgb(first / 255, second / 255, third / 255);
    case "color":
      return inside.startsWith("srgb ") ? fromSrgb(first, second, third) : null;
    // In these the first number is how light it looks; its cube is close enough to tell light from dark.
    case "oklab":
    case "oklch":
      return first ** 3;
    case "lab":
    case "lch":
      return (first / 100) ** 3;
    default:
      return null;
  }
}

function fromSrgb(red: number, green: number, blue: number): number {
  return 0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2;
}
