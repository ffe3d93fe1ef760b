// The small sign beside the compose box. Quiet when all is well, unmistakable when it is not.
import type { BadgePlace, BoxGeometry, BoxState } from "../contract";
import { countOf } from "../gate-decision";
import { say } from "../../strings/strings";
import { make, makeButton } from "./dom";
import { icon, type IconName } from "./icons";
import type { Host } from "./host";
import { isFree } from "./page-under";
import { badgePlaces, cornerOf, firstFree, keptPlace, onScreen, spotAt, viewSize, type Rect } from "./place";
import { strongest } from "./severity";

/** What the badge says and how it looks in one state. */
interface Face {
  sign: IconName;
  words: string;
  hint: string;
}

/** A place beside the box, from the box's corner, with the box that it was found for. */
interface Spot {
  readonly left: number;
  readonly top: number;
  readonly field: Rect;
  readonly small: boolean;
}

/** So much of it has to be on screen, in CSS pixels: the sides of a badge without words. */
const SIDE = 28;
/** How far the pointer goes before a press on the badge is a move of it, in CSS pixels. */
const MOVE_FROM = 5;
/** How far an arrow key moves it, in CSS pixels. */
const KEY_STEP = 12;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-KEY_STEP, 0], ArrowRight: [KEY_STEP, 0], ArrowUp: [0, -KEY_STEP], ArrowDown: [0, KEY_STEP],
};

/** The badge of one compose box. */
export class Badge {
  readonly #button: HTMLButtonElement;
  readonly #host: Host;
  readonly #geometry: BoxGeometry;
  #spot: Spot | null = null;
  /** Where it found room, by what it said there: words come again, and looking for room takes longer than all else in a frame. */
  readonly #spots = new Map<string, Spot>();
  /** The person's own place at that time. */
  #kept: BadgePlace | null = null;
  #shown = "";
  /** While the person drags it: where it was taken hold of, and whether it has left there. */
  #drag: { x: number; y: number; from: Rect; moved: boolean } | null = null;
  /** The last press of the pointer was a move. */
  #wasMoved = false;
  /** The person put it where it is, in this very box; in others their place holds only where it covers nothing. */
  #isPut = false;
  readonly #keep: (place: BadgePlace | null) => void;

  constructor(host: Host, geometry: BoxGeometry, press: (byKeyboard: boolean) => void, keep: (place: BadgePlace | null) => void) {
    this.#host = host;
    this.#geometry = geometry;
    this.#keep = keep;
    this.#button = makeButton(
      { class: "badge", "data-part": "badge", "aria-haspopup": "dialog", "aria-description": say("badge.move"), hidden: true },
      (event) => {
        // A press from the keyboard (or a screen reader) has no click count; a click that ends a move is no press.
        const byKeyboard = event.detail === 0;
        if (byKeyboard || !this.#wasMoved) press(byKeyboard);
        this.#wasMoved = false;
      },
    );
    this.#button.addEventListener("pointermove", (event) => this.#dragTo(event));
    this.#button.addEventListener("lostpointercapture", () => this.#drop());
    host.layer.append(this.#button);
  }

  /** Where the badge is on screen. */
  get rect(): DOMRect {
    return this.#button.getBoundingClientRect();
  }

  /** Shows a state; `waiting` shows nothing at all. It finds itself a place only where `mayMove`. */
  show(state: BoxState, mayMove = true): void {
    const face = faceOf(state, this.#geometry.isBasic);
    const key = face ? `${face.sign} ${face.hint}` : "";
    if (key === this.#shown) return;
    this.#shown = key;
    this.#button.hidden = !face;
    if (!face) return;
    this.#button.dataset["look"] = state.kind;
    this.#button.setAttribute("aria-label", say("badge.label", { state: face.hint }));
    this.#button.title = face.hint;
    this.#button.replaceChildren(
      make("span", { class: "check-strip", "aria-hidden": "true" }),
      icon(face.sign),
      make("span", { class: "badge-words", "aria-hidden": "true" }, face.words),
    );
    const { badgePlace } = this.#geometry;
    if (badgePlace !== this.#kept) this.#forgetSpots();
    this.#kept = badgePlace;
    // New words have a new width, so the old place may no longer be free.
    this.#spot = this.#spots.get(key) ?? null;
    if (!mayMove) {
      this.#button.classList.add("away");
      return;
    }
    // Something may have come to lie there since; that is looked at behind the frame that shows the words.
    if (this.#spot) requestAnimationFrame(() => this.settle());
    this.reposition();
  }

  /** Says to screen readers whether the card that the badge opens is open. */
  setOpen(open: boolean): void {
    this.#button.setAttribute("aria-expanded", String(open));
  }

  /** Takes hold of it where the pointer pressed on it. */
  hold(part: Element | null, event: PointerEvent): void {
    if (!part || event.button !== 0 || !this.#button.contains(part)) return;
    this.#wasMoved = false;
    this.#drag = { x: event.clientX, y: event.clientY, from: this.#box, moved: false };
    this.#button.setPointerCapture(event.pointerId);
  }

  /** Keys pressed while it has the keyboard; whether one of them was its own. */
  onKey(event: KeyboardEvent): boolean {
    const step = ARROWS[event.key];
    if ((!step && event.key !== "Home") || event.ctrlKey || event.altKey || event.metaKey || !this.#button.matches(":focus")) return false;
    event.preventDefault();
    const { left, top, width, height } = this.#box;
    if (step) this.#putDown({ left: left + step[0], top: top + step[1], width, height });
    else this.letGo();
    return true;
  }

  /** To the next place beside the box that covers nothing: for whoever can't drag. */
  moveOn(): void {
    const { left, top, width, height } = this.#box;
    const places = badgePlaces(this.#field, { width, height }, viewSize(), this.#isRightToLeft).filter((place) => isFree(place, this.#host.element));
    const here = places.findIndex((place) => Math.abs(place.left - left) < 2 && Math.abs(place.top - top) < 2);
    const next = places[(here + 1) % places.length];
    if (next) this.#putDown(next);
  }

  /** Back to where it goes by itself; `null` where that is where it is. */
  get back(): (() => void) | null {
    return this.#geometry.badgePlace ? () => this.letGo() : null;
  }

  /** Back to where it goes by itself. */
  letGo(): void {
    this.#isPut = false;
    this.#forgetSpots();
    this.#keep(null);
  }

  #dragTo(event: PointerEvent): void {
    const drag = this.#drag;
    if (!drag || !event.isTrusted || !this.#button.hasPointerCapture(event.pointerId)) return;
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.moved && Math.hypot(dx, dy) < MOVE_FROM) return;
    drag.moved = this.#wasMoved = true;
    this.#button.classList.add("moving");
    const { left, top } = onScreen({ ...drag.from, left: drag.from.left + dx, top: drag.from.top + dy }, viewSize());
    this.#put(left, top);
  }

  #drop(): void {
    this.#button.classList.remove("moving");
    const wasMoved = this.#drag?.moved ?? false;
    this.#drag = null;
    // Gone from under the pointer, it is nowhere.
    if (wasMoved && !this.#button.hidden) this.#putDown(this.#box);
  }

  #putDown(spot: Rect): void {
    const place = keptPlace(onScreen(spot, viewSize()), this.#field);
    this.#isPut = true;
    this.#forgetSpots();
    this.#keep(place);
  }

  #forgetSpots(): void {
    this.#spot = null;
    this.#spots.clear();
  }

  get #box(): Rect {
    return boxOf(this.#button);
  }

  get #field(): Rect {
    return boxOf(this.#geometry.element);
  }

  get #isRightToLeft(): boolean {
    return getComputedStyle(this.#geometry.element).direction === "rtl";
  }

  /** Puts the badge back beside its box. */
  reposition(): void {
    if (this.#button.hidden || this.#drag?.moved) return;
    const field = this.#field;
    const view = viewSize();
    const inView = field.width > 0 && field.height > 0
      && field.top + field.height > 0 && field.left + field.width > 0 && field.top < view.height && field.left < view.width;
    this.#button.classList.toggle("away", !inView);
    if (!inView) return;
    if (this.#spot && sameSize(this.#spot.field, field)) {
      const moved = { left: field.left + this.#spot.left, top: field.top + this.#spot.top };
      if (moved.left >= 0 && moved.top >= 0 && moved.top + SIDE <= view.height && moved.left + SIDE <= view.width) {
        this.#button.classList.toggle("small", this.#spot.small);
        this.#put(moved.left, moved.top);
        return;
      }
    }
    const rightToLeft = this.#isRightToLeft;
    for (const small of [false, true]) {
      this.#button.classList.toggle("small", small);
      const size = { width: this.#button.offsetWidth, height: this.#button.offsetHeight };
      const wanted = this.#geometry.badgePlace ? [spotAt(this.#geometry.badgePlace, field, size, view)] : [];
      const spot = (this.#isPut ? wanted[0] : null)
        ?? firstFree([...wanted, ...badgePlaces(field, size, view, rightToLeft)], (place) => isFree(place, this.#host.element))
        ?? (small ? cornerOf(field, size, view, rightToLeft) : null);
      if (!spot) continue;
      this.#spot = { left: spot.left - field.left, top: spot.top - field.top, field, small };
      this.#spots.set(this.#shown, this.#spot);
      this.#put(spot.left, spot.top);
      return;
    }
  }

  /** Whether it is on screen: not beside a box that is scrolled away. */
  get #isSeen(): boolean {
    return !this.#button.hidden && !this.#button.classList.contains("away");
  }

  /** Comes back on top of what the page has opened over it. */
  surface(): void {
    if (this.#isSeen) this.#host.surface(this.#box);
  }

  /** Gives way where something of the page has come to lie under the badge since it was put there. */
  settle(): void {
    if (!this.#isSeen || !this.#spot || this.#isPut || this.#drag || isFree(this.#box, this.#host.element)) return;
    this.#forgetSpots();
    this.reposition();
  }

  #put(left: number, top: number): void {
    this.#button.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }
}

function boxOf(element: Element): Rect {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

const sameSize = (one: Rect, other: Rect): boolean =>
  Math.abs(one.width - other.width) < 1 && Math.abs(one.height - other.height) < 1;

/** How a state looks in the badge; `null` for nothing at all. */
function faceOf(state: BoxState, isBasic = false): Face | null {
  const face = plainFaceOf(state);
  // Said where something was checked: the rest says by itself that nothing was.
  if (!face || !isBasic || (state.kind !== "clear" && state.kind !== "found")) return face;
  return { ...face, words: `${face.words} · ${say("badge.basic.short")}`, hint: `${face.hint}. ${say("badge.basic")}` };
}

function plainFaceOf(state: BoxState): Face | null {
  switch (state.kind) {
    case "waiting":
      return null;
    case "checking":
      return faceWith("checking", say("badge.checking"));
    case "clear":
      return faceWith("clear", say(state.trustChosen ? "badge.clear" : "badge.clear.noTrust"), state.trustChosen);
    case "found": {
      const { findings, part } = state.report;
      const words = say(part ? "badge.found.partly" : "badge.found", { n: countOf(state.report) });
      return faceWith(strongest(findings.map(({ severity }) => severity)), words, state.trustChosen);
    }
    case "partly":
      return faceWith("unchecked", say("badge.partly"), state.trustChosen);
    case "unchecked":
      return faceWith("unchecked", say(`unchecked.${state.reason}.title`));
  }
}

const faceWith = (sign: IconName, words: string, trustChosen = true): Face =>
  ({ sign, words, hint: trustChosen ? words : `${words}. ${say("badge.chooseTrust")}` });
