// Controls that give something away by themselves, a place or a live broadcast: the core is asked what it would say of
// that before one is pressed, and the press waits for the answer.
import type { Draft, Finding, Report } from "../../shared/core-types";
import type { Press } from "./presses";
import { Foresight, PLACE_TO_COME } from "../foresight";
import type { Telling } from "../known-site";
import { sameDraft } from "../session";

/** What a box has to do with them. */
export interface TellingBox {
  /** Reads the box anew. */
  update(): void;
  /** What would be published as it stands. */
  draft(): Draft;
  /** What the core has to say of the place or the broadcast alone, settled findings aside. */
  beyond(report: Report): Finding[];
  pause(report: Report, telling: Telling): void;
  /** A press went through, after which the composer may show a place. */
  placeOpened(): void;
}

/** The presses on such controls, for one box. */
export class Tellings {
  readonly #box: TellingBox;
  #foresight: Foresight | null = null;
  /** What the person has been asked about for this draft and said yes to. */
  readonly #agreed = new Set<Telling>();
  /** A press that waits for the core's word on a draft. */
  #held: { telling: Telling; draft: Draft; gesture: number } | null = null;

  constructor(box: TellingBox) {
    this.#box = box;
  }

  /** The person is about to press one: have the core's word by then. */
  foresee(telling: Telling): void {
    this.#ask(this.#draftWith(telling));
  }

  /** Decides about a press, before it does anything; whether it is held. */
  press(telling: Telling, press: Press): boolean {
    this.#box.update();
    if (this.#agreed.has(telling)) return this.#letThrough(telling, press);
    const draft = this.#draftWith(telling);
    const foresight = this.#ask(draft);
    const report = foresight.reportOn(draft);
    if (!report) {
      const held = this.#held?.telling === telling && sameDraft(this.#held.draft, draft) ? this.#held : null;
      // Nobody to ask, or nobody who answers: the badge says so, and the press on Post will.
      if ((held && held.gesture !== press.gesture) || foresight.isBlindTo(draft)) return this.#letThrough(telling, press);
      if (press.final) this.#held = { telling, draft, gesture: press.gesture };
      return press.final || held !== null;
    }
    const findings = this.#box.beyond(report);
    if (findings.length === 0) return this.#letThrough(telling, press);
    if (press.final) this.#box.pause({ ...report, findings }, telling);
    return true;
  }

  /** The person said yes to what was found. */
  agree(telling: Telling): void {
    this.#agreed.add(telling);
  }

  /** The draft is gone, and with it what was said yes to. */
  emptied(): void {
    this.#agreed.clear();
  }

  close(): void {
    this.#foresight?.close();
  }

  #ask(draft: Draft): Foresight {
    this.#foresight ??= new Foresight(() => this.#settleHeld());
    this.#foresight.ask(draft);
    return this.#foresight;
  }

  #letThrough(telling: Telling, { final }: Press): boolean {
    if (telling === "place" && final) this.#box.placeOpened();
    return false;
  }

  #draftWith(telling: Telling): Draft {
    const draft = this.#box.draft();
    return telling === "live" ? { ...draft, live: true } : { ...draft, place: draft.place ?? PLACE_TO_COME };
  }

  #settleHeld(): void {
    const telling = this.#held?.telling;
    if (!telling) return;
    const draft = this.#draftWith(telling);
    const report = this.#foresight?.reportOn(draft);
    if (!report && !this.#foresight?.isBlindTo(draft)) return;
    this.#held = null;
    const findings = report ? this.#box.beyond(report) : [];
    if (report && findings.length > 0) this.#box.pause({ ...report, findings }, telling);
  }
}
