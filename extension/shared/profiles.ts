// What is kept of the accounts that a person uses: for each site the profiles that its pages showed or that the person
// wrote down, the last one first. An empty list: the person was asked, and has not said.
import type { Profile } from "./core-types";

/** The key of `storage.local` under which they are kept, by site. */
export const PROFILES = "profiles";

/** Accounts of one site that are kept; whoever has more is read from the page again. */
const MOST_ACCOUNTS = 5;

/** The kept profiles of a site, or `null` where the person was never asked. Anything that is none is left out. */
export function profilesOf(stored: unknown, site: string): readonly Profile[] | null {
  const kept = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>)[site] : undefined;
  if (typeof kept !== "object" || kept === null) return null;
  return (Array.isArray(kept) ? kept : [kept]).map(profileOf).filter((one) => one !== null);
}

/** The list with this profile first, in the place of what was kept of the same account. */
export function withProfile(kept: readonly Profile[] | null, profile: Profile): readonly Profile[] {
  return [profile, ...(kept ?? []).filter((one) => !sameAccount(one, profile))].slice(0, MOST_ACCOUNTS);
}

/** The page's word over what was kept of the same account; the last one where the page does not say which it is. */
export function merged(shown: Profile | null, kept: readonly Profile[] | null): Profile | null {
  const before = kept?.find((one) => !shown || sameAccount(one, shown)) ?? null;
  if (!shown || !before) return shown ?? before;
  return {
    displayName: shown.displayName || before.displayName,
    username: shown.username || before.username,
    bio: shown.bio || before.bio,
    page: shown.page,
  };
}

/** Whether they may be one account: handles, where both have one, are the same. */
function sameAccount(one: Profile, other: Profile): boolean {
  return !one.username || !other.username || bare(one.username) === bare(other.username);
}

const bare = (handle: string): string => handle.replace(/^@/, "").toLowerCase();

function profileOf(stored: unknown): Profile | null {
  if (typeof stored !== "object" || stored === null) return null;
  const text = (key: keyof Profile): string => {
    const value = (stored as Record<string, unknown>)[key];
    return typeof value === "string" ? value : "";
  };
  // Whether a page speaks is the page's word alone: the same person may speak for themselves next time.
  const profile = { displayName: text("displayName"), username: text("username"), bio: text("bio"), page: false };
  return profile.displayName || profile.username || profile.bio ? profile : null;
}
