// Settings, and the page that opens after installing: two questions, and what is in force because of them.
import { make } from "../content/ui/dom";
import type { Account, CoreInfo } from "../shared/core-types";
import { say, sayCount } from "../strings/strings";
import { askInfo } from "./core-line";
import { fillWords, part } from "./page-text";
import {
  chooseAccount, chooseRemember, chooseTrust, eraseEarlier, readEarlier, readSourced, type Source, type SourcedSettings,
} from "./settings-source";

interface Choice {
  value: string;
  name: string;
  note: string;
}

fillWords("options.title");

let info: CoreInfo | null = null;
try {
  info = await askInfo();
} catch {
  part("trust-choices").append(make("p", { class: "trouble", role: "alert" }, say("options.trustsFailed")));
}
part("remember").addEventListener("change", ({ currentTarget }) =>
  void save(() => chooseRemember((currentTarget as HTMLInputElement).checked)));
part("erase").addEventListener("click", () => void save(eraseEarlier, say("options.earlier.erased")));
await draw();
chrome.storage.onChanged.addListener(() => void draw());

async function draw(): Promise<void> {
  const settings = await readSourced();
  part("title").textContent = say(settings.trust.value === null ? "options.welcome.title" : "options.title");
  if (info) drawTrusts(info, settings);
  drawAccounts(settings);
  drawEffective(settings);
  await drawEarlier(settings);
}

function drawTrusts({ trusts }: CoreInfo, { trust }: SourcedSettings): void {
  const known = trusts.some(({ id }) => id === trust.value);
  drawChoices("trust", [
    ...trusts.map(({ id, name, policy }) => ({ value: id, name, note: say("options.trust.policy", { policy }) })),
    { value: "", name: say("options.trust.none"), note: say("options.trust.none.note") },
  ], known ? trust.value ?? "" : "", trust.source === "managed", (value) => chooseTrust(value || null));
}

function drawAccounts({ account }: SourcedSettings): void {
  drawChoices("account", [
    { value: "personal", name: say("options.account.personal"), note: say("options.account.personal.note") },
    { value: "corporate", name: say("options.account.corporate"), note: say("options.account.corporate.note") },
  ], account.value, account.source === "managed", (value) => chooseAccount(value as Account));
}

/** Draws a group of radio buttons once; later only moves the dot, so that the keyboard stays where it is. */
function drawChoices(
  group: "trust" | "account", choices: readonly Choice[], chosen: string, locked: boolean, keep: (value: string) => Promise<void>,
): void {
  const list = part(`${group}-choices`);
  const fieldset = part<HTMLFieldSetElement>(`${group}s`);
  fieldset.disabled = locked;
  const note = fieldset.querySelector<HTMLElement>(".locked");
  if (note) note.hidden = !locked;
  if (list.childElementCount === 0) {
    list.append(...choices.map(({ value, name, note }) => {
      const radio = make("input", { type: "radio", name: group, value });
      radio.addEventListener("change", () => void save(() => keep(value)));
      return make("label", { class: "choice" }, radio, make("span", {}, make("b", {}, name), make("small", {}, note)));
    }));
  }
  for (const radio of list.querySelectorAll<HTMLInputElement>("input")) radio.checked = radio.value === chosen;
}

async function save(keep: () => Promise<void>, done = say("options.saved")): Promise<void> {
  const status = part("status");
  try {
    await keep();
    status.textContent = done;
  } catch {
    status.textContent = say("options.notSaved");
  }
}

function drawEffective({ trust, account }: SourcedSettings): void {
  const pack = info?.trusts.find(({ id }) => id === trust.value);
  const row = (name: string, value: string, source: Source) => [
    make("dt", {}, name),
    make("dd", {}, value, make("small", {}, ` ${say(`options.effective.source.${source}`)}`)),
  ];
  part("effective").replaceChildren(
    ...row(say("options.effective.trust"), pack?.name ?? say("options.trust.none"), pack ? trust.source : "default"),
    ...row(say("options.effective.account"), say(`options.account.${account.value}`), account.source),
    ...(info ? [make("dd", { class: "wide" }, make("small", {}, sayCount("options.core", info.rules)))] : []),
  );
}

/** One line for each account, site and day: which kinds of detail were given away. */
async function drawEarlier({ remember }: SourcedSettings): Promise<void> {
  part<HTMLInputElement>("remember").checked = remember.value;
  part<HTMLFieldSetElement>("earlier").disabled = remember.source === "managed";
  const lines = Object.entries(await readEarlier()).flatMap(([place, { facts }]) => {
    const [account = "", site = ""] = place.split(" ");
    const whose = say(account === "corporate" ? "options.account.corporate" : "options.account.personal");
    return [...new Set(facts.map(({ day }) => day))].reverse().map((day) => {
      const kinds = facts.filter((fact) => fact.day === day).map(({ kind }) => kind.replaceAll("-", " "));
      return make("li", {}, make("b", {}, `${site}, ${dateOf(day)}`), ` (${whose}): ${kinds.join(", ")}`);
    });
  });
  part("earlier-list").replaceChildren(...lines);
  part("earlier-none").hidden = lines.length > 0;
  part("erase").hidden = lines.length === 0;
}

function dateOf(day: number): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" }).format(day * 86_400_000);
}
