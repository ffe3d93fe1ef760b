/**
 * What *Post anyway* grants: one press of the person's, for one text. A press is many events (pointer
 * down to click, then perhaps the form's submit), so the pass holds for the whole gesture it was used by.
 */
export class Pass {
  #granted: { readonly text: string; gesture: number | null } | null = null;

  grant(text: string): void {
    this.#granted = { text, gesture: null };
  }

  /** The text that may go through within this gesture, or `null`. The page alone can't use a pass up. */
  textFor(gesture: number, trusted: boolean): string | null {
    if (!this.#granted) return null;
    if (this.#granted.gesture === null) return trusted ? this.#granted.text : null;
    return this.#granted.gesture === gesture ? this.#granted.text : null;
  }

  /** The press went through: from the next gesture on the pass is spent. */
  use(gesture: number): void {
    if (this.#granted) this.#granted.gesture ??= gesture;
  }

  revoke(): void {
    this.#granted = null;
  }
}
