// Holds pictures and films on their way to the page until it is decided what the page gets. That is decided in a piece of its
// own, which is brought while the first of them is held.
import { BLANK_DRAFT } from "../../shared/blank-draft";
import type { Attachment, CoreInfo, Report } from "../../shared/core-types";
import { today } from "../../shared/today";
import type { Boxes } from "../boxes";
import { containsAcross, isFileInput, tellOfChoice } from "../dom";
import { activeEditable } from "../find";
import { piece } from "../pieces";
import { isReloaded } from "../reloaded";
import { scopeOf } from "../submit-control";
import { Session } from "../session";
import { showUnanswered } from "../unanswered";
import { attachedPictures, type Unheld } from "./attached";
import type { PictureDecider } from "./decider";
import { unseen, type Looked } from "./looked";
import { arrivalOf, chosen, isPicture, type Arrival } from "./routes";

/** Stands before the page wherever files come in. */
export class PictureGuard {
  readonly #boxes: Boxes;
  #decider: PictureDecider | null = null;
  /** What says on the page that pictures are not looked at, where the piece did not come. */
  #sign: HTMLElement | null = null;
  /** Asks the core about words and pictures together, and hears whether pictures are to be looked at. */
  #session: Session | null = null;
  #on: boolean | null = null;
  #answered: ((report: Report | null) => void) | null = null;
  /** One arrival after the other: two questions at once could not be told apart. */
  #last: Promise<void> = Promise.resolve();
  /** An input whose `input` was held and whose `change` is still to come; `forget` ends the wait for it in a shadow root. */
  #changing: { readonly input: Element; forget(): void } | null = null;
  #delivering = false;

  constructor(boxes: Boxes) {
    this.#boxes = boxes;
    boxes.whenOff = () => this.#decider?.letGo();
    this.#learn();
    try {
      chrome.storage.onChanged.addListener((changes) => {
        if ("photoChecks" in changes || "personMayChange" in changes) this.#learn();
      });
    } catch {
      // The extension was reloaded under this page; whoever comes next learns anew.
    }
  }

  /** Whether pictures are looked at, or may be: that is not known at once. */
  get #isOn(): boolean {
    return this.#boxes.isOn && this.#on !== false;
  }

  /** One event of the window; whether the page is not to hear of it now. */
  hear(event: Event): boolean {
    // Where the extension was reloaded under this page, its new page script does it.
    if (this.#delivering || !this.#isOn || !isByPerson(event) || isReloaded()) return false;
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
      this.#last = this.#last.then(async () => {
        const decider = await this.#decides();
        this.#attach({ route: "input", target: input }, await Promise.all(files.map((file) => decider.look(file))));
      }).catch(() => {});
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
    return this.#decider?.owns(event) ?? false;
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
      const files = await this.#decides().then((decider) => decider.settle(arrival)).catch(() => unseen(arrival.files));
      this.#deliver(arrival, files.map(({ file }) => file));
      this.#attach(arrival, files);
    }).catch(() => {});
  }

  /** Who decides. Where nobody comes the page says so. */
  async #decides(): Promise<PictureDecider> {
    try {
      const { PictureDecider: Decider } = await piece("pictures");
      return (this.#decider ??= new Decider({
        isOn: () => this.#isOn,
        reportOn: (arrival, found) => this.#reportOn(arrival, found),
        questionsPut: ({ target }) => this.#boxOf(target)?.questions.settle(),
      }));
    } catch (error) {
      if (!this.#sign?.isConnected) this.#sign = showUnanswered();
      throw error;
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

  /** From here on the core reads the pictures together with the words. */
  #attach(arrival: Pick<Arrival, "route" | "target">, files: readonly Looked[]): void {
    const attachments = files.filter(({ file }) => isPicture(file)).map(attachmentOf);
    if (attachments.length === 0) return;
    const box = this.#boxOf(arrival.target);
    // No post of a box elsewhere takes it along.
    if (!box && this.#decider?.isProfilePicture(arrival.target)) return;
    attachedPictures.add(box?.element ?? null, arrival.target, attachments);
    box?.clicked();
  }

  /** A picture that the page made or picked without an event of ours (its own camera, its own file dialog): its file is out
   *  of reach, but what the composer shows of it can be looked at. */
  #noticed(element: Element, shown: Unheld): void {
    const attach = (shows: string[] | null): void => {
      const kind = shown.localName === "video" ? "video" : "photo";
      attachedPictures.add(element, shown, [{ kind, altText: null, told: { location: "unknown", taken: null, lookedOn: today(), shows } }]);
    };
    // At once: it may be the press on Post that brought us here.
    attach(null);
    void this.#decides().then((decider) => decider.lookAt(shown)).then((shows) => {
      const box = [...this.#boxes.all].find((one) => one.element === element);
      if (!shows || !shown.isConnected || !box) return;
      attach(shows);
      box.clicked();
    }).catch(() => {});
  }

  /** The box that the files go with: the one whose composer they came to, or the one in use; a profile's picture goes with none elsewhere. */
  #boxOf(target: Element): ReturnType<Boxes["of"]> {
    const scope = scopeOf(target);
    if (scope) this.#boxes.useAllIn(scope);
    const all = [...this.#boxes.all];
    const around = all.filter((box) => containsAcross(box.scope, target));
    if (this.#decider?.isProfilePicture(target)) return around.find(({ surface }) => this.#decider!.isOfProfile(surface));
    const active = activeEditable();
    return around[0] ?? all.find(({ element }) => element === active) ?? all.at(-1);
  }

  /** The core's word on the draft with these pictures, `null` where there is nobody to ask. */
  #reportOn(arrival: Arrival, found: readonly Looked[]): Promise<Report | null> {
    const box = this.#boxOf(arrival.target);
    const surface = this.#decider?.isProfilePicture(arrival.target) ? "bio" : "post";
    const base = box?.draft ?? { ...BLANK_DRAFT, surface, site: this.#boxes.site.id };
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
    }));
  }

  #answer(report: Report | null): void {
    this.#answered?.(report);
    this.#answered = null;
  }
}

function attachmentOf({ file, reading, shows }: Looked): Attachment {
  const kind = file.type.startsWith("video/") || reading?.film ? "video" : "photo";
  const told = reading && { location: reading.metadata.location, taken: reading.metadata.datetime, lookedOn: today(), shows };
  return { kind, altText: null, told };
}

/** The page alone can't make us ask. Tests can't drop or paste files as a person does: in test builds a page may say that it stands for one. */
export function isByPerson(event: Event): boolean {
  return event.isTrusted || (TEST_BUILD && document.documentElement.dataset["standsForPerson"] !== undefined);
}

function stop(event: Event): void {
  // What the browser would do with it by itself, it can't do later: opening the file in place of the page.
  if (event.type !== "change" && event.type !== "input") event.preventDefault();
  event.stopImmediatePropagation();
}
