// Everything that a person sees of one compose box: marks, badge, card and pause, kept in step.
import type { BoxActions, BoxGeometry, BoxState, BoxView, MakeBoxView, Occasion, UncheckedReason } from "../contract";
import type { Finding, Fix, Report } from "../../shared/core-types";
import { CARD_SHORTCUT } from "../../shared/shortcut";
import { say } from "../../strings/strings";
import { piece } from "../pieces";
import { showUnanswered } from "../unanswered";
import { Announcer } from "./announce";
import { Badge } from "./badge";
import type { Card, Opened } from "./card";
import type { Gate } from "./gate";
import { Host } from "./host";
import { makeMarks, type Marks } from "./marks";
import { enclosing, holds, type Rect } from "./place";
import { themeBehind } from "./theme";
import type { Undo } from "./undo";
import { watchPlace } from "./watch-place";

/** How near the pointer comes before the badge makes sure that it is not in the way of a control. */
const NEAR = 48;
/** Frames that an answer may take before the badge says that it is waited for: one comes between a key and the fastest answer. */
const FRAMES_IN_SILENCE = 2;

/** What comes with the first thing that there is to say. */
interface Notes {
  readonly card: Card;
  readonly gate: Gate;
  readonly undo: Undo;
}

class View implements BoxView {
  readonly #geometry: BoxGeometry;
  readonly #actions: BoxActions;
  readonly #host: Host;
  #marks: Marks;
  readonly #badge: Badge;
  readonly #voice: Announcer;
  #notes: Notes | null = null;
  #coming: Promise<Notes | null> | null = null;
  /** The pause is on, whether or not it is on screen yet. */
  #pausing = false;
  /** Ends all listening. */
  readonly #end = new AbortController();
  #state: BoxState = { kind: "waiting" };
  #frame = 0;
  #near = 0;
  /** Frames that have gone by without an answer. */
  #silent = FRAMES_IN_SILENCE;
  #cardAt: number | null = null;

  constructor(geometry: BoxGeometry, actions: BoxActions) {
    this.#geometry = geometry;
    this.#actions = actions;
    this.#host = new Host(geometry.element, {
      onKey: (event) => this.#onOwnKey(event),
      takenAway: () => this.#takenAway(),
      onPress: (part, event) => this.#badge.hold(part, event),
      covered: (over) => this.#covered(over),
    });
    const { layer } = this.#host;
    this.#marks = makeMarks(geometry);
    this.#badge = new Badge(this.#host, geometry, (byKeyboard) => this.#pressBadge(byKeyboard), (place) => {
      actions.moveBadge(place);
      this.#reposition();
      this.#voice.say(say(place ? "say.moved" : "say.movedBack"));
    });
    this.#voice = new Announcer(layer);
    const { signal } = this.#end;
    watchPlace(geometry.element, () => this.#reposition(), signal);
    const watching = { capture: true, passive: true, signal };
    window.addEventListener("scrollend", () => this.#lookAgain(), watching);
    // A pause of another box hides the page from the badge, and gives the keyboard back when it closes.
    window.addEventListener("focusin", () => {
      this.#lookAgain();
      // So does a dialog of the page's.
      this.#marks.reposition(true);
    }, watching);
    window.addEventListener("pointermove", (event) => this.#comesNear(event), watching);
  }

  /** Card, pause and undo, which come when they are first needed; `null` where they don't. */
  #bring(): Promise<Notes | null> {
    return (this.#coming ??= this.#made().catch(() => {
      // The next who asks has another try.
      this.#coming = null;
      return null;
    }));
  }

  async #made(): Promise<Notes | null> {
    const parts = await piece("notes");
    if (this.#end.signal.aborted) return null;
    const geometry = this.#geometry;
    const { layer } = this.#host;
    const actions: BoxActions = { ...this.#actions, accept: (fix) => this.#accept(fix) };
    const undo = new parts.Undo(layer, () => this.#badge.rect, () => void this.#takeBack());
    const card = new parts.Card(layer, {
      actions,
      isBasic: () => geometry.isBasic,
      asksWho: () => geometry.asksWho,
      text: () => geometry.text,
      anchorOf: (index) => this.#anchorOf(index),
      say: (words) => this.#voice.say(words),
      undo: () => (undo.isFor(geometry.text) ? () => void this.#takeBack() : null),
      move: () => this.#badge.moveOn(),
      moveBack: () => this.#badge.back,
      closed: (toEditor) => this.#cardClosed(toEditor),
      showing: (index) => { this.#cardAt = index; },
    });
    parts.followPointer(geometry.element, {
      card,
      badge: () => this.#badge.rect,
      isPaused: () => this.#isPaused,
      owns: (event) => this.owns(event),
      cardAnchor: () => this.#anchorOf(this.#cardAt),
      marks: () => this.#marks,
      findings: () => (this.#state.kind === "found" ? this.#state.report.findings : []),
      isShown: (index) => index === this.#cardAt,
      open: (index, opened) => this.#openFinding(index, opened),
      pressBadge: () => this.#pressBadge(false),
      inReach: (then) => this.#inReach(then),
    }, this.#end.signal);
    parts.followKeys(card, undo, (event) => this.owns(event), this.#end.signal);
    this.#notes = { card, gate: new parts.Gate(layer, actions, geometry), undo };
    if (geometry.isFormField) {
      this.#marks = new parts.MirrorMarks(geometry, layer);
      this.#marks.draw(findingsOf(this.#state) ?? lastOf(this.#state));
      this.#marks.reposition(true);
    }
    return this.#notes;
  }

  /** How the card was opened, or `null` while it is closed. */
  get #opened(): Opened | null {
    return this.#notes?.card.opened ?? null;
  }

  /** Whether the pause is on screen, or about to be. */
  get #isPaused(): boolean {
    return this.#pausing || (this.#notes?.gate.isOpen ?? false);
  }

  get #isPauseShowing(): boolean {
    return this.#notes?.gate.isShowing ?? false;
  }

  show(state: BoxState): void {
    const before = this.#state;
    this.#state = state;
    // A new draft or another try: the page may have settled down since it took our element away.
    if (before.kind === "waiting" || (before.kind === "unchecked" && before.reason === "removed")) this.#host.forgive();
    if (state.kind === "unchecked" && state.reason === "reloaded") this.#host.yield();
    // Marks go in at once, so that they are in the very next frame; the rest waits for that frame, which
    // also spares the badge from blinking through "checking" when the answer takes less than a frame.
    const findings = findingsOf(state);
    if (findings) this.#marks.draw(findings);
    if (state.kind === "found" || state.kind === "partly" || state.kind === "unchecked") void this.#bring();
    this.#notes?.gate.update(state);
    if (state.kind !== "checking") this.#silent = state.kind === "waiting" ? FRAMES_IN_SILENCE : 0;
    this.#renderSoon();
  }

  #renderSoon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#onFrame());
  }

  /** What takes time here keeps the answer from being heard: in the frames before it only the marks follow their words. */
  #onFrame(): void {
    this.#frame = 0;
    if (this.#state.kind !== "checking" || this.#silent++ >= FRAMES_IN_SILENCE) {
      this.#render();
      return;
    }
    this.#marks.hold();
    this.#renderSoon();
  }

  openGate(report: Report | null, reason: UncheckedReason | null, occasion: Occasion = "post"): void {
    this.#notes?.card.close(false);
    this.#dress();
    this.#host.forgive();
    if (this.#notes) {
      this.#notes.gate.open(report, reason, occasion);
      return;
    }
    this.#pausing = true;
    void this.#bring().then((notes) => {
      // It was over before it could be shown.
      if (!this.#pausing || this.#end.signal.aborted) return;
      this.#pausing = false;
      this.#host.forgive();
      if (notes) notes.gate.open(report, reason, occasion);
      else this.#pauseWithoutWords(report);
    });
  }

  /** What there is to say can't be shown. The press was held, and the page says that nothing is checked: the next goes through, unless IT has settled that it may not. */
  #pauseWithoutWords(report: Report | null): void {
    showUnanswered();
    if (report?.findings.every(({ severity, anyway }) => severity !== "stop" || anyway) ?? true) this.#actions.postAnyway();
    else this.#actions.goBack();
  }

  #takenAway(): void {
    this.#actions.takenAway();
    this.#notes?.gate.sayOutside();
  }

  closeGate(): void {
    this.#pausing = false;
    this.#notes?.gate.close();
  }

  openCard(caretOffset: number | null): void {
    this.#inReach(() => this.#openCard(caretOffset));
  }

  #openCard(caretOffset: number | null): void {
    this.#render();
    const findings = findingsOf(this.#state) ?? [];
    if (findings.length === 0) {
      this.#openState("by-keyboard");
      return;
    }
    const touching = findings.findIndex(({ span }) =>
      caretOffset !== null && span !== null && caretOffset >= span.start && caretOffset <= span.end);
    this.#openFinding(touching >= 0 ? touching : 0, "by-keyboard");
  }

  /** Puts everything where it belongs: the box or the page has moved, or something looks otherwise. */
  #reposition(mayBeCovered = true): void {
    if (this.#state.kind === "waiting") return;
    this.#host.ensure();
    this.#marks.reposition(mayBeCovered);
    // Behind the pause the page is inert, and what is inert can't be asked what lies where.
    if (!this.#isPauseShowing) this.#badge.reposition();
    this.#notes?.card.reposition();
    this.#notes?.undo.reposition();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#near);
    this.#end.abort();
    this.closeGate();
    this.#marks.destroy();
    this.#host.destroy();
  }

  owns(event: Event): boolean {
    return this.#host.owns(event);
  }

  #render(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#dress();
    if (this.#state.kind !== "waiting") this.#host.ensure();
    this.#badge.show(this.#state, !this.#isPauseShowing);
    this.#voice.tell(this.#state);
    this.#notes?.undo.settle(this.#geometry.text);
    this.#notes?.card.update(this.#state);
    // Still no answer in this frame: let the old marks follow their words.
    if (this.#state.kind === "checking") this.#marks.hold();
    this.#reposition(false);
    // Pages that open things in shadow roots tell nobody outside: at the next answer at the latest.
    if (!this.#isPauseShowing) this.#badge.surface();
  }

  #dress(): void {
    this.#host.layer.dataset["theme"] = themeBehind(this.#geometry.element);
    if (TEST_BUILD) this.#host.layer.dataset["draft"] = JSON.stringify(this.#geometry.draft);
  }

  #openFinding(index: number, opened: Opened): void {
    if (this.#state.kind !== "found" || !this.#state.report.findings[index]) return;
    const { report } = this.#state;
    this.#whenThere((card) => card.openFinding(report, index, opened));
  }

  #openState(opened: Opened): void {
    const state = this.#state;
    this.#whenThere((card) => card.openState(state, opened));
  }

  /** Opens the card, now or when it has come, unless there is something else to say by then. */
  #whenThere(open: (card: Card) => void): void {
    if (this.#notes) {
      open(this.#notes.card);
      this.#badge.setOpen(true);
      return;
    }
    const state = this.#state;
    void this.#bring().then((notes) => {
      if (!notes || this.#state !== state || this.#isPaused) return;
      open(notes.card);
      this.#badge.setOpen(true);
    });
  }

  async #accept(fix: Fix): Promise<boolean> {
    const before = this.#geometry.text;
    const accepted = await this.#actions.accept(fix);
    if (accepted) {
      this.#notes?.undo.offer(fix, before);
      this.#voice.say(say("say.changed", { keys: CARD_SHORTCUT.shown }));
    }
    return accepted;
  }

  async #takeBack(): Promise<void> {
    const fix = this.#notes?.undo.take();
    if (!fix) return;
    const accepted = await this.#actions.accept(fix, true).catch(() => false);
    this.#voice.say(say(accepted ? "say.changedBack" : "card.failed"));
    this.#actions.focusEditor();
  }

  #pressBadge(byKeyboard: boolean): void {
    if (this.#opened && this.#opened !== "by-pointer-rest") {
      this.#notes?.card.close(byKeyboard);
      return;
    }
    const opened = byKeyboard ? "by-keyboard" : "by-press";
    if (this.#state.kind === "found" && this.#state.report.findings.length > 0) this.#openFinding(0, opened);
    else this.#openState(opened);
  }

  #cardClosed(toEditor: boolean): void {
    this.#cardAt = null;
    this.#badge.setOpen(false);
    if (toEditor) this.#actions.focusEditor();
  }

  #onOwnKey(event: KeyboardEvent): void {
    const { gate, card } = this.#notes ?? {};
    if (gate?.isOpen) gate.onKey(event);
    else if (this.#badge.onKey(event)) return;
    else if (card?.opened) card.onKey(event);
  }

  /** What lies under the badge, or over it, may have changed. */
  #lookAgain(): void {
    if (this.#isPauseShowing) return;
    this.#badge.surface();
    this.#badge.settle();
  }

  /** Coming near the badge makes that give way to a control of the page's. */
  #comesNear({ clientX, clientY }: PointerEvent): void {
    this.#near ||= requestAnimationFrame(() => {
      this.#near = 0;
      const { rect } = this.#badge;
      if (!this.#opened && !this.#isPaused && holds(rect, clientX, clientY, NEAR) && !holds(rect, clientX, clientY)) this.#badge.settle();
    });
  }

  /** The page has opened or closed something that may lie over all of ours. */
  #covered(over: Element | true | null): void {
    if (this.#isPauseShowing && over) this.#notes?.gate.riseIn(this.#host, over, () => this.#takenAway());
    else if (this.#opened && this.#notes) this.#host.surface(this.#notes.card.element.getBoundingClientRect());
    this.#reposition();
    this.#lookAgain();
    // With the notes come the presses that go through ours.
    if (this.#isOutOfReach) void this.#bring();
  }

  /** A box that fills the screen by itself leaves all of ours outside, where nothing can be pressed. */
  get #isOutOfReach(): boolean {
    return this.#geometry.element.matches(":fullscreen");
  }

  /** What the person asks for comes where they can answer it. */
  #inReach(open: () => void): void {
    if (this.#isOutOfReach) void document.exitFullscreen().then(open, open);
    else open();
  }

  #anchorOf(index: number | null): Rect {
    const rects = index === null ? [] : this.#marks.rectsOf(index);
    const [first] = rects;
    return first ? rects.slice(1, 3).reduce<Rect>(enclosing, first) : this.#badge.rect;
  }
}

/** The findings to draw, or `null` while the last ones still stand. */
function findingsOf(state: BoxState): readonly Finding[] | null {
  if (state.kind === "checking") return null;
  return state.kind === "found" ? state.report.findings : [];
}

/** Those of the words before the last keys, while there is no answer to these. */
const lastOf = (state: BoxState): readonly Finding[] => (state.kind === "checking" ? state.last?.findings ?? [] : []);

/** Makes the drawing half of one compose box. */
export const makeBoxView: MakeBoxView = (geometry, actions) => new View(geometry, actions);
