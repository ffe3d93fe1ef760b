// All findings of a draft at a glance, under the headings of the people they are about.
import type { Finding, Heading } from "../../shared/core-types";
import { PACK_LANGUAGE, say, sayCount } from "../../strings/strings";
import { make, makeButton } from "./dom";
import { icon } from "./more-icons";

/** In the order in which they matter to somebody who is about to post. */
export const HEADINGS: readonly Heading[] = ["patient", "place-and-time", "picture", "you-and-trust", "tone"];

/** The findings by heading, each with its number in the report; headings without any are left out. */
function grouped(findings: readonly Finding[]): [Heading, (readonly [number, Finding])[]][] {
  const numbered = findings.map((finding, index) => [index, finding] as const);
  return HEADINGS.map((heading): [Heading, (readonly [number, Finding])[]] => [heading, numbered.filter(([, one]) => one.heading === heading)])
    .filter(([, some]) => some.length > 0);
}

/** Findings that say the same of several words, together: three gendered words are one thing to put right. */
export function alike(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.title} ${finding.message}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** The list that unfolds, with the one that is shown marked. `null` for a single finding. */
export function groupList(findings: readonly Finding[], shown: number, isOpen: boolean, isAll: boolean, toggled: (open: boolean) => void, show: (index: number) => void): HTMLElement | null {
  if (findings.length < 2) return null;
  const groups = grouped(findings);
  const list = make(
    "details",
    { class: "all", "data-part": "all", open: isOpen },
    make("summary", {}, isAll ? sayCount("card.all", findings.length) : say("card.first", { n: findings.length })),
    ...groups.flatMap(([heading, some]) => [
      make("h3", { class: "quiet" }, say(`heading.${heading}`), ` (${some.length})`),
      make("ul", {}, ...some.map(([index, { title, severity }]) =>
        make("li", { "data-severity": severity }, makeButton(
          { class: "one", "data-part": "one", "aria-current": index === shown ? "true" : null },
          () => show(index), icon(severity), make("span", { lang: PACK_LANGUAGE }, title), make("span", { class: "unseen" }, ` (${say(`severity.${severity}`)})`),
        )))),
    ]),
  );
  list.addEventListener("toggle", () => toggled(list.open));
  return list;
}
