// Messages about pictures and films between page script and background, over a port of their own. The page
// script holds the file; the background asks for stretches of it and never for the whole.
import type { Metadata, Piece, Question } from "./core-types";

export const PICTURES_PORT = "crewmate-pictures";

/** Page script → background. Every answer carries the `id` of its question back. */
export type PictureAsk =
  /** What does a file of `size` bytes say of itself? Its ends (file-ends.ts) as base64; `null` where it can't be read. */
  | { kind: "read"; id: number; size: number; ends: string | null }
  /** How is its location (or everything) taken out? */
  | { kind: "clean"; id: number; size: number; everything: boolean }
  /** The stretch that was needed, as base64, since ports carry text; `null` where the file can't be read. */
  | { kind: "bytes"; id: number; base64: string | null }
  /** What may these pixels (RGBA, no side longer than 640) show? */
  | { kind: "look"; id: number; width: number; height: number; base64: string };

/** Background → page script. */
export type PictureAnswer =
  /** Bytes `start` to `end` of the file are needed next. */
  | { kind: "need"; id: number; start: number; end: number }
  /** `film`: whether it is one, whatever the browser takes it for. */
  | { kind: "read"; id: number; metadata: Metadata; question: Question | null; film: boolean }
  /** The steps that build the new file, or why it can't be cleaned. */
  | { kind: "cleaned"; id: number; pieces: Piece[] | null; error: string | null }
  | { kind: "shows"; id: number; labels: string[] }
  /** The photo check could not load, or broke. */
  | { kind: "failed"; id: number };
