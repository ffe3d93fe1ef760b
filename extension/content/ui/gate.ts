// The pause before posting. It explains, offers safer words, and lets the person decide; it never posts.
import type { BoxActions, BoxGeometry, BoxState, Occasion, UncheckedReason } from "../contract";
import { hasStop } from "../gate-decision";
import type { Finding, Fix, Report } from "../../shared/core-types";
import { PACK_LANGUAGE, say, sayCount } from "../../strings/strings";
import { make, makeButton } from "./dom";
import { clauseList, DRAFT_LANGUAGE, fixButtons, quoteLine, sayOfPack, severityTag } from "./finding-parts";
import { alike } from "./groups";
import type { Host } from "./host";
import { icon } from "./more-icons";
import { PauseDialog } from "./pause-dialog";
import { saferOf, stretches } from "./safer";

/** What the gate shows at the moment. */
type Stage =
  /** `changed`: the words are no longer those that were held, so only a new press on Post can be answered. */
  | { kind: "findings"; report: Report; failed: boolean; changed: boolean }
  | { kind: "unchecked"; reason: UncheckedReason }
  | { kind: "changing" }
  | { kind: "sorted" }
  /** All of a long draft has been read, and nothing in it stops. */
  | { kind: "read" };

/** Longest stretch between two changes that is shown whole. */
const KEPT_LIMIT = 160;

/** More wordings than these for one thing are a list to be read, and "Use this wording" makes them all. */
const MOST_FIXES = 3;

/** The pause of one compose box. */
export class Gate {
  readonly #dialog: PauseDialog;
  readonly #actions: BoxActions;
  readonly #geometry: Pick<BoxGeometry, "text" | "draft">;
  #stage: Stage | null = null;
  /** While the editor takes a change, what is heard of the box may still be about the words before it. */
  #heard: BoxState | null = null;
  #replacing = false;
  #occasion: Occasion = "post";

  constructor(layer: HTMLElement, actions: BoxActions, geometry: Pick<BoxGeometry, "text" | "draft">) {
    this.#actions = actions;
    this.#geometry = geometry;
    this.#dialog = new PauseDialog(layer, "gate", "gate", () => this.#goBack());
  }

  /** Whether the pause is on. */
  get isOpen(): boolean {
    return this.#stage !== null;
  }

  /** Whether it is on screen, which makes the page behind it inert. */
  get isShowing(): boolean {
    return this.#dialog.isShowing;
  }

  /** Pauses: with a report for what stops the post, or with the reason why nothing was checked. */
  open(report: Report | null, reason: UncheckedReason | null, occasion: Occasion): void {
    this.#occasion = occasion;
    this.#dialog.begin();
    if (report) this.#show({ kind: "findings", report, failed: false, changed: false });
    else this.#show({ kind: "unchecked", reason: reason ?? "core-failed" });
  }

  /** The page takes the pause away, or covers it, as often as it is shown: what is left to say it with is the browser's own box, which no page can touch. */
  sayOutside(): void {
    const stage = this.#stage;
    this.close();
    if (stage?.kind !== "findings" && stage?.kind !== "unchecked") return;
    const findings = stage.kind === "findings" ? this.#asked(stage.report) : [];
    const things = alike(findings);
    const mayGoOn = findings.every(({ anyway }) => anyway);
    alert([
      stage.kind === "findings" ? this.#title(things.length) : say("gate.unchecked.title"),
      things.map(([{ title, message }]) => `• ${title}. ${message}`).join("\n"),
      say("gate.outside"), say(mayGoOn ? "gate.outside.how" : "gate.locked"),
    ].filter(Boolean).join("\n\n"));
    if (mayGoOn) this.#actions.postAnyway();
    else this.#actions.goBack();
  }

  /** Back above what the page has opened over it. */
  riseIn(host: Host, over: Element | true, giveUp: () => void): void {
    this.#dialog.riseIn(host, over, giveUp);
  }

  /** Ends the pause without an answer. */
  close(): void {
    this.#stage = null;
    this.#dialog.close();
  }

  /** The box has a new state, after a safer wording was taken. */
  update(state: BoxState): void {
    if (this.#stage?.kind === "unchecked" && this.#stage.reason === "reading") {
      // What stops is shown by the box.
      if (state.kind === "clear" || (state.kind === "found" && !state.report.part && !hasStop(state.report))) this.#show({ kind: "read" });
      return;
    }
    if (this.#stage?.kind !== "changing") return;
    if (this.#replacing) {
      this.#heard = state;
      return;
    }
    if (state.kind === "unchecked") this.#show({ kind: "unchecked", reason: state.reason });
    else if (state.kind === "clear") this.#show({ kind: "sorted" });
    else if (state.kind === "found") {
      this.#show(hasStop(state.report) ? { kind: "findings", report: state.report, failed: false, changed: true } : { kind: "sorted" });
    }
  }

  /** Keys pressed while the keyboard is in the gate. */
  onKey(event: KeyboardEvent): void {
    this.#dialog.onKey(event);
  }

  #show(stage: Stage): void {
    this.#stage = stage;
    if (stage.kind === "changing") return;
    this.#dialog.show(
      stage.kind,
      stage.kind === "findings" ? this.#findings(stage.report, stage.failed, stage.changed)
        : stage.kind === "unchecked" ? this.#unchecked(stage.reason)
          : this.#good(stage.kind),
    );
  }

  /** What the pause is about. Before a place or a broadcast the question is put whatever its weight: it is one answer, once. */
  #asked(report: Report): readonly Finding[] {
    return this.#occasion === "post" ? report.findings.filter(({ severity }) => severity === "stop") : report.findings;
  }

  #title(things: number): string {
    return this.#occasion === "post" ? sayCount("gate.title", things) : say(`gate.${this.#occasion}.title`);
  }

  #findings(report: Report, failed: boolean, changed: boolean): HTMLElement[] {
    const stops = this.#asked(report);
    const mayGoOn = stops.every(({ anyway }) => anyway);
    const things = alike(stops);
    const others = report.findings.length - stops.length;
    const text = this.#geometry.text;
    return [
      make(
        "div", { class: "body" },
        make("h2", { id: "gate-title", tabindex: "-1" }, this.#title(things.length)),
        make(
          "div", { id: "gate-lead" },
          this.#occasion === "post" ? make("p", { class: "audience", "data-part": "audience" }, icon("eye"), say(`gate.audience.${this.#geometry.draft?.audience ?? "unknown"}`)) : null,
          make("p", {}, this.#occasion === "post" ? say("gate.lead") : say(`gate.${this.#occasion}.lead`)),
        ),
        failed ? make("p", { class: "failure", role: "alert", "data-part": "failure" }, say("card.failed")) : null,
        this.#occasion === "post" ? this.#safer(stops, text, report) : null,
        make("ul", { class: "stops" }, ...things.map((same) => this.#thing(same, text, report))),
        others > 0 ? make("p", { class: "quiet" }, sayCount("gate.more", others)) : null,
        report.more ? make("p", { class: "quiet", "data-part": "more" }, sayCount("card.more", report.more.findings)) : null,
        report.contact ? make("p", { class: "ask quiet" }, say("card.ask", { contact: report.contact })) : null,
      ),
      this.#answers(!changed && mayGoOn, !mayGoOn),
    ];
  }

  /** One thing that stops the post, with every place where it stands. */
  #thing(same: readonly [Finding, ...Finding[]], text: string, report: Report): HTMLElement {
    const [{ severity, title, message, clauses }] = same;
    // One place may have a choice of wordings; of several, each its first.
    const fixes = same.length === 1 ? same[0].fixes.slice(0, 2) : same.flatMap(({ fixes: [first] }) => first ?? []);
    return make(
      "li", { "data-severity": severity, "data-part": "stop" },
      severityTag(severity),
      make("h3", { lang: PACK_LANGUAGE }, title),
      quoteLine(same, text),
      make("p", { lang: PACK_LANGUAGE }, message),
      fixButtons(fixes.slice(0, MOST_FIXES), text, (fix) => void this.#accept(fix, report)),
      clauseList(clauses),
    );
  }

  /** The post as it would read, with one press to have it so. */
  #safer(stops: readonly Finding[], text: string, report: Report): HTMLElement | null {
    const safer = saferOf(stops, text);
    if (!safer) return null;
    if (safer.isEmpty) return make("p", { class: "safer", "data-part": "safer-empty" }, say("gate.safer.empty"));
    return make(
      "section", { class: "safer", "data-part": "safer", "aria-labelledby": "gate-safer" },
      make("h3", { id: "gate-safer" }, say("gate.safer")),
      make("p", { class: "reads", dir: "auto", lang: DRAFT_LANGUAGE }, ...stretches(safer.fix, text).map(({ kind, text: words }) =>
        kind === "kept" ? shortened(words) : (kind === "gone" ? make("del", {}, words) : make("ins", { lang: PACK_LANGUAGE }, words)))),
      safer.left.length > 0 ? make("p", { class: "quiet" }, ...sayOfPack("gate.safer.left", safer.left.map(({ title }) => title))) : null,
      makeButton({ class: "fix", "data-part": "take-safer" }, () => void this.#accept(safer.fix, report), icon("pencil"), make("span", { class: "fix-label" }, safer.fix.label)),
    );
  }

  #unchecked(reason: UncheckedReason): HTMLElement[] {
    return [
      make(
        "div", { class: "body" },
        make("h2", { id: "gate-title", tabindex: "-1" }, say(reason === "reading" ? "unchecked.reading.title" : "gate.unchecked.title")),
        make("div", { id: "gate-lead" }, make("p", {}, say(`unchecked.${reason}.why`)), make("p", {}, say(reason === "reading" ? "unchecked.reading.todo" : "gate.unchecked.lead"))),
      ),
      this.#answers(true),
    ];
  }

  #good(what: "sorted" | "read"): HTMLElement[] {
    return [
      make(
        "div", { class: "body" },
        make("h2", { id: "gate-title", tabindex: "-1" }, say(`gate.${what}.title`)),
        make("p", { id: "gate-lead" }, say(`gate.${what}.lead`)),
      ),
      this.#answers(false),
    ];
  }

  #answers(withAnyway: boolean, isLocked = false): HTMLElement {
    return make(
      "footer", {},
      isLocked && make("p", { class: "quiet", "data-part": "locked" }, say("gate.locked")),
      make(
        "div", { class: "answers" },
        makeButton({ class: "main", "data-part": "go-back" }, () => this.#goBack(), say("gate.back")),
        withAnyway && makeButton({ class: "second", "data-part": "post-anyway", "aria-describedby": "gate-how" }, () => {
          this.close();
          this.#actions.postAnyway();
        }, say(this.#occasion === "post" ? "gate.anyway" : `gate.${this.#occasion}.anyway`)),
      ),
      withAnyway && make("p", { class: "quiet", id: "gate-how" }, say(this.#occasion === "post" ? "gate.anyway.how" : `gate.${this.#occasion}.how`)),
    );
  }

  #goBack(): void {
    this.close();
    this.#actions.goBack();
    this.#actions.focusEditor();
  }

  /** The editor behind a modal dialog can't be typed in, so the pause steps aside while the words change. */
  async #accept(fix: Fix, report: Report): Promise<void> {
    const before = this.#geometry.text;
    // First of all: closing gives the editor its focus back, upon which the box is already heard from.
    this.#replacing = true;
    this.#show({ kind: "changing" });
    this.#dialog.close();
    const accepted = await this.#actions.accept(fix).catch(() => false);
    this.#replacing = false;
    const heard = this.#heard;
    this.#heard = null;
    if (this.#stage?.kind !== "changing") return;
    if (!accepted) this.#show({ kind: "findings", report, failed: true, changed: this.#geometry.text !== before });
    else if (heard) this.update(heard);
  }
}

/** Of a long stretch that stays as it is, its two ends say enough. */
function shortened(words: string): string {
  const letters = [...words];
  return letters.length <= KEPT_LIMIT ? words : `${letters.slice(0, KEPT_LIMIT / 2).join("")} … ${letters.slice(-KEPT_LIMIT / 2).join("")}`;
}
