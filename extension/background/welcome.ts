// First run: the two questions, once. Where IT has answered them there is nothing to ask.
import { readStored } from "../shared/settings";

/** Opens the settings after installing, unless the trust is known already. */
export function welcomeNewcomers(): void {
  chrome.runtime.onInstalled.addListener(({ reason }) => {
    // Tests bring their own settings and count the tabs.
    if (reason === "install" && !TEST_BUILD) void welcome();
  });
}

async function welcome(): Promise<void> {
  const { trust } = await readStored(chrome.storage);
  if (trust === null) await chrome.runtime.openOptionsPage();
}
