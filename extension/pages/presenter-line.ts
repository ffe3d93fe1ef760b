// The presenter's notes stand in a window of their own (presenter.ts), so that the room does not read along. It hears from the show over
// a port, and hands the keys that are pressed in it back.
import type { Shown } from "./slides";

/** Ports of the shows of all windows, each with its show's own name behind. */
const PORT = "crewmate-show-";

/** Show → notes. */
export type ToNotes =
  /** Before the start, and after the end. */
  | { kind: "waiting" | "ended" }
  /** What stands on the screen, and what comes. */
  | ({ kind: "at" } & Shown)
  /** The presenter put them away. */
  | { kind: "close" };

/** Notes → show. */
export interface FromNotes {
  readonly key: string;
}

/** The show's end of it. */
export class PresenterLine {
  readonly #name = crypto.randomUUID();
  readonly #ports = new Set<chrome.runtime.Port>();
  #last: ToNotes = { kind: "waiting" };

  /** `press` is told of the keys pressed over there. */
  constructor(press: (key: string) => void) {
    chrome.runtime.onConnect.addListener((port) => {
      if (port.name !== PORT + this.#name) return;
      this.#ports.add(port);
      port.onDisconnect.addListener(() => this.#ports.delete(port));
      port.onMessage.addListener(({ key }: FromNotes) => press(key));
      port.postMessage(this.#last);
    });
    // The background holds an end of every port, so that the port alone would not tell of a show that is gone.
    addEventListener("pagehide", () => this.tell({ kind: "ended" }));
  }

  tell(message: ToNotes): void {
    this.#last = message;
    for (const port of this.#ports) port.postMessage(message);
  }

  /** Opens the notes, or puts them away. */
  async toggle(): Promise<void> {
    if (this.#ports.size > 0) {
      for (const port of this.#ports) port.postMessage({ kind: "close" } satisfies ToNotes);
      return;
    }
    await chrome.windows.create({ url: chrome.runtime.getURL(`pages/presenter.html?show=${this.#name}`), type: "popup", width: 520, height: 640 });
  }
}

/** The notes' end: tells what the show says, and gives back the way to hand a key to it. */
export function joinShow(hear: (message: ToNotes) => void): (key: string) => void {
  const port = chrome.runtime.connect({ name: PORT + (new URLSearchParams(location.search).get("show") ?? "") });
  port.onMessage.addListener(hear);
  return (key) => port.postMessage({ key } satisfies FromNotes);
}
