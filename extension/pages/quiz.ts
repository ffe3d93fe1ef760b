// "Spot it before Crewmate does": pick the words that should not go out, then see what the core says. The score is on this page alone.
import { make } from "../content/ui/dom";
import type { Finding } from "../shared/core-types";
import { PACK_LANGUAGE, say, sayCount } from "../strings/strings";
import { askReport } from "./core-line";
import { foldedNote } from "./example";
import { LIBRARY, THEMES, type LibraryPost, type Theme } from "./library";
import { part } from "./page-text";
import { judge, wordsOf, type Word } from "./spotting";

const score = { spotted: 0, all: 0, rounds: 0 };
let posts: readonly LibraryPost[] = [];
let at = 0;
const picked = new Set<Word>();

/** Makes the section work. */
export function openQuiz(): void {
  const theme = part<HTMLSelectElement>("quiz-theme");
  const level = part<HTMLSelectElement>("quiz-level");
  theme.append(option("", say("practice.theme.all")), ...THEMES.map((one) => option(one, say(`practice.theme.${one}`))));
  level.append(option("", say("practice.level.all")), ...(["1", "2", "3"] as const).map((one) => option(one, say(`practice.level.${one}`))));
  for (const choice of [theme, level]) choice.addEventListener("change", () => start(theme.value as Theme | "", Number(level.value)));
  part("quiz-show").addEventListener("click", () => void reveal());
  part("quiz-next").addEventListener("click", () => {
    at = (at + 1) % posts.length;
    draw();
    part("quiz-post").querySelector("button")?.focus();
  });
  start("", 0);
}

const option = (value: string, words: string): HTMLOptionElement => make("option", { value }, words);

function start(theme: Theme | "", level: number): void {
  posts = LIBRARY.filter((one) => (!theme || one.theme === theme) && (!level || one.level === level));
  at = 0;
  draw();
}

function draw(): void {
  picked.clear();
  const { text } = posts[at]!;
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const word of wordsOf(text)) {
    const button = make("button", { type: "button", class: "word", "aria-pressed": "false" }, text.slice(word.start, word.end));
    button.addEventListener("click", () => {
      if (picked.has(word)) picked.delete(word);
      else picked.add(word);
      button.setAttribute("aria-pressed", String(picked.has(word)));
    });
    // A full stop stays with its word.
    const [close = ""] = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(word.end)) ?? [];
    parts.push(text.slice(from, word.start), make("span", { class: "closed" }, button, close));
    from = word.end + close.length;
  }
  part("quiz-post").replaceChildren(...parts, text.slice(from));
  part("quiz-answer").replaceChildren();
  part("quiz-place").textContent = say("practice.quiz.place", { n: at + 1, total: posts.length });
  part("quiz-show").hidden = false;
  part("quiz-next").hidden = true;
  drawScore();
}

async function reveal(): Promise<void> {
  const { text } = posts[at]!;
  const answer = part("quiz-answer");
  let report;
  try {
    report = await askReport(text);
  } catch {
    answer.replaceChildren(make("p", { role: "alert" }, say("popup.trouble")));
    return;
  }
  const { spotted, missed, extra, whole } = judge([...picked], report.findings);
  const all = spotted.length + missed.length;
  score.spotted += spotted.length;
  score.all += all;
  score.rounds += 1;
  const words = wordsOf(text);
  part("quiz-post").querySelectorAll("button").forEach((button, index) => {
    button.disabled = true;
    const word = words[index]!;
    const found = report.findings.find(({ span }) => span && word.start < span.end && span.start < word.end);
    if (found) button.dataset["severity"] = found.severity;
  });
  answer.replaceChildren(
    make("p", { class: "verdict" },
      all === 0 ? say(picked.size === 0 ? "practice.quiz.fineRight" : "practice.quiz.fine")
        : missed.length === 0 ? say("practice.quiz.all") : say("practice.quiz.some", { n: spotted.length, total: all })),
    extra > 0 && all > 0 ? make("p", {}, sayCount("practice.quiz.extra", extra)) : "",
    report.praise ? make("p", { lang: PACK_LANGUAGE }, report.praise) : "",
    report.findings.length > 0 ? make("p", { class: "quiet" }, say("practice.quiz.why")) : "",
    ...group("practice.quiz.spotted", spotted, text),
    ...group("practice.quiz.missed", missed, text),
    ...group("practice.quiz.whole", whole, text),
  );
  part("quiz-show").hidden = true;
  part("quiz-next").hidden = false;
  part("quiz-next").focus();
  drawScore();
}

/** What there is of one kind, under its heading. */
function group(title: "practice.quiz.spotted" | "practice.quiz.missed" | "practice.quiz.whole", findings: readonly Finding[], text: string): HTMLElement[] {
  return findings.length === 0 ? [] : [make("h3", {}, say(title)), ...findings.map((finding) => foldedNote(finding, text))];
}

function drawScore(): void {
  part("quiz-score").textContent = score.rounds === 0 ? "" : say("practice.quiz.score", { n: score.spotted, total: score.all });
}
