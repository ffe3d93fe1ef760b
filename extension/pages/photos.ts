// The photo exercise: does the file say where it was taken, and what does it show? Files made here, read by the very photo check
// that reads what people attach.
import { PictureLine } from "../content/pictures/line";
import { linesOf } from "../content/pictures/said";
import { fileOf as cleanedFile } from "../content/pictures/build";
import type { Profile } from "../shared/core-types";
import { make } from "../content/ui/dom";
import { today } from "../shared/today";
import { PACK_LANGUAGE, say } from "../strings/strings";
import { askGuide, askReport } from "./core-line";
import { draw, fileOf, type Drawn } from "./drawn-picture";
import { part } from "./page-text";

type Name = "bridge" | "copy" | "street" | "desk";

/** Places and days are made up: the middle of a lake, and days that have passed. */
const PICTURES: readonly (Drawn & { readonly name: Name })[] = [
  { name: "bridge", scene: "bridge", taken: { at: "2026:05:14 20:41:07", place: [52.63512, -0.70881] } },
  { name: "copy", scene: "bridge", taken: null },
  { name: "street", scene: "street", taken: { at: "2026:03:02 02:12:55", place: [52.65204, -0.67163] } },
  { name: "desk", scene: "desk", taken: { at: "2026:01:19 21:14:30", place: null } },
];

const score = { right: 0, rounds: 0 };
const line = new PictureLine();
let at = 0;

/** Makes the section work. */
export function openPhotos(): void {
  part("photo-yes").addEventListener("click", () => void reveal(true));
  part("photo-no").addEventListener("click", () => void reveal(false));
  part("photo-next").addEventListener("click", () => {
    at = (at + 1) % PICTURES.length;
    show();
    part("photo-yes").focus();
  });
  show();
}

const canvas = (): HTMLCanvasElement => part<HTMLCanvasElement>("photo-picture");

function show(): void {
  const { name, scene } = PICTURES[at]!;
  draw(canvas(), scene);
  canvas().setAttribute("aria-label", say(`practice.photo.${name}.alt`));
  part("photo-name").textContent = say(`practice.photo.${name}`);
  part("photo-place").textContent = say("practice.photo.place", { n: at + 1, total: PICTURES.length });
  part("photo-answer").replaceChildren();
  ask(true);
}

function ask(isOpen: boolean): void {
  part("photo-ask").hidden = !isOpen;
  part("photo-next").hidden = isOpen;
}

async function reveal(guess: boolean): Promise<void> {
  const picture = PICTURES[at]!;
  const answer = part("photo-answer");
  try {
    const file = await fileOf(canvas(), picture);
    const [reading, shows] = await Promise.all([line.read(file), line.look(file)]);
    const isLocated = reading.question === "location";
    const told = { location: reading.metadata.location, taken: reading.metadata.datetime, lookedOn: today(), shows };
    const { picture: check } = await askReport(say("practice.photo.words"), undefined, {
      attachments: [{ kind: "photo", altText: null, told }], profile: await staff(),
    });
    score.rounds += 1;
    if (isLocated === guess) score.right += 1;
    answer.replaceChildren(
      make("p", { class: "verdict" }, `${say(isLocated === guess ? "practice.photo.right" : "practice.photo.wrong")} ${say(isLocated ? "practice.photo.located" : "practice.photo.free")}`),
      ...linesOf(reading).map((words) => make("p", { class: "quiet" }, words)),
      ...(isLocated ? [offerToClean(file)] : []),
      make("h3", {}, say("practice.photo.shows")),
      make("p", {}, say(`practice.photo.${picture.name}.look`)),
      ...(check?.hints ?? []).map((hint) => make("p", { class: "note", lang: PACK_LANGUAGE }, hint)),
      ...(check && check.items.length > 0 ? [make("h3", {}, say("practice.photo.trust")), make("ul", { class: "points" }, ...check.items.map(({ summary }) => make("li", { lang: PACK_LANGUAGE }, summary)))] : []),
    );
    part("photo-score").textContent = say("practice.photo.score", { n: score.right, total: score.rounds });
    ask(false);
    part("photo-next").focus();
  } catch {
    answer.replaceChildren(make("p", { role: "alert" }, say("popup.trouble")));
  }
}

/** Somebody who says in their profile where they work: only then does the trust have questions of its own. */
async function staff(): Promise<Profile> {
  return { displayName: "", username: "", bio: (await askGuide()).trust ?? "", page: false };
}

/** One press, and the file read again. */
function offerToClean(file: File): HTMLElement {
  const status = make("span", { role: "status" });
  const button = make("button", { type: "button", class: "second", id: "photo-clean" }, say("practice.photo.clean"));
  button.addEventListener("click", () => void (async () => {
    const pieces = await line.clean(file).catch(() => null);
    const after = pieces && await line.read(cleanedFile(file, pieces)).catch(() => null);
    status.textContent = say(after && after.metadata.location === "none" ? "practice.photo.cleaned" : "popup.trouble");
    button.hidden = true;
  })());
  return make("p", { class: "buttons" }, button, status);
}
