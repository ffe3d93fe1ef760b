// A day in the words of the catalogue's language.
import { LANGUAGE } from "../strings/strings";

/** The day in words; `as` says which. What a clock said is not ours to move between zones. A browser that can't write days in the language writes them as in Britain. */
export function dayWords(day: Date | number, as: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat([LANGUAGE === "en" ? "en-GB" : LANGUAGE, "en-GB"], { ...as, timeZone: "UTC" }).format(day);
}
