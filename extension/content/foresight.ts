// What a draft would be if a place were attached to it, or if it were a live broadcast: asked of the core
// before that happens, so that the answer is there when the control is pressed.
import type { Draft, Finding, Report } from "../shared/core-types";
import { sameDraft, Session } from "./session";

/** Stands for the place until one is chosen. */
export const PLACE_TO_COME = "a place";

/** The core's word on a draft that is not yet. */
export class Foresight {
  readonly #session: Session;
  #answer: { draft: Draft; report: Report } | null = null;
  #asked: Draft | null = null;
  #unanswered: Draft | null = null;
  /** The extension was reloaded: nobody will ever answer. */
  #alone = false;

  constructor(answered: () => void) {
    this.#session = new Session({
      report: (draft, report) => {
        this.#answer = { draft, report };
        this.#unanswered = null;
        answered();
      },
      failed: (reason) => {
        this.#alone ||= reason === "reloaded";
        this.#unanswered = this.#asked;
        answered();
      },
      stale: () => { this.#answer = null; },
    });
  }

  /** Whether nobody could tell of exactly this draft when last asked; the badge says so. */
  isBlindTo(draft: Draft): boolean {
    return this.#alone || (this.#unanswered !== null && sameDraft(this.#unanswered, draft));
  }

  ask(draft: Draft): void {
    if (this.reportOn(draft) || this.#session.isAsking(draft)) return;
    this.#asked = draft;
    this.#session.ask(draft);
  }

  /** The report on exactly this draft, or `null` while there is none. */
  reportOn(draft: Draft): Report | null {
    return this.#answer && sameDraft(this.#answer.draft, draft) ? this.#answer.report : null;
  }

  close(): void {
    this.#session.close();
  }
}

/** What the one report has to say that the other has not, and that is worth a question. */
export function findingsBeyond(report: Report, base: Report | null): Finding[] {
  const known = new Set(base?.findings.map(({ rule, span }) => `${rule} ${span?.start}`));
  return report.findings.filter(({ rule, span, severity }) => severity !== "advise" && !known.has(`${rule} ${span?.start}`));
}
