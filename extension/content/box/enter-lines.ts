// Whether Enter makes a line in a box, learned from what the draft becomes after one: had it sent the draft, the box would have
// been emptied since.

/** What the last Enter did. */
export class EnterLines {
  /** The draft when Enter was let through, until it changes. */
  #before: string | null = null;
  /** Whether the last Enter made a new line. */
  madeLine = false;

  /** Enter went through on this draft; `null`: on what follows nothing can be told of Enter. */
  passed(text: string | null): void {
    this.#before = text;
    this.madeLine = false;
  }

  /** What stands in the box now. */
  read(text: string): void {
    if (this.#before === null || this.#before === text) return;
    this.madeLine = linesOf(text) > linesOf(this.#before);
    this.#before = null;
  }
}

function linesOf(text: string): number {
  return text.split("\n").length;
}
