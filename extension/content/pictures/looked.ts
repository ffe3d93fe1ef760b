// A file on its way to a page, with what was found out about it.
import type { Reading } from "./line";

/** A file that was looked at. */
export interface Looked {
  readonly file: File;
  /** `null`: nobody could look at it. */
  readonly reading: Reading | null;
  readonly shows: string[] | null;
}

/** Files that nobody has looked at. */
export function unseen(files: readonly File[]): Looked[] {
  return files.map((file) => ({ file, reading: null, shows: null }));
}
