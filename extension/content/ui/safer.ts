// Every safer wording at once: the first of each finding, as far as they do not get into each other's way.
import type { Finding, Fix } from "../../shared/core-types";
import { say } from "../../strings/strings";

/** What the whole post would read like, and what would be left to put right by hand. */
export interface Safer {
  readonly fix: Fix;
  readonly left: readonly Finding[];
}

/** Puts the first wordings of these findings together; `null` where there is none at all. */
export function saferOf(findings: readonly Finding[]): Safer | null {
  const edits: Fix["edits"][number][] = [];
  const clash = (start: number, end: number): boolean => edits.some(({ span }) => start < span.end && span.start < end);
  const left: Finding[] = [];
  // "His wife" before "his": the wording that takes in more words settles those within it as well.
  for (const finding of [...findings].sort((a, b) => reach(b) - reach(a))) {
    const [first] = finding.fixes;
    const isFree = first && !first.edits.some(({ span }) => clash(span.start, span.end));
    if (isFree) edits.push(...first.edits);
    // Its words go with another finding's.
    else if (!finding.span || !clash(finding.span.start, finding.span.end)) left.push(finding);
  }
  if (edits.length === 0) return null;
  edits.sort((a, b) => a.span.start - b.span.start);
  return { fix: { label: say("gate.safer.take"), edits }, left: findings.filter((finding) => left.includes(finding)) };
}

/** How many letters its first wording takes in. */
const reach = ({ fixes: [first] }: Finding): number => (first ? first.edits.reduce((sum, { span }) => sum + span.end - span.start, 0) : 0);

/** One stretch of the text, as it stays, goes or comes. */
export interface Stretch {
  readonly kind: "kept" | "gone" | "new";
  readonly text: string;
}

/** The text with its changes, in reading order. */
export function stretches({ edits }: Fix, text: string): Stretch[] {
  const out: Stretch[] = [];
  const put = (kind: Stretch["kind"], words: string): void => { if (words) out.push({ kind, text: words }); };
  let at = 0;
  for (const { span, replacement } of edits) {
    put("kept", text.slice(at, span.start));
    put("gone", text.slice(span.start, span.end));
    put("new", replacement);
    at = span.end;
  }
  put("kept", text.slice(at));
  return out;
}
