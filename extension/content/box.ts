// One compose box: the state machine between what is typed, what the core says of it, what is shown
// and whether a press on Post goes through.
import { BLANK_DRAFT } from "../shared/blank-draft";
import type { Composer, CoreInfo, Draft, Finding, Fix, Report } from "../shared/core-types";
import { lookAround, nowhere, type Around } from "./around";
import { badgePlace, keepBadgePlace } from "./badge-place";
import { Choosing } from "./choosing";
import type { BoxActions, BoxGeometry, BoxState, BoxView, MakeBoxView, Occasion, UncheckedReason } from "./contract";
import { Dismissals } from "./dismissals";
import { driverFor } from "./drivers";
import type { Driver } from "./drivers/driver";
import { findingsBeyond } from "./foresight";
import { WithinBudget } from "./frames";
import { countOf, decide, hasStop, type Decision } from "./gate-decision";
import type { KnownSite } from "./known-site";
import { tellLessOf } from "./less";
import { Pass } from "./pass";
import { attachedPictures } from "./pictures/attached";
import { PictureQuestions } from "./picture-questions";
import { whenGone } from "./presence";
import { Profiles } from "./profiles";
import { sameDraft, Session, type SessionFailure } from "./session";
import { pageAddress } from "./site";
import { surfaceOf } from "./surface";
import { Tellings } from "./tellings";
import { carrier } from "./text/edits";

/** In messages nobody is asked who they are; profile forms show it. */
const NO_PROFILE_NEEDED: ReadonlySet<Draft["surface"]> = new Set(["dm", "bio", "displayName", "username"]);

/** Until the core has named its own limit. */
const DEFAULT_LIMIT = 200_000;

/** No draft of so many UTF-16 units is too long to be checked in full at every key: where the caret is need not be found out. */
const CARET_COUNTS = 4_000;

/** One event of a press on Post. */
export interface Press {
  /** Counts the person's gestures: pointer down to click and submit is one. */
  readonly gesture: number;
  /** Made by the person and not by the page. */
  readonly trusted: boolean;
  /** The event that would publish (click, key, submit), not one that only leads up to it. */
  readonly final: boolean;
  /** It has been held already, so that nothing goes out whatever is decided. */
  readonly held?: boolean;
}

interface Checked {
  readonly draft: Draft;
  readonly report: Report;
  readonly trustChosen: boolean;
}

/** Why nothing is checked, other than for a moment. `null`: all is well. */
type Failure = UncheckedReason | null;

/** A compose box in use. Made on first use, gone with its element. */
export class Box {
  readonly #site: KnownSite;
  readonly #makeView: MakeBoxView;
  readonly #gone: (box: Box) => void;
  readonly #driver: Driver;
  readonly #session: Session;
  readonly #abort = new AbortController();
  readonly #dismissals = new Dismissals();
  readonly #pass = new Pass();
  readonly #reading = new WithinBudget(() => this.#update());
  readonly #acceptedReasons = new Set<UncheckedReason>();
  #view: BoxView | null = null;
  #state: BoxState = { kind: "waiting" };
  #limit = DEFAULT_LIMIT;
  #draft: Draft | null = null;
  #checked: Checked | null = null;
  #failure: Failure = null;
  /** The press that was held because no report was there yet. */
  #held: { text: string; gesture: number } | null = null;
  /** The draft when Enter was let through, until it changes. */
  #textAtEnter: string | null = null;
  #enterMadeLine = false;
  /** What the open pause is about. */
  #gate: {
    text: string; reason: UncheckedReason | null; occasion: Occasion; findings: readonly Finding[];
    /** What else "Post anyway" settles, where it is not about this box alone. */
    agreed: (() => void) | null;
  } | null = null;
  /** What lies around the editable. Looked at when the box is opened, after each click on the page, while a place is chosen, and at Post. */
  #around: Around = nowhere();
  #looking = 0;
  /** While a place or a picture is chosen. */
  readonly choosing = new Choosing(this);
  /** Presses on controls that give something away by themselves. */
  readonly tellings = new Tellings({
    update: () => this.#update(),
    draft: () => this.#draft ?? this.#draftOf(""),
    beyond: (report) => this.#dismissals.apply({ ...report, findings: findingsBeyond(report, this.#checked?.report ?? null) }, this.#draft?.text ?? "").findings,
    pause: (report, telling) => this.#openGate(report, null, this.#draft?.text ?? "", telling),
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
    this.#makeView = makeView;
    this.#gone = gone;
    this.#driver = driverFor(element);
    this.questions = new PictureQuestions(element, this.#abort.signal, () => this.#driver.focus());
    this.#session = new Session({
      report: (draft, report, trustChosen) => this.#heard({ draft, report, trustChosen }),
      info: (info) => this.#learn(info),
      failed: (reason) => this.#fail(reason),
      stale: () => this.recheck(),
    });
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
    this.#checked = null;
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
    return this.#view?.owns(event) || this.questions.owns(event);
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

  /** The person pressed something on the page: its audience, its place or its account may be others now. */
  clicked(): void {
    this.#looking ||= requestAnimationFrame(() => {
      this.#looking = 0;
      this.look();
      this.changed();
    });
  }

  /** Whether the last Enter made a new line; had it sent the draft, the box would have been emptied since. */
  get lastEnterMadeLine(): boolean {
    return this.#enterMadeLine;
  }

  /**
   * Enter went through; what the draft becomes next tells whether it made a line. With Shift it makes one everywhere, which says
   * nothing about Enter, nor does Enter where nothing is written yet.
   */
  enterPassed(plain: boolean): void {
    this.#textAtEnter = plain ? this.#draft?.text ?? null : null;
    this.#enterMadeLine = false;
  }

  #noticeLine(text: string): void {
    if (this.#textAtEnter === null || this.#textAtEnter === text) return;
    this.#enterMadeLine = linesOf(text) > linesOf(this.#textAtEnter);
    this.#textAtEnter = null;
  }

  /** Opens the card at the caret; whether there was anything to open it on. */
  openCard(): boolean {
    if (!this.#view || this.#state.kind === "waiting") return false;
    this.#view.openCard(this.#driver.caret());
    return true;
  }

  /** What the core is asked about, or `null` while there is nothing. */
  get draft(): Draft | null {
    return this.#draft;
  }

  /** The core's word on exactly that, settled findings aside. */
  get report(): Report | null {
    return this.#checked && this.#draft && sameDraft(this.#checked.draft, this.#draft) ? this.#checked.report : null;
  }

  /** Pauses for what several boxes say together, or because nobody answers what that is. */
  pauseFor(report: Report | null, agreed: () => void): void {
    this.#openGate(report, report ? null : "lost-worker", this.#draft?.text ?? "", "post", agreed);
  }

  /** Leaves this draft alone, because the person asked for it; whether there is one. */
  pauseForDraft(): boolean {
    if (!this.#draft || this.#failure === "reloaded") return false;
    this.#failure = "paused";
    this.#acceptedReasons.add("paused");
    this.#checked = null;
    this.#held = null;
    this.#closeGate();
    this.#show({ kind: "unchecked", reason: "paused" });
    return true;
  }

  /** Whether the pause is open. */
  get isPaused(): boolean {
    return this.#gate !== null;
  }

  /** Decides about one event of a press, at once; whether it is held. */
  press(press: Press): boolean {
    this.#update();
    const draft = this.#draft;
    if (!draft) return this.#failure === "unreadable" && this.#hold({ kind: "hold-gate", report: null, reason: "unreadable" }, press, "");
    const decision = decide({
      text: draft.text,
      report: this.#wholeReport(),
      unchecked: this.#uncheckedAt(press, draft.text),
      uncheckedAccepted: this.#failure !== null && this.#acceptedReasons.has(this.#failure),
      pass: this.#pass.textFor(press.gesture, press.trusted),
    });
    if (decision.kind !== "let-through") return this.#hold(decision, press, draft.text);
    if (this.questions.hold(this.#currentReport()?.picture, press)) return true;
    if (!press.final || press.held) return false;
    if (decision.usesPass) this.#pass.use(press.gesture);
    if (press.trusted) {
      attachedPictures.sent(this.element);
      this.#session.tellPosted(draft);
      Profiles.here(this.#site).keep(draft);
    }
    return false;
  }

  /** Looks at what lies around the editable. */
  look(): void {
    if (this.#abort.signal.aborted || !this.element.isConnected) return;
    this.#around = lookAround(this.element, this.#site, this.composer, this.surface, this.choosing);
    attachedPictures.look(this.element, this.scope);
    Profiles.here(this.#site).look();
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
    this.#view?.destroy();
    this.#view = null;
  }

  #update(again = false): void {
    if (this.#abort.signal.aborted) return;
    this.#session.noticeReload();
    const read = this.#read();
    if (!read) return;
    if (read.truncated) this.#failure = "too-long";
    else if (this.#failure === "too-long" || this.#failure === "unreadable") this.#failure = null;
    const isBlank = read.text.trim() === "";
    if (isBlank) attachedPictures.emptied(this.element);
    if (isBlank && this.#around.place === null && attachedPictures.of(this.element).length === 0) {
      this.#emptied();
      return;
    }
    const draft = this.#draftOf(read.text);
    const isNew = this.#draft === null || !sameDraft(this.#draft, draft);
    this.#draft = draft;
    this.#noticeLine(draft.text);
    if (this.#gate && isNew && this.#gate.text !== draft.text) this.#gate = null;
    if (read.truncated) {
      // The core may allow more than is assumed as long as it has not been heard.
      this.#session.open();
      this.#show({ kind: "unchecked", reason: "too-long" });
      return;
    }
    if (this.#currentReport()) {
      this.#showReport();
      return;
    }
    if (!again && this.#failure === "paused") return;
    if (!again && !isNew && this.#failure) return;
    if (this.#failure !== "reloaded" && !this.#session.isAsking(draft)) this.#session.ask(draft, this.#how(draft, again));
    this.#show(this.#failure
      ? { kind: "unchecked", reason: this.#failure }
      : { kind: "checking", last: this.#checked?.report ?? null });
  }

  #how({ text }: Draft, again: boolean): Parameters<Session["ask"]>[1] {
    return { ...(again ? { again } : {}), ...(text.length > CARET_COUNTS ? { caret: this.#driver.caret() } : {}) };
  }

  /** All of a draft that is too long for every key is read before it goes out, and the person sees that it is waited for. */
  #readAll(text: string): void {
    const draft = this.#draft;
    if (!draft) return;
    if (!this.#session.isReadingAll(draft)) this.#session.ask(draft, { whole: true });
    this.#openGate(null, "reading", text);
  }

  #read(): { text: string; truncated: boolean } | null {
    try {
      return this.#driver.read(this.#limit);
    } catch {
      this.#draft = null;
      this.#failure = "unreadable";
      this.#show({ kind: "unchecked", reason: "unreadable" });
      return null;
    }
  }

  /** Nothing is left of the draft, so nothing that was decided about it holds for the next one. */
  #emptied(): void {
    if (this.#failure === "reloaded") {
      this.#gone(this);
      return;
    }
    // What was answered before the first word holds for the words to come.
    if (this.#draft === null) {
      this.#show({ kind: "waiting" });
      return;
    }
    this.#draft = null;
    this.questions.emptied();
    this.tellings.emptied();
    this.choosing.stop();
    this.#checked = null;
    this.#held = null;
    this.enterPassed(false);
    this.#dismissals.clear();
    this.#pass.revoke();
    // An extension that was reloaded stays away until the page is loaded again: once is enough.
    for (const reason of this.#acceptedReasons) if (reason !== "reloaded") this.#acceptedReasons.delete(reason);
    if (this.#failure === "removed" || this.#failure === "paused") this.#recover();
    this.#show({ kind: "waiting" });
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
    if (this.#failure === "paused") return;
    this.#checked = checked;
    if (this.#failure && this.#failure !== "removed" && this.#failure !== "too-long") this.#failure = null;
    // Typed on meanwhile: the newer draft has been asked about already.
    if (!this.#draft || !this.#currentReport()) return;
    this.#showReport();
    this.#settleHeldPress();
  }

  /** A press was held for want of a report; now that it is there, pause or let the person press again. */
  #settleHeldPress(): void {
    const report = this.#currentReport();
    const held = this.#held;
    const gate = this.#gate;
    const draft = this.#draft;
    if (!report || !draft) return;
    const reading = gate?.reason === "reading";
    const waitsForReport = held?.text === draft.text || (gate?.text === draft.text && (reading || gate.reason === "lost-worker"));
    this.#held = null;
    if (!waitsForReport) return;
    if (report.part) this.#readAll(draft.text);
    else if (hasStop(report)) this.#openGate(report, null, draft.text);
    // That all has been read is said there.
    else if (gate && !reading) this.#closeGate();
  }

  #learn({ maxChars }: CoreInfo): void {
    if (!Number.isSafeInteger(maxChars) || maxChars <= 0 || maxChars === this.#limit) return;
    this.#limit = maxChars;
    this.#update();
  }

  #fail(reason: SessionFailure): void {
    if (this.#failure === "paused" && reason !== "reloaded") return;
    this.#failure = reason;
    if (!this.#draft) {
      // Nothing to check, nothing to say: whoever comes after us opens a box of its own.
      if (reason === "reloaded") this.#gone(this);
      return;
    }
    this.#show({ kind: "unchecked", reason });
    const reading = this.#gate?.reason === "reading" && this.#gate.text === this.#draft.text;
    if (this.#held?.text !== this.#draft.text && !reading) return;
    this.#held = null;
    if (!reading && this.#acceptedReasons.has(reason)) return;
    this.#openGate(null, reason, this.#draft.text);
  }

  #recover(): void {
    if (this.#failure === "removed") this.#session.tellTrouble(null);
    this.#failure = null;
  }

  /** A second press on a text that is still being checked: the worker hears but does not answer. */
  #uncheckedAt(press: Press, text: string): Failure {
    if (this.#failure) return this.#failure;
    const reading = this.#draft !== null && this.#session.isReadingAll(this.#draft);
    const hangs = press.trusted && !reading && this.#held !== null && this.#held.text === text && this.#held.gesture !== press.gesture;
    return hangs ? "lost-worker" : null;
  }

  #hold(decision: Exclude<Decision, { kind: "let-through" }>, press: Press, text: string): boolean {
    if (!press.final) return true;
    if (decision.kind === "hold-checking") {
      this.#held = { text, gesture: press.gesture };
      if (this.#currentReport()?.part) this.#readAll(text);
      return true;
    }
    // The page may press as often as it likes: it can't make an open pause start over.
    if (press.trusted || this.#gate?.text !== text) this.#openGate(decision.report, decision.reason, text);
    return true;
  }

  #openGate(report: Report | null, reason: UncheckedReason | null, text: string, occasion: Occasion = "post", agreed: (() => void) | null = null): void {
    this.#gate = { text, reason, occasion, findings: report?.findings ?? [], agreed };
    if (report) this.#session.tellCaught("pauses");
    this.#viewNow().openGate(report, reason, occasion);
  }

  #closeGate(): void {
    this.#gate = null;
    this.#view?.closeGate();
  }

  /** The report on the draft as it is now, without what the person settled. */
  #currentReport(): Report | null {
    const checked = this.#checked;
    const draft = this.#draft;
    if (!checked || !draft || !sameDraft(checked.draft, draft)) return null;
    return this.#dismissals.apply(checked.report, draft.text);
  }

  /** The same, where it is on all of the text. */
  #wholeReport(): Report | null {
    const report = this.#currentReport();
    return report?.part ? null : report;
  }

  #showReport(): void {
    const report = this.#currentReport();
    if (!report || !this.#checked) return;
    // The last report still decides about a press on this very text, but it is not what there is to say.
    if (this.#failure === "removed" || this.#failure === "reloaded") return;
    const { trustChosen } = this.#checked;
    const kind = countOf(report) > 0 ? "found" : report.part ? "partly" : "clear";
    this.#show({ kind, report, trustChosen });
  }

  #show(state: BoxState): void {
    const same = state.kind === this.#state.kind && (state.kind === "waiting"
      || (state.kind === "unchecked" && this.#state.kind === "unchecked" && state.reason === this.#state.reason));
    this.#state = state;
    if (same) return;
    if (state.kind === "waiting" && !this.#view) return;
    this.#viewNow().show(state);
  }

  #viewNow(): BoxView {
    this.#view ??= this.#makeView(this.#geometry(), this.#actions());
    return this.#view;
  }

  #geometry(): BoxGeometry {
    const box = this;
    return {
      element: this.element,
      isFormField: this.#driver.isFormField,
      get text() {
        return box.#checked?.draft.text ?? box.#draft?.text ?? "";
      },
      get draft() {
        return box.#draft;
      },
      get asksWho() {
        return !NO_PROFILE_NEEDED.has(box.surface) && Profiles.here(box.#site).whoIsAsked ? box.#site.host : null;
      },
      get isBasic() {
        return box.composer === null;
      },
      get badgePlace() {
        return badgePlace();
      },
      rangesOf: (start, end) => {
        const before = this.#checked?.draft.text;
        if (before === undefined || !this.#draft) return [];
        const span = carrier(before, this.#draft.text)({ start, end });
        return span ? this.#driver.rangesOf(span.start, span.end) : [];
      },
    };
  }

  #actions(): BoxActions {
    return {
      accept: (fix, back = false) => this.#accept(fix, back),
      dismiss: (finding) => this.#dismiss(finding),
      lessen: ({ rule }) => void tellLessOf(rule).catch(() => {}),
      goBack: () => { this.#gate = null; },
      postAnyway: () => this.#postAnyway(),
      focusEditor: () => this.#driver.focus(),
      retry: () => this.#retry(),
      moveBadge: (place) => void keepBadgePlace(place).catch(() => {}),
      takenAway: () => this.#takenAway(),
    };
  }

  async #accept({ edits }: Fix, back: boolean): Promise<boolean> {
    this.#update();
    // The spans are those of the report; on any other text they would hit the wrong words.
    if (!this.#draft || !this.#currentReport()) return false;
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

  #dismiss(finding: Finding): void {
    if (!this.#checked) return;
    this.#dismissals.add(finding, this.#checked.draft.text);
    this.#showReport();
  }

  #postAnyway(): void {
    const gate = this.#gate;
    this.#gate = null;
    if (!gate) return;
    if (gate.occasion !== "post") {
      this.tellings.agree(gate.occasion);
      for (const finding of gate.findings) this.#dismissals.add(finding, gate.text);
      return;
    }
    if (gate.agreed) {
      gate.agreed();
      return;
    }
    this.#pass.grant(gate.text);
    if (gate.reason) this.#acceptedReasons.add(gate.reason);
  }

  #retry(): void {
    if (this.#failure === "reloaded") return;
    this.#recover();
    this.recheck(true);
  }

  #takenAway(): void {
    // The new page script of the extension took over.
    if (this.#failure === "reloaded") {
      this.#gone(this);
      return;
    }
    this.#failure = "removed";
    this.#session.tellTrouble("removed");
    this.#show({ kind: "unchecked", reason: "removed" });
  }
}

function linesOf(text: string): number {
  return text.split("\n").length;
}
