// Presses on Post in one box: those that are held until there is a report, the pause that is open because of one, and what
// "Post anyway" lets through.
import type { Draft, Report } from "../../shared/core-types";
import type { Occasion, UncheckedReason } from "../contract";
import { decide, hasStop, type Decision } from "../gate-decision";
import type { Session } from "../session";
import type { Drawn } from "./drawn";
import { Pass } from "./pass";
import type { Unchecked } from "./unchecked";
import type { Verdict } from "./verdict";

/** One event of a press on Post. */
export interface Press {
  /** Counts the person's gestures: pointer down to click and submit is one. */
  readonly gesture: number;
  /** Made by the person and not by the page. */
  readonly trusted: boolean;
  /** The event that would publish (click, key, submit), not one that only leads up to it. */
  readonly final: boolean;
  /** It has been held already, so that nothing goes out whatever is decided. */
  readonly held?: boolean;
}

/** Decides about presses and remembers what is open between them. */
export class Presses {
  readonly #verdict: Verdict;
  readonly #unchecked: Unchecked;
  readonly #session: Session;
  readonly #drawn: Drawn;
  readonly #pass = new Pass();
  /** The press that was held because no report was there yet. */
  #held: { readonly text: string; readonly gesture: number } | null = null;
  /** The open pause: what it is about, and what "Post anyway" settles. */
  #pause: { readonly text: string; readonly reason: UncheckedReason | null; readonly agreed: () => void } | null = null;

  constructor(verdict: Verdict, unchecked: Unchecked, session: Session, drawn: Drawn) {
    this.#verdict = verdict;
    this.#unchecked = unchecked;
    this.#session = session;
    this.#drawn = drawn;
  }

  /** Whether the pause is open. */
  get isPaused(): boolean {
    return this.#pause !== null;
  }

  /** Decides about one event of a press, at once. Where there is no draft, nothing can be published, or nothing could be read. */
  decide(press: Press, draft: Draft | null): Decision {
    const { reason } = this.#unchecked;
    if (!draft) return reason === "unreadable" ? { kind: "hold-gate", report: null, reason } : { kind: "let-through", usesPass: false };
    const report = this.#verdict.on(draft);
    return decide({
      text: draft.text,
      report: report?.part ? null : report,
      unchecked: reason ?? (this.#hangs(press, draft) ? "lost-worker" : null),
      uncheckedAccepted: this.#unchecked.accepts(reason),
      pass: this.#pass.textFor(press.gesture, press.trusted),
    });
  }

  /** Holds a press that may not go through; `null`: on a draft that can't be read. */
  hold(decision: Exclude<Decision, { kind: "let-through" }>, press: Press, draft: Draft | null): void {
    if (!press.final) return;
    const text = draft?.text ?? "";
    if (decision.kind === "hold-checking") {
      this.#held = { text, gesture: press.gesture };
      if (draft && this.#verdict.on(draft)?.part) this.#readAll(draft);
    // The page may press as often as it likes: it can't make an open pause start over.
    } else if (press.trusted || this.#pause?.text !== text) {
      this.pause(decision.report, decision.reason, text);
    }
  }

  /** The press goes through on the pass. */
  usePass({ gesture }: Press): void {
    this.#pass.use(gesture);
  }

  /** Opens the pause. `agreed` is what "Post anyway" settles where it is not this very text. */
  pause(report: Report | null, reason: UncheckedReason | null, text: string, occasion: Occasion = "post", agreed = () => this.#grant(text, reason)): void {
    this.#pause = { text, reason, agreed };
    if (report) this.#session.tellCaught("pauses");
    this.#drawn.made().openGate(report, reason, occasion);
  }

  /** "Go back": the person closed the pause. */
  goBack(): void {
    this.#pause = null;
  }

  /** "Post anyway": the next press goes through. */
  postAnyway(): void {
    const pause = this.#pause;
    this.#pause = null;
    pause?.agreed();
  }

  /** Another text stands in the box now: a pause about any other is over. */
  read(text: string): void {
    if (this.#pause?.text !== text) this.#pause = null;
  }

  /** A report came. A press that was held for want of it is paused now, or the person presses again. */
  answered(draft: Draft, report: Report): void {
    const held = this.#held;
    const pause = this.#pause;
    const reading = pause?.reason === "reading";
    const waitsForReport = held?.text === draft.text || (pause?.text === draft.text && (reading || pause.reason === "lost-worker"));
    this.#held = null;
    if (!waitsForReport) return;
    if (report.part) this.#readAll(draft);
    else if (hasStop(report)) this.pause(report, null, draft.text);
    // That all has been read is said there.
    else if (pause && !reading) this.#close();
  }

  /** No report will come. A press that was held for want of it is paused, unless the person knows. */
  failed({ text }: Draft, reason: UncheckedReason): void {
    const reading = this.#pause?.reason === "reading" && this.#pause.text === text;
    if (this.#held?.text !== text && !reading) return;
    this.#held = null;
    if (reading || !this.#unchecked.accepts(reason)) this.pause(null, reason, text);
  }

  /** The draft is left alone: nothing is held any more. */
  leave(): void {
    this.#held = null;
    this.#close();
  }

  /** The draft is gone: what was decided about it does not hold for the next one. */
  emptied(): void {
    this.#held = null;
    this.#pass.revoke();
  }

  /** A second press on a text that is still being checked: the worker hears but does not answer. */
  #hangs(press: Press, draft: Draft): boolean {
    return press.trusted && !this.#session.isReadingAll(draft) && this.#held?.text === draft.text && this.#held.gesture !== press.gesture;
  }

  /** All of a draft that is too long for every key is read before it goes out, and the person sees that it is waited for. */
  #readAll(draft: Draft): void {
    if (!this.#session.isReadingAll(draft)) this.#session.ask(draft, { whole: true });
    this.pause(null, "reading", draft.text);
  }

  #grant(text: string, reason: UncheckedReason | null): void {
    this.#pass.grant(text);
    if (reason) this.#unchecked.accept(reason);
  }

  #close(): void {
    this.#pause = null;
    this.#drawn.view?.closeGate();
  }
}
