// The three ways of telling an editor to replace what is selected. Each says whether the editor took
// it up; whether the text came out as asked is for the driver to read back.
import type { Place } from "../text/text-map";

/** What is replaced by what, selected already. */
export interface Replacement {
  readonly element: HTMLElement;
  readonly start: Place;
  readonly end: Place;
  readonly words: string;
}

/** Makes one replacement. */
export type Strategy = (replacement: Replacement) => boolean;

/** As if typed; the browser edits and the engine follows. Keeps undo in form fields, Draft and ProseMirror. */
export const byCommand = ({ element, words }: Pick<Replacement, "element" | "words">): boolean => {
  const { ownerDocument } = element;
  return words === "" ? ownerDocument.execCommand("delete") : ownerDocument.execCommand("insertText", false, words);
};

/** As a spelling correction; the engine edits its model itself. For Lexical, Slate, Quill, CKEditor. */
const byReplacementEvent: Strategy = ({ element, start, end, words }) => {
  const targetRanges = [
    new StaticRange({ startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset }),
  ];
  const event = new InputEvent("beforeinput", {
    inputType: words === "" ? "deleteContentBackward" : "insertReplacementText",
    data: null,
    dataTransfer: words === "" ? null : transferOf(words),
    targetRanges,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  element.dispatchEvent(event);
  return event.defaultPrevented;
};

/** As a paste. Not inside shadow roots: Quill there pastes at the wrong place. */
const byPaste: Strategy = ({ element, words }) => {
  if (words === "" || element.getRootNode() !== element.ownerDocument) return false;
  const event = new ClipboardEvent("paste", {
    clipboardData: transferOf(words), bubbles: true, cancelable: true, composed: true,
    // Firefox takes the words from here and ignores `clipboardData`.
    ...{ dataType: "text/plain", data: words },
  });
  element.dispatchEvent(event);
  return event.defaultPrevented;
};

function transferOf(words: string): DataTransfer {
  const transfer = new (pageWindow().DataTransfer)();
  transfer.setData("text/plain", words);
  return transfer;
}

/** Firefox hides the contents of an object made by an extension from the page; one made by the page it shows. */
function pageWindow(): { DataTransfer: typeof DataTransfer } {
  const { wrappedJSObject } = window as unknown as { wrappedJSObject?: { DataTransfer: typeof DataTransfer } };
  return wrappedJSObject ?? window;
}

/** Each by the name that an engine's driver asks for it by: drivers are there from the start, the doing comes when a wording is accepted. */
export const STRATEGIES = { command: byCommand, event: byReplacementEvent, paste: byPaste } satisfies Record<string, Strategy>;
export type StrategyName = keyof typeof STRATEGIES;
