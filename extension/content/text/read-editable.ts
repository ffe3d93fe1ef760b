// Reads a contenteditable into scanned text with a map to where it stands. `innerText` depends on
// layout and on the engine's filler markup, `textContent` glues paragraphs together: neither has
// offsets that hold.
import { isEditingHost } from "../find";
import { runsWithoutFillers } from "./fillers";
import { TextMap, type Piece } from "./text-map";

const BLOCKS = /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|OL|P|PRE|SECTION|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/i;

/** What holds no words of the person's even inside an editor. */
const NOT_TEXT = /^(AUDIO|BUTTON|CANVAS|EMBED|IFRAME|INPUT|MATH|META|NOSCRIPT|OBJECT|SCRIPT|SELECT|STYLE|SVG|TEMPLATE|TEXTAREA|TITLE|VIDEO)$/i;

/** What is somebody else's words in a chip that the editor keeps whole. */
const QUOTES = "article, blockquote, figure, p, section, video";

/** Longer than this, an element that can't be edited is a quoted card rather than a mention. */
const LONGEST_CHIP = 100;

/** Longer than this, a picture's description is a caption rather than an emoji. */
const LONGEST_EMOJI = 32;

/** Reads at most `limit` UTF-16 units; the map says whether there was more. */
export function readEditable(root: HTMLElement, limit: number): TextMap {
  const reader = new Reader(limit);
  reader.readChildren(root);
  return new TextMap(reader.parts.join(""), reader.pieces, reader.full);
}

class Reader {
  readonly #limit: number;
  readonly parts: string[] = [];
  readonly pieces: Piece[] = [];
  full = false;
  #length = 0;
  #anyLine = false;
  #lineOpen = false;
  #breakOwed = false;
  /** Around what is read: parts that can't be edited, and what can be edited again in them, by turns. */
  readonly #turns: Element[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** A stack of its own, so that markup nested thousands deep can't exhaust the engine's. */
  readChildren(root: Element): void {
    let node: Node | null = root.firstChild;
    while (node && !this.full) {
      let next: Node | null = null;
      if (node.nodeType === Node.TEXT_NODE) this.#readText(node as Text);
      else if (node.nodeType === Node.ELEMENT_NODE) {
        const element = node as Element;
        if (this.#opens(element)) next = element.firstChild;
        if (!next) this.#leave(element);
      }
      while (!next && node && node !== root) {
        next = node.nextSibling;
        if (next) break;
        node = node.parentNode;
        if (node === root) return;
        if (node) this.#leave(node as Element);
      }
      node = next;
    }
  }

  /** Starts an element; whether its children are to be read. */
  #opens(element: Element): boolean {
    if (this.#isMute) {
      if (isEditingHost(element)) this.#turn(element);
      return true;
    }
    const name = element.nodeName.toUpperCase();
    if (name === "BR") {
      this.#openLine();
      this.#breakOwed = true;
      return false;
    }
    if (name === "IMG") {
      this.#readPicture(element);
      return false;
    }
    if (NOT_TEXT.test(name) || element.hasAttribute("data-slate-placeholder")) return false;
    if (isBlock(element)) this.#closeLine();
    if (element.getAttribute("contenteditable") === "false" && !isChip(element)) {
      // A table's cells and a picture's caption can be edited inside what can't.
      if (!element.querySelector("[contenteditable]")) return false;
      this.#turn(element);
    }
    return true;
  }

  #leave(element: Element): void {
    if (this.#turns.at(-1) === element) this.#turn();
    else if (isBlock(element)) this.#closeLine();
  }

  /** Whether what comes now is none of the person's words. */
  get #isMute(): boolean {
    return this.#turns.length % 2 > 0;
  }

  /** Where that changes a line ends, whatever the page looks like. */
  #turn(into?: Element): void {
    if (into) this.#turns.push(into);
    else this.#turns.pop();
    this.#closeLine();
  }

  #readText(node: Text): void {
    const { data } = node;
    if (this.#isMute || data === "" || isMarkupSpace(node)) return;
    this.#openLine();
    for (const { from, to } of runsWithoutFillers(data)) this.#append(node, false, from, data.slice(from, to));
  }

  #readPicture(element: Element): void {
    const words = element.getAttribute("alt") ?? "";
    if (words === "" || words.length > LONGEST_EMOJI) return;
    this.#openLine();
    this.#append(element, true, 0, words);
  }

  #append(node: Node, whole: boolean, nodeStart: number, words: string): void {
    const room = this.#limit - this.#length;
    if (words.length > room) this.full = true;
    const kept = words.length > room ? words.slice(0, Math.max(0, room)) : words;
    if (kept === "") return;
    this.pieces.push({ node, whole, nodeStart, start: this.#length, length: kept.length });
    this.parts.push(kept);
    this.#length += kept.length;
  }

  /** Something that takes up room on a line follows. */
  #openLine(): void {
    if (this.#lineOpen ? this.#breakOwed : this.#anyLine) {
      this.parts.push("\n");
      this.#length += 1;
    }
    this.#breakOwed = false;
    this.#lineOpen = true;
    this.#anyLine = true;
  }

  /** A break at the end of a block is the engine's filler: the block's own boundary ends the line. */
  #closeLine(): void {
    this.#lineOpen = false;
    this.#breakOwed = false;
  }
}

function isBlock(element: Element): boolean {
  return BLOCKS.test(element.nodeName) && !element.hasAttribute("data-slate-inline");
}

/** Line feeds and indents between two blocks of hand-written markup are not the person's. */
function isMarkupSpace(node: Text): boolean {
  if (!/^[ \t\r\n]*\n[ \t\r\n]*$/.test(node.data)) return false;
  const { previousElementSibling, nextElementSibling } = node;
  return (previousElementSibling !== null && isBlock(previousElementSibling))
    || (nextElementSibling !== null && isBlock(nextElementSibling));
}

/** A mention or hashtag that the editor keeps whole; anything bigger is somebody else's quoted words. */
function isChip(element: Element): boolean {
  if (isBlock(element) || element.hasAttribute("data-slate-placeholder")) return false;
  const words = element.textContent ?? "";
  if (words.length > LONGEST_CHIP) return false;
  return element.querySelector(QUOTES) === null;
}
