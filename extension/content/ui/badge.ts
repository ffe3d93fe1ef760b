// The small sign beside the compose box. Quiet when all is well, unmistakable when it is not.
import type { BoxGeometry, BoxState } from "../contract";
import { countOf } from "../gate-decision";
import { say } from "../../strings/strings";
import { make, makeButton } from "./dom";
import { icon, type IconName } from "./icons";
import type { Host } from "./host";
import { isFree } from "./page-under";
import { badgePlaces, cornerOf, firstFree, type Box } from "./place";
import { strongest } from "./severity";

/** What the badge says and how it looks in one state. */
interface Face {
  sign: IconName;
  words: string;
  hint: string;
}

/** The badge of one compose box. */
export class Badge {
  readonly #button: HTMLButtonElement;
  readonly #host: Host;
  readonly #geometry: BoxGeometry;
  #spot: { left: number; top: number; field: Box } | null = null;
  #shown = "";

  constructor(host: Host, geometry: BoxGeometry, press: (byKeyboard: boolean) => void) {
    this.#host = host;
    this.#geometry = geometry;
    this.#button = makeButton(
      { class: "badge", "data-part": "badge", "aria-haspopup": "dialog", hidden: true },
      // A press from the keyboard (or a screen reader) has no click count.
      (event) => press(event.detail === 0),
    );
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
    // New words have a new width, so the old place may no longer be free.
    this.#spot = null;
    if (mayMove) this.reposition();
    else this.#button.classList.add("away");
  }

  /** Says to screen readers whether the card that the badge opens is open. */
  setOpen(open: boolean): void {
    this.#button.setAttribute("aria-expanded", String(open));
  }

  /** Puts the badge back beside its box. */
  reposition(): void {
    if (this.#button.hidden) return;
    const rect = this.#geometry.element.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const inView = rect.width > 0 && rect.height > 0
      && rect.bottom > 0 && rect.right > 0 && rect.top < view.height && rect.left < view.width;
    this.#button.classList.toggle("away", !inView);
    if (!inView) return;
    const field: Box = { left: rect.left, top: rect.top, width: rect.width, height: rect.height };
    if (this.#spot && sameSize(this.#spot.field, field)) {
      const moved = { left: field.left + this.#spot.left, top: field.top + this.#spot.top };
      if (moved.left >= 0 && moved.top >= 0 && moved.top + 28 <= view.height && moved.left + 28 <= view.width) {
        this.#put(moved.left, moved.top);
        return;
      }
    }
    const rightToLeft = getComputedStyle(this.#geometry.element).direction === "rtl";
    for (const small of [false, true]) {
      this.#button.classList.toggle("small", small);
      const size = { width: this.#button.offsetWidth, height: this.#button.offsetHeight };
      const spot = firstFree(badgePlaces(field, size, view, rightToLeft), (place) => isFree(place, this.#host.element))
        ?? (small ? cornerOf(field, size, view, rightToLeft) : null);
      if (!spot) continue;
      this.#spot = { left: spot.left - field.left, top: spot.top - field.top, field };
      this.#put(spot.left, spot.top);
      return;
    }
  }

  /** Gives way where something of the page has come to lie under the badge since it was put there. */
  settle(): void {
    if (this.#button.hidden || !this.#spot || this.#button.classList.contains("away")) return;
    const { left, top, width, height } = this.rect;
    if (isFree({ left, top, width, height }, this.#host.element)) return;
    this.#spot = null;
    this.reposition();
  }

  #put(left: number, top: number): void {
    this.#button.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }
}

const sameSize = (one: Box, other: Box): boolean =>
  Math.abs(one.width - other.width) < 1 && Math.abs(one.height - other.height) < 1;

/** How a state looks in the badge; `null` for nothing at all. */
export function faceOf(state: BoxState, isBasic = false): Face | null {
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
