// Marks by the CSS Custom Highlight API: the browser paints them, the editor's DOM stays as it is.
// The page can see that some ranges are highlighted and in which of three groups (the registry is
// shared); the names say no more than "one of three kinds of underline".
import type { BoxGeometry } from "../contract";
import type { Finding, Severity } from "../../shared/core-types";
import { sheetOf } from "./dom";
import highlightCss from "./styles/highlight.css";
import type { Marks } from "./marks";
import { SEVERITIES } from "./severity";

/** The name in the page's registry of highlights. */
export const nameOfMark = (severity: Severity): string => `text-line-${SEVERITIES.indexOf(severity) + 1}`;

/** Shared by all boxes of a document: each adds and takes away only its own ranges. */
const highlights = new Map<Severity, Highlight>();

function highlightFor(severity: Severity): Highlight {
  let highlight = highlights.get(severity);
  if (!highlight) {
    highlight = new Highlight();
    // Where findings overlap the strongest is painted last.
    highlight.priority = SEVERITIES.indexOf(severity) + 1;
    highlights.set(severity, highlight);
  }
  // A page may clear the registry; put ours back whenever we draw.
  if (CSS.highlights.get(nameOfMark(severity)) !== highlight) CSS.highlights.set(nameOfMark(severity), highlight);
  return highlight;
}

const sheet = sheetOf(highlightCss);
/** The documents and shadow roots that have adopted the styles, and how many boxes still need them. */
const styled = new Set<Document | ShadowRoot>();
let users = 0;

/** Adopts the underline styles where the editable lives; Firefox wants them in each shadow root too. */
function adoptStyles(element: Element): void {
  const adopted = sheet();
  for (let root: Node = element.getRootNode(); ; root = root.host.getRootNode()) {
    if (root instanceof ShadowRoot || root instanceof Document) {
      if (!root.adoptedStyleSheets.includes(adopted)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, adopted];
      styled.add(root);
    }
    if (!(root instanceof ShadowRoot)) return;
  }
}

/** Leaves the page as it was found. */
function dropStyles(): void {
  for (const root of styled) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet());
  styled.clear();
  for (const [severity, highlight] of highlights) {
    if (CSS.highlights.get(nameOfMark(severity)) === highlight) CSS.highlights.delete(nameOfMark(severity));
  }
  highlights.clear();
}

/** Marks in a contenteditable. */
export class HighlightMarks implements Marks {
  readonly #geometry: BoxGeometry;
  #findings: readonly Finding[] = [];
  #own: { severity: Severity; range: Range }[] = [];

  constructor(geometry: BoxGeometry) {
    this.#geometry = geometry;
    users++;
  }

  draw(findings: readonly Finding[]): void {
    this.#clear();
    this.#findings = findings;
    if (!findings.some((finding) => finding.span)) return;
    adoptStyles(this.#geometry.element);
    for (const finding of findings) {
      if (!finding.span) continue;
      const highlight = highlightFor(finding.severity);
      for (const range of this.#geometry.rangesOf(finding.span.start, finding.span.end)) {
        highlight.add(range);
        this.#own.push({ severity: finding.severity, range });
      }
    }
  }

  hold(): void {
    // The ranges are live: the browser moves them along while the person types.
  }

  reposition(): void {
    // Painted by the browser, so nothing can be out of place.
  }

  rectsOf(index: number): DOMRect[] {
    const span = this.#findings[index]?.span;
    if (!span) return [];
    return this.#geometry.rangesOf(span.start, span.end).flatMap((range) => [...range.getClientRects()]);
  }

  destroy(): void {
    this.#clear();
    users--;
    if (users === 0) dropStyles();
  }

  #clear(): void {
    for (const { severity, range } of this.#own) highlights.get(severity)?.delete(range);
    this.#own = [];
  }
}
