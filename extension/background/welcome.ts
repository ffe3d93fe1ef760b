// First run: the two questions, once. Where IT has answered them there is nothing to ask.
import { core } from "./core";

/** IT's settings may take a few seconds to arrive after installing. */
const GRACE_MS = 10_000;

/** Opens the settings after installing, unless the trust is known already. */
export function welcomeNewcomers(): void {
  chrome.runtime.onInstalled.addListener(({ reason }) => {
    // Tests bring their own settings and count the tabs.
    if (reason === "install" && !TEST_BUILD) void welcome();
  });
}

async function welcome(): Promise<void> {
  const byIt = await chrome.management.getSelf().then(({ installType }) => installType === "admin", () => false);
  if (byIt) await new Promise((later) => setTimeout(later, GRACE_MS));
  if (!(await core()).trustChosen) await chrome.runtime.openOptionsPage();
}
