// The one element that we add to the page: no name, no text, a closed shadow root, in the top layer
// where the browser has one. It also keeps what happens inside it from reaching the page.
import { ancestorsOf } from "../dom";
import { make, sheetOf } from "./dom";
import { DIRECTION, LANGUAGE } from "../../strings/strings";
import type { Rect } from "./place";
import viewCss from "./styles/view.css";

/** How often an element that the page took away is put back before we stop fighting the page. */
const PUT_BACK_LIMIT = 4;
/** How often ours come back above what the page opens over them before they stop: until the person does something, a page that goes on is at it for ever. */
const RISE_LIMIT = 6;

/** All of ours in this document. */
const own = new WeakSet<Element>();
/** Whether it is one of ours, which lies over nothing that it could hide. */
export const isOwn = (element: Element): boolean => own.has(element);

/** What a host tells whoever draws in it. */
export interface HostEars {
  /** A key that was pressed in ours. */
  onKey(event: KeyboardEvent): void;
  /** The page took ours away more often than they may be put back. */
  takenAway(): void;
  /** The pointer went down on this part of ours. */
  onPress?(part: Element | null, event: PointerEvent): void;
  /** The page has opened something in the top layer, where it lies over ours, or has closed something (`null`). `true`: ours have to be shown anew, wherever that lies, also since they stand elsewhere now. */
  covered(over: Element | true | null): void;
}

/** Our element in the page, for one compose box. */
export class Host {
  /** Where badge, card, marks and gate are put. */
  readonly layer: HTMLElement;
  readonly #element: HTMLElement;
  readonly #box: HTMLElement;
  readonly #ears: HostEars;
  readonly #root: ShadowRoot;
  readonly #watcher: MutationObserver;
  readonly #end = new AbortController();
  #removals = 0;
  #rises = 0;
  #stands = false;
  #wanted = false;
  #yields = false;

  constructor(box: HTMLElement, ears: HostEars) {
    this.#box = box;
    this.#ears = ears;
    this.#element = document.createElement("div");
    own.add(this.#element);
    const root = this.#root = this.#element.attachShadow({ mode: SHADOW_MODE });
    root.adoptedStyleSheets = [viewSheet()];
    // `all: initial` leaves the page's writing direction in place; our own words have theirs.
    this.layer = make("div", { class: "layer", lang: LANGUAGE, dir: DIRECTION });
    root.append(this.layer);
    this.#watcher = new MutationObserver(() => this.#putBack());
    root.addEventListener("click", (event) => event.stopPropagation());
    // On `window` in the capture phase, before anything of the page's that listens further in.
    const listening = { capture: true, passive: false, signal: this.#end.signal };
    for (const type of ["toggle", "fullscreenchange"]) window.addEventListener(type, (event) => this.#onTopLayer(event), listening);
    for (const type of SHIELDED) window.addEventListener(type, (event) => this.#shield(event), listening);
  }

  /** The element itself, to be left out when asking what lies under a point. */
  get element(): HTMLElement {
    return this.#element;
  }

  /** Whether something that belongs to us is where this event happened. */
  owns(event: Event): boolean {
    return event.target === this.#element || event.composedPath().includes(this.#element);
  }

  /** Makes sure that the host is in the page, in the right place and on top. */
  ensure(): void {
    this.#wanted = true;
    if (this.#removals > PUT_BACK_LIMIT) return;
    const parent = parentFor(this.#box);
    if (this.#element.parentNode !== parent) this.#attach(parent);
    else if (!this.#onTop()) this.#rise();
  }

  /** A fresh start after the person asked for something: the page may have settled down. */
  forgive(): void {
    this.#removals = this.#rises = 0;
    this.ensure();
  }

  /** Back above what the page has opened in the top layer since we came, where that lies over a part of ours. Ours has to be in reach, so behind a modal dialog of the page, where the box is dead too, it stays. */
  surface({ left, top, width, height }: Rect): void {
    if (!this.#onTop()) return;
    const root = this.#element.getRootNode() as Document | ShadowRoot;
    const over = [0.1, 0.5, 0.9].map((at) => root.elementFromPoint(left + width * at, top + height / 2)).find((one) => one && !isOwn(one));
    const modal = over?.closest("dialog:modal");
    if (!over || (modal && !modal.contains(this.#element)) || !this.mayRise()) return;
    this.#element.hidePopover();
    this.#rise();
  }

  /** Whether ours may come back, once more, above what the page has opened over them. */
  mayRise(): boolean {
    return this.#rises++ < RISE_LIMIT;
  }

  /** From now on, whoever takes our element away may keep it: there may be another page script of ours. */
  yield(): void {
    this.#yields = true;
  }

  /** Takes everything of ours out of the page. */
  destroy(): void {
    this.#wanted = false;
    this.#watcher.disconnect();
    this.#end.abort();
    this.#element.remove();
  }

  /** What closes covers nothing, nor does what opens in the page itself (`details`) or is ours. */
  #onTopLayer({ type, target }: Event): void {
    if (target === this.#element) return;
    if (type !== "toggle") this.#ears.covered(document.fullscreenElement && true);
    else this.#ears.covered(target instanceof Element && target.matches(":popover-open") && !isOwn(target) ? target : null);
  }

  #shield(event: Event): void {
    if (event.isTrusted && (event.type === "keydown" || event.type === "pointerdown")) this.#rises = 0;
    // In a shadow root of the page's, its host is what `window` takes for the target.
    if (!this.owns(event)) return;
    event.stopImmediatePropagation();
    // Pressing one of our buttons with the mouse leaves the caret in the editor where it is.
    if (event.type === "mousedown") event.preventDefault();
    if (!event.isTrusted) return;
    if (event.type === "keydown") this.#ears.onKey(event as KeyboardEvent);
    if (event.type === "pointerdown") this.#ears.onPress?.(this.#root.elementFromPoint((event as PointerEvent).clientX, (event as PointerEvent).clientY), event as PointerEvent);
  }

  #attach(parent: Node): void {
    this.#watcher.disconnect();
    const moves = this.#stands;
    this.#stands = true;
    // What is moved loses the keyboard.
    const { activeElement } = this.#root;
    parent.appendChild(this.#element);
    this.#watcher.observe(parent, { childList: true });
    this.#rise();
    (activeElement as HTMLElement | null)?.focus({ preventScroll: true });
    // A dialog that was moved is a part of the page like any other.
    if (moves) this.#ears.covered(true);
  }

  #onTop(): boolean {
    return this.#element.matches(":popover-open");
  }

  /** Top layer: above the site's own dialogs, out of reach of its transforms and clipping. */
  #rise(): void {
    if (!this.#element.isConnected || typeof this.#element.showPopover !== "function") return;
    this.#element.popover = "manual";
    if (!this.#onTop()) this.#element.showPopover();
  }

  #putBack(): void {
    if (!this.#wanted || this.#element.isConnected) return;
    if (this.#yields) {
      this.#ears.takenAway();
      return;
    }
    this.#removals++;
    if (this.#removals <= PUT_BACK_LIMIT) this.ensure();
    else if (this.#removals === PUT_BACK_LIMIT + 1) this.#ears.takenAway();
  }
}

/** Around an open modal dialog, and around what fills the screen, everything is dead to the person; so it is inside that we must be. Into the box itself nothing is put. Where it is the host of a shadow root, only what is in that root is sure to be drawn: so it is beside what holds the box. */
function parentFor(box: HTMLElement): Node {
  let inner: Element = box;
  for (const ancestor of ancestorsOf(box)) {
    if (ancestor !== box && ancestor.matches("dialog:modal, :fullscreen")) return inner.parentNode ?? ancestor;
    inner = ancestor;
  }
  return document.documentElement;
}

const viewSheet = sheetOf(viewCss);
const added = new Set<string>();

/** Styles of a piece that came later, for all hosts of this page. */
export function addStyles(css: string): void {
  if (added.has(css)) return;
  added.add(css);
  viewSheet().replaceSync([viewCss, ...added].join(""));
}

/** What the page has no business with: its "clicked outside", its shortcuts and its focus traps live on these. */
const SHIELDED = [
  "pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend", "dblclick", "auxclick",
  "keydown", "keypress", "keyup", "focusin", "focusout", "beforeinput", "input", "beforetoggle", "toggle",
];
