// Why a box's draft is not checked, other than for a moment, and which of these reasons the person has taken note of.
import type { UncheckedReason } from "../contract";

/** What stands in the way of checking, if anything does. */
export class Unchecked {
  /** `null`: all is well. */
  reason: UncheckedReason | null = null;
  readonly #accepted = new Set<UncheckedReason>();

  /** The editor's text was read, all of it or up to the limit. */
  read(truncated: boolean): void {
    if (truncated) this.reason = "too-long";
    else if (this.reason === "too-long" || this.reason === "unreadable") this.reason = null;
  }

  /** The core answered. What the page took away stays away, and what was not read stays unread. */
  answered(): void {
    if (this.reason !== "removed" && this.reason !== "too-long") this.reason = null;
  }

  /** The person was told of it for this draft and goes on. */
  accept(reason: UncheckedReason): void {
    this.#accepted.add(reason);
  }

  accepts(reason: UncheckedReason | null): boolean {
    return reason !== null && this.#accepted.has(reason);
  }

  /** The draft is gone, and with it what was accepted of it. */
  emptied(): void {
    // An extension that was reloaded stays away until the page is loaded again: once is enough.
    for (const reason of this.#accepted) if (reason !== "reloaded") this.#accepted.delete(reason);
  }
}
