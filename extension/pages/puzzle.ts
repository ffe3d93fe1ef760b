// The jigsaw over three posts: each is harmless, and the pieces add up. The picture is the core's own.
import { make } from "../content/ui/dom";
import { jigsawPicture } from "../content/ui/jigsaw-picture";
import { PACK_LANGUAGE, say } from "../strings/strings";
import { askReport } from "./core-line";
import { PUZZLE } from "./library";
import { part } from "./page-text";

let shown = 1;

/** Makes the section work. */
export function openPuzzle(): void {
  part("puzzle-next").addEventListener("click", () => {
    shown = shown === PUZZLE.length ? 1 : shown + 1;
    void drawPuzzle(part("puzzle-posts"), part("puzzle-picture"), shown).then(drawButton);
  });
  void drawPuzzle(part("puzzle-posts"), part("puzzle-picture"), shown).then(drawButton);
}

function drawButton(): void {
  part("puzzle-next").textContent = say(shown === PUZZLE.length ? "practice.puzzle.again" : "practice.puzzle.next");
}

/** The first so many posts and what they say together. */
async function drawPuzzle(posts: HTMLElement, picture: HTMLElement, count: number, trust?: string): Promise<void> {
  posts.replaceChildren(...PUZZLE.slice(0, count).map((text, day) => make("li", { class: "post" }, make("b", {}, say("practice.puzzle.day", { n: day + 1 })), make("span", { lang: PACK_LANGUAGE }, text))));
  const report = await askReport(PUZZLE.slice(0, count).join("\n\n"), trust).catch(() => null);
  picture.replaceChildren(report ? jigsawPicture(report.jigsaw) ?? make("p", {}, say("practice.puzzle.nothing")) : make("p", { role: "alert" }, say("popup.trouble")));
}
