// How hard a text is to read: the grade of Flesch and Kincaid (1975), 0.39 words a sentence + 11.8 syllables a word − 15.59. A grade is a
// school year in the United States, at about that age less five: reading ages of 9 to 11 are grades 4 to 6.

/** Words that the rule for syllables counts wrong, or that everybody here reads at a glance. */
const SYLLABLES: Readonly<Record<string, number>> = { crewmate: 2, made: 1, one: 1, ones: 1, every: 2, everybody: 4, everyone: 3, somebody: 3, something: 2, people: 2, safer: 2, nhs: 3 };

/** The syllables of a word: its runs of vowels, without a silent e. */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, "");
  const known = SYLLABLES[plain];
  if (known !== undefined) return known;
  const runs = plain.replace(/(?:[^laeiouy]es|[^dt]ed|[^l]e)$/, (end) => end[0] ?? "").match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, runs);
}

/** The grade of a text. Placeholders count as a short word. */
export function gradeOf(text: string): number {
  const plain = text.replace(/\{\w+\}/g, "x");
  const sentences = plain.split(/[.!?:;]+(?:\s|$)/).filter((one) => /[a-z]/i.test(one));
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / Math.max(1, sentences.length)) + 11.8 * (syllables / words.length) - 15.59;
}

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}
