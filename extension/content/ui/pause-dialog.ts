// The dialog that every pause is shown in: a real modal one, so that the page behind it is dead to keyboard, pointer and screen
// reader until an answer. It opens in the middle of something, so it is careful about where the keyboard is then, and that the rest
// of a press which was meant for the page answers nothing.
import { make } from "./dom";
import type { Host } from "./host";
import { meet } from "./place";

/** One pause's dialog. */
export class PauseDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #stray = new StrayKeys();
  readonly #back: () => void;

  /** `id` begins those of its heading (`-title`) and of what describes it (`-lead`); `back`: the person leaves it without an answer. */
  constructor(layer: HTMLElement, part: string, id: string, back: () => void) {
    this.#back = back;
    this.#dialog = make("dialog", { class: "gate", "data-part": part, "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-lead` });
    layer.append(this.#dialog);
    ignoreSecondClicks(this.#dialog);
    this.#dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      if (event.isTrusted) back();
    });
  }

  /** Whether it is on screen, which makes the page behind it inert. */
  get isShowing(): boolean {
    return this.#dialog.open;
  }

  /** Another pause begins: what was typed into the one before says nothing of it. */
  begin(): void {
    this.#stray.forget();
  }

  /** Shows these parts, in place of what was there before. */
  show(stage: string, parts: readonly HTMLElement[]): void {
    this.#dialog.dataset["stage"] = stage;
    this.#dialog.replaceChildren(make("div", { class: "check-strip", "aria-hidden": "true" }), ...parts);
    if (!this.#dialog.open) this.#dialog.showModal();
    focusAnswer(this.#dialog);
  }

  /** Back above `over`, which the page has opened, with the keyboard where it was; `giveUp` where the page does that for ever. `true`: it has to be shown anew, whatever is there. */
  riseIn(host: Host, over: Element | true, giveUp: () => void): void {
    if (!this.#dialog.open || (over !== true && !hides(over, this.#dialog))) return;
    if (!host.mayRise()) {
      giveUp();
      return;
    }
    const { activeElement } = this.#dialog.getRootNode() as ShadowRoot;
    const { scrollTop } = this.#dialog;
    this.#dialog.close();
    this.#dialog.showModal();
    if (!activeElement) {
      focusAnswer(this.#dialog);
      return;
    }
    (activeElement as HTMLElement).focus({ preventScroll: true });
    this.#dialog.scrollTop = scrollTop;
  }

  /** Takes it off the screen. */
  close(): void {
    if (this.#dialog.open) this.#dialog.close();
  }

  /** Keys pressed while the keyboard is in it. */
  onKey(event: KeyboardEvent): void {
    if (this.#stray.isStray(event) || event.key !== "Escape") return;
    event.preventDefault();
    this.#back();
  }
}

/**
 * Shows a dialog from its top and gives its main answer the keyboard. Where so little fits (400 %, a phone) that the answer lies
 * below the fold, its heading gets it: what has the keyboard has to be seen, and the words come before the answers.
 */
function focusAnswer(dialog: HTMLDialogElement): void {
  const heading = dialog.querySelector<HTMLElement>("h2");
  // Opening a dialog, Firefox scrolls whatever holds the answers to the first of them.
  for (let part = heading; part && part !== dialog; part = part.parentElement) part.scrollTop = 0;
  dialog.scrollTop = 0;
  const answer = dialog.querySelector<HTMLElement>(".main");
  if (!answer) return;
  const isSeen = answer.getBoundingClientRect().bottom <= Math.min(dialog.getBoundingClientRect().bottom, window.innerHeight);
  (isSeen ? answer : heading)?.focus({ preventScroll: true });
}

/** Whether something that the page opened lies over the dialog. What is inert can't be asked what lies where, so it is the places that tell; a site's note in a corner of the screen is no reason to stir. */
function hides(over: Element, dialog: HTMLElement): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(over, "::backdrop");
  // What it dims, it dims everywhere.
  if (backgroundImage !== "none" || backgroundColor !== "rgba(0, 0, 0, 0)") return true;
  return meet(over.getBoundingClientRect(), dialog.getBoundingClientRect());
}

/** A double click on Post is no answer: its second click finds the pause under the pointer, where there may be anything. */
function ignoreSecondClicks(dialog: HTMLDialogElement): void {
  dialog.addEventListener("click", (event) => {
    if (event.detail > 1) event.stopImmediatePropagation();
  }, true);
}

/**
 * Keys that were meant for the page and find a pause: nor are they answers. One is still held down from before; others are the next
 * words of somebody who sends a message and types on, of which the first space would press the button that has the keyboard.
 */
class StrayKeys {
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
