// The question about pictures: asked before the site gets a file that says where it was taken, or that can't be
// read; and, once, the trust's own questions about a picture that goes with talk of work. It never attaches or
// posts by itself.
import type { Finding, Metadata, PictureCheck, Question } from "../../shared/core-types";
import { linesOf } from "../pictures/said";
import { say, sayCount } from "../../strings/strings";
import { make, makeButton } from "./dom";
import { clauseList, DRAFT_LANGUAGE, severityTag } from "./finding-parts";
import { Host } from "./host";
import { PauseDialog } from "./pause-dialog";
import { themeBehind } from "./theme";

/** What the person decided. */
export type PictureAnswer = "clean" | "as-it-is" | "not" | "go-on";

/** One file that there is a question about. */
export interface Asked {
  readonly name: string;
  /** `null`: nobody could look at it. */
  readonly metadata: Metadata | null;
  readonly question: Question | null;
}

/** What is shown. */
export type PictureStage =
  /** Looking takes longer than a moment: the person need not wait. */
  | { kind: "checking"; count: number }
  | { kind: "found"; asked: readonly Asked[]; findings: readonly Finding[]; check: PictureCheck | null }
  /** The location could not be taken out of these. */
  | { kind: "stuck"; names: readonly string[] }
  /** Before a post goes out. */
  | { kind: "checklist"; check: PictureCheck };

/** The dialog of one arrival of pictures, or of one post. */
export class PictureGate {
  readonly #host: Host;
  readonly #dialog: PauseDialog;
  #stage: PictureStage | null = null;
  #answered: ((answer: PictureAnswer) => void) | null = null;
  #letGo = false;

  /** `near` says which of the page's own dialogs we have to be in, and how light it is there. */
  constructor(near: Element) {
    this.#host = new Host(near as HTMLElement, {
      onKey: (event) => this.#dialog.onKey(event),
      takenAway: () => this.#sayOutside(),
      covered: (over) => {
        if (!this.#dialog.isShowing) return;
        // Around what fills the screen everything is dead.
        this.#host.ensure();
        if (over) this.#dialog.riseIn(this.#host, over, () => this.#sayOutside());
      },
    });
    this.#host.layer.dataset["theme"] = themeBehind(near);
    this.#dialog = new PauseDialog(this.#host.layer, "picture-gate", "picture", () => this.#answer("not"));
  }

  /** Asks, in place of what was asked before, whose answer then never comes. */
  ask(stage: PictureStage): Promise<PictureAnswer> {
    if (this.#letGo) return Promise.resolve("as-it-is");
    this.#stage = stage;
    this.#host.ensure();
    this.#dialog.show(stage.kind, this.#parts(stage));
    return new Promise((resolve) => { this.#answered = resolve; });
  }

  /** Nobody is to be asked any more: what comes goes on as it is. */
  letGo(): void {
    this.#letGo = true;
    this.#answer("as-it-is");
  }

  /** Takes everything of ours away. */
  close(): void {
    this.#answered = null;
    this.#dialog.close();
    this.#host.destroy();
  }

  /** Whether the event comes from this dialog. */
  owns(event: Event): boolean {
    return this.#host.owns(event);
  }

  #answer(answer: PictureAnswer): void {
    const answered = this.#answered;
    this.#answered = null;
    answered?.(answer);
  }

  /** The page takes the question away, or covers it, as often as it is put: then it is told in the browser's own box, and the person can still undo what goes on. */
  #sayOutside(): void {
    const stage = this.#stage;
    if (!this.#answered || !stage) return;
    this.#dialog.close();
    alert([
      this.#title(stage),
      ...(stage.kind === "checklist" ? [say("gate.outside"), say("picture.outside.check")] : [say("picture.outside")]),
    ].join("\n\n"));
    // What was told is what happens: nothing more is asked about it, as long as this may take.
    this.letGo();
  }

  #parts(stage: PictureStage): HTMLElement[] {
    switch (stage.kind) {
      case "checking":
        return [
          body(this.#title(stage), [say("picture.checking.lead")]),
          this.#answers(["not", "picture.not"], ["as-it-is", "picture.unchecked"]),
        ];
      case "found":
        return this.#found(stage);
      case "stuck":
        return [
          body(this.#title(stage), [say("picture.stuck.lead", { names: stage.names.join(", ") }), say("picture.unknown.do")]),
          this.#answers(["not", "picture.not"], ["as-it-is", "picture.asItIs"]),
        ];
      case "checklist":
        return [
          body(this.#title(stage), [say("picture.check.lead")], checklist(stage.check)),
          this.#answers(["not", "gate.back"], ["go-on", "picture.check.on"]),
          make("p", { class: "quiet after" }, say("picture.check.how")),
        ];
    }
  }

  #title(stage: PictureStage): string {
    switch (stage.kind) {
      case "checking":
        return sayCount("picture.checking.title", stage.count);
      case "found": {
        const located = stage.asked.filter(({ question }) => question === "location");
        return stage.asked.length === 0 ? say("picture.profile.title")
          : located.length > 0 ? sayCount("picture.location.title", located.length)
          : stage.asked.some(({ metadata }) => metadata) ? say("picture.unknown.title") : say("picture.unchecked.title");
      }
      case "stuck":
        return say("picture.stuck.title");
      case "checklist":
        return say("picture.check.title");
    }
  }

  #found(stage: Extract<PictureStage, { kind: "found" }>): HTMLElement[] {
    const { asked, findings, check } = stage;
    const located = asked.filter(({ question }) => question === "location");
    const lead = asked.length === 0 ? say("picture.profile.lead") : located.length > 0 ? say("picture.location.lead") : say("picture.unknown.lead");
    return [
      body(
        this.#title(stage), [lead],
        make("ul", { class: "stops" }, ...asked.map((one) => make(
          "li", { "data-part": "picture", "data-question": one.question ?? "unchecked" },
          make("h3", { dir: "auto", lang: DRAFT_LANGUAGE }, one.name),
          ...linesOf(one).map((line) => make("p", {}, line)),
        ))),
        ...findings.map((finding) => make(
          "div", { class: "told", "data-part": "picture-finding", "data-severity": finding.severity },
          severityTag(finding.severity),
          make("p", {}, `${finding.message} ${finding.advice}`),
          clauseList(finding.clauses),
        )),
        check && checklist(check),
        located.length < asked.length && make("p", { class: "quiet" }, say("picture.unknown.do")),
      ),
      located.length > 0
        ? this.#answers(["clean", "picture.clean"], ["as-it-is", "picture.asItIs"], ["not", "picture.not"])
        : this.#answers(["not", "picture.not"], ["as-it-is", "picture.asItIs"]),
    ];
  }

  #answers(main: readonly [PictureAnswer, PlainName], ...others: (readonly [PictureAnswer, PlainName])[]): HTMLElement {
    const button = ([answer, words]: readonly [PictureAnswer, PlainName], look: string): HTMLElement =>
      makeButton({ class: look, "data-part": `picture-${answer}` }, () => this.#answer(answer), say(words));
    return make("footer", {}, make("div", { class: "answers" }, button(main, "main"), ...others.map((one) => button(one, "second"))));
  }
}

type PlainName = Parameters<typeof say>[0];

function body(title: string, lead: readonly string[], ...rest: (HTMLElement | false | null)[]): HTMLElement {
  return make(
    "div", { class: "body" },
    make("h2", { id: "picture-title", tabindex: "-1" }, title),
    make("div", { id: "picture-lead" }, ...lead.map((line) => make("p", {}, line))),
    ...rest,
  );
}

/** Hints, the trust's questions, and what was and was not looked for. */
function checklist({ hints, items, lookedFor, notLookedFor }: PictureCheck): HTMLElement {
  return make(
    "div", { class: "checklist", "data-part": "picture-checklist" },
    make("h3", {}, say("picture.check.heading")),
    ...hints.map((hint) => make("p", { class: "hint", "data-part": "picture-hint" }, hint)),
    make("ul", {}, ...items.map(({ id, summary }) => make("li", {}, summary, " ", make("span", { class: "quiet" }, say("card.clause", { id }))))),
    make("p", { class: "quiet" }, lookedFor ? say("picture.check.looked", { lookedFor, notLookedFor }) : say("picture.check.notLooked")),
  );
}
