// Characters that editors put into empty blocks and beside chips. They are no part of what the person
// wrote, and one in the middle of a number would hide it from every rule.

/** U+200B, U+2060 and U+FEFF. U+200D stays: it holds emoji together. */
const FILLER = /[\u200B\u2060\uFEFF]+/g;

/** A stretch of a text node that counts. */
export interface Run {
  /** First UTF-16 unit within the node. */
  readonly from: number;
  /** First UTF-16 unit after the stretch. */
  readonly to: number;
}

/** The stretches of `data` between filler characters. */
export function runsWithoutFillers(data: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of data.matchAll(FILLER)) {
    if (match.index > from) runs.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  if (from < data.length) runs.push({ from, to: data.length });
  return runs;
}
