// What of us is in every page of a site: a few listeners, and one observer that hears of nothing but a page that is written
// anew from its root. No timer, no line to the background, and an element only for when that does not answer. Once somebody uses a compose box on a site that is on, the
// background is asked for the page script, and from then on hears everything from here: only listeners that were
// there before the page's own hear of a press before the page does.
import { BRING_PAGE_SCRIPT } from "../shared/protocol";
import { isFileInput, nameOf, pathOf, tellOfChoice } from "./dom";
import { activeEditable, editableAt, EDITABLE_SELECTOR, editableOf, wordsIn } from "./find";
import { untilHolds } from "./frames";
import { MAY_BE_OURS } from "./here";
import { isReloaded } from "./reloaded";
import { isSiteOn, siteHost } from "./site";
import { composerAround, controlByKey, controlOf, isEnabled, isPostControl } from "./submit-control";
import { opensFiles, tellingElementOf, tellingOfName, tellsByName } from "./telling-control";
import { showUnanswered } from "./unanswered";

const HEARD = [
  "focusin", "beforeinput", "input", "change", "keydown", "keyup", "paste", "dragenter", "drop", "submit",
  "pointerdown", "touchstart", "mousedown", "pointerup", "touchend", "mouseup", "click", "pagehide", "pageshow",
] as const;

/** About two seconds on screen: a worker that was stopped is back in a tenth of that. */
const FRAMES_TO_ANSWER = 120;

/** What the page script is to the watcher. */
export interface PageScript {
  hear(event: Event): void;
}

/** What happened while the page script was on its way. */
export interface Meanwhile {
  /** Compose boxes that were used. */
  readonly used: ReadonlySet<HTMLElement>;
  /** What a press was held on that might have published: a control, a form, or a compose box. */
  readonly held: Element | null;
  /** A file input in which something was chosen already; its files are still there to be looked at. */
  readonly chosen: HTMLInputElement | null;
  /** The page has not been told of that choice. */
  readonly chosenHeld: boolean;
}

type Stage =
  /** Nobody has used a compose box. */
  | "idle"
  /** Somebody has, and whether the site is on is not known yet; until then nothing is touched. */
  | "asking"
  /** The page script is on its way. */
  | "coming"
  | "there";

/** Waits for a compose box to be used, and brings the page script. */
export class Watcher {
  #stage: Stage = "idle";
  /** Whether the site is on; asked when the person first comes near, so that it is known by the first press. */
  #on: boolean | null = null;
  #asked: Promise<void> | null = null;
  #script: PageScript | null = null;
  /** What says on the page that nothing is checked. */
  #sign: HTMLElement | null = null;
  readonly #used = new Set<HTMLElement>();
  #held: Element | null = null;
  #chosen: HTMLInputElement | null = null;
  #chosenHeld = false;
  #gesture = 0;
  #heldIn: number | null = null;
  readonly #bring: () => Promise<unknown>;

  /** Where no background can bring it (our own pages have it at hand), `bring` does. */
  constructor(bring: () => Promise<unknown> = askBackground) {
    this.#bring = bring;
    const hear = (event: Event): void => this.#hear(event);
    const near = (): void => void this.#ask();
    const listen = (): void => {
      for (const type of HEARD) window.addEventListener(type, hear, true);
      window.addEventListener("pointerover", near, { capture: true, once: true });
    };
    listen();
    // `document.open()` keeps the window and takes every listener off it: older editors fill their frames that way. What
    // is there already is not added twice, and boxes that came along are taken up anew.
    new MutationObserver(() => {
      listen();
      for (const type of ["pagehide", "pageshow"]) this.#script?.hear(new Event(type));
    }).observe(document, { childList: true });
  }

  /** Whether there is a page script, or will be, without another asking. */
  get isLive(): boolean {
    return this.#stage !== "idle" || !isReloaded();
  }

  /** The page was open before we were: take up what the person is at, or what an earlier script left. */
  startLate(): void {
    const active = activeEditable();
    if (active) this.#used.add(active);
    if (active || document.querySelector(MAY_BE_OURS)) this.#want();
  }

  /** The page script is here; what happened meanwhile, or `null` where one is here already. */
  attach(script: PageScript): Meanwhile | null {
    if (this.#script) return null;
    this.#script = script;
    this.#stage = "there";
    this.#sign?.remove();
    this.#sign = null;
    return { used: this.#used, held: this.#held, chosen: this.#chosen, chosenHeld: this.#chosenHeld };
  }

  #hear(event: Event): void {
    if (this.#script) {
      this.#script.hear(event);
      return;
    }
    if (!event.isTrusted && event.type !== "submit") return;
    if (event.type === "pointerdown" || event.type === "keydown") this.#gesture += 1;
    // Whoever uses no pointer comes near with the keyboard.
    if (event.type === "keydown") void this.#ask();
    if (this.#isUse(event)) this.#want();
    if (this.#stage !== "coming") return;
    if (this.#isChoice(event)) {
      this.#chosenHeld = true;
      event.stopImmediatePropagation();
    } else if (this.#mightPublish(event)) this.#hold(event);
  }

  /** The page alone can't make us look at anything: only what the person does counts. */
  #isUse(event: Event): boolean {
    if (!event.isTrusted) return false;
    switch (event.type) {
      case "focusin": case "beforeinput": case "input": case "keydown": {
        if (this.#isChoice(event)) return true;
        const editable = editableOf(event);
        if (editable) this.#used.add(editable);
        return editable !== null;
      }
      case "pointerdown": {
        const control = controlOf(event);
        if (control && (isPostControl(control) || opensFiles(control))) return true;
        const telling = tellingElementOf(event);
        return telling !== null && tellsByName(telling) && tellingOfName(nameOf(telling)) !== null;
      }
      case "change":
        return this.#isChoice(event);
      // A file is dragged in before it is dropped, and chosen after something was pressed: by then we are there.
      case "dragenter": case "drop": case "paste":
        return ((event as DragEvent).dataTransfer ?? (event as ClipboardEvent).clipboardData)?.types.includes("Files") ?? false;
      default:
        return false;
    }
  }

  /** Files were chosen in an input, which it remembers. */
  #isChoice(event: Event): boolean {
    const [target] = pathOf(event);
    if ((event.type !== "input" && event.type !== "change") || !isFileInput(target) || !target.files?.length) return false;
    this.#chosen = target;
    return true;
  }

  #want(): void {
    if (this.#stage !== "idle") return;
    // The extension was reloaded under this page: its new watcher is, or will be, here too.
    if (isReloaded()) return;
    if (this.#on === null) {
      this.#stage = "asking";
      void this.#ask().then(() => {
        this.#stage = "idle";
        this.#want();
      });
    } else if (this.#on) void this.#come();
    else this.#used.clear();
  }

  #ask(): Promise<void> {
    if (!this.#asked && !isReloaded()) chrome.storage.onChanged.addListener(() => void this.#read());
    return (this.#asked ??= this.#read());
  }

  async #read(): Promise<void> {
    // Storage that can't be read is no reason to leave a post unchecked.
    this.#on = await isSiteOn(siteHost()).catch(() => true);
  }

  async #come(): Promise<void> {
    this.#stage = "coming";
    // A background that hears and never answers is as good as none.
    void untilHolds(() => this.#stage !== "coming", FRAMES_TO_ANSWER).then(() => this.#giveUpUnlessThere());
    await this.#bring().catch(() => {});
    if (this.#script) return;
    // It did not come. The next use asks again.
    this.#stage = "idle";
    this.#giveUpUnlessThere();
  }

  /** What was chosen goes to the page after all. Silence would mean: checked and clear. */
  #giveUpUnlessThere(): void {
    if (this.#script) return;
    if (this.#chosenHeld && this.#chosen) tellOfChoice(this.#chosen);
    this.#chosenHeld = false;
    if (!this.#sign?.isConnected && !isReloaded()) this.#sign = showUnanswered();
  }

  #mightPublish(event: Event): boolean {
    if (event.type === "keydown") return this.#enterMightSend(event as KeyboardEvent);
    if (event.type === "submit") {
      this.#held = event.target as Element;
      return hasWords(this.#held);
    }
    if (!/^(pointer|touch|mouse|click)/.test(event.type)) return false;
    const control = controlOf(event);
    return control !== null && this.#controlMightPublish(control);
  }

  #controlMightPublish(control: Element): boolean {
    if (!isEnabled(control) || !isPostControl(control)) return false;
    if (![...this.#used].some(wordsIn) && !hasWords(composerAround(control))) return false;
    this.#held = control;
    return true;
  }

  #enterMightSend(event: KeyboardEvent): boolean {
    if (event.key !== "Enter" || event.shiftKey || event.altKey || event.isComposing || event.keyCode === 229) return false;
    const control = controlByKey(event);
    if (control) return this.#controlMightPublish(control);
    const editable = editableOf(event);
    if (!editable || !wordsIn(editable)) return false;
    this.#held = editable;
    return true;
  }

  /** Within one gesture only: whoever presses again is let through, should the page script not come. */
  #hold(event: Event): void {
    this.#heldIn ??= this.#gesture;
    if (this.#heldIn !== this.#gesture) return;
    // Of a touch the browser makes a click, which is held in its turn.
    if (!event.type.startsWith("touch")) event.preventDefault();
    event.stopImmediatePropagation();
  }
}

function hasWords(scope: Element): boolean {
  return [...scope.querySelectorAll(EDITABLE_SELECTOR)].some((candidate) => {
    const editable = editableAt(candidate);
    return editable !== null && wordsIn(editable);
  });
}

function askBackground(): Promise<unknown> {
  return chrome.runtime.sendMessage({ ...BRING_PAGE_SCRIPT, host: siteHost() });
}
