// The toolbar popup: is Crewmate on for this page, and for which trust does it check?
import { make } from "../content/ui/dom";
import type { SettingsShown } from "../shared/core-types";
import { WHICH_SITE, type SiteAnswer } from "../shared/site-question";
import { say } from "../strings/strings";
import { switchSite } from "./choices";
import { askSettings } from "./core-line";
import { fillWords, part } from "./page-text";

fillWords("popup.title");
// A core that can't start still leaves the rest of the popup to be shown.
const settings = await askSettings().catch(() => null);
drawSite(await siteHere());
drawFacts();

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
  part("why").textContent = say(!site ? "popup.site.off.why" : site.on ? "popup.site.on.why" : "popup.site.offHere.why");
  const button = part<HTMLButtonElement>("switch");
  if (!site) void offerToAdd(button);
  if (!site || !settings || !maySwitch(settings, site.host)) return;
  button.hidden = false;
  button.textContent = say(site.on ? "popup.switchOff" : "popup.switchOn", { site: site.host });
  button.onclick = async () => {
    await switchSite(site.host, !site.on);
    drawSite({ ...site, on: !site.on });
    part("reload").textContent = say("popup.reload");
  };
}

/** On a page of a site that we do not know: whoever opened this popup lets us see its address. */
async function offerToAdd(button: HTMLButtonElement): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  const address = tab?.url ? new URL(tab.url) : null;
  if (address?.protocol !== "https:") return;
  button.hidden = false;
  button.textContent = say("popup.add", { site: address.hostname });
  // The background follows what the browser was asked for: asking may close this popup.
  button.onclick = async () => {
    if (await chrome.permissions.request({ origins: [`${address.origin}/*`] })) part("reload").textContent = say("popup.added", { site: address.hostname });
  };
}

/** IT may have settled which sites are on, or that this one stays on. */
function maySwitch({ rows, sitesOn }: SettingsShown, host: string): boolean {
  const isLocked = rows.some(({ key, locked }) => key === "sitesOff" && locked);
  return !isLocked && !sitesOn.some((on) => host === on || host.endsWith(`.${on}`));
}

function drawFacts(): void {
  if (!settings) {
    part("facts").replaceChildren(make("dd", { class: "wide" }, say("popup.trouble")));
    return;
  }
  part("practice").hidden = !settings.practice;
  part("facts").replaceChildren(
    make("dt", {}, say("popup.trust")),
    make("dd", {}, settings.rows.find(({ key }) => key === "trust" && settings.trust)?.value ?? say("options.trust.none")),
    make("dt", {}, say("popup.account")), make("dd", {}, say(`popup.account.${settings.account}`)),
    ...(settings.rejected.length === 0 ? [] : [make("dd", { class: "wide" }, make("a", { href: "options.html#rejected", target: "_blank" }, say("popup.rejected")))]),
  );
}
