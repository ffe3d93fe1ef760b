// Settings, and the page that opens after installing: two questions, and what is in force because of them.
import "./language";
import { make } from "../content/ui/dom";
import type { Account, CoreInfo, EarlierPosts, Sensitivity, SettingRow, SettingsShown } from "../shared/core-types";
import { knows, PACK_LANGUAGE, say, sayCount } from "../strings/strings";
import {
  chooseAccount, chooseLess, choosePhotoChecks, chooseRemember, chooseSensitivity, chooseTrust, eraseEarlier, readEarlier, switchSite,
} from "./choices";
import { askInfo, askSettings } from "./core-line";
import { carrySettings } from "./carry";
import { drawExample } from "./example";
import { byName } from "./guide-words";
import { fillWords, isReady, part } from "./page-text";
import { PRACTICE_POSTS } from "./practice-posts";
import { CAUGHT } from "../shared/caught";
import { EARLIER_POSTS } from "../shared/settings";
import { dayWords } from "../shared/day-words";
import { DAY } from "../shared/today";

interface Choice {
  value: string;
  name: string;
  note: string;
}

/** How far the first run has come; `null` where a trust was there before, and when it is over. */
let step: "choose" | "look" | "set" | null = null;
let info: CoreInfo | null = null;
/** What is in force, as drawn last; `null` where the core can't say. */
let shown: SettingsShown | null = null;
let isFirstDrawing = true;

fillWords("options.title");
part("first-next").addEventListener("click", () => void look());
part("first-back").addEventListener("click", () => goTo("choose"));
part("first-done").addEventListener("click", () => goTo("set"));
part("first-all").addEventListener("click", () => goTo(null));
carrySettings(() => shown);
part("remember").addEventListener("change", ({ currentTarget }) =>
  void save(() => chooseRemember((currentTarget as HTMLInputElement).checked)));
part("photo-checks").addEventListener("change", ({ currentTarget }) =>
  void save(() => choosePhotoChecks((currentTarget as HTMLInputElement).checked)));
part("erase").addEventListener("click", () => void save(eraseEarlier, say("options.earlier.erased")));
await draw();
// Letting us in starts us anew, and this page closes: there is nothing to follow. Where the browser won't say, neither do we.
const isLetIn = await chrome.extension.isAllowedIncognitoAccess().catch(() => null);
if (isLetIn !== null) part("private").textContent = say(isLetIn ? "options.private.on" : "options.private.off");
isReady();
chrome.storage.onChanged.addListener((changes) => {
  const isSetting = Object.keys(changes).some((key) => key !== EARLIER_POSTS && key !== CAUGHT);
  void (isSetting ? draw() : drawEarlier());
});

async function draw(): Promise<void> {
  try {
    info ??= await askInfo();
    shown = await askSettings();
  } catch {
    part("title").textContent = say("options.title");
    part("trust-choices").replaceChildren(make("p", { class: "trouble", role: "alert" }, say("options.trustsFailed")));
    return drawEarlier();
  }
  const settings = shown;
  if (isFirstDrawing && settings.trust === null && !isLocked(settings, "trust")) goTo("choose");
  isFirstDrawing = false;
  drawTrusts(info, settings);
  drawAccounts(settings);
  drawSensitivity(settings);
  part("practice").hidden = part("first-practice").hidden = !settings.practice;
  drawPhotos(settings);
  drawSites(settings);
  drawLess(settings);
  drawTitle();
  drawEffective(settings);
  drawRejected(settings);
  await drawEarlier();
}

function drawTrusts({ trusts }: CoreInfo, settings: SettingsShown): void {
  // On the first run nothing is chosen before the person chooses.
  const unchosen = step === null ? "" : document.querySelector<HTMLInputElement>("[name=trust]:checked")?.value ?? null;
  drawChoices("trust", [
    ...byName(trusts).map(({ id, name, policy }) => ({ value: id, name, note: say("options.trust.policy", { policy }) })),
    { value: "", name: say(step === null ? "options.trust.none" : "options.trust.other"), note: say("options.trust.none.note") },
  ], settings.trust ?? unchosen, isLocked(settings, "trust"), (value) => chooseTrust(value || null));
}

function drawAccounts(settings: SettingsShown): void {
  drawChoices("account", [
    { value: "personal", name: say("options.account.personal"), note: say("options.account.personal.note") },
    { value: "corporate", name: say("options.account.corporate"), note: say("options.account.corporate.note") },
  ], settings.account, isLocked(settings, "account"), (value) => chooseAccount(value as Account));
}

function drawSensitivity(settings: SettingsShown): void {
  drawChoices("sensitivity", (["careful", "balanced", "quiet"] as const).map((value) => (
    { value, name: say(`options.sensitivity.${value}`), note: say(`options.sensitivity.${value}.note`) }
  )), settings.sensitivity, isLocked(settings, "sensitivity"), (value) => chooseSensitivity(value as Sensitivity));
}

function isLocked({ rows }: SettingsShown, key: string): boolean {
  return rows.some((row) => row.key === key && row.locked);
}

/** Draws a group of radio buttons once; later only moves the dot, so that the keyboard stays where it is. */
function drawChoices(
  group: "trust" | "account" | "sensitivity", choices: readonly Choice[], chosen: string | null, locked: boolean, keep: (value: string) => Promise<void>,
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

/** First run: a trust, one example, done. Everything else on this page waits until then. */
function goTo(next: typeof step): void {
  const before = step;
  step = next;
  if (next === null) delete document.body.dataset["first"];
  else document.body.dataset["first"] = next;
  for (const one of ["choose", "look", "set"] as const) part(`first-${one}`).hidden = next !== one;
  drawTitle();
  part("first-missing").textContent = "";
  // The keyboard does not fall off the page with the button that was pressed.
  if (before !== null) startOf(next)?.focus();
  window.scrollTo(0, 0);
}

/** Where the keyboard goes at a step of the first run. */
function startOf(next: typeof step): HTMLElement | null {
  if (next === "look") return part("first-title");
  if (next === "set") return part("first-set-title");
  return document.querySelector<HTMLElement>("[name=trust]:checked");
}

function drawTitle(): void {
  part("title").textContent = say(step === null ? "options.title" : "options.welcome.title");
}

/** The example under the policy that was chosen. */
async function look(): Promise<void> {
  if (!document.querySelector("[name=trust]:checked")) {
    part("first-missing").textContent = say("options.first.choose");
    document.querySelector<HTMLElement>("[name=trust]")?.focus();
    return;
  }
  await drawExample(part("first-example"), PRACTICE_POSTS[0]!.text).then(() => goTo("look"), () => goTo("set"));
}

function drawPhotos(settings: SettingsShown): void {
  const locked = isLocked(settings, "photoChecks");
  part<HTMLInputElement>("photo-checks").checked = settings.photoChecks;
  part<HTMLFieldSetElement>("photos").disabled = locked;
  part("photos").querySelector<HTMLElement>(".locked")!.hidden = !locked;
}

/** The sites that are off, each with a way back on. Switching one off is the popup's, on the site itself. */
function drawSites(settings: SettingsShown): void {
  const { sitesOff } = settings;
  part("sites-none").hidden = sitesOff.length > 0;
  part("sites-list").replaceChildren(...sitesOff.map((site) => {
    const on = make("button", { type: "button", class: "second", "aria-label": say("options.sites.onOf", { site }) }, say("options.sites.on"));
    on.disabled = isLocked(settings, "sitesOff");
    on.addEventListener("click", () => void save(() => switchSite(site, true)));
    return make("li", {}, make("span", {}, site), on);
  }));
}

/** What the person asked to be told less of, each with a way back. */
function drawLess(settings: SettingsShown): void {
  const { lessOf } = settings;
  part("less-none").hidden = lessOf.length > 0;
  part("less-list").replaceChildren(...lessOf.map(({ rule, title }) => {
    const back = make("button", { type: "button", class: "second", id: `less-${rule}`, "aria-labelledby": `less-${rule} title-${rule}` }, say("options.less.back"));
    back.disabled = isLocked(settings, "lessOf");
    back.addEventListener("click", () => void save(() => chooseLess(lessOf.map((one) => one.rule).filter((one) => one !== rule))));
    return make("li", {}, make("span", { lang: PACK_LANGUAGE, id: `title-${rule}` }, title), back);
  }));
}

/** What holds for every setting, and who decided it. */
function drawEffective({ rows }: SettingsShown): void {
  part("effective").replaceChildren(
    ...rows.flatMap((row) => [
      make("dt", { title: row.help, lang: PACK_LANGUAGE }, row.title),
      make("dd", { "data-key": row.key, "data-source": row.source, "data-locked": String(row.locked) }, make("span", { lang: PACK_LANGUAGE }, row.value), make("small", {}, decidedBy(row))),
    ]),
    ...(info ? [make("dd", { class: "wide" }, make("small", {}, sayCount("options.core", info.rules)))] : []),
  );
}

function decidedBy({ source, locked, it }: SettingRow): string {
  if (source !== "managed") return say(it ? "options.effective.itOnly" : `options.effective.source.${source}`);
  return locked ? `${say("options.effective.source.managed")}, ${say("options.effective.isLocked")}` : say("options.effective.mayChange");
}

/** What could not be used, each with the reason and what to do about it. */
function drawRejected({ rejected }: SettingsShown): void {
  part("rejected").hidden = rejected.length === 0;
  part("rejected-list").replaceChildren(...rejected.flatMap(({ key, source, what, remedy }) => [
    make("dt", {}, make("code", {}, key || "…"), ` (${say(source === "managed" ? "options.rejected.managed" : "options.rejected.person")})`),
    make("dd", { lang: PACK_LANGUAGE }, `${what} ${remedy}`),
  ]));
}

/** One line for each account, site and day: which kinds of detail were given away. */
async function drawEarlier(): Promise<void> {
  part<HTMLInputElement>("remember").checked = shown !== null && shown.historyDays > 0;
  part<HTMLFieldSetElement>("earlier").disabled = !shown || isLocked(shown, "historyDays");
  const lines = Object.entries(await readEarlier().catch(() => ({} as EarlierPosts))).flatMap(([place, { facts }]) => {
    const [account = "", site = ""] = place.split(" ");
    const whose = say(account === "corporate" ? "options.account.corporate" : "options.account.personal");
    return [...new Set(facts.map(({ day }) => day))].reverse().map((day) => {
      const kinds = facts.filter((fact) => fact.day === day).map(({ kind }) => kindWords(kind));
      return make("li", {}, make("b", {}, `${site}, ${dateOf(day)}`), ` (${whose}): ${kinds.join(", ")}`);
    });
  });
  part("earlier-list").replaceChildren(...lines);
  part("earlier-none").hidden = lines.length > 0;
  part("erase").hidden = lines.length === 0;
}

/** What a kind is called; a kind that a later version knows, by its id. */
function kindWords(kind: string): string {
  return knows(`kind.${kind}`) ? say(`kind.${kind}` as "kind.age") : kind.replaceAll("-", " ");
}

function dateOf(day: number): string {
  return dayWords(day * DAY, { day: "numeric", month: "long" });
}
