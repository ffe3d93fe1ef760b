// The compose boxes in use in this frame.
import { Box } from "./box";
import type { MakeBoxView } from "./contract";
import { queryAcross } from "./dom";
import { editableAt, EDITABLE_SELECTOR, isFormField } from "./find";
import { siteHere } from "./here";
import { KnownSite } from "./known-site";
import { isReloaded } from "./reloaded";
import { isSiteOn, siteHost } from "./site";

/** A page may show hundreds; no composer has more than this. */
const MOST_AT_ONCE = 40;

/** Opens boxes on first use and forgets them with their elements. */
export class Boxes {
  readonly #makeView: MakeBoxView;
  readonly #inUse: (any: boolean) => void;
  readonly #open = new Map<HTMLElement, Box>();
  readonly site = new KnownSite(siteHere(), siteHost());
  /** The page script comes only where the site is on; that may change. */
  isOn = true;
  /** The site was switched off. */
  whenOff: (() => void) | null = null;

  constructor(
    makeView: MakeBoxView,
    /** The first box came, or the last one went. */
    inUse: (any: boolean) => void,
  ) {
    this.#makeView = makeView;
    this.#inUse = inUse;
    try {
      chrome.storage.onChanged.addListener(() => void this.#decide());
    } catch {
      // The extension was reloaded under this page; the box finds out and says so.
    }
  }

  get all(): Iterable<Box> {
    return this.#open.values();
  }

  /** The page was frozen and goes on. */
  resume(): void {
    for (const box of this.#open.values()) box.resume();
  }

  of(editable: HTMLElement): Box | undefined {
    return this.#open.get(editable);
  }

  /**
   * The person uses this editable: open its box. An open one looks again where its driver can't have
   * noticed: a value set by script shows at the next focus or key at the latest.
   */
  use(editable: HTMLElement, by: string): void {
    const box = this.#open.get(editable);
    if (!box) this.#make(editable);
    else if (by === "focusin" || (by === "keydown" && isFormField(editable))) box.changed();
  }

  /** Drafts that were never focused (restored by the site) lie in the same composer: check them too. */
  useAllIn(scope: Element): void {
    for (const candidate of queryAcross(scope, EDITABLE_SELECTOR).slice(0, MOST_AT_ONCE)) {
      const editable = editableAt(candidate);
      if (editable && !this.#open.has(editable)) this.#make(editable);
    }
  }

  /** Whether our own drawing is where this event happened. */
  own(event: Event): boolean {
    for (const box of this.#open.values()) if (box.owns(event)) return true;
    return false;
  }

  closeAll(): void {
    for (const box of [...this.#open.values()]) this.#close(box);
  }

  async #decide(): Promise<void> {
    // Storage that can't be read is no reason to leave a post unchecked.
    this.isOn = await isSiteOn(this.site.host).catch(() => true);
    for (const box of this.#open.values()) box.settingsChanged();
    if (this.isOn) return;
    this.closeAll();
    this.whenOff?.();
  }

  #make(editable: HTMLElement): void {
    // Where the extension was reloaded, its new page script takes the next box.
    if (!this.isOn || isReloaded()) return;
    this.#open.set(editable, new Box(editable, this.site, this.#makeView, (box) => this.#close(box)));
    if (this.#open.size === 1) this.#inUse(true);
  }

  #close(box: Box): void {
    if (!this.#open.delete(box.element)) return;
    box.destroy();
    if (this.#open.size === 0) this.#inUse(false);
  }
}
