import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding, Report, Severity } from "../shared/core-types";
import { decide, enterPublishes, type EnterFacts, type PressFacts } from "./gate-decision";

const report = (...severities: Severity[]): Report => ({
  findings: severities.map((severity): Finding => ({
    rule: "a-rule", title: "", span: null, severity, heading: "patient", message: "", advice: "", clauses: [], fixes: [],
    unsure: false, confidence: 1, evidence: [],
  })),
  jigsaw: { pieces: [], crowd: null, summary: "" }, praise: null, contact: null, checked: "",
});
const facts = (over: Partial<PressFacts>): PressFacts => ({
  text: "words", report: null, unchecked: null, uncheckedAccepted: false, pass: null, ...over,
});

test("an empty box posts", () => assert.equal(decide(facts({ text: " \n" })).kind, "let-through"));
test("a checked and clear text posts", () => assert.equal(decide(facts({ report: report() })).kind, "let-through"));
test("warnings and advice never hold", () => assert.equal(decide(facts({ report: report("warn", "advise") })).kind, "let-through"));
test("a stop holds", () => assert.equal(decide(facts({ report: report("warn", "stop") })).kind, "hold-gate"));
test("no report yet: held until there is one", () => assert.equal(decide(facts({})).kind, "hold-checking"));

test("post anyway counts for exactly the text it was said of", () => {
  assert.deepEqual(decide(facts({ report: report("stop"), pass: "words" })), { kind: "let-through", usesPass: true });
  assert.equal(decide(facts({ report: report("stop"), pass: "other words" })).kind, "hold-gate");
});

test("what could not be checked pauses once", () => {
  assert.deepEqual(decide(facts({ unchecked: "core-failed" })), { kind: "hold-gate", report: null, reason: "core-failed" });
  assert.equal(decide(facts({ unchecked: "core-failed", uncheckedAccepted: true })).kind, "let-through");
});

const enter = (over: Partial<EnterFacts>): EnterFacts => ({
  shift: false, alt: false, controlOrMeta: false, composing: false, listOpen: false, singleLine: false, saysSingleLine: false,
  keys: "unknown", surface: "post", madeLine: false, ...over,
});

test("Enter in a post is a new line; with Control it publishes", () => {
  assert.equal(enterPublishes(enter({})), false);
  assert.equal(enterPublishes(enter({ controlOrMeta: true })), true);
});
test("Enter sends messages, comments and single lines", () => {
  assert.equal(enterPublishes(enter({ surface: "dm" })), true);
  assert.equal(enterPublishes(enter({ surface: "comment" })), true);
  assert.equal(enterPublishes(enter({ singleLine: true })), true);
  assert.equal(enterPublishes(enter({ saysSingleLine: true })), true);
});
test("what the site's file says of its keys counts for more than what the box looks like", () => {
  assert.equal(enterPublishes(enter({ keys: "enter", madeLine: true })), true);
  assert.equal(enterPublishes(enter({ keys: "enter", listOpen: true })), false);
  assert.equal(enterPublishes(enter({ keys: "controlEnter", surface: "comment" })), false);
  assert.equal(enterPublishes(enter({ keys: "controlEnter", controlOrMeta: true })), true);
  assert.equal(enterPublishes(enter({ keys: "controlEnter", singleLine: true })), true);
});
test("where the Enter before made a new line of the message, this one does too; with Control it still publishes", () => {
  assert.equal(enterPublishes(enter({ surface: "dm", madeLine: true })), false);
  assert.equal(enterPublishes(enter({ surface: "dm", madeLine: true, controlOrMeta: true })), true);
  assert.equal(enterPublishes(enter({ surface: "dm", madeLine: true, singleLine: true })), true);
});
test("Shift+Enter, a word being composed and an open list publish nothing", () => {
  assert.equal(enterPublishes(enter({ surface: "dm", shift: true })), false);
  assert.equal(enterPublishes(enter({ surface: "dm", composing: true, controlOrMeta: true })), false);
  assert.equal(enterPublishes(enter({ surface: "dm", listOpen: true })), false);
});
