// How our own pages ask the background something: one question, one answer, one line.
import type { CoreInfo, SettingsShown } from "../shared/core-types";
import { PORT_NAME, type Answer } from "../shared/protocol";

/** What the core knows about itself and its packs; rejects where it could not start. */
export function askInfo(): Promise<CoreInfo> {
  return ask("info", (answer) => (answer.kind === "info" ? answer.info : null));
}

/** Every setting with who decided it; rejects where the core could not start. */
export function askSettings(): Promise<SettingsShown> {
  return ask("settings", (answer) => (answer.kind === "settings" ? answer.settings : null));
}

function ask<T>(kind: "info" | "settings", take: (answer: Answer) => T | null): Promise<T> {
  return new Promise((resolve, reject) => {
    const port = chrome.runtime.connect({ name: PORT_NAME });
    port.onDisconnect.addListener(() => reject(new Error("The background went away before it answered.")));
    port.onMessage.addListener((answer: Answer) => {
      const taken = take(answer);
      if (taken !== null) resolve(taken);
      else if (answer.kind === "failed") reject(new Error(answer.message));
      else return;
      port.disconnect();
    });
    port.postMessage({ kind, id: 1 });
  });
}
