// Quill takes replacement events, in open shadow roots too; a paste there lands in the wrong place.
import type { EditableEngine } from "./editable";

/** How Quill wants to be edited. */
export const quill: EditableEngine = { strategies: ["event", "paste"], needsWords: true };
