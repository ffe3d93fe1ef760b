// One example, with the real core: what an underlined post looks like and what is said of it.
import { clauseList, quoteOf, severityTag } from "../content/ui/finding-parts";
import { make } from "../content/ui/dom";
import type { Finding, Report } from "../shared/core-types";
import { PACK_LANGUAGE } from "../strings/strings";
import { askReport } from "./core-line";

/** The words of a text with those marked that are spoken of. */
export function marked(text: string, findings: readonly Finding[]): Node[] {
  const spans = findings.flatMap(({ span, severity, title }) => (span ? [{ ...span, severity, title }] : []))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Node[] = [];
  let at = 0;
  for (const { start, end, severity, title } of spans) {
    if (start < at) continue;
    out.push(document.createTextNode(text.slice(at, start)), make("mark", { class: `mark-${severity}`, title }, text.slice(start, end)));
    at = end;
  }
  out.push(document.createTextNode(text.slice(at)));
  return out;
}

/** What is said of one finding, without anything to press. */
export function note(finding: Finding): HTMLElement {
  return make(
    "article", { class: "note", "data-severity": finding.severity },
    severityTag(finding.severity), make("h3", { lang: PACK_LANGUAGE }, finding.title), make("p", { lang: PACK_LANGUAGE }, finding.message), make("p", { lang: PACK_LANGUAGE }, finding.advice), clauseList(finding.clauses),
  );
}

/** The same, folded to one line: where there are many, each is read by whoever wants to. */
export function foldedNote(finding: Finding, text: string): HTMLElement {
  return make(
    "details", { class: "note folded", "data-severity": finding.severity },
    make("summary", {}, severityTag(finding.severity), make("b", { lang: PACK_LANGUAGE }, finding.title), finding.span ? make("span", { class: "of", lang: PACK_LANGUAGE }, quoteOf(finding, text)) : null),
    make("div", { class: "inside" }, make("p", { lang: PACK_LANGUAGE }, finding.message), make("p", { lang: PACK_LANGUAGE }, finding.advice), clauseList(finding.clauses)),
  );
}

/** Draws a made-up post as Crewmate would mark it, and its first note. */
export async function drawExample(into: HTMLElement, text: string, trust?: string): Promise<Report> {
  const report = await askReport(text, trust);
  const [first] = report.findings;
  into.replaceChildren(make("p", { class: "post", lang: PACK_LANGUAGE }, ...marked(text, report.findings)), ...(first ? [note(first)] : []));
  return report;
}
