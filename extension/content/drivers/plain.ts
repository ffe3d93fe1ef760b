// A bare contenteditable: the browser itself is the editor.
import { byCommand, byReplacementEvent } from "../replace/strategies";
import type { EditableEngine } from "./editable";

/** How Plain wants to be edited. */
export const plain: EditableEngine = { strategies: [byCommand, byReplacementEvent], needsWords: false };
