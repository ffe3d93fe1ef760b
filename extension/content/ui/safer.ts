// Every safer wording at once: the first of each finding, as far as they do not get into each other's way.
import type { Finding, Fix } from "../../shared/core-types";
import { say } from "../../strings/strings";

/** What the whole post would read like, and what would be left to put right by hand. */
export interface Safer {
  readonly fix: Fix;
  readonly left: readonly Finding[];
  /** Whether so much goes that no sentence is left which says anything. */
  readonly isEmpty: boolean;
}

type Edit = Fix["edits"][number];

/** Puts the first wordings of these findings together; `null` where there is none at all. `text` is what they are about. */
export function saferOf(findings: readonly Finding[], text: string): Safer | null {
  let edits: Edit[] = [];
  const clashing = (start: number, end: number): Edit[] => edits.filter(({ span }) => start < span.end && span.start < end);
  const left: Finding[] = [];
  // "His wife" before "his": the wording that takes in more words settles those within it as well.
  for (const finding of [...findings].sort((a, b) => reach(b) - reach(a))) {
    const wanted = ownEdits(finding);
    const inTheWay = wanted.flatMap(({ span }) => clashing(span.start, span.end));
    if (wanted.length > 0 && inTheWay.length === 0) edits.push(...wanted);
    // "Her NHS number is 943 476 5919 and she fell": one gives the next sentence its capital, and the other begins there.
    else if (wanted.length === 1 && inTheWay.length === 1 && meet(inTheWay[0]!, wanted[0]!, text)) {
      edits = [...edits.filter((edit) => edit !== inTheWay[0]), ...meet(inTheWay[0]!, wanted[0]!, text)!];
    }
    // Its words go with another finding's: all that it would change itself, or what there is of it where it has no wording.
    else if (wanted.length > 0 ? wanted.every(({ span }) => covered(span, edits)) : finding.span && clashing(finding.span.start, finding.span.end).length > 0) continue;
    // Two things left out share the comma between them: both go, with all that stands from one to the other.
    else {
      const joined = wanted.length > 0 ? asOne([...wanted, ...inTheWay], edits, text) : null;
      if (joined) edits = joined;
      else left.push(finding);
    }
  }
  if (edits.length === 0) return null;
  edits.sort((a, b) => a.span.start - b.span.start);
  edits = opened(edits, text);
  const reads = stretches({ label: "", edits }, text).map((stretch) => (stretch.kind === "gone" ? "" : stretch.text)).join("");
  return { fix: { label: say("gate.safer.take"), edits }, left: findings.filter((finding) => left.includes(finding)), isEmpty: saysNothing(reads) };
}

/** Words that say nothing by themselves: "The patient." */
const SAYS_NOTHING = /^(?:an?|the|this|that|patients?|adult|child|he|she|they|it|his|her|their|them|is|was|has|had|and|with|in|at|on|of|to|there|recently|somebody|relatives?)$/i;

/** Whether nothing but small words, tags and marks is left. */
function saysNothing(reads: string): boolean {
  return (reads.match(/[#@]?[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? []).every((word) => /^[#@]/.test(word) || SAYS_NOTHING.test(word));
}

/** Whether one of these edits takes in all of it. */
const covered = ({ start, end }: Edit["span"], edits: readonly Edit[]): boolean => edits.some(({ span }) => span.start <= start && end <= span.end);

/** What a finding's first wording changes of its own words: what it changes elsewhere is another finding's ("he" and "his"). */
function ownEdits({ fixes, span: found }: Finding): readonly Edit[] {
  const edits = fixes[0]?.edits ?? [];
  const own = edits.filter(({ span }) => found && span.start < found.end && found.start < span.end);
  return own.length > 0 ? own : edits;
}

/** How many letters of its own its first wording takes in. */
const reach = (finding: Finding): number => ownEdits(finding).reduce((sum, { span }) => sum + span.end - span.start, 0);

/** The blanks at the end of these words, as far back as their line goes. Not by a pattern, which would try a long run of them anew from each. */
function blanksAfter(words: string): string {
  const blanks = words.slice(words.trimEnd().length);
  return blanks.slice(blanks.lastIndexOf("\n") + 1);
}

/** Whether a sentence or a line begins behind these words. */
function opensBehind(words: string): boolean {
  const bare = words.trimEnd();
  return bare === "" || /[.!?…]$/.test(bare) || words.includes("\n", bare.length);
}

/** Whether nothing new comes in, but for the capital of what opens the sentence then. */
export const leavesOut = ({ span, replacement }: Edit, text: string): boolean => replacement === "" || replacement === text.slice(span.end - 1, span.end).toUpperCase();

/** "Job 4412: 66F, COPD": behind what opened the sentence and went, what comes has its capital. In text order. */
function opened(edits: readonly Edit[], text: string): Edit[] {
  return edits.map((edit, at) => {
    const before = edits[at - 1];
    const meets = before?.replacement === "" && before.span.end === edit.span.start;
    if (!meets || !opensBehind(text.slice(0, before.span.start)) || /^\p{Ll}/u.test(text.slice(before.span.start))) return edit;
    return { ...edit, replacement: edit.replacement.slice(0, 1).toUpperCase() + edit.replacement.slice(1) };
  });
}

/** Two edits that only meet where the first gives what follows it a capital, apart; `null` where they share more than that. */
function meet(one: Edit, other: Edit, text: string): Edit[] | null {
  const [first, second] = one.span.start <= other.span.start ? [one, other] : [other, one];
  const end = first.span.end - first.replacement.length;
  if (first.replacement === "" || second.replacement === "" || second.span.start !== end || !leavesOut(first, text)) return null;
  const capital = second.replacement.slice(0, 1).toUpperCase() + second.replacement.slice(1);
  return [{ span: { start: first.span.start, end }, replacement: "" }, { span: second.span, replacement: capital }];
}

/** The edits with all of these as one, and whatever that one then reaches; `null` where one of them puts words in. */
function asOne(wanted: readonly Edit[], edits: readonly Edit[], text: string): Edit[] | null {
  let together = wanted;
  for (;;) {
    if (!together.every((edit) => leavesOut(edit, text))) return null;
    const joined = leaveOut(together, text);
    const others = edits.filter((edit) => !together.includes(edit));
    const reached = others.filter(({ span }) => joined.span.start < span.end && span.start < joined.span.end);
    if (reached.length === 0) return [...others, joined];
    together = [...together, ...reached];
  }
}

/** All of these as one; where nothing else of the sentence is left, what closes it goes as well. */
function leaveOut(edits: readonly Edit[], text: string): Edit {
  let start = Math.min(...edits.map(({ span }) => span.start));
  const end = Math.max(...edits.map(({ span, replacement }) => span.end - replacement.length));
  const head = text.slice(0, start).trimEnd();
  // "Patient 1: 45 y/o male, Basingstoke, fall": what is left opens the line.
  const [led] = (/[:(]$/.test(head) && /^\s*, */.exec(text.slice(end))) || [];
  if (led) return { span: { start, end: end + led.length }, replacement: "" };
  // "Your boyfriend (27, Cosham) won't wake": nothing is left in the brackets.
  const shut = head.endsWith("(") && /^\s*\)/.exec(text.slice(end));
  if (shut) return { span: { start: head.length - 1 - blanksAfter(head.slice(0, -1)).length, end: end + shut[0].length }, replacement: "" };
  // "Our patient, 91 and living alone, fell": with all of it gone, the two commas set nothing off.
  const behind = head.endsWith(",") && /^\s*,/.exec(text.slice(end));
  if (behind) return { span: { start: head.length - 1, end: end + behind[0].length }, replacement: "" };
  // "He's 74 and lives in Corby.": who it was said of says nothing alone.
  const alone = /^\s*(?:[.!?…\n]|$)/.test(text.slice(end)) && /(?:he|she|they)$/i.exec(head);
  const isAlone = alone && opensBehind(head.slice(0, alone.index));
  if (isAlone) start = alone.index;
  // No space is left at the end of a line.
  if (isAlone && /^[.!?…]*[^\S\n]*(?:\n|$)/.test(text.slice(end))) start -= blanksAfter(text.slice(0, start)).length;
  const isOpening = opensBehind(text.slice(0, start));
  const [close = ""] = (isOpening && /^(?:[^\S\n]*[.!?…]+|[,;:]+)?[^\S\n]*/.exec(text.slice(end))) || [];
  // Nothing is left behind it.
  if (isOpening && /^(?:\n|$)/.test(text.slice(end + close.length))) start -= blanksAfter(text.slice(0, start)).length;
  const opens = isOpening && !/^\p{Ll}/u.test(text.slice(start)) || edits.some(({ replacement }) => replacement !== "");
  // Only a letter: the first half of an emoji is none.
  const [small = ""] = (opens && /^\p{Ll}/u.exec(text.slice(end + close.length))) || [];
  const large = small.toUpperCase();
  // A letter of which two are made ("ﬁ") stays as it is.
  const capital = large.length === small.length ? large : "";
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
