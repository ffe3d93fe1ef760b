// Marks over a `textarea` or `input`, whose text no highlight can reach: a see-through copy of the text,
// laid out like the field, inside our own shadow root. It never takes a pointer event.
import type { BoxGeometry } from "../contract";
import type { Finding, Severity, Span } from "../../shared/core-types";
import { ancestorsOf } from "../dom";
import { carrier } from "../text/edits";
import { make } from "./dom";
import { isOwn } from "./host";
import type { Marks } from "./marks";
import { meet } from "./place";
import { strongest } from "./severity";

/** Everything that decides where a letter stands. */
const METRICS = [
  "fontFamily", "fontSize", "fontStyle", "fontWeight", "fontStretch", "fontVariant", "fontKerning",
  "fontFeatureSettings", "fontVariationSettings", "fontOpticalSizing", "fontSizeAdjust",
  "letterSpacing", "wordSpacing", "lineHeight", "textTransform", "textIndent", "textAlign", "textRendering",
  "tabSize", "direction", "unicodeBidi", "writingMode", "hyphens", "lineBreak", "wordBreak",
  "paddingTop", "paddingRight", "paddingBottom", "paddingLeft",
] as const;

/** Lines are copied in blocks of about so many UTF-16 units: a key costs the layout of one block, however long the text is. */
const BLOCK = 2_000;

interface Placed {
  span: Span;
  severity: Severity;
  index: number;
}

/** Whole lines of the copy, without the line's end behind the last one. */
interface Block {
  readonly text: string;
  readonly element: HTMLElement;
  /** Nothing in it is marked: it stays for as long as its lines do. */
  readonly plain: boolean;
}

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Marks in a form field. */
export class MirrorMarks implements Marks {
  readonly #field: Field;
  readonly #geometry: BoxGeometry;
  readonly #frame = make("div", { class: "mirror", "aria-hidden": "true" });
  readonly #copy = make("div", { class: "mirror-text" });
  #findings: readonly Finding[] = [];
  #text = "";
  #drawn: string | null = null;
  #pieces = new Map<number, HTMLElement[]>();
  /** Findings of which a mark gave way when that was last asked; `null` before. */
  #covered: Set<number> | null = null;
  #blocks: Block[] = [];

  constructor(geometry: BoxGeometry, layer: HTMLElement) {
    this.#geometry = geometry;
    this.#field = geometry.element as Field;
    // Not in the interface's language: hyphens and letter shapes go by it.
    this.#copy.lang = this.#field.closest<HTMLElement>("[lang]")?.lang ?? "";
    this.#frame.append(this.#copy);
    layer.prepend(this.#frame);
    // Scroll events of a field do not bubble, so the field itself is asked.
    this.#field.addEventListener("scroll", this.#follow, { passive: true });
  }

  draw(findings: readonly Finding[]): void {
    const text = this.#geometry.text;
    // Boxes report more often than something changes, and copying a long text is not free.
    const same = text === this.#text && this.#drawn === this.#field.value
      && findings.length === this.#findings.length && findings.every((finding, index) => finding === this.#findings[index]);
    this.#findings = findings;
    this.#text = text;
    if (!same) this.hold();
  }

  hold(): void {
    const now = this.#field.value;
    const carry = this.#findings.length > 0 ? carrier(this.#text, now) : () => null;
    const placed: Placed[] = [];
    this.#findings.forEach((finding, index) => {
      const span = finding.span && carry(finding.span);
      if (span) placed.push({ span, severity: finding.severity, index });
    });
    this.#fill(now, placed);
    this.#place();
  }

  reposition(mayBeCovered: boolean): void {
    if (this.#pieces.size === 0) return;
    this.#place();
    // What is written anew under something that lies there already gives way in its turn.
    if (mayBeCovered || this.#covered?.size !== 0) this.#giveWay();
  }

  #place(): void {
    if (this.#pieces.size === 0) return;
    const style = getComputedStyle(this.#field);
    for (const name of METRICS) this.#copy.style[name] = style[name];
    const oneLine = this.#field instanceof HTMLInputElement;
    const box = this.#field.getBoundingClientRect();
    // A page may scale or turn its composer; only scaling is followed.
    const scaleX = this.#field.offsetWidth ? box.width / this.#field.offsetWidth : 1;
    const scaleY = this.#field.offsetHeight ? box.height / this.#field.offsetHeight : 1;
    const { clientLeft, clientTop, clientWidth, clientHeight } = oneLine ? insideBorders(this.#field, style) : this.#field;
    Object.assign(this.#copy.style, {
      whiteSpace: oneLine ? "pre" : style.whiteSpace,
      overflowWrap: oneLine ? "normal" : style.overflowWrap,
      width: oneLine ? "max-content" : `${clientWidth}px`,
      minWidth: `${clientWidth}px`,
      height: oneLine ? `${clientHeight}px` : "auto",
      // The browser centres the one line of an input between its paddings.
      lineHeight: oneLine
        ? `${Math.max(0, clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom))}px`
        : style.lineHeight,
      transform: `translate(${-this.#field.scrollLeft}px, ${-this.#field.scrollTop}px)`,
    });
    Object.assign(this.#frame.style, {
      width: `${clientWidth}px`,
      height: `${clientHeight}px`,
      transform: `translate(${box.left + clientLeft * scaleX}px, ${box.top + clientTop * scaleY}px) scale(${scaleX}, ${scaleY})`,
      clipPath: this.#clip(box, scaleX, scaleY),
    });
  }

  /**
   * Ours lie above everything: where the page has opened something over the words, their marks have nothing to lie on. Asking the page
   * what lies where takes time for each mark, so it is asked only of those that are seen, and not at every key.
   */
  #giveWay(): void {
    const root = this.#field.getRootNode() as Document | ShadowRoot;
    const seen = this.#frame.getBoundingClientRect();
    const changes: [HTMLElement, string][] = [];
    this.#covered = new Set();
    for (const [index, pieces] of this.#pieces) {
      for (const piece of pieces) {
        const [rect] = piece.getClientRects();
        if (!rect || !meet(rect, seen)) continue;
        const over = root.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2)?.closest(":popover-open, dialog:modal");
        const gives = over && !over.contains(this.#field) && !isOwn(over);
        if (gives) this.#covered.add(index);
        changes.push([piece, gives ? "hidden" : ""]);
      }
    }
    // Only now: after each change the next question would cost a layout.
    for (const [piece, visibility] of changes) piece.style.visibility = visibility;
  }

  rectsOf(index: number): DOMRect[] {
    const seen = this.#frame.getBoundingClientRect();
    return (this.#pieces.get(index) ?? [])
      .flatMap((piece) => [...piece.getClientRects()])
      .filter((rect) => meet(rect, seen));
  }

  destroy(): void {
    this.#field.removeEventListener("scroll", this.#follow);
    this.#frame.remove();
  }

  readonly #follow = (): void => {
    this.#copy.style.transform = `translate(${-this.#field.scrollLeft}px, ${-this.#field.scrollTop}px)`;
  };

  /** Writes the copy, as far as the last mark: what stands below it moves no mark. Blocks without a mark stay as they are. */
  #fill(text: string, placed: readonly Placed[]): void {
    this.#pieces = new Map();
    this.#drawn = text;
    const last = text.indexOf("\n", Math.max(0, ...placed.map(({ span }) => span.end)));
    const copied = placed.length === 0 ? "" : last < 0 ? text : text.slice(0, last);
    const before = this.#blocks;
    const blocks: Block[] = [];
    for (let from = 0; placed.length > 0 && from <= copied.length;) {
      // Blocks that came before a change are the same as they were, and keep the cuts where they are.
      const known = before[blocks.length];
      const length = known?.text.length ?? 0;
      const whole = from + length === copied.length || (length >= BLOCK && copied[from + length] === "\n");
      const same = known !== undefined && whole && copied.startsWith(known.text, from);
      const cut = same ? from + length : copied.indexOf("\n", from + BLOCK);
      const to = cut < 0 ? copied.length : cut;
      const marks = placed.filter(({ span }) => span.start < to && span.end > from);
      blocks.push(same && known.plain && marks.length === 0 ? known : this.#block(text, from, to, marks));
      from = to + 1;
    }
    this.#blocks = blocks;
    this.#frame.hidden = blocks.length === 0;
    blocks.forEach(({ element }, at) => {
      const there = this.#copy.children[at];
      if (there === element) return;
      if (there) there.replaceWith(element);
      else this.#copy.append(element);
    });
    while (this.#copy.children.length > blocks.length) this.#copy.lastChild!.remove();
  }

  /** Lines of the copy: plain text between marks, one span for each stretch that is under the same marks. */
  #block(text: string, start: number, end: number, placed: readonly Placed[]): Block {
    const cuts = [...new Set([start, end, ...placed.flatMap(({ span }) => [span.start, span.end])])]
      .filter((cut) => cut >= start && cut <= end)
      .sort((one, other) => one - other);
    const element = make("div", {});
    cuts.forEach((from, at) => {
      const to = cuts[at + 1];
      if (to === undefined) return;
      const words = document.createTextNode(text.slice(from, to));
      const covering = placed.filter(({ span }) => span.start <= from && span.end >= to);
      if (covering.length === 0) {
        element.append(words);
        return;
      }
      const piece = make("span", { class: `mark mark-${strongest(covering.map(({ severity }) => severity))}` }, words);
      if (covering.some(({ index }) => this.#covered?.has(index))) piece.style.visibility = "hidden";
      for (const { index } of covering) this.#pieces.set(index, [...(this.#pieces.get(index) ?? []), piece]);
      element.append(piece);
    });
    // The element's own words: a slice would hold on to the whole text that it was cut from.
    const words = element.textContent ?? "";
    // A last empty line has no height of its own without something on it.
    if (end === start || text[end - 1] === "\n") element.append("\u200b");
    return { text: words, element, plain: placed.length === 0 };
  }

  /** Keeps marks from showing outside the scrolling areas that the field sits in. */
  #clip(box: DOMRect, scaleX: number, scaleY: number): string {
    let { left, top, right, bottom } = box;
    for (const ancestor of ancestorsOf(this.#field)) {
      if (ancestor === this.#field || ancestor === document.documentElement || ancestor === document.body) continue;
      const { overflowX, overflowY } = getComputedStyle(ancestor);
      if (overflowX === "visible" && overflowY === "visible") continue;
      const seen = ancestor.getBoundingClientRect();
      left = Math.max(left, seen.left);
      top = Math.max(top, seen.top);
      right = Math.min(right, seen.right);
      bottom = Math.min(bottom, seen.bottom);
    }
    const inset = (value: number, scale: number) => `${Math.max(0, value / scale)}px`;
    return `inset(${inset(top - box.top, scaleY)} ${inset(box.right - right, scaleX)} `
      + `${inset(box.bottom - bottom, scaleY)} ${inset(left - box.left, scaleX)})`;
  }
}

/** An input has no scrollbars, and Firefox counts its paddings as outside the client area. */
function insideBorders(field: Field, style: CSSStyleDeclaration) {
  const [left, top, right, bottom] = [style.borderLeftWidth, style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth].map(parseFloat);
  return {
    clientLeft: left ?? 0,
    clientTop: top ?? 0,
    clientWidth: field.offsetWidth - (left ?? 0) - (right ?? 0),
    clientHeight: field.offsetHeight - (top ?? 0) - (bottom ?? 0),
  };
}
