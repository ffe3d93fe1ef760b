import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../../shared/core-types";
import { applyEdits } from "../text/edits";
import { alike } from "./groups";
import { saferOf, stretches } from "./safer";
import { inverse } from "./undo";

const TEXT = "A lady of 78, NHS 943 476 5919, at DE7 5FF";
const finding = (words: string, replacement: string | null, more = words, text = TEXT): Finding => ({
  rule: words, title: words, span: { start: text.indexOf(words), end: text.indexOf(words) + words.length }, severity: "stop", anyway: true, heading: "patient",
  message: "", advice: "", clauses: [], unsure: false, confidence: 1, evidence: [], consent: null, mayLessen: true,
  fixes: replacement === null ? [] : [{ label: "", edits: [{ span: { start: text.indexOf(more), end: text.indexOf(more) + more.length }, replacement }] }],
});

test("the first wordings are put together in the order of the text", () => {
  const safer = saferOf([finding("DE7 5FF", "", ", at DE7 5FF"), finding("943 476 5919", "", ", NHS 943 476 5919")], TEXT);
  assert.equal(applyEdits(TEXT, safer!.fix.edits), "A lady of 78");
  assert.deepEqual(safer!.left, []);
  assert.equal(stretches(safer!.fix, TEXT).filter(({ kind }) => kind !== "gone").map(({ text }) => text).join(""), "A lady of 78");
});

test("blanks of every kind go with what is left out, and a long run of them takes no time", () => {
  const gone = (text: string, one: string, other: string): string => applyEdits(text, saferOf([finding(one, "", one, text), finding(other, "", other, text)], text)!.fix.edits);
  assert.equal(gone("Your boyfriend\u00a0\t(27, Cosham) fell", "27, Co", "Cosham"), "Your boyfriend fell");
  assert.equal(gone("Sad.\n\n\u00a0He\tis 74 here.\t\nEnd", "is 74", "74 here"), "Sad.\n\n\nEnd");
  const began = performance.now();
  for (const run of [" ", "\n"]) assert.match(gone(`A${run.repeat(200_000)}b (27, Cosham x`, "27, Co", "Cosham"), /b \( x$/);
  assert.ok(performance.now() - began < 1000);
});

test("what would change the same words twice is changed once, and counts as settled", () => {
  const safer = saferOf([finding("lady of 78", "patient", "A lady of 78"), finding("78", "an adult", "of 78")], TEXT);
  assert.equal(applyEdits(TEXT, safer!.fix.edits), "patient, NHS 943 476 5919, at DE7 5FF");
  assert.deepEqual(safer!.left, []);
});

test("the wording that takes in more words is made, whichever comes first", () => {
  const safer = saferOf([finding("A", "Their"), finding("lady of 78", "A patient", "A lady of 78")], TEXT);
  assert.equal(applyEdits(TEXT, safer!.fix.edits), "A patient, NHS 943 476 5919, at DE7 5FF");
  assert.deepEqual(safer!.left, []);
});

test("two things left out that share a comma both go, with the full stop of what was all of a sentence", () => {
  const reads = (text: string, number: string, postcode: string, instead = ""): string | null => {
    const safer = saferOf([finding("943 476 5919", instead, number, text), finding("DE7 5FF", "", postcode, text)], text)!;
    assert.deepEqual(safer.left, []);
    return applyEdits(text, safer.fix.edits);
  };
  assert.equal(reads("NHS 943 476 5919, DE7 5FF. What a lady.", "NHS 943 476 5919, ", ", DE7 5FF"), "What a lady.");
  assert.equal(reads("Busy one. NHS 943 476 5919, DE7 5FF if the hub ring.", "NHS 943 476 5919, ", ", DE7 5FF"), "Busy one. If the hub ring.");
  assert.equal(reads("Number 943 476 5919, at DE7 5FF we met.", "Number 943 476 5919, a", ", at DE7 5FF", "A"), "We met.");
  assert.equal(reads("Busy, NHS 943 476 5919, DE7 5FF.", ", NHS 943 476 5919", ", DE7 5FF"), "Busy.");
  assert.equal(reads("NHS 943 476 5919, DE7 5FF, can you check?", "NHS 943 476 5919, ", ", DE7 5FF"), "Can you check?");
});

test("two commas between which all is left out go as well", () => {
  const text = "Our patient, 91 and alone, fell.";
  const safer = saferOf([finding("91", "", "91 and ", text), finding("alone", "", " and alone", text)], text)!;
  assert.equal(applyEdits(text, safer.fix.edits), "Our patient fell.");
});

test("where one thing left out gives the next word its capital, that word can still be another", () => {
  const text = "NHS 943 476 5919 and she fell.";
  const safer = saferOf([finding("943 476 5919", "S", "NHS 943 476 5919 and s", text), finding("she", "the patient", "she", text)], text)!;
  assert.equal(applyEdits(text, safer.fix.edits), "The patient fell.");
  assert.deepEqual(safer.left, []);
});

test("a place and a postcode that share its first half both go whole, and no half of either is left standing", () => {
  const text = "Arrest at 14 Mill Road, Ilkeston DE7 5FF: bad one.";
  const safer = saferOf([finding("Ilkeston", "", " at 14 Mill Road, Ilkeston DE7", text), finding("DE7 5FF", "", " DE7 5FF", text)], text)!;
  assert.equal(applyEdits(text, safer.fix.edits), "Arrest: bad one.");
  assert.deepEqual(safer.left, []);
  // Where the two can't be made one, what is half done is not called done.
  const half = finding("DE7 5FF", "somewhere", "DE7 5FF", text);
  assert.deepEqual(saferOf([finding("Ilkeston", "", " at 14 Mill Road, Ilkeston DE7", text), half], text)!.left, [half]);
});

test("where all that a draft says goes, that is told, and no bare pronoun is left standing", () => {
  const text = "Her NHS number is 943 476 5919 and she lives in Bilston";
  const safer = saferOf([finding("943 476 5919", "S", "Her NHS number is 943 476 5919 and s", text), finding("Bilston", "", " and she lives in Bilston", text)], text)!;
  assert.equal(applyEdits(text, safer.fix.edits), "");
  assert.equal(safer.isEmpty, true);
  const told = "Sad one. He's 74 and lives in Corby.";
  const rest = saferOf([finding("74", "", "'s 74 and", told), finding("Corby", "", " and lives in Corby", told)], told)!;
  assert.equal(applyEdits(told, rest.fix.edits)!.trim(), "Sad one.");
  assert.equal(rest.isEmpty, false);
});

test("findings that say the same of several words are one thing", () => {
  const her = { ...finding("lady", "person"), rule: "gender", title: "Gender", message: "m" };
  const postcode = finding("DE7 5FF", "");
  assert.deepEqual(alike([her, postcode, { ...her, span: { start: 0, end: 1 } }]).map((same) => same.length), [2, 1]);
});

test("what has no wording is left to be put right by hand", () => {
  const byHand = finding("lady", null);
  assert.deepEqual(saferOf([byHand, finding("DE7 5FF", "home")], TEXT)!.left, [byHand]);
  assert.equal(saferOf([byHand], TEXT), null);
});

test("a change can be taken back, to the letter", () => {
  const { fix } = saferOf([finding("DE7 5FF", "🏠 home"), finding("lady", ""), finding("943 476 5919", "one of the longest numbers")], TEXT)!;
  const after = applyEdits(TEXT, fix.edits)!;
  assert.notEqual(after, TEXT);
  assert.equal(applyEdits(after, inverse(fix, TEXT).edits), TEXT);
});

test("what opened a line goes with its mark, and what comes then has its capital", () => {
  const facts = "Patient 1: 45 y/o male, Basingstoke, fall";
  const list = saferOf([finding("45 y/o male", "", "45 y/o male, ", facts), finding("Basingstoke", "", ", Basingstoke", facts)], facts);
  assert.equal(applyEdits(facts, list!.fix.edits), "Patient 1: fall");
  const job = "Job 2231847: 66F, COPD";
  const opened = saferOf([finding("2231847", "", "Job 2231847: ", job), finding("66F", "patient", "66F", job)], job);
  assert.equal(applyEdits(job, opened!.fix.edits), "Patient, COPD");
});

test("no empty brackets are left", () => {
  const text = "Your boyfriend (27, Cosham) won't wake";
  const safer = saferOf([finding("27", "", "27, ", text), finding("Cosham", "", ", Cosham", text)], text);
  assert.equal(applyEdits(text, safer!.fix.edits), "Your boyfriend won't wake");
});

test("no space is left where the last sentence goes", () => {
  const text = "Nothing to say. Camden. Twins.";
  const safer = saferOf([finding("Camden", "", "Camden. ", text), finding("Twins", "", " Twins.", text)], text);
  assert.equal(applyEdits(text, safer!.fix.edits), "Nothing to say.");
});
