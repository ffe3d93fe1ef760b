// How our own pages ask the background something: one question, one answer, one line.
import { BLANK_DRAFT } from "../shared/blank-draft";
import type { Carried, CoreInfo, Draft, Guide, Report, SettingsShown } from "../shared/core-types";
import { PORT_NAME, type Answer, type Ask } from "../shared/protocol";

/** What the core knows about itself and its packs; rejects where it could not start. */
export function askInfo(): Promise<CoreInfo> {
  return ask({ kind: "info", id: 1 }, (answer) => (answer.kind === "info" ? answer.info : null));
}

/** Every setting with who decided it; rejects where the core could not start. */
export function askSettings(): Promise<SettingsShown> {
  return ask({ kind: "settings", id: 1 }, (answer) => (answer.kind === "settings" ? answer.settings : null));
}

/** The policy on one page: of the trust in force, or of another where IT has not settled which. */
export function askGuide(trust?: string): Promise<Guide> {
  return ask({ kind: "guide", id: 1, ...(trust ? { trust } : {}) }, (answer) => (answer.kind === "guide" ? answer.guide : null));
}

/** What a file of settings holds. Nothing is changed by asking. */
export function askCarried(text: string): Promise<Carried> {
  return ask({ kind: "carried", id: 1, text }, (answer) => (answer.kind === "carried" ? answer.carried : null));
}

/** What the core says of a made-up post, and of what goes with it. */
export function askReport(text: string, trust?: string, more: Partial<Draft> = {}): Promise<Report> {
  const draft: Draft = { ...BLANK_DRAFT, text, site: "practice", audience: "public", ...more };
  return ask({ kind: "check", id: 1, draft, ...(trust ? { trust } : {}) }, (answer) => (answer.kind === "report" ? answer.report : null));
}

function ask<T>(question: Ask, take: (answer: Answer) => T | null): Promise<T> {
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
    port.postMessage(question);
  });
}
