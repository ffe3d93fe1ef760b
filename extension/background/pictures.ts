// Reads pictures and films for page scripts, with the second artefact of the core, and looks at their pixels with the third as well:
// each is unpacked when it is first needed. Nothing of a file outlives its port.
import closerBytes from "../generated/closer-bytes.js";
import { initSync as initCloser, lookCloser } from "../generated/closer.js";
import photoBytes from "../generated/photo-bytes.js";
import { initSync, lookAt, PhotoWalk } from "../generated/photo.js";
import type { Metadata, Piece, Question } from "../shared/core-types";
import { PICTURES_PORT, type PictureAnswer, type PictureAsk } from "../shared/picture-protocol";
import { decoded, loader } from "./bytes";

/** What a walk through a file answers in the end. */
type Outcome = { metadata: Metadata; question: Question | null } | { pieces: Piece[] | null; error: string | null };

const load = loader(photoBytes, initSync);
const loadCloser = loader(closerBytes, initCloser);

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
    post(port, ask.kind === "look" ? await shown(ask) : next(walks, ask));
  } catch {
    walks.delete(ask.id);
    post(port, { kind: "failed", id: ask.id });
  }
}

/** What both looks find. */
async function shown({ id, width, height, base64 }: Extract<PictureAsk, { kind: "look" }>): Promise<PictureAnswer> {
  const rgba = decoded(base64);
  const labels = lookAt(width, height, rgba) as string[];
  // Where the closer look can't be had, what the other found is worth telling all the same.
  const closer = await loadCloser().then(() => lookCloser(width, height, rgba).split(","), () => []);
  return { kind: "shows", id, labels: [...labels, ...closer.filter((label) => label !== "")] };
}

function next(walks: Map<number, PhotoWalk>, ask: Exclude<PictureAsk, { kind: "look" }>): PictureAnswer {
  const { id } = ask;
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
