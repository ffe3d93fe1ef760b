// The pieces that a finding is made of on screen, shared by the card and the gate.
import type { Clause, Finding, Fix, Severity } from "../../shared/core-types";
import { LANGUAGE, PACK_LANGUAGE, say } from "../../strings/strings";
import { make, makeButton } from "./dom";
import { icon } from "./more-icons";
import { leavesOut } from "./safer";

/** Longest stretch of the draft's own words that is quoted back. */
const QUOTE_LIMIT = 80;

/** What somebody wrote may be in any language: that of the interface around it says nothing of it. */
export const DRAFT_LANGUAGE = "";

/** Shape, word and colour of a severity. */
export function severityTag(severity: Severity): HTMLElement {
  return make("span", { class: "severity" }, icon(severity), say(`severity.${severity}`));
}

/** The draft's own words that a finding is about, shortened where long. */
export function quoteOf(finding: Finding, text: string): string {
  if (!finding.span) return say("card.whole");
  const words = text.slice(finding.span.start, finding.span.end).replace(/\s+/g, " ").trim();
  return say("card.quote", { text: words.length > QUOTE_LIMIT ? `${[...words].slice(0, QUOTE_LIMIT).join("")}…` : words });
}

/** The same for findings that say the same of several places, as the paragraph that card and pause have of it. */
export function quoteLine(findings: readonly Finding[], text: string): HTMLElement {
  return make(
    "p", { class: "quote", dir: "auto", "data-part": "quote", lang: findings.some(({ span }) => span) ? DRAFT_LANGUAGE : null },
    [...new Set(findings.map((one) => quoteOf(one, text)))].join(" · "),
  );
}

/** The paragraphs of the trust's policy that a finding rests on. */
export function clauseList(clauses: readonly Clause[]): HTMLElement | null {
  if (clauses.length === 0) return null;
  return make(
    "dl",
    { class: "clauses", "data-part": "clauses" },
    ...clauses.flatMap(({ id, summary }) => [make("dt", { class: "quiet", lang: LANGUAGE }, say("card.clause", { id })), make("dd", { lang: PACK_LANGUAGE }, summary)]),
  );
}

/** A string of ours with words of the pack in it, which are marked as being in its language. */
export function sayOfPack(name: "gate.safer.left" | "induction.note.toCome", titles: readonly string[]): (Node | string)[] {
  const [before = "", after = ""] = say(name, { titles: "\n" }).split("\n");
  return [before, make("span", { lang: PACK_LANGUAGE }, [...new Set(titles)].join(", ")), after];
}

/** Said where the interface speaks a language in which the rules do not; else `null`. */
export function packLanguageNote(): HTMLElement | null {
  return LANGUAGE === PACK_LANGUAGE ? null : make("p", { class: "quiet", "data-part": "pack-language" }, say("language.pack"));
}

/** One button for each safer wording, showing what it does to the words. */
export function fixButtons(fixes: readonly Fix[], text: string, accept: (fix: Fix) => void): HTMLElement | null {
  if (fixes.length === 0) return null;
  return make(
    "div",
    { class: "fixes", role: "group", "aria-label": say("card.fixes") },
    ...fixes.map((fix) =>
      makeButton({ class: "fix", "data-part": "fix" }, () => accept(fix), icon("pencil"), make("span", { class: "fix-words" }, make("span", { class: "fix-label", lang: PACK_LANGUAGE }, fix.label), preview(fix, text)))),
  );
}

/** Old words struck out, new words beside them: only for one short edit, where it says more than the label. */
function preview(fix: Fix, text: string): HTMLElement | null {
  const [edit, ...more] = fix.edits;
  if (!edit || more.length > 0) return null;
  // The capital of what opens the sentence then is nothing new.
  const capital = edit.replacement !== "" && leavesOut(edit, text);
  const old = text.slice(edit.span.start, edit.span.end - (capital ? 1 : 0)).replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, "");
  if (!old || old.length > 40) return null;
  return make(
    "span",
    { class: "preview", "aria-hidden": "true" },
    make("s", { dir: "auto", lang: DRAFT_LANGUAGE }, old),
    edit.replacement.trim() && !capital ? make("b", { dir: "auto", lang: PACK_LANGUAGE }, edit.replacement.trim()) : null,
  );
}
