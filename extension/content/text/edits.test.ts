import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits, carrier, offsetAfterEdits, sameWords, withoutEmptyReplacement } from "./edits";

const edit = (start: number, end: number, replacement: string) => ({ span: { start, end }, replacement });

test("edits are applied in any order they come in", () => {
  assert.equal(applyEdits("one two three", [edit(0, 3, "1"), edit(8, 13, "3")]), "1 two 3");
  assert.equal(applyEdits("one two three", [edit(8, 13, "3"), edit(0, 3, "1")]), "1 two 3");
});

test("overlapping or outlying edits are refused", () => {
  assert.equal(applyEdits("abc", [edit(0, 2, "x"), edit(1, 3, "y")]), null);
  assert.equal(applyEdits("abc", [edit(2, 9, "x")]), null);
});

test("the caret keeps its place in the words around an edit", () => {
  assert.equal(offsetAfterEdits(13, [edit(0, 3, "first")]), 15);
  assert.equal(offsetAfterEdits(0, [edit(4, 7, "")]), 0);
  assert.equal(offsetAfterEdits(5, [edit(4, 7, "patient")]), 11);
});

test("taking words out takes a neighbour along, never half an emoji or a line boundary", () => {
  assert.deepEqual(withoutEmptyReplacement("at DE7", edit(3, 6, "")), edit(2, 6, " "));
  assert.deepEqual(withoutEmptyReplacement("🚑DE7", edit(2, 5, "")), edit(0, 5, "🚑"));
  assert.deepEqual(withoutEmptyReplacement("\nDE7!", edit(1, 4, "")), edit(1, 5, "!"));
  assert.deepEqual(withoutEmptyReplacement("DE7", edit(0, 3, "")), edit(0, 3, ""));
});

test("a mark stays on its words while something else is typed", () => {
  assert.deepEqual(carrier("at DE7", "at DE7 now")({ start: 3, end: 6 }), { start: 3, end: 6 });
  assert.deepEqual(carrier("at DE7", "back at DE7")({ start: 3, end: 6 }), { start: 8, end: 11 });
  assert.equal(carrier("at DE7", "at D7")({ start: 3, end: 6 }), null);
});

test("no-break spaces at line ends are spaces to a reader", () => {
  assert.ok(sameWords("one\u00A0", "one "));
  assert.ok(!sameWords("one", "two"));
});

test("every single edit of a text keeps the marks that it does not touch on their own words", () => {
  const before = "aab 943 aab 943 b";
  const spans = [{ start: 4, end: 7 }, { start: 12, end: 15 }];
  for (let at = 0; at <= before.length; at++) {
    for (const [removed, added] of [[0, "943 "], [1, ""], [2, "x"], [3, "aab"]] as const) {
      const after = before.slice(0, at) + added + before.slice(at + removed);
      const carry = carrier(before, after);
      for (const span of spans) {
        const moved = carry(span);
        if (moved) assert.equal(after.slice(moved.start, moved.end), "943", `${at} ${removed} ${added}`);
      }
    }
  }
});
