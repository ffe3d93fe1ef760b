// What the two halves of the page script agree on: the half that reads and holds (box, drivers,
// session, submit) and the half that draws (content/ui). Neither imports the other's insides. Spans and offsets are
// UTF-16 units of the draft's text.
import type { Draft, Finding, Fix, Report } from "../shared/core-types";

/** Why a box is not being checked. Each has its own words in the badge and a test. */
export type UncheckedReason =
  | "core-failed"      // the core could not load
  | "lost-worker"      // the worker went away and has not answered again
  | "reloaded"         // the extension was updated or reloaded under this page
  | "too-long"         // beyond the size limit: the text was not checked in full
  | "reading"          // too long for every key: all of it is being read before it goes out
  | "unreadable"       // the editor's text can't be read reliably
  | "removed"          // the page took our elements away, or covered the pause, again and again
  | "paused";          // the person asked for no checking of this draft

/** A compose box is in exactly one of these at a time. */
export type BoxState =
  | { kind: "waiting" }                                   // focused, nothing typed
  | { kind: "checking"; last: Report | null }             // asked, no answer for this text yet
  | { kind: "clear"; report: Report; trustChosen: boolean }
  | { kind: "found"; report: Report; trustChosen: boolean }
  | { kind: "partly"; report: Report; trustChosen: boolean } // too long for every key: nothing to look at around the caret
  | { kind: "unchecked"; reason: UncheckedReason };

/** Where a badge stands beside its box, in CSS pixels from the nearer two of the box's sides. */
export interface BadgePlace {
  /** The side of the box that `dx` counts from: to the badge's own side of that name. */
  readonly side: "left" | "right";
  /** The edge of the box that `dy` counts from, to the badge's top. */
  readonly edge: "top" | "bottom";
  readonly dx: number;
  readonly dy: number;
}

/** What the drawing half asks of the reading half. */
export interface BoxActions {
  /** Applies a fix the way the editor needs; resolves to whether the text read back is what was asked for. `back`: it takes another one back. */
  accept(fix: Fix, back?: boolean): Promise<boolean>;
  /** "Not about a patient": settles this finding for this draft. */
  dismiss(finding: Finding): void;
  /** "Tell me less about this": the rule presses less hard from now on, for this person. */
  lessen(finding: Finding): void;
  /** Gate answers. After `postAnyway` the person presses Post again and it goes through. */
  goBack(): void;
  postAnyway(): void;
  /** Puts the caret back where it was. */
  focusEditor(): void;
  /** The person asks to try again after `unchecked`. */
  retry(): void;
  /** The person moved the badge: it stays there on this site, or (`null`) goes back to where it goes by itself. */
  moveBadge(place: BadgePlace | null): void;
  /** The view gave up: the page took our element away, or covered the pause, more often than we go on against. */
  takenAway(): void;
}

/** Where things are on screen right now; ranges are made fresh on each call and never stored. */
export interface BoxGeometry {
  /** The editable element. */
  readonly element: HTMLElement;
  /** Live DOM ranges for the span [start, end) of `text`, carried over to what stands there now; [] where nothing of it does, and for form fields. */
  rangesOf(start: number, end: number): Range[];
  /** For `textarea`/`input`: draw with a mirror overlay instead of highlights. */
  readonly isFormField: boolean;
  /** The text that the last report is about; the draft's while there is none. */
  readonly text: string;
  /** The site's file does not know this box (any more): what it is and how it is sent is guessed. */
  readonly isBasic: boolean;
  /** The site on which the person is to be asked, this once, who they are; otherwise `null`. Whoever reads it asks. */
  readonly asksWho: string | null;
  /** What the core is asked about. */
  readonly draft: Draft | null;
  /** Where the person has moved the badge on this site. */
  readonly badgePlace: BadgePlace | null;
}

/** What was held: a press on Post, or on the control that adds a place or starts a broadcast. */
export type Occasion = "post" | "place" | "live";

/** The drawing half, one per compose box. Made lazily, on first non-waiting state. */
export interface BoxView {
  show(state: BoxState): void;
  /** Pause before posting. Shown for an open `stop`, or where the text could not be checked. */
  openGate(report: Report | null, reason: UncheckedReason | null, occasion?: Occasion): void;
  closeGate(): void;
  /** Keyboard shortcut: opens the card of the finding at the caret offset (or the first). */
  openCard(caretOffset: number | null): void;
  destroy(): void;
  /** True for events that come from our own UI. */
  owns(event: Event): boolean;
}

/** `content/ui/view.ts` exports the one value of this type as `makeBoxView`. The view sees by itself to being where the box is. */
export type MakeBoxView = (geometry: BoxGeometry, actions: BoxActions) => BoxView;
