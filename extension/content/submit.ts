// Every way in which a person publishes passes here first. Nothing is ever replayed: a held press is
// gone, and the person presses again.
import type { Box } from "./box";
import type { Press } from "./box/presses";
import type { Boxes } from "./boxes";
import { closestAcross, containsAcross, pathOf } from "./dom";
import { editableOf } from "./find";
import { enterPublishes } from "./gate-decision";
import { hasOpenList } from "./open-list";
import { buttonByKey, composerAround, controlByKey, controlOf, isEnabled, isPostControl, publishes } from "./submit-control";
import { isByPerson } from "./pictures/guard";
import { tellingElementOf } from "./telling-control";
import { Together } from "./together";

const POINTER_EVENTS = ["pointerdown", "touchstart", "mousedown", "pointerup", "touchend", "mouseup", "click"] as const;

/** How a press that is held is kept from the page. */
type Keep =
  /** The browser does nothing with it either. */
  | "altogether"
  /** The page does not see it, but the browser goes on to make a click of it, which is held in its turn. */
  | "until-the-click";

/** Holds presses on Post for the boxes of this frame. */
export class SubmitGuard {
  readonly #boxes: Boxes;
  #gesture = 0;
  #heldKey: string | null = null;
  readonly #together = new Together();

  constructor(boxes: Boxes) {
    this.#boxes = boxes;
  }

  /** Listens on a window around this frame, for as long as a box is in use. */
  listen(on: Window, signal: AbortSignal): void {
    for (const type of [...POINTER_EVENTS, "keydown", "keyup", "submit"]) {
      on.addEventListener(type, (event) => this.hear(event), { capture: true, signal });
    }
  }

  /** One event of a window. */
  hear(event: Event): void {
    switch (event.type) {
      case "focusin": case "beforeinput":
        if (event.isTrusted && !this.#boxes.own(event)) this.#onTelling(event);
        break;
      case "pointerdown": case "mousedown": case "pointerup": case "mouseup": case "click": case "touchstart": case "touchend":
        this.#onPointer(event as MouseEvent);
        break;
      case "keydown":
        this.#onKeyDown(event as KeyboardEvent);
        break;
      case "keyup":
        this.#onKeyUp(event as KeyboardEvent);
        break;
      case "submit":
        this.#onSubmit(event as SubmitEvent);
        break;
    }
  }

  /**
   * Files dropped on a chat, which many send at once together with the words that stand in it; whether they are held for
   * those words. What a drop does is not known, so words that may go count neither as sent nor as settled.
   */
  holdsDrop(event: Event): boolean {
    if (event.type !== "drop" || !isByPerson(event) || !(event as DragEvent).dataTransfer?.types.includes("Files")) return false;
    this.#gesture += 1;
    const press: Press = { gesture: this.#gesture, trusted: true, final: false };
    const holding = [...this.#boxes.all].find((box) => box.surface === "dm" && box.press(press));
    if (!holding) return false;
    holding.press({ ...press, final: true });
    event.preventDefault();
    event.stopImmediatePropagation();
    return true;
  }

  /** A press on this was held before there was anybody to judge it: judge it now. */
  wasHeld(on: Element): void {
    this.#boxes.useAllIn(composerAround(on));
    for (const box of this.#boxes.all) {
      if (box.element === on || containsAcross(on, box.element) || this.#publishes(on, box)) {
        box.press({ gesture: this.#gesture, trusted: true, final: true, held: true });
      }
    }
  }

  #onPointer(event: MouseEvent): void {
    if (event.type === "pointerdown" && event.isTrusted) this.#gesture += 1;
    if (this.#boxes.own(event)) return;
    if (event.isTrusted) this.#onTelling(event);
    if (event.defaultPrevented) return;
    const control = controlOf(event, (element) => this.#boxes.site.isPost(element));
    if (!control || !isEnabled(control) || !this.#isPost(control)) return;
    // A press by key has no pointer.
    if (event.isTrusted && (event.type === "pointerdown" || event.type === "click")) this.#boxes.useAllIn(composerAround(control));
    const keep = event.type.startsWith("touch") ? "until-the-click" : "altogether";
    this.#pressAll(event, event.type === "click", (box) => this.#publishes(control, box), keep);
  }

  /** Whether the control publishes anything: by its name, or because the site's file says so. */
  #isPost(control: Element): boolean {
    return isPostControl(control) || this.#boxes.site.isPost(control);
  }

  #publishes(control: Element, { element, composer }: Box): boolean {
    return publishes(control, element, (other) => this.#isPost(other), composer !== null && this.#boxes.site.isPost(control, composer));
  }

  /** A control that adds a place or starts a broadcast, on its way to being pressed or pressed. */
  #onTelling(event: Event): void {
    const [target] = pathOf(event);
    if (!target || (target as Node).nodeType !== Node.ELEMENT_NODE) return;
    const field = (target as Element).nodeName === "INPUT" ? target as Element : null;
    const control = field ?? tellingElementOf(event) ?? controlOf(event);
    if (event.type === "click") {
      for (const box of this.#boxes.all) {
        box.choosing.press(target as Element);
        box.clicked();
        if (control && containsAcross(box.scope, control) && this.#boxes.site.opensMedia(control)) box.choosing.awaitPicture();
      }
    }
    const telling = control && this.#boxes.site.tellingOf(control);
    if (!control || !telling) return;
    // A composer whose caption nobody has been in yet: it is the one around the control.
    if (event.type === "pointerdown" && ![...this.#boxes.all].length) this.#boxes.useAllIn(composerAround(control));
    const boxes = [...this.#boxes.all].filter((box) => containsAcross(box.scope, control));
    const [only] = boxes.length === 0 ? this.#boxes.all : boxes;
    if (!only) return;
    if (event.type === "focusin") {
      only.tellings.foresee(telling);
      return;
    }
    // A field is used by going into it, and by typing where the keyboard led there; a button by a click.
    const final = event.type === (field ? "mousedown" : "click") || event.type === "beforeinput" || event.type === "keydown";
    if (!only.tellings.press(telling, { gesture: this.#gesture, trusted: true, final })) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #onKeyDown(event: KeyboardEvent): void {
    this.#heldKey = null;
    // Control goes down before Enter does: by then the parts of a thread are known together.
    if ((event.key === "Control" || event.key === "Meta") && event.isTrusted) this.#together.foresee(this.#partsOf([...this.#boxes.all]));
    if (event.key !== "Enter" && event.key !== " ") return;
    if (event.isTrusted && !event.repeat) this.#gesture += 1;
    if (this.#boxes.own(event)) return;
    const control = controlByKey(event);
    if (control) {
      if (event.isTrusted) this.#onTelling(event);
      if (event.defaultPrevented || (isEnabled(control) && this.#isPost(control) && this.#pressAll(event, true, (box) => this.#publishes(control, box)))) this.#heldKey = event.code;
      return;
    }
    const button = buttonByKey(event);
    // Pages may act on the key already, before the browser makes a click of it.
    if (button && isEnabled(button) && this.#isPost(button)
      && this.#pressAll(event, false, (box) => this.#publishes(button, box), "until-the-click")) return;
    if (event.key !== "Enter") return;
    const editable = editableOf(event);
    const held = this.#pressAll(event, true, (box) =>
      editable === box.element ? this.#enterSends(event, box) : this.#enterSendsNeighbour(event, editable, box));
    if (held) this.#heldKey = event.code;
    // What picks from a list makes no line and sends nothing.
    else if (editable && !hasOpenList(editable)) this.#boxes.of(editable)?.enterPassed(event.shiftKey);
  }

  /** Sites that act when the key comes up must not see that either. */
  #onKeyUp(event: KeyboardEvent): void {
    if (this.#heldKey === null || event.code !== this.#heldKey) return;
    this.#heldKey = null;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #onSubmit(event: SubmitEvent): void {
    const form = event.target as Element;
    if (form.nodeName !== "FORM") return;
    this.#pressAll(event, true, ({ element }) => (element as HTMLTextAreaElement).form === form || containsAcross(form, element));
  }

  /** Asks every box that the event would publish; whether any of them holds it. */
  #pressAll(event: Event, final: boolean, concerns: (box: Box) => boolean, keep: Keep = "altogether"): boolean {
    const press: Press = { gesture: this.#gesture, trusted: event.isTrusted, final };
    const boxes = [...this.#boxes.all].filter(concerns);
    if (final) for (const box of boxes) box.look();
    // First whether any of them holds it, so that none takes it for gone out that did not.
    const holding = boxes.filter((box) => box.press({ ...press, final: false }));
    // A pause of one's own comes first; then what they say together, of which nothing the page does alone can make us ask.
    const parts = event.isTrusted ? this.#partsOf(boxes) : [];
    if (!final) this.#together.foresee(parts);
    const together = final && holding.length === 0 && this.#together.press(parts, this.#gesture);
    const held = holding.length > 0 || together;
    if (final && !together) {
      // One pause at a time.
      for (const box of held ? holding : boxes) if (box.press(press) && box.isPaused) break;
    }
    if (held) {
      if (keep === "altogether") event.preventDefault();
      event.stopImmediatePropagation();
    }
    return held;
  }

  /** Boxes that are sent as one post: those of a kind, in the order of the page. */
  #partsOf(boxes: readonly Box[]): Box[] {
    const kinds = new Set(["post", "reply", "caption", "title"]);
    return boxes.filter(({ surface }) => kinds.has(surface))
      .sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  #enterSends(event: KeyboardEvent, { element, surface, enterLines, composer }: Box): boolean {
    return enterPublishes({
      keys: composer?.keys ?? "unknown",
      shift: event.shiftKey,
      alt: event.altKey,
      controlOrMeta: event.ctrlKey || event.metaKey,
      composing: event.isComposing || event.keyCode === 229,
      listOpen: hasOpenList(element),
      singleLine: element.nodeName === "INPUT",
      saysSingleLine: element.getAttribute("aria-multiline") === "false",
      surface,
      madeLine: enterLines.madeLine,
    });
  }

  /** Ctrl/Cmd+Enter elsewhere in the composer, or Enter in a title field of the same form. */
  #enterSendsNeighbour(event: KeyboardEvent, editable: HTMLElement | null, { element }: Box): boolean {
    if (event.isComposing || event.keyCode === 229) return false;
    const target = pathOf(event)[0];
    if (!target || (target as Node).nodeType !== Node.ELEMENT_NODE) return false;
    const isTitle = editable?.nodeName === "INPUT";
    if (!(event.ctrlKey || event.metaKey || isTitle)) return false;
    const around = closestAcross(element, "form, [role=dialog], dialog, [aria-modal=true]");
    return around !== null && containsAcross(around, target as Element);
  }
}
