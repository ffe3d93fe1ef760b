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

/** Whom most people need comes first. */
const NEEDED: readonly string[] = ["in-doubt", "media", "patient-contact", "bullied", "concern", "support"];
const need = (purpose: string): number => (NEEDED.includes(purpose) ? NEEDED.indexOf(purpose) : NEEDED.length);

/** Whom to ask, in that order. */
export function byNeed(contacts: Guide["contacts"]): Guide["contacts"] {
  return [...contacts].sort((a, b) => need(a.purpose) - need(b.purpose));
}

/** Whether most people need it: a single page has room for these. */
export function isNeeded(purpose: string): boolean {
  return NEEDED.includes(purpose);
}
