// What is known of the site at hand (`sites/*.json`), asked of the elements of its page. Logic knows no
// site: selectors go stale, and then the generic detectors take over.
import type { Audience, Composer, Find, Profile, Site } from "../shared/core-types";
import { closestAcross, describeField, nameOf, reachableAncestorWindows } from "./dom";
import { isFormField } from "./find";
import { pageAddress } from "./site";
import { opensFiles, tellingOfName, tellsByName } from "./telling-control";

/** What a control may give away by itself. */
export type Telling = "place" | "live";

/** More signed-in accounts, chips or audience controls than this are not looked at: a page has one. */
const MOST_LOOKED_AT = 20;

/** The site at hand. Without a file of its own it knows nothing, and says so. */
export class KnownSite {
  readonly #site: Site | null;
  readonly #patterns = new Map<string, RegExp>();

  constructor(
    site: Site | null,
    /** The host, for sites that we have no file for. */
    readonly host: string,
  ) {
    this.#site = site;
  }

  /** What the core calls the site. */
  get id(): string {
    return this.#site?.id ?? this.host;
  }

  /** Under what the accounts of this site are kept. Software that runs on anybody's host has other accounts on each. */
  get accountsKey(): string {
    return this.#site && !this.#site.detect ? this.#site.id : this.host;
  }

  /** Which of the site's compose boxes this is, or `null`: none that we know. */
  composerOf(editable: Element, address: URL): Composer | null {
    return this.#site?.surfaces.find(({ path, box }) =>
      (!path || this.#pattern(path).test(address.pathname)) && box.some((find) => this.#is(editable, find, describeField))) ?? null;
  }

  /** Whether the control publishes one of the site's compose boxes (`composer`: that one). */
  isPost(control: Element, composer?: Composer | null): boolean {
    const composers = composer === undefined ? this.#site?.surfaces ?? [] : composer ? [composer] : [];
    return composers.some(({ post }) => post.some((find) => this.#is(control, find, nameOf)));
  }

  /** What the element is about to give away when pressed, or `null`. */
  tellingOf(element: Element): Telling | null {
    const finds = (list: readonly Find[]): boolean => list.some((find) => this.#is(element, find, isFormField(element) ? describeField : nameOf));
    if (this.#site?.place && finds(this.#site.place.control)) return "place";
    if (this.#site && finds(this.#site.live)) return "live";
    return tellsByName(element) ? tellingOfName(nameOf(element)) : null;
  }

  /** Whether pressing the control opens the choice of pictures. */
  opensMedia(control: Element): boolean {
    return opensFiles(control) || (this.#site?.media ?? []).some((find) => this.#is(control, find, nameOf));
  }

  /** Who will read it, as a composer shows it. */
  audienceIn(scope: Element): Audience | null {
    for (const { shown, means } of this.#site?.audience ?? []) if (this.#first(scope, [shown]) !== null) return means;
    return null;
  }

  /** The place on a draft, as a composer shows it. */
  chipIn(scope: Element): string | null {
    return this.#first(scope, this.#site?.place?.chip ?? []);
  }

  /** Whom or what a draft answers, as a composer shows it. */
  answeredIn(scope: Element): string | null {
    return this.#first(scope, this.#site?.answers ?? []) || null;
  }

  /** The signed-in account as the page shows it; `null` where it shows nothing of it. */
  accountShown(): Profile | null {
    const account = this.#site?.account;
    if (!account) return null;
    // An editor in a frame belongs to the page around it.
    const places = [window, ...reachableAncestorWindows(window)].map((one) => one.document.documentElement);
    const shown = (finds: readonly Find[]): string | null => {
      for (const place of places) {
        const words = this.#first(place, finds);
        if (words !== null) return words;
      }
      return null;
    };
    const read = (finds: readonly Find[]): string => shown(finds) ?? "";
    const page = shown(account.page) !== null || (account.pagePath !== null && this.#pattern(account.pagePath).test(pageAddress().pathname));
    const profile = { displayName: read(account.name), username: read(account.handle), bio: read(account.bio), page };
    return profile.displayName || profile.username || profile.bio ? profile : null;
  }

  /** The words of the first element below `scope` that is one of these: the group of its pattern, where it has one. */
  #first(scope: Element, finds: readonly Find[]): string | null {
    for (const find of finds) {
      // The browser's own search: it stops at shadow roots, and costs next to nothing on a page of any size.
      for (const element of [...scope.querySelectorAll(find.select ?? "*")].slice(0, MOST_LOOKED_AT)) {
        if (!this.#is(element, { ...find, label: null }, nameOf)) continue;
        if (!find.label) return wordsOf(element)[0] ?? "";
        for (const words of wordsOf(element)) {
          const found = this.#pattern(find.label).exec(words);
          if (found) return (found[1] ?? found[0]).trim();
        }
      }
    }
    return null;
  }

  #is(element: Element, { select, within, label }: Find, words: (element: Element) => string): boolean {
    if (select && !element.matches(select)) return false;
    if (within && !closestAcross(element, within)) return false;
    return !label || this.#pattern(label).test(words(element));
  }

  #pattern(source: string): RegExp {
    let pattern = this.#patterns.get(source);
    if (!pattern) this.#patterns.set(source, pattern = new RegExp(source, "i"));
    return pattern;
  }
}

/** What an element says, in the ways that sites have of saying it. */
function wordsOf(element: Element): string[] {
  const own = isFormField(element) ? [element.value] : [element.getAttribute("aria-label"), element.textContent, element.getAttribute("alt"), element.getAttribute("href")];
  return own.map((words) => (words ?? "").replace(/\s+/g, " ").trim()).filter(Boolean);
}
