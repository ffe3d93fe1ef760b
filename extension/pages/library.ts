// Invented posts to practise on, by theme and difficulty. Every person, place and number in them is made up; the NHS number is
// one of those kept for testing. What is to be spotted in each the core says, under the policy in force.
import posts from "./library.json";

/** What a post is about. */
export type Theme = "patient" | "place" | "trust" | "tone" | "fine";

/** A made-up post. */
export interface LibraryPost {
  readonly id: string;
  readonly theme: Theme;
  /** 1: plain, 3: subtle. */
  readonly level: number;
  readonly text: string;
}

/** All of them. */
export const LIBRARY = posts as readonly LibraryPost[];

/** Themes in the order in which they are offered. */
export const THEMES: readonly Theme[] = ["patient", "place", "trust", "tone", "fine"];

/** Three posts of one account that are harmless alone: a town, then an age, then who it was. Dozens of people fit until the third. */
export const PUZZLE: readonly string[] = [
  "Back on nights this week. Ilkeston has never looked so frosty.",
  "Took a lady of 91 to hospital last night. Sharp as a tack.",
  "Still thinking of that retired lighthouse keeper with her broken hip. She was joking all the way.",
];

/** Posts to write anew. */
export const REWRITES: readonly string[] = ["too-much", "high-street", "swimmer", "timewaster"];

/** The post of that id. */
export function post(id: string): LibraryPost {
  const found = LIBRARY.find((one) => one.id === id);
  if (!found) throw new Error(`The library has no post ${id}.`);
  return found;
}
