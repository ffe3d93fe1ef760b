// How our own pages ask the background something: one question, one answer, one line.
import type { CoreInfo } from "../shared/core-types";
import { PORT_NAME, type Answer } from "../shared/protocol";

/** What the core knows about itself and its packs; rejects where it could not start. */
export function askInfo(): Promise<CoreInfo> {
  return new Promise((resolve, reject) => {
    const port = chrome.runtime.connect({ name: PORT_NAME });
    port.onDisconnect.addListener(() => reject(new Error("The background went away before it answered.")));
    port.onMessage.addListener((answer: Answer) => {
      if (answer.kind === "info") resolve(answer.info);
      else if (answer.kind === "failed") reject(new Error(answer.message));
      else return;
      port.disconnect();
    });
    port.postMessage({ kind: "info", id: 1 });
  });
}
