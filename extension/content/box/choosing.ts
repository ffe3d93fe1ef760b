// A place or a picture is being chosen for a draft: what the composer shows of it may come at any moment.
import type { Box } from "../box";
import { attachedPictures } from "../pictures/attached";
import { PlaceChoice } from "./place-choice";

/** Looks at a box's composer whenever it changes, for as long as something is being chosen. */
export class Choosing {
  readonly #box: Box;
  #place: { readonly choice: PlaceChoice; readonly observer: MutationObserver } | null = null;
  /** Looks for a picture that was chosen out of our sight, from the press that opens the choice until it shows. */
  #picture: MutationObserver | null = null;

  constructor(box: Box) {
    this.#box = box;
  }

  /** A place control was pressed. */
  placeOpened(): void {
    this.#place ??= { choice: new PlaceChoice(), observer: this.#lookAtChanges({ characterData: true, attributeFilter: ["value", "aria-label"] }) };
  }

  /** The person pressed something, which may be the place. */
  press(target: Element): void {
    this.#place?.choice.press(target);
  }

  /** The chosen place, as the composer shows it. */
  placeIn(scope: Element): string | null {
    return this.#place?.choice.shownIn(scope, this.#box.element) ?? null;
  }

  /** The choice of pictures is being opened. Some sites make an input for it that never comes into the page, nor does its event. */
  awaitPicture(): void {
    const { element } = this.#box;
    const before = attachedPictures.of(element).length;
    this.#picture ??= this.#lookAtChanges({ attributeFilter: ["src"] }, () => {
      if (attachedPictures.of(element).length > before) this.#stopAwaiting();
    });
  }

  /** Nothing is chosen any more. */
  stop(): void {
    this.#place?.observer.disconnect();
    this.#place = null;
    this.#stopAwaiting();
  }

  #stopAwaiting(): void {
    this.#picture?.disconnect();
    this.#picture = null;
  }

  /** Looks again at what lies around the editable whenever it changes. */
  #lookAtChanges(alsoOf: MutationObserverInit, then: () => void = () => {}): MutationObserver {
    const observer = new MutationObserver(() => {
      this.#box.look();
      this.#box.changed();
      then();
    });
    observer.observe(this.#box.scope, { childList: true, subtree: true, ...alsoOf });
    return observer;
  }
}
