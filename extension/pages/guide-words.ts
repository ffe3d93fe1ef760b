// What several of our own pages say of the policy in force.
import type { Guide } from "../shared/core-types";
import { say } from "../strings/strings";

/** The policy with its version and date, as far as it states them. */
export function policyLine({ policy, version, date }: Guide): string {
  return [policy, version, date].filter(Boolean).join(", ");
}

/** For what somebody is to be asked. */
export function purposeWords(purpose: string): string {
  return say(`guide.contact.${purpose as "in-doubt"}`);
}
