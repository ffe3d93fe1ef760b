// The trust's own questions about a picture that goes with talk of work, once a draft.
import type { PictureCheck } from "../../shared/core-types";
import type { Press } from "./presses";
import { piece } from "../pieces";
import type { PictureGate } from "../ui/picture-gate";
import { showUnanswered } from "../unanswered";

/** Puts them for one box. */
export class PictureQuestions {
  readonly #element: HTMLElement;
  readonly #over: AbortSignal;
  readonly #answered: () => void;
  /** They have been put for this draft. */
  #put = false;
  #gate: PictureGate | null = null;
  /** They are on screen, or on their way there. */
  #asking = false;

  constructor(element: HTMLElement, over: AbortSignal, answered: () => void) {
    this.#element = element;
    this.#over = over;
    this.#answered = answered;
  }

  /** Whether a press waits for them. */
  hold(check: PictureCheck | null | undefined, { final, trusted }: Press): boolean {
    if (!check || this.#put) return false;
    if (!final || !trusted || this.#asking) return true;
    this.#asking = true;
    void this.#ask(check).catch(() => {
      // Nobody comes to ask, and the page says so: the next press goes through.
      this.#put = true;
      showUnanswered();
    }).finally(() => { this.#asking = false; });
    return true;
  }

  /** They have been put for this draft, here or with the picture. */
  settle(): void {
    this.#put = true;
  }

  /** The draft is gone; the next one's picture is asked about again. */
  emptied(): void {
    this.#put = false;
  }

  /** Whether the event comes from them. */
  owns(event: Event): boolean {
    return this.#gate?.owns(event) ?? false;
  }

  close(): void {
    this.#gate?.close();
  }

  async #ask(check: PictureCheck): Promise<void> {
    const { PictureGate: Gate } = await piece("pictures");
    if (this.#over.aborted) return;
    const gate = this.#gate = new Gate(this.#element);
    const answer = await gate.ask({ kind: "checklist", check });
    gate.close();
    this.#gate = null;
    if (answer !== "not") this.#put = true;
    this.#answered();
  }
}
