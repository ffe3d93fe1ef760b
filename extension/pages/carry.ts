// The person's choices in a file, and out of one. Whether they can be used the core says; nothing of what posts gave away goes along.
import { make } from "../content/ui/dom";
import type { SettingsShown } from "../shared/core-types";
import { PACK_LANGUAGE, say, sayCount } from "../strings/strings";
import { askCarried } from "./core-line";
import { part } from "./page-text";

/** As in src/settings/carry.rs. */
const INSIDE = "crewmateSettings";

/** Makes the section work. `changed` tells the person what came of it. */
export function carrySettings(shown: () => SettingsShown | null): void {
  part("carry-save").addEventListener("click", () => void saveFile(shown()));
  part("carry-open").addEventListener("click", () => part("carry-file").click());
  part("carry-file").addEventListener("change", ({ currentTarget }) => {
    const field = currentTarget as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file) void openFile(file);
    // The same file again is a new try.
    field.value = "";
  });
}

async function saveFile(shown: SettingsShown | null): Promise<void> {
  if (!shown) return;
  // Only what the person themselves decided: what IT set comes from IT.
  const keys = shown.rows.filter(({ it }) => !it).map(({ key }) => key);
  const values = await chrome.storage.local.get(keys);
  const text = `${JSON.stringify({ [INSIDE]: values }, null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  make("a", { href: address, download: "crewmate-settings.json" }).click();
  URL.revokeObjectURL(address);
  tell(say("options.carry.saved"));
}

async function openFile(file: File): Promise<void> {
  const problems = part("carry-problems");
  problems.replaceChildren();
  try {
    const { values, rejected } = await askCarried(await file.text());
    const count = Object.keys(values).length;
    if (count > 0) await chrome.storage.local.set(values);
    tell(count > 0 ? sayCount("options.carry.taken", count) : say("options.carry.nothing"));
    problems.replaceChildren(...rejected.flatMap(({ key, what, remedy }) => [
      key ? make("dt", {}, make("code", {}, key)) : null, make("dd", { lang: PACK_LANGUAGE }, `${what} ${remedy}`),
    ]).filter((one) => one !== null));
  } catch {
    tell(say("options.carry.failed"));
  }
}

function tell(words: string): void {
  part("carry-status").textContent = words;
}
