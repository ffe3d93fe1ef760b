// Who is signed in: as the page shows it now, or as it was shown before on this device. Read locally,
// kept by site, never sent anywhere.
import type { Draft, Profile, Surface } from "../shared/core-types";
import { PROFILES, mayKeep } from "../shared/settings";
import type { KnownSite } from "./known-site";

const OF_PROFILE: ReadonlySet<Surface> = new Set(["bio", "displayName", "username"]);
const EMPTY: Profile = { displayName: "", username: "", bio: "" };

/** The signed-in account of the site at hand. */
export class Profiles {
  static #here: Profiles | null = null;
  readonly #site: KnownSite;
  #kept: Profile | null = null;
  #loading: Promise<void> | null = null;
  #shown: Profile | null = null;
  #frame = 0;
  #looked = 0;

  private constructor(site: KnownSite) {
    this.#site = site;
  }

  /** One for all boxes of a frame. */
  static here(site: KnownSite): Profiles {
    return (this.#here ??= new this(site));
  }

  /** A box is opened: look again at who is signed in, and at what is kept of them. `known` is called if that comes later. */
  open(surface: Surface, known: () => void): void {
    this.look();
    // A profile form shows what is published until somebody types into it.
    if (this.#shown && OF_PROFILE.has(surface)) void this.#remember(this.#shown);
    this.#loading ??= this.#load();
    void this.#loading.then(known);
  }

  /** Looks at the page again. */
  look(): void {
    // Once a frame, however many boxes ask.
    this.#frame ||= requestAnimationFrame(() => { this.#frame = 0; });
    if (this.#frame === this.#looked) return;
    this.#looked = this.#frame;
    this.#shown = this.#site.accountShown();
  }

  /** What is known of them; `null` where nothing is. */
  now(surface: Surface): Profile | null {
    if (OF_PROFILE.has(surface)) this.#shown = this.#site.accountShown();
    return merged(this.#shown, this.#kept);
  }

  /** A profile form was saved. */
  keep({ surface, profile }: Draft): void {
    if (profile && OF_PROFILE.has(surface)) void this.#remember(profile);
  }

  async #load(): Promise<void> {
    try {
      const stored = await chrome.storage.local.get(PROFILES);
      this.#kept = profileOf((stored[PROFILES] as Record<string, unknown> | undefined)?.[this.#site.id]);
    } catch {
      // Without it the page is all we know.
    }
  }

  async #remember(profile: Profile): Promise<void> {
    await this.#loading;
    const next = merged(profile, this.#kept);
    if (!next || JSON.stringify(next) === JSON.stringify(this.#kept)) return;
    this.#kept = next;
    try {
      if (chrome.extension.inIncognitoContext || !(await mayKeep())) return;
      const stored = await chrome.storage.local.get(PROFILES);
      await chrome.storage.local.set({ [PROFILES]: { ...(stored[PROFILES] as object | undefined), [this.#site.id]: next } });
    } catch {
      // It is read from the page again next time.
    }
  }
}

/** The page's word over what was kept; what was kept of another account does not count. */
function merged(shown: Profile | null, kept: Profile | null): Profile | null {
  if (!shown || !kept) return shown ?? kept;
  if (shown.username && kept.username && bare(shown.username) !== bare(kept.username)) return shown;
  return {
    displayName: shown.displayName || kept.displayName,
    username: shown.username || kept.username,
    bio: shown.bio || kept.bio,
  };
}

const bare = (handle: string): string => handle.replace(/^@/, "").toLowerCase();

function profileOf(stored: unknown): Profile | null {
  if (typeof stored !== "object" || stored === null) return null;
  const fields = stored as Record<string, unknown>;
  const text = (key: keyof Profile): string => (typeof fields[key] === "string" ? fields[key] : EMPTY[key]);
  return { displayName: text("displayName"), username: text("username"), bio: text("bio") };
}
