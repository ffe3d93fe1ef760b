// Where things of a box are on screen, and what else its view asks.
import type { Draft } from "../../shared/core-types";
import { badgePlace } from "../badge-place";
import type { Box } from "../box";
import type { BoxGeometry } from "../contract";
import type { Driver } from "../drivers/driver";
import type { KnownSite } from "../known-site";
import { Profiles } from "../profiles";
import { carrier } from "../text/edits";
import type { Verdict } from "./verdict";

/** In messages nobody is asked who they are; profile forms show it. */
const NO_PROFILE_NEEDED: ReadonlySet<Draft["surface"]> = new Set(["dm", "bio", "displayName", "username"]);

/** All of it is asked anew each time: nothing of the page holds for long. */
export function geometryOf(box: Box, site: KnownSite, driver: Driver, verdict: Verdict): BoxGeometry {
  return {
    element: box.element,
    isFormField: driver.isFormField,
    get text() {
      return (verdict.last?.draft ?? box.draft)?.text ?? "";
    },
    get draft() {
      return box.draft;
    },
    get asksWho() {
      return !NO_PROFILE_NEEDED.has(box.surface) && Profiles.here(site).whoIsAsked ? site.host : null;
    },
    get isBasic() {
      return box.composer === null;
    },
    get badgePlace() {
      return badgePlace();
    },
    rangesOf: (start, end) => {
      const before = verdict.last?.draft.text;
      if (before === undefined || !box.draft) return [];
      // Typed on since: the spans of the report are carried over to what stands there now.
      const span = carrier(before, box.draft.text)({ start, end });
      return span ? driver.rangesOf(span.start, span.end) : [];
    },
  };
}
