// Lexical edits its model from replacement events, and undoes them as one step.
import type { EditableEngine } from "./editable";

/** How Lexical wants to be edited. */
export const lexical: EditableEngine = { strategies: ["event", "paste"], needsWords: true };
