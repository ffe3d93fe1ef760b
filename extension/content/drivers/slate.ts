// Slate must never be edited by command: the page changes, the model keeps the old words, and those get posted.
import type { EditableEngine } from "./editable";

/** How Slate wants to be edited. */
export const slate: EditableEngine = { strategies: ["event", "paste"], needsWords: true };
