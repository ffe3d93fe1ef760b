// The first and last stretch of a file, which go along with the question about it: where a picture or film was taken stands there
// as a rule, and each stretch that the background has to ask for costs a way there and back.

/** Bytes at either end, as many as the photo check reads of a long JPEG's end. */
const END = 64 * 1024;

/** Both ends of a file, one behind the other. */
export class FileEnds {
  readonly #size: number;
  readonly #bytes: Uint8Array;

  /** `bytes`: what {@link endsOf} gave, of a file of `size` bytes. */
  constructor(size: number, bytes: Uint8Array) {
    this.#size = size;
    this.#bytes = bytes;
  }

  /** Bytes `start` to `end` of the file, short where the file ends before; `null` where they are not all at one of its ends. */
  within(start: number, end: number): Uint8Array | null {
    const last = Math.min(end, this.#size);
    // Were the file not as long as it was said to be, the ends would not be its ends.
    if (start > last || this.#bytes.length !== Math.min(2 * END, this.#size)) return null;
    const tail = this.#size - this.#bytes.length;
    if (last <= END || tail === 0) return this.#bytes.subarray(start, last);
    return start >= this.#size - END ? this.#bytes.subarray(start - tail, last - tail) : null;
  }
}

/** The ends of a file; all of a short one. */
export function endsOf(file: Blob): Blob {
  return file.size <= 2 * END ? file : new Blob([file.slice(0, END), file.slice(-END)]);
}
