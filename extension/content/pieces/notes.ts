// The piece that says what there is to say: card, pause before posting, undo, marks over form fields, what pointer and keys
// do about them, and what carries out an accepted wording. Comes with the first finding, or the first trouble, of a page.
import words from "../../strings/en.json";
import { addWords } from "../../strings/strings";
import { give } from "../pieces";
import { replaceInEditable } from "../replace/editable";
import { replaceInField } from "../replace/field";
import { Card } from "../ui/card";
import { Gate } from "../ui/gate";
import { addStyles } from "../ui/host";
import { MirrorMarks } from "../ui/marks-mirror";
import { followKeys } from "../ui/page-keys";
import { followPointer } from "../ui/pointer";
import notesCss from "../ui/styles/notes.css";
import { Undo } from "../ui/undo";

/** What the page script uses of it. */
export interface NotesPiece {
  readonly Card: typeof Card;
  readonly Gate: typeof Gate;
  readonly Undo: typeof Undo;
  readonly MirrorMarks: typeof MirrorMarks;
  readonly followKeys: typeof followKeys;
  readonly followPointer: typeof followPointer;
  readonly replaceInEditable: typeof replaceInEditable;
  readonly replaceInField: typeof replaceInField;
}

addWords(words);
addStyles(notesCss);
give("notes", { Card, Gate, Undo, MirrorMarks, followKeys, followPointer, replaceInEditable, replaceInField });
