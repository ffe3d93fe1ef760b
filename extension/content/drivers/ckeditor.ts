// CKEditor answers commands with success and does nothing, and reverts whatever else is done to its page.
import type { EditableEngine } from "./editable";

/** How CKEditor wants to be edited. */
export const ckeditor: EditableEngine = { strategies: ["event", "paste"], needsWords: true };
