// Sites that the person added from the toolbar: hosts that we were given beyond those of the manifest. The browser keeps
// the permission; what runs there follows it.

const SCRIPT = "added-sites";

/** Keeps the watcher on exactly the hosts that were added. */
export function followAddedSites(): void {
  chrome.permissions.onAdded.addListener(() => void follow());
  chrome.permissions.onRemoved.addListener(() => void follow());
  chrome.runtime.onInstalled.addListener(() => void follow());
}

async function follow(): Promise<void> {
  const { origins = [] } = await chrome.permissions.getAll();
  const known = new Set(chrome.runtime.getManifest().host_permissions);
  const added = origins.filter((origin) => !known.has(origin));
  await chrome.scripting.unregisterContentScripts({ ids: [SCRIPT] }).catch(() => {});
  if (added.length === 0) return;
  await chrome.scripting.registerContentScripts([{
    id: SCRIPT, matches: added, js: ["content.js"], runAt: "document_start", allFrames: true, matchOriginAsFallback: true, persistAcrossSessions: true,
  }]);
  const tabs = await chrome.tabs.query({ url: added });
  await Promise.allSettled(tabs.map(({ id }) =>
    id === undefined ? null : chrome.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: ["content.js"] })));
}
