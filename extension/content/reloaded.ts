/** Whether the extension was reloaded, updated or removed under this page. */
export function isReloaded(): boolean {
  try {
    return !chrome.runtime?.id;
  } catch {
    return true;
  }
}
