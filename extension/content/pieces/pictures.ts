// The piece that looks at pictures and asks about them: comes with the first picture on its way to a page, which is held by then.
import words from "../../strings/en.json";
import { addWords } from "../../strings/strings";
import { give } from "../pieces";
import { addStyles } from "../ui/host";
import notesCss from "../ui/styles/notes.css";
import { PictureDecider } from "../pictures/decider";
import { PictureGate } from "../ui/picture-gate";

/** What the page script uses of it. */
export interface PicturesPiece {
  readonly PictureDecider: typeof PictureDecider;
  readonly PictureGate: typeof PictureGate;
}

addWords(words);
addStyles(notesCss);
give("pictures", { PictureDecider, PictureGate });
