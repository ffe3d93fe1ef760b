// Which pictures go with which compose box, as far as the page shows it: for the core, which reads them together
// with the words.
import type { Attachment } from "../../shared/core-types";
import { isFileInput } from "../dom";

/** What a composer shows of a file that a person chose. */
const PREVIEWS = "img[src^='blob:'], img[src^='data:image'], video[src^='blob:'], canvas";

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

/** The pictures of this frame's boxes. */
export class AttachedPictures {
  readonly #byBox = new Map<Element, OfBox>();
  /** Came before there was a box; the next one has them. */
  #unclaimed: Group[] = [];

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
    // A plain form's input holds what was chosen last, and nothing besides.
    if (group.kept) own.groups = own.groups.filter((other) => other.target !== target);
    own.groups.push(group);
  }

  /** Looks whether the composer still has them. */
  look(box: Element, scope: Element): void {
    const own = this.#byBox.get(box);
    if (!own) return;
    own.groups = own.groups.filter(({ kept, target }) => !kept || !isFileInput(target) || (target.files?.length ?? 0) > 0);
    const shows = scope.querySelector(PREVIEWS) !== null;
    if (own.shown && !shows) own.groups = own.groups.filter(({ kept }) => kept);
    own.shown = shows;
    if (own.groups.length === 0) this.#byBox.delete(box);
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
  }

  #of(box: Element): OfBox {
    let own = this.#byBox.get(box);
    if (!own) this.#byBox.set(box, own = { groups: [], shown: false, sent: false });
    return own;
  }
}

/** The frame's own. */
export const attachedPictures = new AttachedPictures();
