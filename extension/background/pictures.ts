// Reads pictures and films for page scripts, with the second artefact of the core, and looks at their pixels with the third as well:
// each is unpacked when it is first needed. Nothing of a file outlives its port.
import closerBytes from "../generated/closer-bytes.js";
import { instantiate as instantiateCloser } from "../generated/closer-glue.js";
import photoBytes from "../generated/photo-bytes.js";
import { instantiate } from "../generated/photo-glue.js";
import type { Metadata, Piece, Question } from "../shared/core-types";
import { FileEnds } from "../shared/file-ends";
import { PICTURES_PORT, type PictureAnswer, type PictureAsk } from "../shared/picture-protocol";
import { decoded, Instances } from "./bytes";

/** Containers of films. */
const FILMS: readonly string[] = ["mp4", "mov", "3gp"];

/** What a walk through a file answers in the end. */
type Outcome = { metadata: Metadata; question: Question | null } | { pieces: Piece[] | null; error: string | null };

const instances = new Instances(photoBytes, instantiate);
const closerInstances = new Instances(closerBytes, instantiateCloser);
type Photo = Awaited<ReturnType<typeof instances.get>>;
/** A file that is being read, by its number on its port; `in` is the instance that holds what was read, `ends` what came with the question. */
type Walks = Map<number, { readonly in: Photo; readonly walk: ReturnType<Photo["PhotoWalk"]["read"]>; readonly ends: FileEnds | null }>;

/** Answers the page scripts' pictures. */
export function answerPictures(): void {
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name !== PICTURES_PORT) return;
    const walks: Walks = new Map();
    port.onMessage.addListener((ask: PictureAsk) => void answer(port, walks, ask));
    port.onDisconnect.addListener(() => {
      for (const { walk } of walks.values()) walk.free();
      walks.clear();
    });
  });
}

async function answer(port: chrome.runtime.Port, walks: Walks, ask: PictureAsk): Promise<void> {
  try {
    const photo = await instances.get();
    post(port, ask.kind === "look" ? await shown(photo, ask) : instances.use(photo, () => next(photo, walks, ask)));
  } catch {
    walks.delete(ask.id);
    post(port, { kind: "failed", id: ask.id });
  }
}

/** What both looks find. */
async function shown(photo: Photo, { id, width, height, base64 }: Extract<PictureAsk, { kind: "look" }>): Promise<PictureAnswer> {
  const rgba = decoded(base64);
  const labels = instances.use(photo, () => photo.lookAt(width, height, rgba)) as string[];
  // Where the closer look can't be had, what the other found is worth telling all the same.
  const closer = await closerInstances.get()
    .then((it) => closerInstances.use(it, () => it.lookCloser(width, height, rgba)).split(","))
    .catch(() => []);
  return { kind: "shows", id, labels: [...labels, ...closer.filter((label) => label !== "")] };
}

function next(photo: Photo, walks: Walks, ask: Exclude<PictureAsk, { kind: "look" }>): PictureAnswer {
  const { id } = ask;
  if (ask.kind === "read") walks.set(id, { in: photo, walk: photo.PhotoWalk.read(ask.size), ends: ask.ends === null ? null : new FileEnds(ask.size, decoded(ask.ends)) });
  else if (ask.kind === "clean") walks.set(id, { in: photo, walk: photo.PhotoWalk.clean(ask.size, ask.everything), ends: null });
  const known = walks.get(id);
  // What was read in an instance that broke is lost with it.
  if (!known || known.in !== photo) return { kind: "failed", id };
  const { walk, ends } = known;
  if (ask.kind === "bytes") {
    if (ask.base64 === null) walk.fail();
    else walk.give(decoded(ask.base64));
  }
  for (let need = walk.need(); need; need = walk.need()) {
    const [start, end] = [need[0]!, need[1]!];
    const bytes = ends?.within(start, end);
    if (!bytes) return { kind: "need", id, start, end };
    walk.give(bytes);
  }
  const outcome = walk.answer() as Outcome;
  walks.delete(id);
  walk.free();
  if (!("question" in outcome)) return { kind: "cleaned", id, pieces: outcome.pieces, error: outcome.error };
  const film = FILMS.includes(outcome.metadata.container ?? "");
  // A picture's pixels come next, while the page script decodes them: by then the closer look is unpacked.
  if (!film) void closerInstances.get().catch(() => {});
  return { kind: "read", id, ...outcome, film };
}

/** The port may have gone while the file was read. */
function post(port: chrome.runtime.Port, message: PictureAnswer): void {
  try {
    port.postMessage(message);
  } catch {
    // There is nobody left to tell.
  }
}
