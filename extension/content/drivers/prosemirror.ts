// ProseMirror and TipTap ignore replacement events and follow what the browser edits.
import type { EditableEngine } from "./editable";

/** How ProseMirror wants to be edited. */
export const prosemirror: EditableEngine = { strategies: ["command", "paste"], needsWords: false };
