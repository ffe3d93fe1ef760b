import assert from "node:assert/strict";
import { test } from "node:test";
import type { Draft, Report } from "../shared/core-types";
import type { Answer, Ask } from "../shared/protocol";
import { Session } from "./session";

/** A background that the test answers for. */
class FakePort {
  readonly asked: Ask[] = [];
  readonly #messages: ((answer: Answer) => void)[] = [];
  readonly #ends: (() => void)[] = [];
  readonly onMessage = { addListener: (listener: (answer: Answer) => void) => void this.#messages.push(listener) };
  readonly onDisconnect = { addListener: (listener: () => void) => void this.#ends.push(listener) };
  postMessage(ask: Ask): void { this.asked.push(ask); }
  disconnect(): void {}
  get checks(): Extract<Ask, { kind: "check" }>[] { return this.asked.filter((ask) => ask.kind === "check"); }
  answer(answer: Answer): void { for (const listener of this.#messages) listener(answer); }
  die(): void { for (const listener of this.#ends) listener(); }
}

const report: Report = { findings: [], jigsaw: { pieces: [], crowd: null, summary: "" }, praise: null, contact: null, checked: "" };
const draft = (text: string): Draft => ({
  text, surface: "post", site: "", account: "personal", audience: "unknown", profile: null, attachments: [], place: null, replyTo: null,
});

function setUp() {
  const ports: FakePort[] = [];
  const runtime: { id?: string; lastError: undefined; connect(): FakePort } = {
    id: "extension", lastError: undefined,
    connect() {
      if (!runtime.id) throw new Error("Extension context invalidated.");
      const port = new FakePort();
      ports.push(port);
      return port;
    },
  };
  Object.assign(globalThis, { chrome: { runtime }, requestAnimationFrame: (work: () => void) => void queueMicrotask(work) });
  const heard: string[] = [];
  const session = new Session({
    report: ({ text }) => void heard.push(`report ${text}`),
    info: () => void heard.push("info"),
    failed: (reason) => void heard.push(reason),
    stale: () => void heard.push("stale"),
  });
  const answerLast = (port: FakePort) => port.answer({ kind: "report", id: port.checks.at(-1)!.id, report, trustChosen: true });
  return { ports, runtime, heard, session, answerLast };
}

test("one ask is in flight and only the newest draft waits", () => {
  const { ports, heard, session, answerLast } = setUp();
  for (const text of ["a", "ab", "abc"]) session.ask(draft(text));
  const [port] = ports;
  assert.deepEqual(port!.checks.map((ask) => ask.draft.text), ["a"]);
  answerLast(port!);
  assert.deepEqual(port!.checks.map((ask) => ask.draft.text), ["a", "abc"]);
  answerLast(port!);
  assert.deepEqual(heard, ["report a", "report abc"]);
});

test("a worker that was stopped while idle is woken by the next ask only", () => {
  const { ports, heard, session, answerLast } = setUp();
  session.ask(draft("a"));
  answerLast(ports[0]!);
  ports[0]!.die();
  assert.equal(ports.length, 1);
  session.ask(draft("ab"));
  assert.equal(ports.length, 2);
  answerLast(ports[1]!);
  assert.deepEqual(heard, ["report a", "report ab"]);
});

test("a worker stopped at work is asked again; one that stays away is reported", () => {
  const { ports, heard, session } = setUp();
  session.ask(draft("a"));
  ports[0]!.die();
  assert.equal(ports[1]!.checks[0]!.draft.text, "a");
  ports[1]!.die();
  ports[2]!.die();
  assert.deepEqual(heard, ["lost-worker"]);
  assert.equal(ports.length, 3);
});

test("an extension that was reloaded is told from a worker that was stopped", () => {
  const { ports, runtime, heard, session } = setUp();
  session.ask(draft("a"));
  delete runtime.id;
  ports[0]!.die();
  session.ask(draft("ab"));
  assert.deepEqual(heard, ["reloaded"]);
});

test("a failure leaves the line open for the next draft", () => {
  const { ports, heard, session, answerLast } = setUp();
  session.ask(draft("a"));
  ports[0]!.answer({ kind: "failed", id: ports[0]!.checks[0]!.id, message: "" });
  session.ask(draft("ab"));
  answerLast(ports[0]!);
  assert.deepEqual(heard, ["core-failed", "report ab"]);
});

test("a worker that says what is in force and then goes away, every time, is reported", () => {
  const { ports, heard, session } = setUp();
  session.ask(draft("a"));
  for (let turn = 0; turn < 5 && !heard.includes("lost-worker"); turn += 1) {
    const port = ports.at(-1)!;
    port.answer({ kind: "info", id: port.asked[0]!.id, info: {} as never });
    port.die();
  }
  assert.equal(heard.at(-1), "lost-worker");
});

test("after the page was frozen, what was asked is asked again on a new line", () => {
  const { ports, heard, session, answerLast } = setUp();
  session.ask(draft("a"));
  session.resume(); // the worker went meanwhile, and nobody told
  assert.equal(ports.length, 2);
  assert.deepEqual(ports[1]!.checks.map((ask) => ask.draft.text), ["a"]);
  answerLast(ports[1]!);
  assert.deepEqual(heard, ["report a"]);
  session.resume();
  assert.equal(ports.length, 2, "nothing was asked, so nothing is asked again");
});
