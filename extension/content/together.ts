// The parts of one post: a thread, the blocks of an article, a title and its text. Each part is read by its own box; what
// they say only together is asked about before they are sent.
import type { Draft, Finding, Report } from "../shared/core-types";
import type { Box } from "./box";
import { findingsBeyond, Foresight } from "./foresight";

/** The core's word on what one press sends in several boxes. */
export class Together {
  #foresight: Foresight | null = null;
  /** The boxes whose press waits for that word, what they said then, and the gesture it was. */
  #waiting: { boxes: readonly Box[]; text: string; gesture: number } | null = null;
  #agreed: string | null = null;

  /** A press on their Post is near: have the core's word by then. */
  foresee(boxes: readonly Box[]): void {
    const whole = wholeOf(boxes);
    if (!whole || whole.text === this.#agreed) return;
    this.#foresight ??= new Foresight(() => this.#answered());
    this.#foresight.ask(whole);
  }

  /** Decides about a press that none of the parts holds, one of the person's gestures; whether it is held. */
  press(boxes: readonly Box[], gesture: number): boolean {
    const whole = wholeOf(boxes);
    if (!whole || whole.text === this.#agreed) return false;
    this.foresee(boxes);
    const report = this.#foresight!.reportOn(whole);
    if (!report) {
      // Nobody to ask: each part has been judged by itself, and its badge tells of the trouble.
      if (this.#foresight!.isBlindTo(whole)) return false;
      // Pressed again, and still no answer: whoever is asked hears and says nothing.
      if (this.#waiting?.text === whole.text && this.#waiting.gesture !== gesture) boxes[0]!.pauseFor(null, () => { this.#agreed = whole.text; });
      this.#waiting = { boxes, text: whole.text, gesture };
      return true;
    }
    this.#waiting = null;
    return this.#pause(boxes, whole, report);
  }

  #answered(): void {
    const boxes = this.#waiting?.boxes;
    const whole = boxes && wholeOf(boxes);
    const report = whole && this.#foresight?.reportOn(whole);
    if (whole && !report && !this.#foresight?.isBlindTo(whole)) return;
    this.#waiting = null;
    if (whole && report) this.#pause(boxes, whole, report);
  }

  #pause(boxes: readonly Box[], whole: Draft, report: Report): boolean {
    const findings = onlyTogether(report, boxes);
    const [first] = boxes;
    if (findings.length === 0 || !first) return false;
    first.pauseFor({ ...report, findings }, () => { this.#agreed = whole.text; });
    return true;
  }
}

/** All parts as one draft, or `null` where there is only one. */
function wholeOf(boxes: readonly Box[]): Draft | null {
  const drafts = boxes.map(({ draft }) => draft).filter((draft) => draft !== null && draft.text.trim() !== "") as Draft[];
  const [first] = drafts;
  if (!first || drafts.length < 2) return null;
  return { ...first, text: drafts.map(({ text }) => text).join("\n\n") };
}

/** What would stop the whole and none of its parts. It is about all of them, so it is at no place in any. */
function onlyTogether(report: Report, boxes: readonly Box[]): Finding[] {
  const inParts = new Set(boxes.flatMap(({ report: own }) => own?.findings.map(({ rule }) => rule) ?? []));
  return findingsBeyond(report, null)
    .filter(({ rule, severity }) => severity === "stop" && !inParts.has(rule))
    .map((finding) => ({ ...finding, span: null, fixes: [] }));
}
