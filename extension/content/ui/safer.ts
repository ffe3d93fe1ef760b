// Every safer wording at once: the first of each finding, as far as they do not get into each other's way.
import type { Finding, Fix } from "../../shared/core-types";
import { say } from "../../strings/strings";

/** What the whole post would read like, and what would be left to put right by hand. */
export interface Safer {
  readonly fix: Fix;
  readonly left: readonly Finding[];
}

type Edit = Fix["edits"][number];

/** Puts the first wordings of these findings together; `null` where there is none at all. `text` is what they are about. */
export function saferOf(findings: readonly Finding[], text: string): Safer | null {
  let edits: Edit[] = [];
  const clashing = (start: number, end: number): Edit[] => edits.filter(({ span }) => start < span.end && span.start < end);
  const left: Finding[] = [];
  // "His wife" before "his": the wording that takes in more words settles those within it as well.
  for (const finding of [...findings].sort((a, b) => reach(b) - reach(a))) {
    const wanted = finding.fixes[0]?.edits ?? [];
    const inTheWay = wanted.flatMap(({ span }) => clashing(span.start, span.end));
    if (wanted.length > 0 && inTheWay.length === 0) edits.push(...wanted);
    // Its words go with another finding's: all that it would change itself, or what there is of it where it has no wording.
    else if (wanted.length > 0 ? wanted.every(({ span }) => covered(span, edits)) : finding.span && clashing(finding.span.start, finding.span.end).length > 0) continue;
    // Two things left out share the comma between them: both go, with all that stands from one to the other.
    else if (wanted.length > 0 && [...wanted, ...inTheWay].every((edit) => leavesOut(edit, text))) {
      edits = [...edits.filter((edit) => !inTheWay.includes(edit)), leaveOut([...wanted, ...inTheWay], text)];
    } else left.push(finding);
  }
  if (edits.length === 0) return null;
  edits.sort((a, b) => a.span.start - b.span.start);
  return { fix: { label: say("gate.safer.take"), edits }, left: findings.filter((finding) => left.includes(finding)) };
}

/** Whether one of these edits takes in all of it. */
const covered = ({ start, end }: Edit["span"], edits: readonly Edit[]): boolean => edits.some(({ span }) => span.start <= start && end <= span.end);

/** How many letters its first wording takes in. */
const reach = ({ fixes: [first] }: Finding): number => (first ? first.edits.reduce((sum, { span }) => sum + span.end - span.start, 0) : 0);

/** Whether nothing new comes in, but for the capital of what opens the sentence then. */
export const leavesOut = ({ span, replacement }: Edit, text: string): boolean => replacement === "" || replacement === text.slice(span.end - 1, span.end).toUpperCase();

/** All of these as one; where nothing else of the sentence is left, what closes it goes as well. */
function leaveOut(edits: readonly Edit[], text: string): Edit {
  const start = Math.min(...edits.map(({ span }) => span.start));
  const end = Math.max(...edits.map(({ span, replacement }) => span.end - replacement.length));
  const isOpening = /(?:^|[.!?…])\s*$/.test(text.slice(0, start));
  const [close = ""] = (isOpening && /^(?:\s*[.!?…]+)?\s*/.exec(text.slice(end))) || [];
  const capital = edits.some(({ replacement }) => replacement !== "") ? text.slice(end + close.length, end + close.length + 1).toUpperCase() : "";
  return { span: { start, end: end + close.length + capital.length }, replacement: capital };
}

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
