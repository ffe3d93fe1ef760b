/** The keys that open the card at the caret. With Alt and Shift, because sites take Control for themselves. */
export const CARD_SHORTCUT = { code: "KeyC", shown: "Alt+Shift+C" } as const;

/** Whether a key press is the shortcut. By place on the keyboard: Alt changes the letter on some layouts. */
export function isCardShortcut(event: KeyboardEvent): boolean {
  return event.code === CARD_SHORTCUT.code && event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
}
