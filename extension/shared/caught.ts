// How often Crewmate came in useful this week: two numbers for each day, kept in this browser and nowhere else. Never what was
// written, on which site, or what was decided.

/** The key of `storage.local` under which they are kept. */
export const CAUGHT = "caught";

/** What is counted: a pause before posting, and a safer wording that was taken. */
export type Caught = "pauses" | "changes";

/** The numbers of the days, by the day counted from 1 January 1970. */
export type CaughtDays = { [day in string]?: { [what in Caught]?: number } };

const WEEK = 7;

/** One more of them today; days older than a week go. */
export function oneMore(stored: unknown, what: Caught, today: number): CaughtDays {
  const days = recent(stored, today);
  const now = days[today] ?? {};
  return { ...days, [today]: { ...now, [what]: (now[what] ?? 0) + 1 } };
}

/** How many in the last seven days, today included. */
export function thisWeek(stored: unknown, today: number): { [what in Caught]: number } {
  const sum = (what: Caught): number => Object.values(recent(stored, today)).reduce((all, day) => all + (day?.[what] ?? 0), 0);
  return { pauses: sum("pauses"), changes: sum("changes") };
}

/** What of it can be used and is young enough. */
function recent(stored: unknown, today: number): CaughtDays {
  if (typeof stored !== "object" || stored === null) return {};
  const count = (value: unknown): number => (Number.isSafeInteger(value) && (value as number) > 0 ? value as number : 0);
  return Object.fromEntries(Object.entries(stored as Record<string, { pauses?: unknown; changes?: unknown } | null>)
    .filter(([day]) => Number(day) > today - WEEK && Number(day) <= today)
    .map(([day, of]) => [day, { pauses: count(of?.pauses), changes: count(of?.changes) }]));
}
