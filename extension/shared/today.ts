/** The day, counted from 1 January 1970, as the core counts it. */
export function today(): number {
  return Math.floor(Date.now() / DAY);
}

/** A day in milliseconds. */
export const DAY = 86_400_000;
