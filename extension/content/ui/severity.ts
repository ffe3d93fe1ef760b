// The order of the severities.
import type { Severity } from "../../shared/core-types";

/** Weakest first. */
export const SEVERITIES = ["advise", "warn", "stop"] as const satisfies readonly Severity[];

/** The strongest of some severities. */
export function strongest(severities: readonly Severity[]): Severity {
  return SEVERITIES.findLast((severity) => severities.includes(severity)) ?? "advise";
}
