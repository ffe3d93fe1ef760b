// What the core said of a box's draft, without what the person settled, and whether it still holds for what stands there now.
import type { Draft, Finding, Report } from "../../shared/core-types";
import { findingsBeyond } from "../foresight";
import { sameDraft } from "../session";
import { Dismissals } from "./dismissals";

/** A draft and the core's word on it. */
export interface Checked {
  readonly draft: Draft;
  readonly report: Report;
  readonly trustChosen: boolean;
}

/** The newest word of the core. */
export class Verdict {
  readonly #dismissals = new Dismissals();
  /** Whatever has been typed since; `null`: none, or none that holds. */
  last: Checked | null = null;

  /** The core's word on exactly this draft. */
  wordOn(draft: Draft | null): Report | null {
    return this.last && draft && sameDraft(this.last.draft, draft) ? this.last.report : null;
  }

  /** The same, without what the person settled. */
  on(draft: Draft | null): Report | null {
    const report = this.wordOn(draft);
    return report && draft && this.#dismissals.apply(report, draft.text);
  }

  /** What another report, on a draft that is not yet, has to say beyond the last one and beyond what was settled. */
  beyond(report: Report, text: string): Finding[] {
    return this.#dismissals.apply({ ...report, findings: findingsBeyond(report, this.last?.report ?? null) }, text).findings;
  }

  /** "Not about a patient": nothing more is said of it in this draft. */
  settle(finding: Finding, text: string): void {
    this.#dismissals.add(finding, text);
  }

  /** The draft is gone. */
  emptied(): void {
    this.last = null;
    this.#dismissals.clear();
  }
}
