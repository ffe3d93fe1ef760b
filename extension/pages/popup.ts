// The toolbar popup: is Crewmate on for this page, and for which trust does it check?
import "./language";
import { siteState } from "../content/site";
import { make } from "../content/ui/dom";
import type { SettingsShown } from "../shared/core-types";
import { WHICH_SITE, type SiteAnswer } from "../shared/site-question";
import { CAUGHT, thisWeek } from "../shared/caught";
import { PAUSE_DRAFT, type PauseAnswer } from "../shared/pause-draft";
import { today } from "../shared/today";
import { PACK_LANGUAGE, say, sayCount } from "../strings/strings";
import { switchSite } from "./choices";
import { askGuide, askSettings } from "./core-line";
import { fillWords, isReady, part } from "./page-text";
import { offerWho } from "./who";

fillWords("popup.title");
// A core that can't start still leaves the rest of the popup to be shown.
const settings = await askSettings().catch(() => null);
const here = await siteHere();
drawSite(here);
await offerWho(here?.on ? here.host : null);
// Tests can't open a popup over a page.
if (TEST_BUILD) window.addEventListener("who-for-tests", (event) => void offerWho((event as CustomEvent<string>).detail));
await drawFacts();
isReady();

/** Asked of the page script, because we hold no permission to read addresses of tabs. */
async function siteHere(): Promise<SiteAnswer | null> {
  try {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return null;
    return ((await chrome.tabs.sendMessage(tab.id, WHICH_SITE, { frameId: 0 })) as SiteAnswer | undefined) ?? null;
  } catch {
    // Nobody there to answer: a page on which Crewmate does not run.
    return null;
  }
}

function drawSite(site: SiteAnswer | null): void {
  const state = part("state");
  state.dataset["on"] = String(site?.on ?? false);
  state.textContent = !site ? say("popup.site.off") : say(site.on ? "popup.site.on" : "popup.site.offHere", { site: site.host });
  part("why").textContent = whyOf(site);
  const button = part<HTMLButtonElement>("switch");
  if (!site) void offerToAdd(button);
  offerToPause(site);
  if (!site || site.leftOut || !settings || !maySwitch(settings, site.host)) return;
  button.hidden = false;
  button.textContent = say(site.on ? "popup.switchOff" : "popup.switchOn", { site: site.host });
  button.onclick = async () => {
    await switchSite(site.host, !site.on);
    drawSite({ ...site, on: !site.on });
    part("reload").textContent = say("popup.reload");
  };
}

/** Why the site is on or off. */
function whyOf(site: SiteAnswer | null): string {
  if (!site) return say("popup.site.off.why");
  if (site.leftOut) return say("popup.site.leftOut.why");
  return say(site.on ? "popup.site.on.why" : "popup.site.offHere.why");
}

/** On a page of a site that we do not know: whoever opened this popup lets us see its address. */
async function offerToAdd(button: HTMLButtonElement): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  const address = tab?.url ? new URL(tab.url) : null;
  if (address?.protocol !== "https:" || (await siteState(address.hostname)).leftOut) return;
  button.hidden = false;
  button.textContent = say("popup.add", { site: address.hostname });
  // The background follows what the browser was asked for: asking may close this popup.
  button.onclick = async () => {
    if (await chrome.permissions.request({ origins: [`${address.origin}/*`] })) part("reload").textContent = say("popup.added", { site: address.hostname });
  };
}

/** For one draft: the box itself says so then, and starts again with the next. */
function offerToPause(site: SiteAnswer | null): void {
  part("draft").hidden = !site?.on || !settings?.mayPause;
  part("pause").onclick = async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const answer = await chrome.tabs.sendMessage(tab?.id ?? -1, PAUSE_DRAFT).catch(() => null) as PauseAnswer | null | undefined;
    part("paused").textContent = say(answer?.paused ? "popup.paused" : "popup.pause.none");
  };
}

/** IT may have settled which sites are on, or that this one stays on. */
function maySwitch({ rows, sitesOn }: SettingsShown, host: string): boolean {
  const isLocked = rows.some(({ key, locked }) => key === "sitesOff" && locked);
  return !isLocked && !sitesOn.some((on) => host === on || host.endsWith(`.${on}`));
}

async function drawFacts(): Promise<void> {
  if (!settings) {
    part("facts").replaceChildren(make("dd", { class: "wide" }, say("popup.trouble")));
    return;
  }
  part("practice").hidden = !settings.practice;
  const guide = await askGuide().catch(() => null);
  const doubts = guide?.contacts.find(({ purpose }) => purpose === "in-doubt")?.whom;
  const { pauses, changes } = thisWeek(await chrome.storage.local.get(CAUGHT).then((stored) => stored[CAUGHT], () => null), today());
  part("facts").replaceChildren(
    make("dt", {}, say("popup.trust")),
    make("dd", {}, settings.rows.find(({ key }) => key === "trust" && settings.trust)?.value ?? make("a", { href: "options.html", target: "_blank" }, say("popup.chooseTrust"))),
    ...(guide?.policy && settings.trust ? [make("dt", {}, say("popup.policy")), make("dd", {}, [guide.policy, guide.version].filter(Boolean).join(", "))] : []),
    make("dt", {}, say("popup.account")), make("dd", {}, say(`popup.account.${settings.account}`)),
    make("dt", {}, say("popup.week")),
    make("dd", { "data-part": "week" }, pauses + changes === 0 ? say("popup.week.nothing") : `${sayCount("popup.week.pauses", pauses)}, ${sayCount("popup.week.changes", changes)}`),
    ...(doubts ? [make("dt", {}, say("popup.ask")), make("dd", { lang: PACK_LANGUAGE }, doubts)] : []),
    ...(settings.rejected.length === 0 ? [] : [make("dd", { class: "wide" }, make("a", { href: "options.html#rejected", target: "_blank" }, say("popup.rejected")))]),
  );
}
