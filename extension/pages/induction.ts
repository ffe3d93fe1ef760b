// The induction: one made-up post a screen, shown step by step, by the keyboard alone. It asks the real core, so what is shown is what
// staff will see.
import "./language";
import { make } from "../content/ui/dom";
import { jigsawPicture } from "../content/ui/jigsaw-picture";
import { saferOf } from "../content/ui/safer";
import { applyEdits } from "../content/text/edits";
import type { Guide, Report } from "../shared/core-types";
import { PACK_LANGUAGE, say } from "../strings/strings";
import { askGuide, askInfo, askReport, askSettings } from "./core-line";
import { marked, note } from "./example";
import { byName, byNeed, policyLine, purposeWords } from "./guide-words";
import { post, PUZZLE } from "./library";
import { fillWords, isReady, part } from "./page-text";
import { PresenterLine } from "./presenter-line";
import { isKeyOfShow, slidesFor, stepsOf, type Minutes, type Slide } from "./slides";

const LENGTHS: readonly Minutes[] = [5, 15, 30];
/** Of a long list a screen at the front of a room holds so many. */
const MOST_LINES = 6;

interface Show {
  readonly trust: string | undefined;
  readonly guide: Guide;
  readonly slides: readonly Slide[];
  at: number;
  step: number;
}

let show: Show | null = null;
const notes = new PresenterLine(press);

fillWords("induction.title");
const trust = part<HTMLSelectElement>("trust");
part("lengths").append(...LENGTHS.map((minutes) => {
  const radio = make("input", { type: "radio", name: "minutes", value: String(minutes) });
  radio.checked = minutes === 5;
  return make("label", { class: "choice" }, radio, make("span", {}, make("b", {}, say("induction.minutes", { n: minutes })), make("small", {}, say(`induction.minutes.${minutes}`))));
}));
part("keys").append(...(["next", "back", "notes", "full", "first", "end"] as const).flatMap((what) => [make("dt", {}, say(`induction.key.${what}`)), make("dd", {}, say(`induction.key.${what}.does`))]));
part("start-form").addEventListener("submit", (event) => {
  event.preventDefault();
  void start();
});
trust.addEventListener("change", pointToHandout);
part("next").addEventListener("click", () => void go(1));
part("back").addEventListener("click", () => void go(-1));
part("end").addEventListener("click", end);
for (const button of ["show-notes", "open-notes"]) part(button).addEventListener("click", () => void notes.toggle());
document.addEventListener("keydown", (event) => {
  if (!show || !isKeyOfShow(event)) return;
  event.preventDefault();
  press(event.key);
});
await offerTrusts();
isReady();

/** The trusts to choose from; only the one in force where IT has settled it. */
async function offerTrusts(): Promise<void> {
  try {
    const [{ trusts, trust: own }, { rows }] = await Promise.all([askInfo(), askSettings()]);
    const isLocked = rows.some(({ key, locked, source }) => (key === "trust" && locked) || (key === "customPack" && source === "managed"));
    const offered = isLocked ? (own ? [own] : []) : trusts;
    trust.append(...byName(offered).map(({ id, name }) => make("option", { value: id, selected: id === own?.id }, name)));
    if (!isLocked) trust.append(make("option", { value: "none", selected: own === null }, say("options.trust.none")));
    trust.disabled = isLocked;
    pointToHandout();
  } catch {
    part("start-form").replaceChildren(make("p", { role: "alert", class: "trouble" }, say("options.trustsFailed")));
  }
}

function pointToHandout(): void {
  part<HTMLAnchorElement>("handout").href = trust.disabled ? "guide.html" : `guide.html?trust=${trust.value}`;
}

async function start(): Promise<void> {
  const minutes = Number(document.querySelector<HTMLInputElement>("input[name=minutes]:checked")?.value ?? 5) as Minutes;
  const chosen = trust.disabled ? undefined : trust.value;
  const guide = await askGuide(chosen);
  show = { trust: chosen, guide, slides: slidesFor(minutes, guide), at: 0, step: 0 };
  part("setup").hidden = true;
  part("stage").hidden = false;
  document.body.classList.add("presenting");
  part("stage").focus();
  await draw();
}

function end(): void {
  show = null;
  notes.tell({ kind: "ended" });
  part("stage").hidden = true;
  part("setup").hidden = false;
  document.body.classList.remove("presenting");
  part("start-form").querySelector<HTMLElement>("button")?.focus();
}

/** A key of the show, pressed here or in the notes' window. */
function press(key: string): void {
  if (key === "n" || key === "N") void notes.toggle();
  else if (!show) return;
  else if (key === "Home") void goTo(0);
  else if (key === "Escape") end();
  else void go(["ArrowLeft", "PageUp", "Backspace"].includes(key) ? -1 : 1);
}

/** One step on or back; a screen gone back to is shown whole. */
async function go(by: 1 | -1): Promise<void> {
  if (!show) return;
  const { slides, at, step } = show;
  const steps = stepsOf(slides[at]!);
  if (by === 1 && step < steps - 1) show.step += 1;
  else if (by === 1 && at < slides.length - 1) [show.at, show.step] = [at + 1, 0];
  else if (by === -1 && step > 0) show.step -= 1;
  else if (by === -1 && at > 0) [show.at, show.step] = [at - 1, stepsOf(slides[at - 1]!) - 1];
  else return;
  await draw();
}

async function goTo(at: number): Promise<void> {
  if (!show) return;
  [show.at, show.step] = [at, 0];
  await draw();
}

async function draw(): Promise<void> {
  if (!show) return;
  const { slides, at, step } = show;
  const slide = slides[at]!;
  const parts = await drawn(slide, step, show).catch(() => [make("p", { role: "alert" }, say("popup.trouble"))]);
  if (show?.at !== at || show.step !== step) return;
  const into = part("slide");
  into.dataset["kind"] = slide.kind;
  into.dataset["step"] = String(step);
  into.replaceChildren(...parts);
  part("progress").textContent = say("induction.progress", { n: at + 1, total: slides.length });
  part<HTMLButtonElement>("back").disabled = at === 0 && step === 0;
  part<HTMLButtonElement>("next").disabled = at === slides.length - 1 && step === stepsOf(slide) - 1;
  const next = slides[at + 1];
  // For the presenter's eyes alone: they know where it leads before the room does.
  const toCome = slide.kind === "scenario" ? await comesTo(post(slide.post).text, show.trust).catch(() => null) : null;
  if (show?.at !== at) return;
  notes.tell({
    kind: "at", at, total: slides.length, toCome,
    words: say(`induction.note.${slide.kind === "scenario" ? slide.theme : slide.kind}`),
    next: next ? { title: say(`induction.slide.${next.kind === "scenario" ? "ask" : next.kind}`), post: next.kind === "scenario" ? post(next.post).text : null } : null,
  });
}

async function drawn(slide: Slide, step: number, { guide, trust: chosen }: Show): Promise<HTMLElement[]> {
  switch (slide.kind) {
    case "title":
      return [make("h1", {}, say("induction.slide.title")), make("p", { lang: PACK_LANGUAGE }, guide.trust ?? ""), make("p", { class: "quiet", lang: PACK_LANGUAGE }, policyLine(guide))];
    case "scenario":
      return scenario(post(slide.post).text, step, await askReport(post(slide.post).text, chosen));
    case "puzzle": {
      const report = await askReport(PUZZLE.slice(0, step + 1).join("\n\n"), chosen);
      return [
        make("h1", {}, say("induction.slide.puzzle")),
        make(
          "div", { class: "beside" },
          make("div", {}, ...PUZZLE.slice(0, step + 1).map((text, day) => make("p", { class: "post" }, make("b", {}, `${say("practice.puzzle.day", { n: day + 1 })} `), make("span", { lang: PACK_LANGUAGE }, text)))),
          jigsawPicture(report.jigsaw) ?? make("p", {}, say("practice.puzzle.nothing")),
        ),
      ];
    }
    case "allowed":
      return [make("h1", {}, say("induction.slide.allowed")), make("ul", { class: "lines" }, ...guide.allowed.slice(0, MOST_LINES).map(({ says }) => make("li", { lang: PACK_LANGUAGE }, says)))];
    case "words":
      return [make("h1", {}, say("induction.slide.words")), make("p", { class: "post", lang: PACK_LANGUAGE }, guide.disclaimer ?? "")];
    case "contacts":
      return [make("h1", {}, say("induction.slide.contacts")), make("dl", { class: "facts" }, ...byNeed(guide.contacts).slice(0, MOST_LINES).flatMap(({ purpose, whom }) => [make("dt", {}, purposeWords(purpose)), make("dd", { lang: PACK_LANGUAGE }, whom)]))];
    default:
      return [make("h1", {}, say(`induction.slide.${slide.kind}`)), make("p", {}, say(`induction.slide.${slide.kind}.lead`))];
  }
}

/** The titles of what a post brings up. */
async function comesTo(text: string, chosen: string | undefined): Promise<string[]> {
  const { findings } = await askReport(text, chosen);
  return findings.filter(({ severity }) => severity !== "advise").map(({ title }) => title);
}

/** The bare post; what is marked; why; how it could read. */
function scenario(text: string, step: number, report: Report): HTMLElement[] {
  const { findings } = report;
  const safer = saferOf(findings, text);
  return [
    make("h1", {}, say(step === 0 ? "induction.slide.ask" : findings.length === 0 ? "induction.slide.fine" : "induction.slide.answer")),
    make("p", { class: "post", lang: PACK_LANGUAGE }, ...(step === 0 ? [text] : marked(text, findings))),
    // One reason, with its first paragraph, is what a room takes in; the handout has the rest.
    ...(step === 2 || (step === 3 && !safer) ? findings.slice(0, 1).map((finding) => note({ ...finding, clauses: finding.clauses.slice(0, 1) })) : []),
    ...(step >= 2 && findings.length === 0 ? [report.praise ? make("p", { lang: PACK_LANGUAGE }, report.praise) : make("p", {}, say("induction.slide.fine.lead"))] : []),
    ...(step >= 3 && safer ? [make("h2", {}, say("gate.safer")), make("p", { class: "post better", lang: PACK_LANGUAGE }, applyEdits(text, safer.fix.edits))] : []),
  ];
}
