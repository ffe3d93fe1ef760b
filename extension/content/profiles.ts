// Who is signed in: as the page shows it now, or as it was shown before on this device. Read locally,
// kept by site and account, never sent anywhere. Where it can't be read the person is asked, once.
import type { Draft, Profile, Surface } from "../shared/core-types";
import { merged, PROFILES, profilesOf, withProfile } from "../shared/profiles";
import { mayKeep } from "../shared/settings";
import type { KnownSite } from "./known-site";

const OF_PROFILE: ReadonlySet<Surface> = new Set(["bio", "displayName", "username"]);

/** The signed-in account of the site at hand. */
export class Profiles {
  static #here: Profiles | null = null;
  readonly #site: KnownSite;
  #kept: readonly Profile[] | null = null;
  #loading: Promise<void> | null = null;
  #shown: Profile | null = null;
  #frame = 0;
  #looked = 0;
  readonly #known = new Set<() => void>();
  /** It may be asked who they are: something can be kept, nothing is known, and nobody asked before. */
  #mayAsk = false;

  private constructor(site: KnownSite) {
    this.#site = site;
    try {
      chrome.storage.onChanged.addListener((changes) => {
        if (!(PROFILES in changes)) return;
        this.#kept = profilesOf(changes[PROFILES]?.newValue, this.#site.accountsKey);
        for (const known of this.#known) known();
      });
    } catch {
      // The extension was reloaded under this page: what was loaded stays.
    }
  }

  /** One for all boxes of a frame. */
  static here(site: KnownSite): Profiles {
    return (this.#here ??= new this(site));
  }

  /** A box is opened: look again at who is signed in, and at what is kept of them. `known` is called when that comes or changes. */
  open(surface: Surface, known: () => void, signal: AbortSignal): void {
    this.look();
    // A profile form shows what is published until somebody types into it.
    if (this.#shown && OF_PROFILE.has(surface)) void this.#remember(this.#shown);
    this.#known.add(known);
    signal.addEventListener("abort", () => this.#known.delete(known), { once: true });
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

  /** Whether the person is to be asked, now, who they are here; that they were is kept, and no other page asks again. */
  get whoIsAsked(): boolean {
    if (!this.#mayAsk || this.#shown || this.#kept?.length) return false;
    if (this.#kept === null) void this.#store([]);
    return true;
  }

  /** A profile form was saved. */
  keep({ surface, profile }: Draft): void {
    if (profile && OF_PROFILE.has(surface)) void this.#remember(profile);
  }

  async #load(): Promise<void> {
    try {
      const stored = await chrome.storage.local.get(PROFILES);
      this.#kept = profilesOf(stored[PROFILES], this.#site.accountsKey);
      this.#mayAsk = this.#kept === null && !chrome.extension.inIncognitoContext && await mayKeep();
    } catch {
      // Without it the page is all we know.
    }
  }

  async #remember(profile: Profile): Promise<void> {
    await this.#loading;
    const next = merged(profile, this.#kept);
    if (!next || JSON.stringify(next) === JSON.stringify(this.#kept?.[0])) return;
    await this.#store(withProfile(this.#kept, next));
  }

  async #store(kept: readonly Profile[]): Promise<void> {
    this.#kept = kept;
    try {
      if (chrome.extension.inIncognitoContext || !(await mayKeep())) return;
      const stored = await chrome.storage.local.get(PROFILES);
      await chrome.storage.local.set({ [PROFILES]: { ...(stored[PROFILES] as object | undefined), [this.#site.accountsKey]: kept } });
    } catch {
      // It is read from the page again next time.
    }
  }
}
