// The pieces as a puzzle: those that the draft gives away, those of earlier posts, and the gap that the next would fill.
import type { Jigsaw } from "../../shared/core-types";
import { PACK_LANGUAGE, say } from "../../strings/strings";
import { make } from "./dom";

const SVG = "http://www.w3.org/2000/svg";
/** A tab to the right, a socket to the left: laid side by side they lock. */
const OUTLINE = "M1 1H61V17A8 8 0 1 1 61 31V47H1V31A8 8 0 1 0 1 17Z";

type State = "here" | "earlier" | "next" | "missing";

/** The puzzle of a draft, or `null` where there is nothing to say. */
export function jigsawPicture({ pieces, missing, next, summary }: Jigsaw): HTMLElement | null {
  if (!summary) return null;
  const known = new Map<string, State>();
  for (const { kind, earlier } of pieces) if (!earlier || !known.has(kind)) known.set(kind, earlier ? "earlier" : "here");
  const gaps = missing.map((kind): [string, State] => [kind, kind === next?.kind ? "next" : "missing"]);
  // The gap that matters most comes first after what is there.
  gaps.sort(([, a], [, b]) => Number(b === "next") - Number(a === "next"));
  return make(
    "div",
    { class: "jigsaw", "data-part": "jigsaw" },
    make("h3", {}, say("card.jigsaw")),
    make("ul", {}, ...[...known, ...gaps].map(([kind, state]) =>
      make("li", { class: state }, piece(), make("span", { lang: PACK_LANGUAGE }, kind), STATE_WORDS[state] ? make("small", {}, say(STATE_WORDS[state])) : null))),
    make("p", { lang: PACK_LANGUAGE }, make("b", {}, summary)),
    next ? make("p", { "data-part": "next-piece", lang: PACK_LANGUAGE }, next.summary) : null,
  );
}

const STATE_WORDS = {
  here: null, earlier: "card.jigsaw.earlier", next: "card.jigsaw.next", missing: "card.jigsaw.missing",
} as const satisfies Record<State, string | null>;

function piece(): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 76 48");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", OUTLINE);
  svg.append(path);
  return svg;
}
