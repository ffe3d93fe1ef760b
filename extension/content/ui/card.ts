// The note that opens from a mark, the badge or the shortcut: what, why, which clause, who to ask,
// and safer words with one tap.
import type { BoxActions, BoxState } from "../contract";
import type { Finding, Fix, Report } from "../../shared/core-types";
import { PACK_LANGUAGE, say, sayCount } from "../../strings/strings";
import { dismissWords, stateWords } from "./card-words";
import { make, makeButton } from "./dom";
import { clauseList, fixButtons, packLanguageNote, quoteLine, severityTag } from "./finding-parts";
import { groupList } from "./groups";
import { icon } from "./more-icons";
import { jigsawPicture } from "./jigsaw-picture";
import { besideWords, roomBeside, viewSize, type Rect } from "./place";

/** Below this a card is no longer worth reading; then it may cover its words. */
const LEAST_HEIGHT = 300;

/** How the card came to be open: by resting the pointer on a mark, or because the person asked. */
export type Opened = "by-pointer-rest" | "by-press" | "by-keyboard";

/** What the card needs from the view around it. */
export interface CardSurroundings {
  readonly actions: BoxActions;
  /** The site's file does not know this box. */
  readonly isBasic: () => boolean;
  /** The site on which the person is to be asked who they are, or `null`. */
  readonly asksWho: () => string | null;
  /** The text that the report is about. */
  text(): string;
  /** Where the words of a finding are, or the badge where it has none. */
  anchorOf(index: number | null): Rect;
  say(words: string): void;
  /** The card was closed by the person; `toEditor` where the caret should go back. */
  closed(toEditor: boolean): void;
  /** Takes back the last change of words; `null` where there is none. */
  undo(): (() => void) | null;
  /** Moves the badge to the next free place. */
  move(): void;
  /** Moves it back; `null` where it was not moved. */
  moveBack(): (() => void) | null;
  /** Another finding is shown now. */
  showing(index: number): void;
}

/** The card of one compose box. */
export class Card {
  readonly element = make("section", {
    class: "card", role: "dialog", "aria-label": say("card.label"), "data-part": "card", tabindex: "-1", hidden: true,
  });
  readonly #around: CardSurroundings;
  #opened: Opened | null = null;
  #index = 0;
  #report: Report | null = null;
  #failure: string | null = null;
  #busy = false;
  /** The question that stands in place of the answers, before one that counts for more than this note. */
  #question: "consent" | "less" | null = null;
  /** The list of all notes is unfolded. */
  #allShown = false;

  constructor(layer: HTMLElement, around: CardSurroundings) {
    this.#around = around;
    layer.append(this.element);
  }

  /** How the card was opened, or `null` while it is closed. */
  get opened(): Opened | null {
    return this.#opened;
  }

  /** Opens the card on finding number `index`. */
  openFinding(report: Report, index: number, opened: Opened): void {
    this.#failure = null;
    this.#question = null;
    this.#report = report;
    this.#index = index;
    this.#open(opened);
    this.#drawFinding();
  }

  /** Opens the card on what the badge says: for a box that is clear, being checked, or not checked. */
  openState(state: BoxState, opened: Opened): void {
    this.#report = null;
    this.#open(opened);
    this.#drawState(state);
  }

  /** The box has a new state while the card is open. */
  update(state: BoxState): void {
    if (!this.#opened || this.#busy) return;
    if (state.kind === "checking" && this.#report) return;
    if (state.kind !== "found" || state.report.findings.length === 0) {
      if (this.#opened === "by-pointer-rest" || this.#report) this.close(this.#focused !== null);
      else this.#drawState(state);
      return;
    }
    const before = this.#report?.findings[this.#index];
    const { findings } = state.report;
    const same = before ? findings.findIndex((one) => one.rule === before.rule && one.title === before.title && one.message === before.message) : -1;
    if (same < 0 && this.#opened === "by-pointer-rest") {
      this.close(false);
      return;
    }
    const index = same >= 0 ? same : Math.min(this.#index, findings.length - 1);
    // Drawing anew what has not changed would pull a button away from under a press.
    const drawn = before !== undefined && findings[index] === before && this.#report?.findings.length === findings.length;
    this.#report = state.report;
    this.#index = index;
    if (drawn) this.reposition();
    else this.#drawFinding();
  }

  /** Closes the card; the caret goes back to the editor where the keyboard was in the card. */
  close(toEditor: boolean): void {
    if (!this.#opened) return;
    this.#opened = null;
    this.#report = null;
    this.#failure = null;
    this.element.hidden = true;
    this.#around.closed(toEditor);
  }

  /** Keys pressed while the keyboard is in the card. */
  onKey(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault();
      this.close(true);
    } else if (event.altKey && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      event.preventDefault();
      this.#step(event.key === "ArrowRight" ? 1 : -1);
    }
  }

  /** Puts the card beside its words again. */
  reposition(): void {
    if (!this.#opened) return;
    const view = viewSize();
    const anchor = this.#around.anchorOf(this.#report ? this.#index : null);
    // Rather shorter, with its middle scrolling, than over the words that it is about.
    this.element.style.maxHeight = `${Math.max(roomBeside(anchor, view), LEAST_HEIGHT)}px`;
    const size = { width: this.element.offsetWidth, height: this.element.offsetHeight };
    const place = besideWords(anchor, size, view);
    // What has to be scrolled can be scrolled from the keyboard.
    const body = this.element.querySelector<HTMLElement>(".body");
    if (body) body.tabIndex = body.scrollHeight > body.clientHeight + 1 ? 0 : -1;
    this.element.style.transform = `translate(${place.left}px, ${place.top}px)`;
  }

  #open(opened: Opened): void {
    this.#opened = opened;
    this.element.hidden = false;
    this.element.dataset["opened"] = opened;
    if (opened === "by-keyboard") this.element.focus({ preventScroll: true });
  }

  /** What of the card has the keyboard. */
  get #focused(): Element | null {
    const { activeElement } = this.element.getRootNode() as ShadowRoot;
    return this.element.contains(activeElement) ? activeElement : null;
  }

  #step(by: number): void {
    const total = this.#report?.findings.length ?? 0;
    if (total > 1) this.#turnTo((this.#index + by + total) % total);
  }

  #turnTo(index: number): void {
    const total = this.#report?.findings.length ?? 0;
    this.#failure = null;
    this.#question = null;
    this.#index = index;
    if (this.#opened === "by-pointer-rest") this.#open("by-press");
    this.#drawFinding();
    this.#around.say(say("card.position", { n: this.#index + 1, total }));
  }

  #drawFinding(): void {
    const report = this.#report;
    const finding = report?.findings[this.#index];
    if (!report || !finding) return;
    const total = report.findings.length;
    const text = this.#around.text();
    this.element.dataset["severity"] = finding.severity;
    this.#fill(
      make(
        "header", {},
        severityTag(finding.severity),
        make("span", { class: "grow" }),
        total > 1 && this.#iconButton("previous", say("card.previous"), () => this.#step(-1)),
        total > 1 && make("span", { class: "position quiet" }, say("card.position", { n: this.#index + 1, total })),
        total > 1 && this.#iconButton("next", say("card.next"), () => this.#step(1)),
        this.#iconButton("close", say("card.close"), () => this.close(true)),
      ),
      make(
        "div", { class: "body" },
        groupList(report.findings, this.#index, this.#allShown, !report.more, (open) => {
          this.#allShown = open;
          this.reposition();
        }, (index) => this.#turnTo(index)),
        make("p", { class: "quiet heading" }, say(`heading.${finding.heading}`)),
        make("h2", { id: "card-title", lang: PACK_LANGUAGE }, finding.title),
        quoteLine([finding], text),
        finding.unsure && make("p", { class: "quiet", "data-part": "unsure" }, say("card.unsure")),
        make("p", { "data-part": "message", lang: PACK_LANGUAGE }, finding.message),
        finding.advice && make("p", { "data-part": "advice", lang: PACK_LANGUAGE }, finding.advice),
        fixButtons(finding.fixes, text, (fix) => void this.#accept(fix)),
        this.#failure && make("p", { class: "failure", role: "alert", "data-part": "failure" }, icon("warn"), this.#failure),
        clauseList(finding.clauses),
        packLanguageNote(),
        report.more ? make("p", { class: "quiet", "data-part": "more" }, sayCount("card.more", report.more.findings)) : null,
        report.part ? make("p", { class: "quiet", "data-part": "partly" }, say("partly.found"), " ", say("partly.post")) : null,
        this.#around.isBasic() ? make("p", { class: "quiet", "data-part": "basic" }, say("card.basic")) : null,
        report.contact ? make("p", { class: "ask quiet", "data-part": "contact" }, say("card.ask", { contact: report.contact })) : null,
        jigsawPicture(report.jigsaw),
        this.#who(),
        make(
          "div", { class: "links" },
          finding.mayLessen && makeButton({ class: "link", "data-part": "less" }, () => this.#ask("less"), say("card.less")),
          ...this.#moving(() => this.#drawFinding()),
        ),
      ),
      make(
        "footer", {},
        ...(this.#question ? this.#asked(this.#question, finding) : [
          this.#undoButton(),
          finding.consent && makeButton({ class: "second", "data-part": "consent" }, () => this.#ask("consent"), say("card.consent")),
          makeButton({ class: "second", "data-part": "dismiss" }, () => this.#dismiss(finding), dismissWords(finding)),
        ]),
      ),
    );
    this.#around.showing(this.#index);
    this.reposition();
  }

  /** The question before an answer that has to be meant: what the agreement must be, or that the rule is lowered for good. */
  #asked(question: "consent" | "less", finding: Finding): HTMLElement[] {
    const yes = (): void => {
      this.#question = null;
      if (question === "consent") this.#dismiss(finding);
      else {
        this.#around.say(say("card.less.done"));
        this.close(true);
        this.#around.actions.lessen(finding);
      }
    };
    return [
      make("p", { class: "ask", id: "card-question" }, ...(question === "consent" ? [make("span", { lang: PACK_LANGUAGE }, finding.consent), " ", say("card.consent.lead")] : [say("card.less.lead")])),
      makeButton({ class: "second", "data-part": "no" }, () => this.#ask(null), say(`card.${question}.no`)),
      makeButton({ class: "second strong", "data-part": "yes", "aria-describedby": "card-question" }, yes, say(`card.${question}.yes`)),
    ];
  }

  /** Asks once who they are here. They say it in the toolbar, where no page looks on. */
  #who(): HTMLElement | null {
    const site = this.#around.asksWho();
    return site === null ? null : make("p", { class: "ask quiet", "data-part": "who" }, say("card.who", { site }));
  }

  #ask(question: "consent" | "less" | null): void {
    this.#question = question;
    if (this.#opened === "by-pointer-rest") this.#open("by-press");
    this.#drawFinding();
    if (question) this.element.querySelector<HTMLElement>("[data-part=no]")?.focus({ preventScroll: true });
  }

  #undoButton(): HTMLElement | null {
    const undo = this.#around.undo();
    return undo && makeButton({ class: "link", "data-part": "undo" }, () => {
      this.close(true);
      undo();
    }, icon("undo"), say("undo.last"));
  }

  /** For whoever can't drag the badge: to the next free place, and back. */
  #moving(again: () => void): (HTMLElement | null)[] {
    const button = (part: string, words: string, act: () => void): HTMLElement => makeButton({ class: "link", "data-part": part, "aria-label": words }, () => {
      act();
      again();
    }, words);
    const back = this.#around.moveBack();
    return [button("move", say("card.move"), () => this.#around.move()), back && button("move-back", say("card.moveBack"), back)];
  }

  #drawState(state: BoxState): void {
    delete this.element.dataset["severity"];
    const { title, lines, retry } = stateWords(state, this.#around.isBasic());
    this.#fill(
      make("header", {}, make("h2", { id: "card-title" }, title), make("span", { class: "grow" }), this.#iconButton("close", say("card.close"), () => this.close(true))),
      make("div", { class: "body" }, ...lines.map((line) => make("p", {}, line)), this.#who(), make("p", { class: "quiet" }, say("private")), make("div", { class: "links" }, ...this.#moving(() => this.#drawState(state)))),
      retry || this.#around.undo()
        ? make("footer", {}, this.#undoButton(), retry && makeButton({ class: "main", "data-part": "retry" }, () => {
          this.close(true);
          this.#around.actions.retry();
        }, say(state.kind === "unchecked" && state.reason === "paused" ? "unchecked.paused.retry" : "unchecked.retry")))
        : null,
    );
    this.reposition();
  }

  /** Redraws without losing the keyboard: focus goes to the same kind of control, or to the card itself. */
  #fill(...parts: (HTMLElement | null)[]): void {
    const focused = this.#focused;
    const label = focused?.getAttribute("aria-label");
    this.element.setAttribute("aria-labelledby", "card-title");
    this.element.replaceChildren(make("div", { class: "check-strip", "aria-hidden": "true" }), ...parts.filter((part) => part !== null));
    if (!focused) return;
    const again = label && [...this.element.querySelectorAll("button")].find((button) => button.getAttribute("aria-label") === label);
    (again || this.element).focus({ preventScroll: true });
  }

  #iconButton(name: "next" | "previous" | "close", label: string, press: () => void): HTMLButtonElement {
    return makeButton({ class: "round", "aria-label": label, title: label, "data-part": name }, press, icon(name));
  }

  async #accept(fix: Fix): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#failure = null;
    this.element.setAttribute("aria-busy", "true");
    const keyboard = this.#focused !== null;
    let accepted = false;
    try {
      accepted = await this.#around.actions.accept(fix);
    } finally {
      this.#busy = false;
      this.element.removeAttribute("aria-busy");
      if (accepted) {
        this.close(keyboard);
      } else if (this.#opened) {
        this.#failure = say("card.failed");
        this.#drawFinding();
      }
    }
  }

  #dismiss(finding: Finding): void {
    const more = (this.#report?.findings.length ?? 1) > 1;
    if (!more) this.close(true);
    this.#around.actions.dismiss(finding);
  }
}
