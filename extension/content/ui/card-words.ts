// What the card says where that depends on more than one word of the catalogue.
import type { BoxState } from "../contract";
import type { Finding } from "../../shared/core-types";
import { PACK_LANGUAGE, say, sayCount } from "../../strings/strings";
import { countOf } from "../gate-decision";
import { make } from "./dom";

/** "Not about a patient" where that is the question; plainer words for the rest. */
export function dismissWords(finding: Finding): string {
  return say(finding.heading === "patient" || finding.heading === "place-and-time" || finding.heading === "picture"
    ? "card.dismiss.patient"
    : "card.dismiss.other");
}

/** What the card says of a state in which there is no finding to look at. */
export function stateWords(state: BoxState, isBasic: boolean): { title: string; lines: (string | HTMLElement)[]; retry: boolean } {
  switch (state.kind) {
    case "unchecked":
      return {
        title: say(`unchecked.${state.reason}.title`),
        lines: [say(`unchecked.${state.reason}.why`), say(`unchecked.${state.reason}.todo`)],
        retry: state.reason === "paused" || state.reason === "core-failed" || state.reason === "lost-worker" || state.reason === "removed",
      };
    // What is listed has all been settled.
    case "found":
      return { title: say("badge.found", { n: countOf(state.report) }), lines: [sayCount("card.more", countOf(state.report))], retry: false };
    case "partly":
      return { title: say("badge.partly"), lines: [say("partly.why"), say("partly.post")], retry: false };
    case "clear":
      return {
        title: say("clear.title"),
        lines: [
          ...(state.report.praise ? [make("span", { lang: PACK_LANGUAGE }, state.report.praise)] : []),
          say("clear.why"),
          ...(isBasic ? [say("card.basic")] : []),
          ...(state.trustChosen ? [] : [say("clear.noTrust")]),
        ],
        retry: false,
      };
    default:
      return { title: say("checking.title"), lines: [say("checking.why")], retry: false };
  }
}
