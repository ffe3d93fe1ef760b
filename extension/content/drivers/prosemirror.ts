// ProseMirror and TipTap ignore replacement events and follow what the browser edits.
import { byCommand, byPaste } from "../replace/strategies";
import type { EditableEngine } from "./editable";

/** How ProseMirror wants to be edited. */
export const prosemirror: EditableEngine = { strategies: [byCommand, byPaste], needsWords: false };
