// Which pictures go with which compose box, as far as the page shows it: for the core, which reads them together
// with the words.
import type { Attachment } from "../../shared/core-types";
import { isFileInput } from "../dom";

/** What a composer shows of a file that a person chose. */
const PREVIEWS = "img[src^='blob:'], img[src^='data:image'], video[src^='blob:'], canvas";

/** What is made of a file and of nothing else: drawings and icons come otherwise. */
const OF_FILES = "img[src^='blob:'], video[src^='blob:']";

/** Pixels that a preview has at least, either way; faces and stickers are smaller. */
const PREVIEW_SIDE = 40;

interface Group {
  readonly attachments: readonly Attachment[];
  readonly target: Element;
  /** The input keeps the files, as plain forms do: emptied, they are gone. */
  kept: boolean;
}

interface OfBox {
  groups: Group[];
  /** Its composer has shown them. */
  shown: boolean;
  /** They went out with a post. */
  sent: boolean;
}

/** A picture that came to a composer by a way that nobody could hold, as the composer shows it. */
export type Unheld = HTMLImageElement | HTMLVideoElement;

/** Pixels that an uploaded picture has at least, either way; the writer's own face beside the box is smaller. */
const UPLOADED_SIDE = 80;

function sideOf(one: Element): number {
  const { width, height } = one.getBoundingClientRect();
  return Math.min(width, height);
}

function showsUploaded(scope: Element): boolean {
  return [...scope.querySelectorAll("img, video")].some((one) => sideOf(one) >= UPLOADED_SIDE);
}

/** The pictures of this frame's boxes. */
export class AttachedPictures {
  readonly #byBox = new Map<Element, OfBox>();
  /** Came before there was a box; the next one has them. */
  #unclaimed: Group[] = [];
  /** What a box's composer showed when it was first looked at, and what was told of since. */
  readonly #known = new Map<Element, WeakSet<Element>>();
  /** Hears of pictures that came unheld; `null` while pictures are not looked at. */
  onUnheld: ((box: Element, shown: Unheld) => void) | null = null;

  /** What goes with a box. */
  of(box: Element): Attachment[] {
    if (this.#unclaimed.length > 0) {
      this.#of(box).groups.push(...this.#unclaimed);
      this.#unclaimed = [];
    }
    return (this.#byBox.get(box)?.groups ?? []).flatMap(({ attachments }) => attachments);
  }

  /** Pictures went to the page: to this box's composer, or to one that is still to come. */
  add(box: Element | null, target: Element, attachments: readonly Attachment[]): void {
    const group: Group = { attachments, target, kept: isFileInput(target) && (target.files?.length ?? 0) > 0 };
    if (!box) {
      this.#unclaimed = [group];
      return;
    }
    const own = this.#of(box);
    own.sent = false;
    // A plain form's input holds what was chosen last, and nothing besides; a preview shows one picture.
    if (group.kept || target.matches(OF_FILES)) own.groups = own.groups.filter((other) => other.target !== target);
    own.groups.push(group);
  }

  /** Looks whether the composer still has them, and whether it has one that nobody saw come. */
  look(box: Element, scope: Element): void {
    this.#lookForUnheld(box, scope);
    const own = this.#byBox.get(box);
    if (!own) return;
    own.groups = own.groups.filter(({ kept, target }) => !kept || !isFileInput(target) || (target.files?.length ?? 0) > 0);
    // Some sites show the uploaded copy once they have it.
    const shows = scope.querySelector(PREVIEWS) !== null || (own.shown && showsUploaded(scope));
    if (own.shown && !shows) own.groups = own.groups.filter(({ kept }) => kept);
    own.shown = shows;
    if (own.groups.length === 0) this.#byBox.delete(box);
  }

  #lookForUnheld(box: Element, scope: Element): void {
    const shown = [...scope.querySelectorAll<Unheld>(OF_FILES)];
    const known = this.#known.get(box);
    if (!known) {
      this.#known.set(box, new WeakSet(shown));
      return;
    }
    for (const one of shown) {
      if (known.has(one) || sideOf(one) < PREVIEW_SIDE) continue;
      known.add(one);
      // Where pictures are known to have come, these are they.
      if (!this.#byBox.has(box) && this.#unclaimed.length === 0) this.onUnheld?.(box, one);
    }
  }

  /** The draft went out: once its words are gone, so are its pictures. */
  sent(box: Element): void {
    const own = this.#byBox.get(box);
    if (own) own.sent = true;
  }

  /** The box has no words (any more). */
  emptied(box: Element): void {
    if (this.#byBox.get(box)?.sent) this.#byBox.delete(box);
  }

  /** The box is gone. */
  forget(box: Element): void {
    this.#byBox.delete(box);
    this.#known.delete(box);
  }

  #of(box: Element): OfBox {
    let own = this.#byBox.get(box);
    if (!own) this.#byBox.set(box, own = { groups: [], shown: false, sent: false });
    return own;
  }
}

/** The frame's own. */
export const attachedPictures = new AttachedPictures();
