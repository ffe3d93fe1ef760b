// What of the page belongs to a compose box, besides its text.
import type { Audience, Composer, Draft } from "../shared/core-types";
import type { Choosing } from "./box/choosing";
import { scopeOfBox } from "./composer-scope";
import type { KnownSite } from "./known-site";
import { isPostControl } from "./submit-control";
import { answeredIn, audienceOf } from "./surface";

/** What lies around an editable. */
export interface Around {
  readonly scope: Element;
  /** A place tag that the composer shows. */
  readonly place: string | null;
  /** Whom or what it answers, as the composer shows it. */
  readonly replyTo: string | null;
  readonly audience: Audience;
}

/** Before anybody has looked. */
export const nowhere = (): Around => ({ scope: document.documentElement, place: null, replyTo: null, audience: "unknown" });

/** Looks at it: first what the site's file says, then what can be seen of any composer. */
export function lookAround(element: HTMLElement, site: KnownSite, composer: Composer | null, surface: Draft["surface"], choosing: Choosing): Around {
  const scope = scopeOfBox(element, (control) => isPostControl(control) || site.isPost(control));
  return {
    scope,
    place: site.chipIn(scope) ?? choosing.placeIn(scope),
    replyTo: site.answeredIn(scope) ?? answeredIn(scope, element),
    audience: composer?.audience ?? site.audienceIn(scope) ?? audienceOf(scope, surface),
  };
}
