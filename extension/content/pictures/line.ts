// The line to the background over which files are read: it names stretches, we read them off the file. The
// walk, and all that is looked for, happen there and never on the page's main thread.
import type { Metadata, Piece, Question } from "../../shared/core-types";
import { endsOf } from "../../shared/file-ends";
import { PICTURES_PORT, type PictureAnswer, type PictureAsk } from "../../shared/picture-protocol";

/** What a file says of itself, and what the person is to be asked about it. */
export interface Reading {
  readonly metadata: Metadata;
  readonly question: Question | null;
  readonly film: boolean;
}

/** What was answered in the end, other than "need". */
type Outcome = Exclude<PictureAnswer, { kind: "need" }>;

interface Job {
  readonly file: File | null;
  done(outcome: Outcome): void;
  lost(): void;
}

/** The longest side of the pixels that are looked at; the core takes no more. */
const LONGEST_SIDE = 640;

/** Bytes up to which a picture is decoded as it is: a larger one is shrunk while it is decoded. */
const SMALL_FILE = 512 * 1024;

/** Twice the longest side: a JPEG is decoded to so many eighths of its size as come below what was asked for, and they are to be enough. */
const DECODED_SIDE = 2 * LONGEST_SIDE;

/** Reads files with the background's help. Every question is answered or rejected. */
export class PictureLine {
  #port: chrome.runtime.Port | null = null;
  #lastId = 0;
  readonly #jobs = new Map<number, Job>();

  /** What the file says of itself. Rejects where there is nobody to read it. */
  async read(file: File): Promise<Reading> {
    const started = performance.now();
    const ends = await base64Of(endsOf(file)).catch(() => null);
    const outcome = await this.#ask(file, (id) => ({ kind: "read", id, size: file.size, ends }));
    tellTest("readMs", started);
    if (outcome.kind !== "read") throw new Error("not read");
    return outcome;
  }

  /** The steps that take the location out of the file; `null` where it can't be taken out. */
  async clean(file: File): Promise<Piece[] | null> {
    const outcome = await this.#ask(file, (id) => ({ kind: "clean", id, size: file.size, everything: false }));
    return outcome.kind === "cleaned" ? outcome.pieces : null;
  }

  /** Labels of what a picture may show; `null` where its pixels can't be looked at. */
  async look(file: File): Promise<string[] | null> {
    return this.#look(() => pixelsOf(file));
  }

  /** The same of a picture that the page shows. */
  async lookAt(shown: HTMLImageElement): Promise<string[] | null> {
    return this.#look(async () => {
      await shown.decode();
      return small(await createImageBitmap(shown));
    });
  }

  async #look(pixels: () => Promise<ImageData>): Promise<string[] | null> {
    try {
      const started = performance.now();
      const image = await pixels();
      const { width, height } = image;
      const base64 = await pixelsInBase64(image);
      const outcome = await this.#ask(null, (id) => ({ kind: "look", id, width, height, base64 }));
      tellTest("lookMs", started);
      return outcome.kind === "shows" ? outcome.labels : null;
    } catch {
      return null;
    }
  }

  #ask(file: File | null, question: (id: number) => PictureAsk): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const id = (this.#lastId += 1);
      this.#jobs.set(id, { file, done: resolve, lost: () => reject(new Error("the background went away")) });
      this.#send(question(id));
    });
  }

  #send(ask: PictureAsk): void {
    try {
      this.#port ??= this.#connect();
      this.#port.postMessage(ask);
    } catch {
      this.#hungUp();
    }
  }

  #connect(): chrome.runtime.Port {
    const port = chrome.runtime.connect({ name: PICTURES_PORT });
    port.onMessage.addListener((answer: PictureAnswer) => void this.#hear(answer));
    port.onDisconnect.addListener(() => {
      // Reading it keeps the browser from reporting an unhandled error.
      void chrome.runtime?.lastError;
      if (this.#port === port) this.#hungUp();
    });
    return port;
  }

  async #hear(answer: PictureAnswer): Promise<void> {
    const job = this.#jobs.get(answer.id);
    if (!job) return;
    if (answer.kind !== "need") {
      this.#jobs.delete(answer.id);
      job.done(answer);
      // An idle line would keep the background's walks in memory for nothing.
      if (this.#jobs.size === 0) this.#hangUp();
      return;
    }
    const { id, start, end } = answer;
    const base64 = job.file ? await base64Of(job.file.slice(start, end)).catch(() => null) : null;
    if (this.#jobs.has(id)) this.#send({ kind: "bytes", id, base64 });
  }

  #hangUp(): void {
    this.#port?.disconnect();
    this.#port = null;
  }

  #hungUp(): void {
    this.#port = null;
    const jobs = [...this.#jobs.values()];
    this.#jobs.clear();
    for (const job of jobs) job.lost();
  }
}

/** How long something took, in milliseconds, where tests can read it. */
function tellTest(what: "readMs" | "lookMs", started: number): void {
  if (TEST_BUILD) document.documentElement.dataset[what] = (performance.now() - started).toFixed(1);
}

/** Read by the browser itself, off the page's thread. Rejects where the file can't be read. */
function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** Pixels take a millisecond or two where the browser has a way (Chromium from 140), and some ten by way of a blob. Firefox lets us near them by a blob only. */
async function pixelsInBase64({ data }: ImageData): Promise<string> {
  const bytes = BROWSER === "chromium" ? new Uint8Array(data.buffer) as { toBase64?(): string } : null;
  return bytes?.toBase64?.() ?? base64Of(new Blob([data]));
}

/** The picture upright and small, as the core looks at it. */
async function pixelsOf(file: File): Promise<ImageData> {
  // Firefox decodes all of it whatever it is asked for, and draws it small sooner than it makes a small bitmap of it.
  if (BROWSER === "firefox" || file.size <= SMALL_FILE) return small(await createImageBitmap(file));
  const frame = await shrunk(file).catch(() => null);
  return small(frame ?? await createImageBitmap(file, { resizeWidth: LONGEST_SIDE, resizeQuality: "medium" }));
}

/** What WebCodecs has for still pictures, on secure pages; the compiler's library lacks it. */
interface StillDecoder {
  decode(): Promise<{ readonly image: VideoFrame }>;
  close(): void;
}

/** A JPEG decoded to a smaller size in the first place, off the page's thread; `null` where the browser can't. */
async function shrunk(file: File): Promise<VideoFrame | null> {
  const { ImageDecoder: Decoder } = globalThis as { ImageDecoder?: new (init: object) => StillDecoder };
  if (!Decoder || file.type !== "image/jpeg") return null;
  const decoder = new Decoder({ type: file.type, data: file.stream(), desiredWidth: DECODED_SIDE, desiredHeight: DECODED_SIDE });
  try {
    return (await decoder.decode()).image;
  } finally {
    decoder.close();
  }
}

/** No side longer than the core takes. */
function small(bitmap: ImageBitmap | VideoFrame): ImageData {
  const [across, down] = "displayWidth" in bitmap ? [bitmap.displayWidth, bitmap.displayHeight] : [bitmap.width, bitmap.height];
  const scale = Math.min(1, LONGEST_SIDE / Math.max(across, down));
  const width = Math.max(1, Math.round(across * scale));
  const height = Math.max(1, Math.round(down * scale));
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true })!;
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return context.getImageData(0, 0, width, height);
}
