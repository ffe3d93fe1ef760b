// Where the keyboard is when a pause opens: on the answer that does no harm, if that can be seen from the top.

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
