// Light or dark is read off the page around the box: a dark site in a light browser stays dark.
import { ancestorsOf } from "./dom";

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
  const parts = /^rgba?\(([^)]+)\)$/.exec(colour)?.[1]?.split(/[\s,/]+/).map(Number);
  if (!parts || parts.length < 3 || parts.slice(0, 3).some(Number.isNaN)) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  if (alpha < 0.5) return null;
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
