// What several of our own pages say of the policy in force.
import type { Guide } from "../shared/core-types";
import { say } from "../strings/strings";

/** The policy with its version and date, as far as it states them. */
export function policyLine({ policy, version, date }: Guide): string {
  return [policy, version, date].filter(Boolean).join(", ");
}

/** In the order in which people look for their own. */
export const byName = <T extends { readonly name: string }>(trusts: readonly T[]): T[] => [...trusts].sort((a, b) => a.name.localeCompare(b.name));

/** For what somebody is to be asked. */
export function purposeWords(purpose: string): string {
  return say(`guide.contact.${purpose as "in-doubt"}`);
}

/** Whom most people need comes first. */
const NEEDED: readonly string[] = ["in-doubt", "media", "patient-contact", "bullied", "concern", "support"];

/** Where a name stands in a list; behind all of it where it does not. */
export const place = (list: readonly string[], name: string): number => (list.includes(name) ? list.indexOf(name) : list.length);

/** Whom to ask, in that order. */
export function byNeed(contacts: Guide["contacts"]): Guide["contacts"] {
  return [...contacts].sort((a, b) => place(NEEDED, a.purpose) - place(NEEDED, b.purpose));
}

/** Whether most people need it: a single page has room for these. */
export function isNeeded(purpose: string): boolean {
  return NEEDED.includes(purpose);
}
