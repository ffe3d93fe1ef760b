// One compose box's line to the background: one ask in flight, and only the newest draft waits behind
// it. A worker that was stopped is woken by asking again; one that stays away is reported.
import type { Caught } from "../shared/caught";
import type { CoreInfo, Draft, Profile, Report } from "../shared/core-types";
import { PORT_NAME, type Answer, type Ask } from "../shared/protocol";
import { untilHolds } from "./frames";
import { isReloaded } from "./reloaded";

/** What can go wrong between this page and the core. */
export type SessionFailure = "core-failed" | "lost-worker" | "reloaded";

/** What a compose box hears. */
export interface SessionEvents {
  /** The report on exactly this draft. */
  report(draft: Draft, report: Report, trustChosen: boolean): void;
  info?(info: CoreInfo): void;
  failed(reason: SessionFailure): void;
  /** The settings changed: earlier reports no longer hold. */
  stale?(): void;
}

/** A worker that goes away this often without answering is not coming back by itself. */
const MOST_ATTEMPTS = 3;

/** About two seconds on screen; later than that the next key tells. */
const FRAMES_TO_RELOAD = 120;

type Check = Extract<Ask, { kind: "check" }>;
/** How a report is asked for. */
type How = Pick<Check, "again" | "caret" | "whole">;

/** Opens its port with the first ask and reopens it with the next one after the worker was stopped. */
export class Session {
  readonly #events: SessionEvents;
  #port: chrome.runtime.Port | null = null;
  #lastId = 0;
  #inFlight: Check | null = null;
  #waiting: { draft: Draft; how: How } | null = null;
  #attempts = 0;
  #closed = false;

  constructor(events: SessionEvents) {
    this.#events = events;
  }

  /** Whether a report on exactly this draft is on its way. */
  isAsking(draft: Draft): boolean {
    const newest = this.#waiting?.draft ?? this.#inFlight?.draft;
    return newest !== undefined && sameDraft(newest, draft);
  }

  /** Whether all of exactly this draft is being read. */
  isReadingAll(draft: Draft): boolean {
    return this.isAsking(draft) && (this.#waiting?.how ?? this.#inFlight)?.whole === true;
  }

  /** Asks for a report. `again` lets a core that failed to load have another go. */
  ask(draft: Draft, how: How = {}): void {
    if (this.#closed) return;
    this.#waiting = { draft, how };
    // Reading all of a long draft takes time, and nobody waits for it any more: the background leaves it when it hears of the next.
    if (!this.#inFlight || this.#inFlight.whole) this.#sendWaiting();
  }

  /** Opens the line without a question, to hear what is in force. */
  open(): void {
    if (this.#closed || this.#port) return;
    try {
      this.#port = this.#connect();
    } catch {
      // The extension was reloaded under this page.
    }
  }

  /** Says on the toolbar button what the page no longer lets us say, or (`null`) takes it back. */
  tellTrouble(reason: string | null): void {
    this.#send({ kind: "trouble", id: this.#nextId(), reason });
  }

  /** This draft has gone out: the next post is read with what it gave away in mind. */
  tellPosted(draft: Draft): void {
    this.#send({ kind: "posted", id: this.#nextId(), draft });
  }

  /** The page was frozen: what the browser said meanwhile, the end of the line included, may have gone unheard. */
  resume(): void {
    if (this.#closed) return;
    this.#hangUp();
    if (!this.#inFlight) return;
    this.#queueAgain(this.#inFlight);
    this.#sendWaiting();
  }

  /** What was not answered waits to be asked again, unless something newer does. */
  #queueAgain({ kind: _, id: __, draft, ...how }: Check): void {
    this.#waiting ??= { draft, how };
    this.#inFlight = null;
  }

  /** Crewmate came in useful: counted on this device. */
  tellCaught(what: Caught): void {
    this.#send({ kind: "caught", id: this.#nextId(), what });
  }

  /** Hangs up for good. */
  close(): void {
    this.#closed = true;
    this.#waiting = null;
    this.#inFlight = null;
    this.#hangUp();
  }

  #hangUp(): void {
    const port = this.#port;
    this.#port = null;
    try {
      port?.disconnect();
    } catch {
      // The extension was reloaded: there is no line left to close.
    }
  }

  /** Whether the background can't hear us at present, so that it can't tell us of changed settings. */
  get isDisconnected(): boolean {
    return this.#port === null;
  }

  #sendWaiting(): void {
    const next = this.#waiting;
    if (!next) return;
    this.#waiting = null;
    const check: Check = { kind: "check", id: this.#nextId(), draft: next.draft, ...next.how };
    this.#inFlight = check;
    this.#send(check);
  }

  #send(ask: Ask): void {
    try {
      this.#port ??= this.#connect();
      this.#port.postMessage(ask);
    } catch {
      this.#port = null;
      this.#lost();
    }
  }

  #connect(): chrome.runtime.Port {
    const port = chrome.runtime.connect({ name: PORT_NAME });
    port.onMessage.addListener((answer: Answer) => this.#hear(answer));
    port.onDisconnect.addListener(() => {
      // Reading it keeps the browser from reporting an unhandled error.
      void chrome.runtime?.lastError;
      if (this.#port !== port) return;
      this.#port = null;
      this.#lost();
    });
    port.postMessage({ kind: "info", id: this.#nextId() } satisfies Ask);
    return port;
  }

  #hear(answer: Answer): void {
    if (this.#closed) return;
    if (answer.kind === "stale") {
      this.#events.stale?.();
      return;
    }
    if (answer.kind === "info") {
      this.#events.info?.(answer.info);
      return;
    }
    if (answer.id !== this.#inFlight?.id) return;
    // Only an answer to the draft counts: a worker that tells what is in force and then goes away has checked nothing.
    this.#attempts = 0;
    const { draft } = this.#inFlight;
    this.#inFlight = null;
    if (answer.kind === "report") this.#events.report(draft, answer.report, answer.trustChosen);
    else this.#events.failed("core-failed");
    if (!this.#inFlight) this.#sendWaiting();
  }

  /** Nothing to do while idle: the browser stops idle workers as a matter of course. */
  #lost(): void {
    if (this.#closed) return;
    if (this.noticeReload()) return;
    if (!this.#inFlight) {
      // A reload cuts the line first and lets us see that it was one only some time later.
      void untilHolds(() => this.noticeReload(), FRAMES_TO_RELOAD);
      return;
    }
    this.#queueAgain(this.#inFlight);
    this.#attempts += 1;
    if (this.#attempts < MOST_ATTEMPTS) {
      this.#sendWaiting();
      return;
    }
    this.#attempts = 0;
    this.#waiting = null;
    this.#events.failed("lost-worker");
  }

  /** Whether the extension is gone from under this page. Says so once. */
  noticeReload(): boolean {
    if (this.#closed || this.#port !== null || !isReloaded()) return false;
    this.#inFlight = null;
    this.#waiting = null;
    this.#closed = true;
    this.#events.failed("reloaded");
    return true;
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}

/** Whether a report on one draft holds for the other. */
export function sameDraft(a: Draft, b: Draft): boolean {
  return a.text === b.text && a.surface === b.surface && a.audience === b.audience && a.site === b.site
    && a.place === b.place && a.replyTo === b.replyTo && a.live === b.live && sameAttachments(a.attachments, b.attachments) && sameProfile(a.profile, b.profile);
}

/** Attachments are made once and never changed. */
function sameAttachments(a: Draft["attachments"], b: Draft["attachments"]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function sameProfile(a: Profile | null, b: Profile | null): boolean {
  return a === b || (a !== null && b !== null && a.displayName === b.displayName && a.username === b.username && a.bio === b.bio);
}
