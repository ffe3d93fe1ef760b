// What a pause that opens in the middle of something is careful about: where the keyboard is then, and that the rest of a press
// which was meant for the page answers nothing.

/**
 * Shows a dialog from its top and gives its main answer the keyboard. Where so little fits (400 %, a phone) that the answer lies
 * below the fold, its heading gets it: what has the keyboard has to be seen, and the words come before the answers.
 */
export function focusAnswer(dialog: HTMLDialogElement): void {
  const heading = dialog.querySelector<HTMLElement>("h2");
  // Opening a dialog, Firefox scrolls whatever holds the answers to the first of them.
  for (let part = heading; part && part !== dialog; part = part.parentElement) part.scrollTop = 0;
  dialog.scrollTop = 0;
  const answer = dialog.querySelector<HTMLElement>(".main");
  if (!answer) return;
  const isSeen = answer.getBoundingClientRect().bottom <= Math.min(dialog.getBoundingClientRect().bottom, window.innerHeight);
  (isSeen ? answer : heading)?.focus({ preventScroll: true });
}

/** A double click on Post is no answer: its second click finds the pause under the pointer, where there may be anything. */
export function ignoreSecondClicks(dialog: HTMLDialogElement): void {
  dialog.addEventListener("click", (event) => {
    if (event.detail > 1) event.stopImmediatePropagation();
  }, true);
}

/**
 * Keys that were meant for the page and find a pause: nor are they answers. One is still held down from before; others are the next
 * words of somebody who sends a message and types on, of which the first space would press the button that has the keyboard.
 */
export class StrayKeys {
  #typing = false;

  /** A pause opens: what was typed into the one before says nothing of it. */
  forget(): void {
    this.#typing = false;
  }

  /** Whether this key is one of them; then it does nothing. */
  isStray(event: KeyboardEvent): boolean {
    const { key, ctrlKey, altKey, metaKey, repeat } = event;
    const presses = key === " " || key === "Enter";
    const stray = (repeat && (presses || key === "Escape")) || (this.#typing && presses);
    // After letters a space is one more of them; Enter ends that, so that pressed again it counts.
    this.#typing = key.length === 1 && !ctrlKey && !altKey && !metaKey && (stray || !presses);
    if (stray) event.preventDefault();
    return stray;
  }
}
