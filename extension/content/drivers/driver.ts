// What a compose box needs of an editor engine. One file per engine implements it.
import type { Edit } from "../../shared/core-types";

/** Text as read from the editor in one moment. */
export interface ReadText {
  /** What would be published, one `\n` per line boundary. */
  readonly text: string;
  /** The editor holds more than the limit it was read with. */
  readonly truncated: boolean;
}

/** The hand that one editor engine needs. */
export interface Driver {
  readonly element: HTMLElement;
  /** The text stands in a `value` and not in the page's nodes. */
  readonly isFormField: boolean;
  /** Reads the editor as it is now, at most `limit` UTF-16 units. */
  read(limit: number): ReadText;
  /** Calls back after every change, whoever made it; may call back without one. */
  watch(changed: () => void, signal: AbortSignal): void;
  /** Live ranges of a span of the text as it reads now; none for form fields. */
  rangesOf(start: number, end: number): Range[];
  /** The caret as an offset of the text, or `null` where it is elsewhere. */
  caret(): number | null;
  focus(): void;
  /**
   * Makes the edits of `text` in the way the engine needs. Whether the editor reads back as asked;
   * where it does not, the person is told, and nothing is tried behind their back.
   */
  replace(text: string, edits: readonly Edit[]): Promise<boolean>;
}

/** Far beyond the core's limit: for reading all there is when making an edit. */
export const NO_LIMIT = Number.MAX_SAFE_INTEGER;
