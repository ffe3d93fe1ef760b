// Decides which files a page gets: reads them, and asks the person where they say where they were taken or can't be read. Others
// are handed on at once, unchanged.
import type { Draft, Report } from "../../shared/core-types";
import { untilHolds } from "../frames";
import { PictureGate, type PictureAnswer } from "../ui/picture-gate";
import type { Unheld } from "./attached";
import { fileOf } from "./build";
import { PictureLine } from "./line";
import { unseen, type Looked } from "./looked";
import { isProfilePicture } from "./profile-picture";
import { isPicture, type Arrival } from "./routes";

/** Frames after which the person is shown what they wait for: about half a second. */
const FRAMES_TO_SHOW = 30;

/** A worker that goes away this often without answering is not coming back by itself. */
const MOST_ATTEMPTS = 2;

/** Rules that speak of the picture by itself, whatever the words that go with it. */
const OF_THE_PICTURE: readonly string[] = ["geo-tag", "uniform-profile-photo"];

/** What is asked of the page script around it. */
export interface PictureSurroundings {
  /** Whether pictures are looked at at all, as far as that is known. */
  isOn(): boolean;
  /** The core's word on the draft with these pictures, `null` where there is nobody to ask. */
  reportOn(arrival: Arrival, found: readonly Looked[]): Promise<Report | null>;
  /** The trust's own questions about the picture have been put. */
  questionsPut(arrival: Arrival): void;
}

/** Settles one arrival at a time. */
export class PictureDecider {
  readonly #around: PictureSurroundings;
  readonly #line = new PictureLine();
  #gate: PictureGate | null = null;

  constructor(around: PictureSurroundings) {
    this.#around = around;
  }

  /** Whether the event comes from the question. */
  owns(event: Event): boolean {
    return this.#gate?.owns(event) ?? false;
  }

  /** Whether what is chosen there becomes a profile's picture. */
  isProfilePicture(target: Element): boolean {
    return isProfilePicture(target);
  }

  /** Whether what is written there stands in a profile. */
  isOfProfile(surface: Draft["surface"]): boolean {
    return surface === "bio" || surface === "username" || surface === "displayName";
  }

  /** The site was switched off: what is asked about goes to it as it is. */
  letGo(): void {
    this.#gate?.letGo();
  }

  /** What becomes of what arrived. */
  async settle(arrival: Arrival): Promise<readonly Looked[]> {
    // Switched off while it waited for its turn.
    if (!this.#around.isOn()) return unseen(arrival.files);
    const gate = new PictureGate(arrival.target);
    this.#gate = gate;
    try {
      return await this.#decide(arrival, gate);
    } finally {
      gate.close();
      this.#gate = null;
    }
  }

  /** The files that the page is to have: as they are, cleaned, or none. */
  async #decide(arrival: Arrival, gate: PictureGate): Promise<readonly Looked[]> {
    const pictures = arrival.files.filter(isPicture);
    const found = await this.#orImpatient(gate, pictures.length, Promise.all(arrival.files.map((file) => this.look(file))));
    if (found === "not") return [];
    if (found === "as-it-is" || !this.#around.isOn()) return unseen(arrival.files);
    const asked = found.filter(({ file, reading }) => isPicture(file) && (!reading || reading.question));
    // A profile's picture goes out without a post before which there would be a word on it.
    if (asked.length === 0 && !isProfilePicture(arrival.target)) return found;
    const report = await this.#orImpatient(gate, pictures.length, this.#around.reportOn(arrival, found));
    if (report === "not") return [];
    const check = report === "as-it-is" ? null : report?.picture ?? null;
    const findings = report === "as-it-is" ? [] : report?.findings.filter(({ rule }) => OF_THE_PICTURE.includes(rule)) ?? [];
    if (asked.length === 0 && findings.length === 0) return found;
    const answer = await gate.ask({
      kind: "found",
      asked: asked.map(({ file, reading }) => ({ name: file.name, metadata: reading?.metadata ?? null, question: reading?.question ?? null })),
      findings, check,
    });
    if (check) this.#around.questionsPut(arrival);
    if (answer === "not") return [];
    if (answer !== "clean") return found;
    const cleaned = await this.#orImpatient(gate, pictures.length, this.#cleaned(found));
    if (cleaned === "not") return [];
    if (cleaned === "as-it-is") return found;
    if (cleaned.stuck.length === 0) return cleaned.files;
    return await gate.ask({ kind: "stuck", names: cleaned.stuck }) === "as-it-is" ? cleaned.files : [];
  }

  /** What is waited for; should that take longer than a moment, the person may end the wait. */
  async #orImpatient<T>(gate: PictureGate, count: number, waited: Promise<T>): Promise<T | "as-it-is" | "not"> {
    let done = false;
    const settled = waited.finally(() => { done = true; });
    const impatient = untilHolds(() => done, FRAMES_TO_SHOW).then(async (intime): Promise<T | PictureAnswer> =>
      intime ? settled : gate.ask({ kind: "checking", count }));
    const first = await Promise.race([settled, impatient]);
    return first as T | "as-it-is" | "not";
  }

  /** What one file says of itself and shows. */
  async look(file: File): Promise<Looked> {
    if (!isPicture(file)) return { file, reading: null, shows: null };
    for (let attempt = 1; ; attempt += 1) {
      try {
        // One after the other: decoding a large picture would hold up what is told from a few kilobytes.
        const reading = await this.#line.read(file);
        return { file, reading, shows: file.type.startsWith("video/") ? null : await this.#line.look(file) };
      } catch {
        if (attempt === MOST_ATTEMPTS) return { file, reading: null, shows: null };
      }
    }
  }

  /** Labels of what a picture that the page shows may show; `null` where its pixels can't be looked at, nor are a film's. */
  async lookAt(shown: Unheld): Promise<string[] | null> {
    return shown.localName === "img" ? this.#line.lookAt(shown as HTMLImageElement) : null;
  }

  /** The same files without their locations, and the names of those that can't be cleaned. */
  async #cleaned(found: readonly Looked[]): Promise<{ files: readonly Looked[]; stuck: readonly string[] }> {
    const stuck: string[] = [];
    const files = await Promise.all(found.map(async (one): Promise<Looked> => {
      if (one.reading?.question !== "location") return one;
      const pieces = await this.#line.clean(one.file).catch(() => null);
      if (!pieces) {
        stuck.push(one.file.name);
        return one;
      }
      const metadata = { ...one.reading.metadata, location: "none" as const, gps: null, places: [], spots: [] };
      return { ...one, file: fileOf(one.file, pieces), reading: { ...one.reading, metadata, question: null } };
    }));
    return { files, stuck };
  }
}
