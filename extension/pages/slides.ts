// What an induction shows, as data: made of the pack in force and of the library, so that a trust's own pack has an induction of its own.
import type { Guide } from "../shared/core-types";
import type { Theme } from "./library";

/** How long it takes, in minutes. */
export type Minutes = 5 | 15 | 30;

/** One screen; `steps` is how often it has to be pressed on until all of it is shown. */
export type Slide =
  | { kind: "title" | "what" | "close" }
  /** A made-up post: the bare words, what is marked, why, how it could read. */
  | { kind: "scenario"; post: string; theme: Theme }
  | { kind: "puzzle" }
  | { kind: "allowed" | "contacts" | "words" | "talk" };

/** What each length has room for: made-up posts by their ids. About a minute and a half goes to each. */
const SCENARIOS: Readonly<Record<Minutes, readonly [string, Theme][]>> = {
  5: [["too-much", "patient"], ["proud", "fine"]],
  15: [["too-much", "patient"], ["nan", "fine"], ["high-street", "place"], ["shift-rant", "trust"], ["proud", "fine"]],
  30: [
    ["too-much", "patient"], ["nan", "fine"], ["roadside", "patient"], ["high-street", "place"], ["school", "place"], ["swimmer", "patient"],
    ["shift-rant", "trust"], ["leak", "trust"], ["timewaster", "tone"], ["role", "fine"], ["proud", "fine"],
  ],
};

/** What the presenter's notes say of a screen. */
export interface Shown {
  readonly at: number;
  readonly total: number;
  /** What to say. */
  readonly words: string;
  /** What the post on it brings up; `null` where there is no post, or nobody knows. */
  readonly toCome: readonly string[] | null;
  /** The screen behind it. */
  readonly next: { readonly title: string; readonly post: string | null } | null;
}

/** Keys that lead through the show, in both of its windows. */
const KEYS: readonly string[] = ["ArrowRight", "PageDown", " ", "Enter", "ArrowLeft", "PageUp", "Backspace", "Home", "n", "N", "Escape"];

/** Whether a key is the show's: not where the browser or a button has a use for it. */
export function isKeyOfShow(event: KeyboardEvent): boolean {
  const pressesButton = (event.key === " " || event.key === "Enter") && (event.target as Element).closest("button, a") !== null;
  return KEYS.includes(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey && !pressesButton;
}

/** The screens of an induction. */
export function slidesFor(minutes: Minutes, guide: Guide): Slide[] {
  const scenarios = SCENARIOS[minutes].map(([post, theme]): Slide => ({ kind: "scenario", post, theme }));
  const some = (slide: Slide, isThere: boolean): Slide[] => (isThere ? [slide] : []);
  return [
    { kind: "title" },
    ...some({ kind: "what" }, minutes > 5),
    ...scenarios.slice(0, -1),
    { kind: "puzzle" },
    ...scenarios.slice(-1),
    ...some({ kind: "allowed" }, guide.allowed.length > 0),
    ...some({ kind: "words" }, minutes > 5 && guide.disclaimer !== null),
    ...some({ kind: "talk" }, minutes === 30),
    ...some({ kind: "contacts" }, guide.contacts.length > 0),
    { kind: "close" },
  ];
}

/** The made-up posts that a show of that length has, by their ids. */
export const postsOf = (minutes: Minutes): readonly string[] => SCENARIOS[minutes].map(([post]) => post);

/** How many presses a screen takes before the next comes. */
export function stepsOf(slide: Slide): number {
  // A post that is fine has no safer words to come.
  if (slide.kind === "scenario") return slide.theme === "fine" ? 3 : 4;
  return slide.kind === "puzzle" ? 3 : 1;
}
