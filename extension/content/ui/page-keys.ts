// Keys that are pressed in the page while there are notes about it.
import type { Card } from "./card";
import type { Undo } from "./undo";

/** Hears them until `signal` ends it; `owns` tells those that are pressed in ours. */
export function followKeys(card: Card, undo: Undo, owns: (event: Event) => boolean, signal: AbortSignal): void {
  window.addEventListener("keydown", (event) => {
    if (!event.isTrusted || owns(event) || event.isComposing) return;
    if (changesText(event)) undo.hide();
    if (!card.opened) return;
    if (event.key !== "Escape") {
      // Somebody who types wants to see what they type.
      if (changesText(event)) card.close(false);
      return;
    }
    // Our card first, before the site takes it as "close the composer".
    event.preventDefault();
    event.stopImmediatePropagation();
    card.close(false);
  }, { capture: true, signal });
}

const changesText = (event: KeyboardEvent): boolean =>
  (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
  || ["Backspace", "Delete", "Enter"].includes(event.key);
