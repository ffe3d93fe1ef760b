// Pictures for slides, posters and the intranet: what staff will see, drawn with the real core under the trust's own policy. Each can be
// shown alone, for a picture of the screen, and each prints on a page of its own.
import { applyEdits } from "../content/text/edits";
import { make } from "../content/ui/dom";
import { severityTag } from "../content/ui/finding-parts";
import { alike } from "../content/ui/groups";
import { jigsawPicture } from "../content/ui/jigsaw-picture";
import { saferOf } from "../content/ui/safer";
import { PACK_LANGUAGE, say, sayCount } from "../strings/strings";
import { askReport } from "./core-line";
import { marked, note } from "./example";
import { post, PUZZLE } from "./library";

/** Which made-up post they are of. */
const EXAMPLE = "too-much";

/** The pictures, each a figure. */
export async function kit(trust: string | undefined): Promise<HTMLElement[]> {
  const { text } = post(EXAMPLE);
  const [report, { jigsaw }] = await Promise.all([askReport(text, trust), askReport(PUZZLE.join("\n\n"), trust)]);
  const { findings } = report;
  const stops = findings.filter(({ severity }) => severity === "stop");
  const things = alike(stops);
  const safer = saferOf(stops, text);
  const reads = safer && applyEdits(text, safer.fix.edits);
  const withMarks = (): HTMLElement => make("p", { class: "post", lang: PACK_LANGUAGE }, ...marked(text, findings));
  const puzzle = jigsawPicture(jigsaw);
  return [
    make("p", { class: "lead" }, say("guide.kit.lead")),
    shot("marks", withMarks()),
    ...findings.slice(0, 1).map((first) => shot("note", withMarks(), note({ ...first, clauses: first.clauses.slice(0, 1) }))),
    ...(stops.length > 0 ? [shot(
      "pause", make("h3", { class: "big" }, sayCount("gate.title", things.length)), make("p", {}, make("b", {}, say("gate.audience.public"))),
      make("ul", { class: "said" }, ...things.map(([{ severity, title }]) => make("li", { "data-severity": severity }, severityTag(severity), " ", make("span", { lang: PACK_LANGUAGE }, title)))),
      make("p", { class: "buttons" }, make("span", { class: "main" }, say("gate.back")), make("span", { class: "second" }, say("gate.anyway"))),
    )] : []),
    ...(reads ? [shot("better", make("p", { class: "post", lang: PACK_LANGUAGE }, text), make("p", { class: "post better", lang: PACK_LANGUAGE }, reads))] : []),
    ...(puzzle ? [shot("jigsaw", puzzle)] : []),
  ];
}

function shot(name: "marks" | "note" | "pause" | "better" | "jigsaw", ...inside: HTMLElement[]): HTMLElement {
  const title = say(`guide.kit.${name}`);
  const alone = make("button", { type: "button", class: "second", "aria-label": `${say("guide.kit.alone")}: ${title}` }, say("guide.kit.alone"));
  const figure = make(
    "figure", { class: "shot", "data-shot": name },
    make("div", { class: "picture" }, make("div", { class: "check-strip", "aria-hidden": "true" }), make("h3", {}, title), ...inside, make("small", {}, say("guide.kit.made"))),
    make("figcaption", {}, alone),
  );
  alone.addEventListener("click", () => showAlone(figure, alone));
  return figure;
}

/** Nothing but the picture, until a key or a press. */
function showAlone(figure: HTMLElement, button: HTMLElement): void {
  const picture = figure.querySelector(".picture")!.cloneNode(true) as HTMLElement;
  // Enlarged it may be taller than the screen: the keyboard scrolls what it is on.
  picture.tabIndex = 0;
  const dialog = make("dialog", { class: "alone", "aria-label": say("guide.kit.alone") }, picture);
  dialog.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    button.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
