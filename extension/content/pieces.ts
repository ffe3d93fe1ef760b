// Parts of the page script that come by themselves when they are first used: each is a file of its own, which the background
// brings into the frame. What they have in common with the page script they take from it (`share.ts`).
import { BRING_PIECE } from "../shared/protocol";
import { untilHolds } from "./frames";
import type { NotesPiece } from "./pieces/notes";
import type { PicturesPiece } from "./pieces/pictures";

/** Every piece, by the name of its file in `pieces/`. */
export interface Pieces {
  /** Card, pause, undo, marks over form fields, what pointer and keys do about them, and what carries out an accepted wording. */
  readonly notes: NotesPiece;
  /** Looks at pictures and films, and asks about them. */
  readonly pictures: PicturesPiece;
}

/** About two seconds on screen: a worker that was stopped is back in a tenth of that. */
const FRAMES_TO_COME = 120;

const here = globalThis as { crewmatePieces?: { -readonly [K in keyof Pieces]?: Pieces[K] } };

/** A piece is there. */
export function give<K extends keyof Pieces>(name: K, piece: Pieces[K]): void {
  (here.crewmatePieces ??= {})[name] = piece;
}

/** The piece, brought if need be. Rejects where it does not come: whoever waits for it goes on without. */
export async function piece<K extends keyof Pieces>(name: K): Promise<Pieces[K]> {
  if (!here.crewmatePieces?.[name]) await broughtOrLate(name);
  const there: Pieces[K] | undefined = here.crewmatePieces?.[name];
  if (!there) throw new Error("it did not come");
  return there;
}

async function broughtOrLate(name: keyof Pieces): Promise<void> {
  let settled = false;
  const brought = Promise.resolve(chrome.runtime.sendMessage({ ...BRING_PIECE, name })).finally(() => { settled = true; });
  await Promise.race([brought, untilHolds(() => settled, FRAMES_TO_COME)]);
}
