// One compose box: the state machine between what is typed, what the core says of it, what is shown
// and whether a press on Post goes through. Each part of that has a module of its own in `box/`.
import { BLANK_DRAFT } from "../shared/blank-draft";
import type { Composer, CoreInfo, Draft, Fix, Report } from "../shared/core-types";
import { lookAround, nowhere, type Around } from "./around";
import { keepBadgePlace } from "./badge-place";
import type { BoxActions, MakeBoxView, UncheckedReason } from "./contract";
import { driverFor } from "./drivers";
import type { Driver } from "./drivers/driver";
import { WithinBudget } from "./frames";
import { countOf } from "./gate-decision";
import type { KnownSite } from "./known-site";
import { tellLessOf } from "./less";
import { attachedPictures } from "./pictures/attached";
import { whenGone } from "./presence";
import { Profiles } from "./profiles";
import { sameDraft, Session, type SessionFailure } from "./session";
import { pageAddress } from "./site";
import { surfaceOf } from "./surface";
import { Choosing } from "./box/choosing";
import { Drawn } from "./box/drawn";
import { EnterLines } from "./box/enter-lines";
import { geometryOf } from "./box/geometry";
import { PictureQuestions } from "./box/picture-questions";
import { Presses, type Press } from "./box/presses";
import { Tellings } from "./box/tellings";
import { Unchecked } from "./box/unchecked";
import { Verdict, type Checked } from "./box/verdict";

/** The UTF-16 units that the core reads at the most, until it has named its own limit. */
const DEFAULT_LIMIT = 200_000;

/** No draft of so many UTF-16 units is too long to be checked in full at every key: where the caret is need not be found out. */
const CARET_COUNTS = 4_000;

/** A compose box in use. Made on first use, gone with its element. */
export class Box {
  readonly #site: KnownSite;
  readonly #gone: (box: Box) => void;
  readonly #driver: Driver;
  readonly #abort = new AbortController();
  readonly #reading = new WithinBudget(() => this.#update());
  readonly #session = new Session({
    report: (draft, report, trustChosen) => this.#heard({ draft, report, trustChosen }),
    info: (info) => this.#learn(info),
    failed: (reason) => this.#fail(reason),
    stale: () => this.recheck(),
  });
  readonly #verdict = new Verdict();
  readonly #unchecked = new Unchecked();
  readonly #drawn: Drawn;
  readonly #presses: Presses;
  #limit = DEFAULT_LIMIT;
  #draft: Draft | null = null;
  /** What lies around the editable. Looked at when the box is opened, after each click on the page, while a place is chosen, and at Post. */
  #around: Around = nowhere();
  #looking = 0;
  /** What Enter does in it. */
  readonly enterLines = new EnterLines();
  /** While a place or a picture is chosen. */
  readonly choosing = new Choosing(this);
  /** Presses on controls that give something away by themselves. */
  readonly tellings: Tellings = new Tellings({
    update: () => this.#update(),
    draft: () => this.#draft ?? this.#draftOf(""),
    beyond: (report) => this.#verdict.beyond(report, this.#text),
    pause: (report, telling) => {
      const text = this.#text;
      this.#presses.pause(report, null, text, telling, () => {
        this.tellings.agree(telling);
        for (const finding of report.findings) this.#verdict.settle(finding, text);
      });
    },
    placeOpened: () => this.choosing.placeOpened(),
  });
  /** The trust's own questions about a picture. */
  readonly questions: PictureQuestions;

  constructor(
    readonly element: HTMLElement,
    site: KnownSite,
    makeView: MakeBoxView,
    gone: (box: Box) => void,
  ) {
    this.#site = site;
    this.#gone = gone;
    this.#driver = driverFor(element);
    this.#drawn = new Drawn(() => makeView(geometryOf(this, site, this.#driver, this.#verdict), this.#actions()));
    this.#presses = new Presses(this.#verdict, this.#unchecked, this.#session, this.#drawn);
    this.questions = new PictureQuestions(element, this.#abort.signal, () => this.#driver.focus());
    this.#driver.watch(() => this.changed(), this.#abort.signal);
    whenGone(element, () => gone(this), this.#abort.signal);
    Profiles.here(site).open(this.surface, () => this.changed(), this.#abort.signal);
    this.look();
    this.#update();
    // Before the first word: the core starts while it is being typed.
    this.#session.open();
  }

  /** Something may have changed the text; reads it at once, or once more with the next frame. */
  changed(): void {
    this.#reading.run();
  }

  /** The settings changed, or the person asked for another try. */
  recheck(again = false): void {
    this.#verdict.last = null;
    this.#update(again);
  }

  /** Settings changed while the background could not tell us. */
  settingsChanged(): void {
    if (this.#session.isDisconnected) this.recheck();
  }

  /** The page was frozen and goes on. */
  resume(): void {
    this.#session.resume();
    this.changed();
  }

  /** Whether the event comes from our own drawing. */
  owns(event: Event): boolean {
    return this.#drawn.view?.owns(event) || this.questions.owns(event);
  }

  /** Whether what would be published counts as a direct message, a comment, … */
  get surface(): Draft["surface"] {
    return this.composer?.surface ?? surfaceOf(this.element, pageAddress());
  }

  /** What the site's file says of this box; asked anew each time, since sites use their boxes again for other things. */
  get composer(): Composer | null {
    return this.#site.composerOf(this.element, pageAddress());
  }

  /** The part of the page that belongs to this box. */
  get scope(): Element {
    return this.#around.scope;
  }

  /** What the core is asked about, or `null` while there is nothing. */
  get draft(): Draft | null {
    return this.#draft;
  }

  /** The core's word on exactly that, with what the person settled still in it. */
  get report(): Report | null {
    return this.#verdict.wordOn(this.#draft);
  }

  /** The person pressed something on the page: its audience, its place or its account may be others now. */
  clicked(): void {
    this.#looking ||= requestAnimationFrame(() => {
      this.#looking = 0;
      this.look();
      this.changed();
    });
  }

  /** Looks at what lies around the editable. */
  look(): void {
    if (this.#abort.signal.aborted || !this.element.isConnected) return;
    this.#around = lookAround(this.element, this.#site, this.composer, this.surface, this.choosing);
    attachedPictures.look(this.element, this.scope);
    Profiles.here(this.#site).look();
  }

  /** Enter went through. With Shift it makes a line everywhere, which says nothing of Enter, nor does Enter where nothing is written yet. */
  enterPassed(withShift: boolean): void {
    this.enterLines.passed(withShift ? null : this.#draft?.text ?? null);
  }

  /** Opens the card at the caret; whether there was anything to open it on. */
  openCard(): boolean {
    return this.#drawn.openCard(() => this.#driver.caret());
  }

  /** Whether the pause is open. */
  get isPaused(): boolean {
    return this.#presses.isPaused;
  }

  /** Pauses for what several boxes say together, or because nobody answers what that is. */
  pauseFor(report: Report | null, agreed: () => void): void {
    this.#presses.pause(report, report ? null : "lost-worker", this.#text, "post", agreed);
  }

  /** Leaves this draft alone, because the person asked for it; whether there is one. */
  pauseForDraft(): boolean {
    if (!this.#draft || this.#unchecked.reason === "reloaded") return false;
    this.#unchecked.reason = "paused";
    this.#unchecked.accept("paused");
    this.#verdict.last = null;
    this.#presses.leave();
    this.#drawn.show({ kind: "unchecked", reason: "paused" });
    return true;
  }

  /** Decides about one event of a press, at once; whether it is held. */
  press(press: Press): boolean {
    this.#update();
    const draft = this.#draft;
    const decision = this.#presses.decide(press, draft);
    if (decision.kind !== "let-through") {
      this.#presses.hold(decision, press, draft);
      return true;
    }
    if (!draft) return false;
    if (this.questions.hold(this.#verdict.on(draft)?.picture, press)) return true;
    if (!press.final || press.held) return false;
    if (decision.usesPass) this.#presses.usePass(press);
    if (press.trusted) {
      attachedPictures.sent(this.element);
      this.#session.tellPosted(draft);
      Profiles.here(this.#site).keep(draft);
    }
    return false;
  }

  /** Takes everything of ours away. */
  destroy(): void {
    this.#abort.abort();
    this.#reading.stop();
    cancelAnimationFrame(this.#looking);
    this.choosing.stop();
    this.tellings.close();
    this.questions.close();
    attachedPictures.forget(this.element);
    this.#session.close();
    this.#drawn.destroy();
  }

  get #text(): string {
    return this.#draft?.text ?? "";
  }

  /** Reads the box, asks about it what has not been asked, and shows where that stands. */
  #update(again = false): void {
    if (this.#abort.signal.aborted) return;
    this.#session.noticeReload();
    const read = this.#read();
    if (!read) return;
    const { text, truncated } = read;
    this.#unchecked.read(truncated);
    const isBlank = text.trim() === "";
    if (isBlank) attachedPictures.emptied(this.element);
    if (isBlank && this.#around.place === null && attachedPictures.of(this.element).length === 0) {
      this.#emptied();
      return;
    }
    const draft = this.#draftOf(text);
    const isNew = this.#draft === null || !sameDraft(this.#draft, draft);
    this.#draft = draft;
    this.enterLines.read(text);
    this.#presses.read(text);
    if (truncated) {
      // The core may allow more than is assumed as long as it has not been heard.
      this.#session.open();
      this.#fall("too-long");
    } else if (this.#verdict.on(draft)) {
      this.#showReport();
    } else {
      this.#ask(draft, isNew, again);
    }
  }

  /** Asks the core about a draft that there is no word on yet, unless that is known to be in vain. */
  #ask(draft: Draft, isNew: boolean, again: boolean): void {
    const { reason } = this.#unchecked;
    if (!again && (reason === "paused" || (!isNew && reason))) return;
    if (reason !== "reloaded" && !this.#session.isAsking(draft)) {
      this.#session.ask(draft, { ...(again ? { again } : {}), ...(draft.text.length > CARET_COUNTS ? { caret: this.#driver.caret() } : {}) });
    }
    // Asking may have shown that nobody is there.
    if (this.#unchecked.reason) this.#fall(this.#unchecked.reason);
    else this.#drawn.show({ kind: "checking", last: this.#verdict.last?.report ?? null });
  }

  #read(): { text: string; truncated: boolean } | null {
    try {
      return this.#driver.read(this.#limit);
    } catch {
      this.#draft = null;
      this.#fall("unreadable");
      return null;
    }
  }

  /** Nothing is checked, and the badge says why. */
  #fall(reason: UncheckedReason): void {
    this.#unchecked.reason = reason;
    this.#drawn.show({ kind: "unchecked", reason });
  }

  /** Nothing is left of the draft, so nothing that was decided about it holds for the next one. */
  #emptied(): void {
    const { reason } = this.#unchecked;
    if (reason === "reloaded") {
      this.#gone(this);
      return;
    }
    // What was answered before the first word holds for the words to come.
    if (this.#draft !== null) {
      this.#draft = null;
      this.questions.emptied();
      this.tellings.emptied();
      this.choosing.stop();
      this.enterLines.passed(null);
      this.#verdict.emptied();
      this.#presses.emptied();
      this.#unchecked.emptied();
      if (reason === "removed" || reason === "paused") this.#recover();
    }
    this.#drawn.show({ kind: "waiting" });
  }

  #draftOf(text: string): Draft {
    const { surface } = this;
    const { place, replyTo, audience } = this.#around;
    return {
      ...BLANK_DRAFT, text, surface, site: this.#site.id, audience, place, replyTo,
      profile: Profiles.here(this.#site).now(surface), attachments: attachedPictures.of(this.element),
    };
  }

  #heard(checked: Checked): void {
    if (this.#unchecked.reason === "paused") return;
    this.#verdict.last = checked;
    this.#unchecked.answered();
    const report = this.#verdict.on(this.#draft);
    // Typed on meanwhile: the newer draft has been asked about already.
    if (!this.#draft || !report) return;
    this.#showReport();
    this.#presses.answered(this.#draft, report);
  }

  #learn({ maxChars }: CoreInfo): void {
    if (!Number.isSafeInteger(maxChars) || maxChars <= 0 || maxChars === this.#limit) return;
    this.#limit = maxChars;
    this.#update();
  }

  #fail(reason: SessionFailure): void {
    if (this.#unchecked.reason === "paused" && reason !== "reloaded") return;
    this.#unchecked.reason = reason;
    if (this.#draft) {
      this.#fall(reason);
      this.#presses.failed(this.#draft, reason);
    // Nothing to check, nothing to say: whoever comes after us opens a box of its own.
    } else if (reason === "reloaded") {
      this.#gone(this);
    }
  }

  #recover(): void {
    if (this.#unchecked.reason === "removed") this.#session.tellTrouble(null);
    this.#unchecked.reason = null;
  }

  #showReport(): void {
    const report = this.#verdict.on(this.#draft);
    const { last } = this.#verdict;
    const { reason } = this.#unchecked;
    // Where we are taken away or reloaded, the last report still decides about a press on this very text, but it is not what there is to say.
    if (!report || !last || reason === "removed" || reason === "reloaded") return;
    const kind = countOf(report) > 0 ? "found" : report.part ? "partly" : "clear";
    this.#drawn.show({ kind, report, trustChosen: last.trustChosen });
  }

  #actions(): BoxActions {
    return {
      accept: (fix, back = false) => this.#accept(fix, back),
      dismiss: (finding) => {
        const { last } = this.#verdict;
        if (!last) return;
        this.#verdict.settle(finding, last.draft.text);
        this.#showReport();
      },
      lessen: ({ rule }) => void tellLessOf(rule).catch(() => {}),
      goBack: () => this.#presses.goBack(),
      postAnyway: () => this.#presses.postAnyway(),
      focusEditor: () => this.#driver.focus(),
      retry: () => {
        if (this.#unchecked.reason === "reloaded") return;
        this.#recover();
        this.recheck(true);
      },
      moveBadge: (place) => void keepBadgePlace(place).catch(() => {}),
      takenAway: () => this.#takenAway(),
    };
  }

  async #accept({ edits }: Fix, back: boolean): Promise<boolean> {
    this.#update();
    // The spans are those of the report; on any other text they would hit the wrong words.
    if (!this.#draft || !this.#verdict.on(this.#draft)) return false;
    try {
      const replaced = await this.#driver.replace(this.#draft.text, edits);
      if (replaced && !back) this.#session.tellCaught("changes");
      return replaced;
    } catch {
      return false;
    } finally {
      this.#update();
    }
  }

  #takenAway(): void {
    // The new page script of the extension took over.
    if (this.#unchecked.reason === "reloaded") {
      this.#gone(this);
      return;
    }
    this.#unchecked.reason = "removed";
    this.#session.tellTrouble("removed");
    this.#drawn.show({ kind: "unchecked", reason: "removed" });
  }
}
