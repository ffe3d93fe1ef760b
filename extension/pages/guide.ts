// The policy in force on a page: a quick reference to pin up, a handout with the paragraphs, and notes for whoever leads an induction.
// All of it is made from the pack, so that a trust's own pack has pages of its own.
import "./language";
import { make } from "../content/ui/dom";
import { clauseList, packLanguageNote } from "../content/ui/finding-parts";
import { HEADINGS } from "../content/ui/groups";
import type { Guide, GuideRule } from "../shared/core-types";
import { PACK_LANGUAGE, say } from "../strings/strings";
import { askGuide, askReport } from "./core-line";
import { kit } from "./guide-kit";
import { byNeed, isNeeded, place, policyLine, purposeWords } from "./guide-words";
import { post } from "./library";
import { fillWords, isReady, part } from "./page-text";
import { postsOf } from "./slides";

const KINDS = ["reference", "handout", "facilitator", "kit"] as const;
type Kind = (typeof KINDS)[number];
const PAGES: Readonly<Record<Kind, (of: Guide) => Promise<HTMLElement[]>>> = {
  reference: (of) => Promise.resolve(reference(of)), handout: (of) => Promise.resolve(handout(of)), facilitator, kit: () => kit(trust),
};
/** What of each heading a single page has room for. */
const MOST_ON_A_PAGE = 9;
/** What posts give away most often comes first, since the single page has not room for all. */
const FIRST = [
  "patient-name", "nhs-number", "date-of-birth", "patient-age", "postcode", "patient-address", "local-identifier", "distinctive-person", "incident-location",
  "incident-time", "photo-consent", "patient-photo", "screen-in-photo", "patient-home-photo", "internal-business", "disparages-employer",
];

fillWords("guide.title");
const asked = new URLSearchParams(location.search);
const trust = asked.get("trust") ?? undefined;
const guide = await askGuide(trust).catch(() => null);
let kind: Kind = KINDS.find((one) => one === asked.get("kind")) ?? "reference";
part("kinds").append(...KINDS.map((one) => {
  const radio = make("input", { type: "radio", name: "kind", value: one });
  radio.checked = one === kind;
  radio.addEventListener("change", () => {
    kind = one;
    void draw();
  });
  return make("label", {}, radio, make("span", {}, say(`guide.kind.${one}`)));
}));
const note = packLanguageNote();
if (note) part("policy").after(note);
part("print").addEventListener("click", () => print());
await draw();
isReady();

async function draw(): Promise<void> {
  if (!guide) {
    part("sheet").replaceChildren(make("p", { role: "alert", class: "trouble" }, say("popup.trouble")));
    return;
  }
  part("title").textContent = guide.trust ? say("guide.titleOf", { trust: guide.trust }) : say("guide.title");
  part("policy").textContent = guide.trust ? policyLine(guide) : say("options.trust.none.note");
  const sheet = part("sheet");
  const wanted = kind;
  const parts = await PAGES[wanted](guide).catch(() => [make("p", { role: "alert", class: "trouble" }, say("popup.trouble"))]);
  // Another may have been asked for meanwhile.
  if (wanted !== kind) return;
  sheet.dataset["kind"] = kind;
  sheet.replaceChildren(...parts);
}

function reference(of: Guide): HTMLElement[] {
  return [
    make("p", { class: "lead" }, say("guide.reference.lead")),
    ...section("stop", "guide.stops", perHeading(of.stops, (rules) => [make("ul", {}, ...rules.slice(0, MOST_ON_A_PAGE).map(({ title }) => make("li", { lang: PACK_LANGUAGE }, title)))])),
    ...section("warn", "guide.cares", of.cares.length > 0 ? [make("ul", { class: "run" }, ...of.cares.map(({ title }) => make("li", { lang: PACK_LANGUAGE }, title)))] : []),
    ...section("fine", "guide.allowed", of.allowed.length > 0 ? [make("ul", {}, ...of.allowed.map(({ says }) => make("li", { lang: PACK_LANGUAGE }, says)))] : []),
    ...wordsAndContacts({ ...of, contacts: of.contacts.filter(({ purpose }) => isNeeded(purpose)) }),
  ];
}

function handout(of: Guide): HTMLElement[] {
  const one = (rule: GuideRule): HTMLElement => make("article", { class: "rule", lang: PACK_LANGUAGE }, make("h4", {}, rule.title), make("p", {}, `${rule.message} ${rule.advice}`), clauseList(rule.clauses));
  return [
    make("p", { class: "lead" }, say("guide.handout.lead")),
    ...section("stop", "guide.stops", perHeading(of.stops, (rules) => rules.map(one))),
    ...section("warn", "guide.cares", perHeading(of.cares, (rules) => rules.map(one))),
    ...section("fine", "guide.allowed", of.allowed.map(({ says, clauses }) => make("p", { lang: PACK_LANGUAGE }, says, clauses.length > 0 ? make("small", {}, ` ${clauses.join(", ")}`) : null))),
    ...wordsAndContacts(of),
  ];
}

/** Besides how to lead it: what each post of the show will bring up under this very policy, so that nothing surprises whoever leads. */
async function facilitator(of: Guide): Promise<HTMLElement[]> {
  const steps = ["before", "begin", "posts", "puzzle", "argue", "close"] as const;
  return [
    make("p", { class: "lead" }, say("guide.facilitator.lead")),
    ...steps.map((step) => make("section", {}, make("h3", {}, say(`guide.facilitator.${step}`)), make("p", {}, say(`guide.facilitator.${step}.how`)))),
    make("section", { id: "expect" }, make("h3", {}, say("guide.facilitator.expect")), ...await Promise.all(postsOf(30).map((id) => expected(post(id).text)))),
    ...wordsAndContacts({ ...of, disclaimer: null }),
  ];
}

async function expected(text: string): Promise<HTMLElement> {
  const { findings } = await askReport(text, trust);
  const seen = new Set<string>();
  // Said once of all the words it is said of.
  const told = findings.filter(({ severity, rule, title }) => severity !== "advise" && !seen.has(`${severity} ${rule} ${title}`) && seen.add(`${severity} ${rule} ${title}`));
  return make(
    "article", { class: "rule" },
    make("p", { lang: PACK_LANGUAGE }, make("b", {}, text)),
    told.length === 0 ? make("p", {}, say("guide.facilitator.expect.fine"))
      : make("ul", {}, ...told.map(({ severity, title, clauses }) => make("li", {}, `${say(`severity.${severity}`)}: `, make("span", { lang: PACK_LANGUAGE }, title), clauses[0] ? make("small", {}, ` ${clauses[0].id}`) : null))),
  );
}

function wordsAndContacts(of: Guide): HTMLElement[] {
  return [
    ...section("plain", "guide.words", of.disclaimer ? [make("p", { class: "post", lang: PACK_LANGUAGE }, of.disclaimer)] : []),
    ...section("plain", "guide.contacts", of.contacts.length > 0 ? [make("dl", { class: "facts" }, ...perPerson(of.contacts))] : []),
  ];
}

/** Whoever is asked for several things stands there once, beside all of them. */
function perPerson(contacts: Guide["contacts"]): HTMLElement[] {
  const sorted = byNeed(contacts);
  return [...new Set(sorted.map(({ whom }) => whom))].flatMap((one) => [
    make("dt", {}, ...sorted.filter(({ whom }) => whom === one).flatMap(({ purpose }, n) => [n > 0 ? make("br") : null, purposeWords(purpose)])),
    make("dd", { lang: PACK_LANGUAGE }, one),
  ]);
}

function perHeading(rules: readonly GuideRule[], draw: (rules: readonly GuideRule[]) => HTMLElement[]): HTMLElement[] {
  return HEADINGS.flatMap((heading) => {
    const some = rules.filter((rule) => rule.heading === heading).sort((a, b) => place(FIRST, a.rule) - place(FIRST, b.rule));
    return some.length > 0 ? [make("div", { class: "group" }, make("h3", {}, say(`heading.${heading}`)), ...draw(some))] : [];
  });
}

/** Left out where it has nothing to say. */
function section(look: string, title: "guide.stops" | "guide.cares" | "guide.allowed" | "guide.words" | "guide.contacts", inside: HTMLElement[]): HTMLElement[] {
  return inside.length > 0 ? [make("section", { class: `block ${look}` }, make("h2", {}, say(title)), make("div", { class: "inside" }, ...inside))] : [];
}
