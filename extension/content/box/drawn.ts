// What is drawn for a box. Its view is made when there is first something to say.
import type { BoxState, BoxView } from "../contract";

/** The state that a box is in, and its view. */
export class Drawn {
  readonly #make: () => BoxView;
  /** Where there has been anything to say. */
  view: BoxView | null = null;
  #state: BoxState = { kind: "waiting" };

  constructor(make: () => BoxView) {
    this.#make = make;
  }

  show(state: BoxState): void {
    const same = state.kind === this.#state.kind && (state.kind === "waiting"
      || (state.kind === "unchecked" && this.#state.kind === "unchecked" && state.reason === this.#state.reason));
    this.#state = state;
    if (!same && (state.kind !== "waiting" || this.view)) this.made().show(state);
  }

  /** The view, made where there is none. */
  made(): BoxView {
    return this.view ??= this.#make();
  }

  /** Opens the card at the caret, an offset into the text; whether there was anything to open it on. */
  openCard(caret: () => number | null): boolean {
    if (!this.view || this.#state.kind === "waiting") return false;
    this.view.openCard(caret());
    return true;
  }

  destroy(): void {
    this.view?.destroy();
    this.view = null;
  }
}
