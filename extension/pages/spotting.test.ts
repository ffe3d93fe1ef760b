import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../shared/core-types";
import { LIBRARY, post, PUZZLE, REWRITES, THEMES } from "./library";
import { judge, wordsOf } from "./spotting";

const TEXT = "78-year-old, NHS 943 476 5919, near DE7 5FF.";
const at = (words: string | null): Finding => ({
  rule: words ?? "whole", title: "", severity: "stop", anyway: true, heading: "patient", message: "", advice: "", clauses: [], fixes: [], consent: null, mayLessen: true,
  unsure: false, confidence: 1, evidence: [], span: words === null ? null : { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length },
});
const words = (...picked: string[]) => wordsOf(TEXT).filter(({ start, end }) => picked.includes(TEXT.slice(start, end)));

test("words are without the punctuation around them", () => {
  assert.deepEqual(wordsOf(TEXT).map(({ start, end }) => TEXT.slice(start, end)), ["78-year-old", "NHS", "943", "476", "5919", "near", "DE7", "5FF"]);
});

test("one word of a finding is enough to have spotted it, and what nothing is said of is told apart", () => {
  const findings = [at("78-year-old"), at("943 476 5919"), at("DE7 5FF"), at(null)];
  const round = judge(words("476", "near", "78-year-old"), findings);
  assert.deepEqual(round.spotted.map(({ rule }) => rule), ["78-year-old", "943 476 5919"]);
  assert.deepEqual(round.missed.map(({ rule }) => rule), ["DE7 5FF"]);
  assert.equal(round.extra, 1);
  assert.equal(round.whole.length, 1);
});

test("the library has every theme at more than one level, and what is drawn from it is in it", () => {
  for (const theme of THEMES) assert.ok(new Set(LIBRARY.filter((one) => one.theme === theme).map(({ level }) => level)).size > 1, theme);
  assert.equal(new Set(LIBRARY.map(({ id }) => id)).size, LIBRARY.length);
  assert.deepEqual(REWRITES.map((id) => post(id).id), REWRITES);
  assert.equal(PUZZLE.length, 3);
});
