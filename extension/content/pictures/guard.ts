// Holds pictures and films on their way to the page until they have been read, and asks the person where they
// say where they were taken or can't be read. Others are handed on at once, unchanged.
import { BLANK_DRAFT } from "../../shared/blank-draft";
import type { Attachment, CoreInfo, Report } from "../../shared/core-types";
import { today } from "../../shared/today";
import { untilHolds } from "../frames";
import type { Boxes } from "../boxes";
import { containsAcross, isFileInput, tellOfChoice } from "../dom";
import { activeEditable } from "../find";
import { isReloaded } from "../reloaded";
import { scopeOf } from "../submit-control";
import { Session } from "../session";
import { PictureGate, type PictureAnswer } from "../ui/picture-gate";
import { attachedPictures, type Unheld } from "./attached";
import { fileOf } from "./build";
import { PictureLine, type Reading } from "./line";
import { arrivalOf, chosen, isPicture, type Arrival } from "./routes";

/** Frames after which the person is shown what they wait for: about half a second. */
const FRAMES_TO_SHOW = 30;

/** A worker that goes away this often without answering is not coming back by itself. */
const MOST_ATTEMPTS = 2;

/** A file on its way, with what was found out. */
interface Looked {
  readonly file: File;
  /** `null`: nobody could look at it. */
  readonly reading: Reading | null;
  readonly shows: string[] | null;
}

/** Stands before the page wherever files come in. */
export class PictureGuard {
  readonly #boxes: Boxes;
  readonly #line = new PictureLine();
  /** Asks the core about words and pictures together, and hears whether pictures are to be looked at. */
  #session: Session | null = null;
  #on: boolean | null = null;
  #answered: ((report: Report | null) => void) | null = null;
  /** One arrival after the other: two questions at once could not be told apart. */
  #last: Promise<void> = Promise.resolve();
  /** An input whose `input` was held and whose `change` is still to come; `forget` ends the wait for it in a shadow root. */
  #changing: { readonly input: Element; forget(): void } | null = null;
  #gate: PictureGate | null = null;
  #delivering = false;

  constructor(boxes: Boxes) {
    this.#boxes = boxes;
    this.#learn();
    try {
      chrome.storage.onChanged.addListener((changes) => {
        if ("photoChecks" in changes || "personMayChange" in changes) this.#learn();
      });
    } catch {
      // The extension was reloaded under this page; whoever comes next learns anew.
    }
  }

  /** One event of the window; whether the page is not to hear of it now. */
  hear(event: Event): boolean {
    // Where the extension was reloaded under this page, its new page script does it.
    if (this.#delivering || this.#on === false || !isByPerson(event) || isReloaded()) return false;
    const [target] = event.composedPath();
    if (target === this.#changing?.input && (event.type === "change" || event.type === "input")) {
      this.#forgetChange();
      if (event.type === "change") {
        stop(event);
        return true;
      }
    }
    const arrival = arrivalOf(event);
    if (!arrival) return false;
    if (event.type === "input") this.#expectChange(arrival.target);
    stop(event);
    this.#take(arrival);
    return true;
  }

  /** Files were chosen before we were here, and the page was not told of it (`held`) or has them already. */
  wasChosen(input: HTMLInputElement, held: boolean): void {
    if (!isFileInput(input)) return;
    if (!held) {
      const files = [...input.files ?? []];
      this.#last = this.#last.then(async () => this.#attach({ route: "input", target: input }, await Promise.all(files.map((file) => this.#look(file)))));
      return;
    }
    const arrival = chosen(input);
    // Its `change` may be still to come.
    this.#expectChange(input);
    if (arrival) this.#take(arrival);
    else tellOfChoice(input);
  }

  /** Whether the event comes from the question. */
  owns(event: Event): boolean {
    return this.#gate?.owns(event) ?? false;
  }

  /** The `change` that follows a held `input` tells of an empty choice. In a shadow root it never gets as far as the window. */
  #expectChange(input: Element): void {
    this.#forgetChange();
    const root = input.getRootNode();
    const held = (event: Event): void => {
      if (this.#delivering || event.target !== input) return;
      this.#forgetChange();
      stop(event);
    };
    if (root !== input.ownerDocument) root.addEventListener("change", held, true);
    this.#changing = { input, forget: () => root.removeEventListener("change", held, true) };
  }

  #forgetChange(): void {
    this.#changing?.forget();
    this.#changing = null;
  }

  #take(arrival: Arrival): void {
    this.#last = this.#last.then(async () => {
      // Whatever breaks in us, the page gets what the person chose.
      const files = await this.#settle(arrival).catch(() => unseen(arrival.files));
      this.#deliver(arrival, files.map(({ file }) => file));
      this.#attach(arrival, files);
    }).catch(() => {});
  }

  async #settle(arrival: Arrival): Promise<readonly Looked[]> {
    const gate = new PictureGate(arrival.target);
    this.#gate = gate;
    try {
      return await this.#decide(arrival, gate);
    } finally {
      gate.close();
      this.#gate = null;
    }
  }

  #deliver(arrival: Arrival, files: readonly File[]): void {
    this.#delivering = true;
    try {
      arrival.deliver(files);
    } finally {
      this.#delivering = false;
    }
  }

  /** The files that the page is to have: as they are, cleaned, or none. */
  async #decide(arrival: Arrival, gate: PictureGate): Promise<readonly Looked[]> {
    const pictures = arrival.files.filter(isPicture);
    const found = await this.#orImpatient(gate, pictures.length, Promise.all(arrival.files.map((file) => this.#look(file))));
    if (found === "not") return [];
    if (found === "as-it-is" || this.#on === false) return unseen(arrival.files);
    const asked = found.filter(({ file, reading }) => isPicture(file) && (!reading || reading.question));
    if (asked.length === 0) return found;
    const report = await this.#orImpatient(gate, pictures.length, this.#reportOn(arrival, found));
    if (report === "not") return [];
    const check = report === "as-it-is" ? null : report?.picture ?? null;
    const answer = await gate.ask({
      kind: "found",
      asked: asked.map(({ file, reading }) => ({ name: file.name, metadata: reading?.metadata ?? null, question: reading?.question ?? null })),
      findings: report === "as-it-is" ? [] : report?.findings.filter(({ rule }) => rule === "geo-tag") ?? [],
      check,
    });
    if (check) this.#boxOf(arrival.target)?.picturesAsked();
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

  async #look(file: File): Promise<Looked> {
    if (!isPicture(file)) return { file, reading: null, shows: null };
    for (let attempt = 1; ; attempt += 1) {
      try {
        const [reading, shows] = await Promise.all([
          this.#line.read(file),
          file.type.startsWith("video/") ? null : this.#line.look(file),
        ]);
        return { file, reading, shows };
      } catch {
        if (attempt === MOST_ATTEMPTS) return { file, reading: null, shows: null };
      }
    }
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
      return { ...one, file: fileOf(one.file, pieces), reading: { metadata, question: null } };
    }));
    return { files, stuck };
  }

  /** From here on the core reads the pictures together with the words. */
  #attach(arrival: Pick<Arrival, "route" | "target">, files: readonly Looked[]): void {
    const attachments = files.filter(({ file }) => isPicture(file)).map(attachmentOf);
    if (attachments.length === 0) return;
    const box = this.#boxOf(arrival.target);
    attachedPictures.add(box?.element ?? null, arrival.target, attachments);
    box?.clicked();
  }

  /** A picture that the page made or picked without an event of ours (its own camera, its own file dialog): its file is out
   *  of reach, but what the composer shows of it can be looked at. */
  #noticed(element: Element, shown: Unheld): void {
    const attach = (kind: Attachment["kind"], shows: string[] | null): void => {
      const told = { location: "unknown" as const, taken: null, lookedOn: today(), shows };
      attachedPictures.add(element, shown, [{ kind, altText: null, told }]);
    };
    // At once: it may be the press on Post that brought us here.
    attach(shown.localName === "video" ? "video" : "photo", null);
    if (!isImage(shown)) return;
    void this.#line.lookAt(shown).then((shows) => {
      const box = [...this.#boxes.all].find((one) => one.element === element);
      if (!shows || !shown.isConnected || !box) return;
      attach("photo", shows);
      box.clicked();
    });
  }

  /** The box that the files go with: the one whose composer they came to, or the one in use. */
  #boxOf(target: Element): ReturnType<Boxes["of"]> {
    const scope = scopeOf(target);
    if (scope) this.#boxes.useAllIn(scope);
    const all = [...this.#boxes.all];
    const active = activeEditable();
    return all.find((box) => containsAcross(box.scope, target)) ?? all.find(({ element }) => element === active) ?? all.at(-1);
  }

  /** The core's word on the draft with these pictures, `null` where there is nobody to ask. */
  #reportOn(arrival: Arrival, found: readonly Looked[]): Promise<Report | null> {
    const box = this.#boxOf(arrival.target);
    const base = box?.draft ?? { ...BLANK_DRAFT, site: this.#boxes.site.id };
    const attachments = [...base.attachments, ...found.filter(({ file }) => isPicture(file)).map(attachmentOf)];
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#connected().ask({ ...base, attachments });
    });
  }

  /** Hears whether pictures are to be looked at at all. */
  #learn(): void {
    this.#session?.close();
    this.#session = null;
    this.#connected().open();
  }

  #connected(): Session {
    return (this.#session ??= new Session({
      report: (_draft, report) => this.#answer(report),
      info: ({ photoChecks }: CoreInfo) => {
        this.#on = photoChecks;
        attachedPictures.onUnheld = photoChecks ? (box, shown) => this.#noticed(box, shown) : null;
      },
      failed: () => this.#answer(null),
      stale: () => {},
    }));
  }

  #answer(report: Report | null): void {
    this.#answered?.(report);
    this.#answered = null;
  }
}

function isImage(shown: Unheld): shown is HTMLImageElement {
  return shown.localName === "img";
}

/** Files that nobody has looked at. */
function unseen(files: readonly File[]): Looked[] {
  return files.map((file) => ({ file, reading: null, shows: null }));
}

function attachmentOf({ file, reading, shows }: Looked): Attachment {
  const kind = file.type.startsWith("video/") || ["mp4", "mov", "3gp"].includes(reading?.metadata.container ?? "") ? "video" : "photo";
  const told = reading && { location: reading.metadata.location, taken: reading.metadata.datetime, lookedOn: today(), shows };
  return { kind, altText: null, told };
}

/** The page alone can't make us ask. Tests can't drop or paste files as a person does: in test builds a page may say that it stands for one. */
function isByPerson(event: Event): boolean {
  return event.isTrusted || (TEST_BUILD && document.documentElement.dataset["standsForPerson"] !== undefined);
}

function stop(event: Event): void {
  // What the browser would do with it by itself, it can't do later: opening the file in place of the page.
  if (event.type !== "change" && event.type !== "input") event.preventDefault();
  event.stopImmediatePropagation();
}
