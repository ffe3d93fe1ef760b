// CKEditor answers commands with success and does nothing, and reverts whatever else is done to its page.
import { byReplacementEvent, byPaste } from "../replace/strategies";
import type { EditableEngine } from "./editable";

/** How CKEditor wants to be edited. */
export const ckeditor: EditableEngine = { strategies: [byReplacementEvent, byPaste], needsWords: true };
