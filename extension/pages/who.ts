// The popup's part on who the person is on the site at hand: what the page shows, or what they write here. It stays on
// this device.
import sites from "sites:index";
import { PROFILES, profilesOf, withProfile } from "../shared/profiles";
import { mayKeep } from "../shared/settings";
import { siteIn } from "../shared/site-of";
import { say } from "../strings/strings";
import { part } from "./page-text";

const FIELDS = ["displayName", "username", "bio"] as const;
const field = (name: (typeof FIELDS)[number]): HTMLInputElement => part<HTMLInputElement>(`who-${name}`);

/** Shows it for a site that is on; unfolded where nothing is known. */
export async function offerWho(host: string | null): Promise<void> {
  const details = part<HTMLDetailsElement>("who");
  details.hidden = host === null || !(await mayKeep().catch(() => false));
  if (host === null || details.hidden) return;
  const key = siteIn(sites, host) ?? host;
  const read = async (): Promise<Record<string, unknown>> => ((await chrome.storage.local.get(PROFILES))[PROFILES] ?? {}) as Record<string, unknown>;
  const kept = profilesOf(await read(), key);
  const [known] = kept ?? [];
  part("who-summary").textContent = known ? say("popup.who.known", { who: known.displayName || known.username, site: host }) : say("popup.who.ask", { site: host });
  details.open = !known;
  for (const name of FIELDS) field(name).value = known?.[name] ?? "";
  part<HTMLFormElement>("who-form").onsubmit = (event) => {
    event.preventDefault();
    void save();
  };
  const save = async (): Promise<void> => {
    const [displayName, username, bio] = FIELDS.map((name) => field(name).value.trim()) as [string, string, string];
    const stored = await read();
    // Written down by hand it is the account in use; without a handle it stands for all that have none.
    const next = displayName || username || bio ? withProfile(profilesOf(stored, key), { displayName, username, bio, page: false }) : [];
    await chrome.storage.local.set({ [PROFILES]: { ...stored, [key]: next } });
    part("who-kept").textContent = say("popup.who.kept");
  };
}
