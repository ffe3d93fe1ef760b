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
  #failed = false;

  constructor(answered: () => void) {
    this.#session = new Session({
      report: (draft, report) => {
        this.#answer = { draft, report };
        answered();
      },
      info: () => {},
      failed: () => {
        this.#failed = true;
        answered();
      },
      stale: () => { this.#answer = null; },
    });
  }

  /** Whether there is nobody to ask; the badge says so. */
  get isBlind(): boolean {
    return this.#failed;
  }

  ask(draft: Draft): void {
    this.#failed = false;
    if (!this.reportOn(draft) && !this.#session.isAsking(draft)) this.#session.ask(draft);
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
