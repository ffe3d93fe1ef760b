// Shapes tell the severities apart before colour or words do: octagon, triangle, circle.

const SVG = "http://www.w3.org/2000/svg";

/** What the badge shows. */
export const SHAPES = {
  stop: ["M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z", "M5 7h6v2.2H5z"],
  warn: ["M8 1.2 15.4 14.4H.6z", "M7.1 5.6h1.8v4.6H7.1zM7.1 11.2h1.8V13H7.1z"],
  advise: ["M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z", "M7.1 3.6h1.8v1.9H7.1zM7.1 6.7h1.8v5.7H7.1z"],
  clear: ["M6.2 12.6 1.8 8.2l1.6-1.6 2.8 2.8 6.4-6.4 1.6 1.6z"],
  checking: ["M2 6.5h3v3H2zM6.5 6.5h3v3h-3zM11 6.5h3v3h-3z"],
  unchecked: ["M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 2a5 5 0 0 0-4 8L11 4a5 5 0 0 0-3-1zm4 2L5 12a5 5 0 0 0 7-7z"],
} as const satisfies Record<string, readonly string[]>;

/** The name of a shape. */
export type IconName = keyof typeof SHAPES;

/** Draws a shape that the badge shows. */
export function icon(name: IconName): SVGSVGElement {
  return drawn(name, SHAPES[name]);
}

/** Draws a shape. It is hidden from screen readers: the words beside it say the same. */
export function drawn(name: string, outlines: readonly string[]): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  svg.setAttribute("class", "icon");
  svg.dataset["icon"] = name;
  outlines.forEach((outline, layer) => {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", outline);
    if (layer > 0) path.setAttribute("class", "sign");
    svg.append(path);
  });
  return svg;
}
