// Lexical edits its model from replacement events, and undoes them as one step.
import { byReplacementEvent, byPaste } from "../replace/strategies";
import type { EditableEngine } from "./editable";

/** How Lexical wants to be edited. */
export const lexical: EditableEngine = { strategies: [byReplacementEvent, byPaste], needsWords: true };
