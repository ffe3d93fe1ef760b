// Reads pictures and films for page scripts, with the second artefact of the core: it is unpacked when the
// first picture comes. Nothing of a file outlives its port.
import photoBytes from "../generated/photo-bytes.js";
import { initSync, lookAt, PhotoWalk } from "../generated/photo.js";
import type { Metadata, Piece, Question } from "../shared/core-types";
import { PICTURES_PORT, type PictureAnswer, type PictureAsk } from "../shared/picture-protocol";
import { decoded, loader } from "./bytes";

/** What a walk through a file answers in the end. */
type Outcome = { metadata: Metadata; question: Question | null } | { pieces: Piece[] | null; error: string | null };

const load = loader(photoBytes, initSync);

/** Answers the page scripts' pictures. */
export function answerPictures(): void {
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name !== PICTURES_PORT) return;
    const walks = new Map<number, PhotoWalk>();
    port.onMessage.addListener((ask: PictureAsk) => void answer(port, walks, ask));
    port.onDisconnect.addListener(() => {
      for (const walk of walks.values()) walk.free();
      walks.clear();
    });
  });
}

async function answer(port: chrome.runtime.Port, walks: Map<number, PhotoWalk>, ask: PictureAsk): Promise<void> {
  try {
    await load();
    post(port, next(walks, ask));
  } catch {
    walks.delete(ask.id);
    post(port, { kind: "failed", id: ask.id });
  }
}

function next(walks: Map<number, PhotoWalk>, ask: PictureAsk): PictureAnswer {
  const { id } = ask;
  if (ask.kind === "look") return { kind: "shows", id, labels: lookAt(ask.width, ask.height, decoded(ask.base64)) as string[] };
  let walk = walks.get(id);
  if (ask.kind === "read") walks.set(id, walk = PhotoWalk.read(ask.size));
  else if (ask.kind === "clean") walks.set(id, walk = PhotoWalk.clean(ask.size, ask.everything));
  else if (ask.base64 === null) walk?.fail();
  else walk?.give(decoded(ask.base64));
  if (!walk) return { kind: "failed", id };
  const need = walk.need();
  if (need) return { kind: "need", id, start: need[0]!, end: need[1]! };
  const outcome = walk.answer() as Outcome;
  walks.delete(id);
  walk.free();
  return "question" in outcome ? { kind: "read", id, ...outcome } : { kind: "cleaned", id, pieces: outcome.pieces, error: outcome.error };
}

/** The port may have gone while the file was read. */
function post(port: chrome.runtime.Port, message: PictureAnswer): void {
  try {
    port.postMessage(message);
  } catch {
    // There is nobody left to tell.
  }
}
