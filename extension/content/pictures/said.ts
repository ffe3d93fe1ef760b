// What a picture's or film's file says of itself, in words.
import type { Metadata, Question } from "../../shared/core-types";
import { dayWords } from "../../shared/day-words";
import { say, type StringName } from "../../strings/strings";

/** A sentence for each thing; `metadata` is `null` where nobody could look. */
export function linesOf({ metadata, question }: { readonly metadata: Metadata | null; readonly question: Question | null }): string[] {
  if (!metadata) return [say("picture.unchecked.why")];
  const lines: string[] = [];
  if (question === "unknown") lines.push(say(WHY_UNKNOWN[metadata.container === "unknown" ? "kind" : "damaged"]));
  const { gps, places, datetime } = metadata;
  if (gps) lines.push(say("picture.position", { lat: gps.lat.toFixed(4), lon: gps.lon.toFixed(4) }));
  if (places.length > 0) lines.push(say("picture.places", { places: places.join(", ") }));
  const day = datetime && dayOf(datetime);
  if (day) lines.push(say("picture.taken", { day }));
  return lines;
}

const WHY_UNKNOWN = { kind: "picture.unknown.kind", damaged: "picture.unknown.damaged" } as const satisfies Record<string, StringName>;

function dayOf(datetime: string): string | null {
  const day = new Date(`${datetime.slice(0, 10)}T12:00:00Z`);
  return Number.isNaN(day.getTime()) ? null : dayWords(day, { dateStyle: "long" });
}
