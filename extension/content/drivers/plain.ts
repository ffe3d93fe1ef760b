// A bare contenteditable: the browser itself is the editor.
import type { EditableEngine } from "./editable";

/** How Plain wants to be edited. */
export const plain: EditableEngine = { strategies: ["command", "event"], needsWords: false };
