// Quill takes replacement events, in open shadow roots too; a paste there lands in the wrong place.
import { byReplacementEvent, byPaste } from "../replace/strategies";
import type { EditableEngine } from "./editable";

/** How Quill wants to be edited. */
export const quill: EditableEngine = { strategies: [byReplacementEvent, byPaste], needsWords: true };
