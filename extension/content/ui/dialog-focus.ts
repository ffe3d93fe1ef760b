// What a pause that opens in the middle of something is careful about: where the keyboard is then, and that the rest of a press
// which was meant for the page answers nothing.

/**
 * Shows a dialog from its top and gives its main answer the keyboard. Where so little fits (400 %, a phone) that the answer lies
 * below the fold, its heading gets it: what has the keyboard has to be seen, and the words come before the answers.
 */
export function focusAnswer(dialog: HTMLDialogElement): void {
  dialog.scrollTop = 0;
  const answer = dialog.querySelector<HTMLElement>(".main");
  if (!answer) return;
  const isSeen = answer.getBoundingClientRect().bottom <= Math.min(dialog.getBoundingClientRect().bottom, window.innerHeight);
  (isSeen ? answer : dialog.querySelector<HTMLElement>("h2"))?.focus({ preventScroll: true });
}

/** A double click on Post is no answer: its second click finds the pause under the pointer, where there may be anything. */
export function ignoreSecondClicks(dialog: HTMLDialogElement): void {
  dialog.addEventListener("click", (event) => {
    if (event.detail > 1) event.stopImmediatePropagation();
  }, true);
}

/** Nor is a key that is still held down from before: no answer was there to be read when it went down. */
export function isHeldOn(event: KeyboardEvent): boolean {
  if (!event.repeat || event.key === "Tab" || event.key.startsWith("Arrow") || event.key.startsWith("Page")) return false;
  event.preventDefault();
  return true;
}
