// What a screen reader hears: short, polite, and only when something has changed for the person.
import type { BoxState } from "../contract";
import { countOf } from "../gate-decision";
import { say, sayCount } from "../../strings/strings";
import { make } from "./dom";

/** The polite voice of one compose box. */
export class Announcer {
  readonly #region = make("div", { class: "unseen", role: "status", "aria-live": "polite", "data-part": "voice" });
  #last = "";

  constructor(layer: HTMLElement) {
    layer.append(this.#region);
  }

  /** Speaks about a new state, unless it means nothing new. */
  tell(state: BoxState): void {
    const words = wordsFor(state);
    if (words === null || words === this.#last) return;
    // The very first "clear" is not news.
    if (state.kind !== "clear" || this.#last !== "") this.#region.textContent = words;
    this.#last = words;
  }

  /** Speaks once, whatever was said before. */
  say(words: string): void {
    this.#region.textContent = words;
  }
}

function wordsFor(state: BoxState): string | null {
  switch (state.kind) {
    case "waiting":
    case "checking":
      return null;
    case "clear":
      return say("say.clear");
    case "found":
      return sayCount("say.found", countOf(state.report));
    case "partly":
      return say("say.unchecked", { reason: say("badge.partly") });
    case "unchecked":
      return say("say.unchecked", { reason: say(`unchecked.${state.reason}.title`) });
  }
}
