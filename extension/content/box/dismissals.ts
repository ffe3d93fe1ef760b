// What the person settled with "not about a patient". Held for one draft, in memory only.
import type { Finding, Report } from "../../shared/core-types";

/** Remembered by rule and exact words, so that it still holds when the words move. */
export class Dismissals {
  readonly #settled = new Set<string>();

  add(finding: Finding, text: string): void {
    this.#settled.add(keyOf(finding, text));
  }

  /** The draft is gone: nothing about the next one is settled. */
  clear(): void {
    this.#settled.clear();
  }

  /** The report without what has been settled. */
  apply(report: Report, text: string): Report {
    if (this.#settled.size === 0) return report;
    const findings = report.findings.filter((finding) => !this.#settled.has(keyOf(finding, text)));
    if (findings.length === report.findings.length) return report;
    // What is not listed and reads like one that is was settled with it, or may have been: what certainly is left counts.
    const { more } = report;
    return { ...report, findings, more: more && more.others > 0 ? { ...more, findings: more.others } : null };
  }
}

function keyOf({ rule, span }: Finding, text: string): string {
  return `${rule}\n${span ? text.slice(span.start, span.end) : ""}`;
}
