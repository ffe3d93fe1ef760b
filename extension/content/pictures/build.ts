// Builds the file that goes to the site out of the steps that the core answered: stretches of the old file are
// taken over by the browser, without a copy in memory.
import type { Piece } from "../../shared/core-types";
import { pageWindow } from "./routes";

/** Zeros are made in pieces of so many bytes. */
const ZEROS = 1024 * 1024;

/** The new file, by the name, kind and date of the old one. */
export function fileOf(old: File, pieces: readonly Piece[]): File {
  const parts = pieces.flatMap((piece): BlobPart[] => {
    switch (piece.do) {
      case "keep":
        return [old.slice(piece.start, piece.end)];
      case "write":
        return [new Uint8Array(piece.bytes)];
      case "zeros":
        return zeros(piece.length);
    }
  });
  // One blob first: the page's own constructor can't read a list of ours.
  const whole = new Blob(parts, { type: old.type });
  const { File: PageFile, Object: PageObject } = pageWindow();
  if (pageWindow() === (window as unknown)) return new File([whole], old.name, { type: old.type, lastModified: old.lastModified });
  return new PageFile(
    listFor(whole), old.name,
    Object.assign(new PageObject(), { type: old.type, lastModified: old.lastModified }),
  );
}

function listFor(one: Blob): BlobPart[] {
  const { Array: PageArray } = pageWindow() as unknown as { Array: ArrayConstructor };
  const list = new PageArray<BlobPart>();
  list.push(one);
  return list;
}

function zeros(length: number): BlobPart[] {
  const parts: BlobPart[] = [];
  const full = new Uint8Array(Math.min(ZEROS, length));
  for (let left = length; left > 0; left -= ZEROS) parts.push(left >= ZEROS ? full : new Uint8Array(left));
  return parts;
}
