// Draft.js ignores replacement events. Its command path is sound once it has heard of the selection.
import { byCommand, byPaste } from "../replace/strategies";
import type { EditableEngine } from "./editable";

/** How Draft wants to be edited. */
export const draft: EditableEngine = { strategies: [byCommand, byPaste], needsWords: false };
