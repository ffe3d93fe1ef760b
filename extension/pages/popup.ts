// The toolbar popup: is Crewmate on for this page, and for which trust does it check?
import { make } from "../content/ui/dom";
import { WHICH_SITE, type SiteAnswer } from "../shared/site-question";
import { say } from "../strings/strings";
import { askInfo } from "./core-line";
import { fillWords, part } from "./page-text";
import { readSourced, switchSite } from "./settings-source";

fillWords("popup.title");
await Promise.all([drawSite(await siteHere()), drawFacts()]);

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

async function drawSite(site: SiteAnswer | null): Promise<void> {
  const state = part("state");
  state.dataset["on"] = String(site?.on ?? false);
  state.textContent = !site ? say("popup.site.off") : say(site.on ? "popup.site.on" : "popup.site.offHere", { site: site.host });
  part("why").textContent = say(!site ? "popup.site.off.why" : site.on ? "popup.site.on.why" : "popup.site.offHere.why");
  const button = part<HTMLButtonElement>("switch");
  if (!site) await offerToAdd(button);
  const { sitesOff } = await readSourced();
  if (!site || sitesOff.source === "managed") return;
  button.hidden = false;
  button.textContent = say(site.on ? "popup.switchOff" : "popup.switchOn", { site: site.host });
  button.onclick = async () => {
    await switchSite(site.host, !site.on);
    await drawSite({ ...site, on: !site.on });
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

async function drawFacts(): Promise<void> {
  const { trust, account } = await readSourced();
  const pack = await askInfo().then(({ trusts }) => trusts.find(({ id }) => id === trust.value), () => undefined);
  part("facts").replaceChildren(
    make("dt", {}, say("popup.trust")), make("dd", {}, pack?.name ?? say("options.trust.none")),
    make("dt", {}, say("popup.account")), make("dd", {}, say(`popup.account.${account.value}`)),
  );
}
