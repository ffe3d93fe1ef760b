// What counts as spotted. Pure: the words that somebody picked against what the core found.
import type { Finding } from "../shared/core-types";

/** A word of a post. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** The words of a text, without the punctuation around them. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’:-]*/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** How a round went. */
export interface Round {
  /** Findings with at least one of their words picked. */
  readonly spotted: readonly Finding[];
  /** Findings about words none of which was picked. */
  readonly missed: readonly Finding[];
  /** Picked words that nothing is said of. */
  readonly extra: number;
  /** Findings about the post as a whole, which no picking can show. */
  readonly whole: readonly Finding[];
}

/** Holds the picked words against the findings. */
export function judge(picked: readonly Word[], findings: readonly Finding[]): Round {
  const touches = (finding: Finding, { start, end }: Word): boolean => finding.span !== null && start < finding.span.end && finding.span.start < end;
  const atWords = findings.filter(({ span }) => span !== null);
  return {
    spotted: atWords.filter((finding) => picked.some((word) => touches(finding, word))),
    missed: atWords.filter((finding) => !picked.some((word) => touches(finding, word))),
    extra: picked.filter((word) => !atWords.some((finding) => touches(finding, word))).length,
    whole: findings.filter(({ span }) => span === null),
  };
}
