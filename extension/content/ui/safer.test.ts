import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../../shared/core-types";
import { applyEdits } from "../text/edits";
import { alike } from "./groups";
import { saferOf, stretches } from "./safer";
import { inverse } from "./undo";

const TEXT = "A lady of 78, NHS 943 476 5919, at DE7 5FF";
const finding = (words: string, replacement: string | null, more = words): Finding => ({
  rule: words, title: words, span: { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }, severity: "stop", anyway: true, heading: "patient",
  message: "", advice: "", clauses: [], confidence: 1, evidence: [], consent: null, mayLessen: true,
  fixes: replacement === null ? [] : [{ label: "", edits: [{ span: { start: TEXT.indexOf(more), end: TEXT.indexOf(more) + more.length }, replacement }] }],
});

test("the first wordings are put together in the order of the text", () => {
  const safer = saferOf([finding("DE7 5FF", "", ", at DE7 5FF"), finding("943 476 5919", "", ", NHS 943 476 5919")]);
  assert.equal(applyEdits(TEXT, safer!.fix.edits), "A lady of 78");
  assert.deepEqual(safer!.left, []);
  assert.equal(stretches(safer!.fix, TEXT).filter(({ kind }) => kind !== "gone").map(({ text }) => text).join(""), "A lady of 78");
});

test("what would change the same words twice is changed once, and counts as settled", () => {
  const safer = saferOf([finding("lady of 78", "patient", "A lady of 78"), finding("78", "an adult", "of 78")]);
  assert.equal(applyEdits(TEXT, safer!.fix.edits), "patient, NHS 943 476 5919, at DE7 5FF");
  assert.deepEqual(safer!.left, []);
});

test("the wording that takes in more words is made, whichever comes first", () => {
  const safer = saferOf([finding("A", "Their"), finding("lady of 78", "A patient", "A lady of 78")]);
  assert.equal(applyEdits(TEXT, safer!.fix.edits), "A patient, NHS 943 476 5919, at DE7 5FF");
  assert.deepEqual(safer!.left, []);
});

test("findings that say the same of several words are one thing", () => {
  const her = { ...finding("lady", "person"), rule: "gender", title: "Gender", message: "m" };
  const postcode = finding("DE7 5FF", "");
  assert.deepEqual(alike([her, postcode, { ...her, span: { start: 0, end: 1 } }]).map((same) => same.length), [2, 1]);
});

test("what has no wording is left to be put right by hand", () => {
  const byHand = finding("lady", null);
  assert.deepEqual(saferOf([byHand, finding("DE7 5FF", "home")])!.left, [byHand]);
  assert.equal(saferOf([byHand]), null);
});

test("a change can be taken back, to the letter", () => {
  const { fix } = saferOf([finding("DE7 5FF", "🏠 home"), finding("lady", ""), finding("943 476 5919", "one of the longest numbers")])!;
  const after = applyEdits(TEXT, fix.edits)!;
  assert.notEqual(after, TEXT);
  assert.equal(applyEdits(after, inverse(fix, TEXT).edits), TEXT);
});
