// The piece that says what there is to say: card, pause before posting, and undo. Comes with the first finding, or the first
// trouble, of a page.
import words from "../../strings/en.json";
import { addWords } from "../../strings/strings";
import { give } from "../pieces";
import { Card } from "../ui/card";
import { Gate } from "../ui/gate";
import { addStyles } from "../ui/host";
import notesCss from "../ui/styles/notes.css";
import { Undo } from "../ui/undo";

/** What the view uses of it. */
export interface NotesPiece {
  readonly Card: typeof Card;
  readonly Gate: typeof Gate;
  readonly Undo: typeof Undo;
}

addWords(words);
addStyles(notesCss);
give("notes", { Card, Gate, Undo });
