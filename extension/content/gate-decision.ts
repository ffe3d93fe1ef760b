// Whether a press on Post goes through. Pure: everything it needs is handed in, so that the decision
// is made at once, within the event.
import type { Keys, Report, Surface } from "../shared/core-types";
import type { UncheckedReason } from "./contract";

/** What is known at the moment of the press. */
export interface PressFacts {
  /** Exactly what would be published. */
  readonly text: string;
  /** The report on exactly this text, without what the person has settled; `null` where there is none. */
  readonly report: Report | null;
  /** Why there can be no report, or `null` where one is to be expected. */
  readonly unchecked: UncheckedReason | null;
  /** The person has been told of this reason for this draft and chose to go on. */
  readonly uncheckedAccepted: boolean;
  /** The text that *Post anyway* was said of, while that still counts. */
  readonly pass: string | null;
}

/** What happens to the press. */
export type Decision =
  | { kind: "let-through"; usesPass: boolean }
  /** Held until the report is there. */
  | { kind: "hold-checking" }
  | { kind: "hold-gate"; report: Report | null; reason: UncheckedReason | null };

const THROUGH: Decision = { kind: "let-through", usesPass: false };

/** Decides about one press. Only an open `stop`, or a text that could not be checked, is held. */
export function decide(facts: PressFacts): Decision {
  if (facts.text.trim() === "") return THROUGH;
  if (facts.pass === facts.text) return { kind: "let-through", usesPass: true };
  if (facts.report) {
    return hasStop(facts.report) ? { kind: "hold-gate", report: facts.report, reason: null } : THROUGH;
  }
  // Told once per draft: a protection that can't run must not keep anybody from posting.
  if (facts.unchecked && facts.uncheckedAccepted) return THROUGH;
  if (facts.unchecked) return { kind: "hold-gate", report: null, reason: facts.unchecked };
  return { kind: "hold-checking" };
}

/** Whether the report holds a finding that pauses a post. */
export function hasStop(report: Report): boolean {
  return report.findings.some(({ severity }) => severity === "stop") || (report.more?.stops ?? 0) > 0;
}

/** How many findings there are, those that are not listed too. */
export function countOf(report: Report): number {
  return report.findings.length + (report.more?.findings ?? 0);
}

/** What is known when Enter goes down in a compose box. */
export interface EnterFacts {
  /** What the site's file says of the keys of this box. */
  readonly keys: Keys;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly controlOrMeta: boolean;
  /** An input method is at work: this Enter only picks a word. */
  readonly composing: boolean;
  /** A list of mentions or emoji is open: this Enter only picks from it. */
  readonly listOpen: boolean;
  readonly singleLine: boolean;
  /** The editor says itself that it takes one line only (`aria-multiline=false`). */
  readonly saysSingleLine: boolean;
  readonly surface: Surface;
  /** The Enter before this one made a new line of this very draft. */
  readonly madeLine: boolean;
}

/** Surfaces on which sites send with Enter. */
const SENT_BY_ENTER: ReadonlySet<Surface> = new Set(["dm", "comment", "reply"]);

/**
 * Whether this Enter may publish. Where it might be either, it counts as publishing: a pause too many
 * costs one more press, a pause too few can't be taken back.
 */
export function enterPublishes(facts: EnterFacts): boolean {
  if (facts.composing) return false;
  if (facts.controlOrMeta) return true;
  if (facts.shift || facts.alt || facts.listOpen) return false;
  if (facts.keys === "enter") return true;
  // Its own file says that Enter is a new line here; a field of one line has none.
  if (facts.keys === "controlEnter" && !facts.singleLine) return false;
  return facts.singleLine || facts.saysSingleLine || (SENT_BY_ENTER.has(facts.surface) && !facts.madeLine);
}
