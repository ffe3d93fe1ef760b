// Draft.js ignores replacement events. Its command path is sound once it has heard of the selection.
import type { EditableEngine } from "./editable";

/** How Draft wants to be edited. */
export const draft: EditableEngine = { strategies: ["command", "paste"], needsWords: false };
