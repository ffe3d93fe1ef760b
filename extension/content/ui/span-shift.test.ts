import assert from "node:assert/strict";
import { test } from "node:test";
import { changeBetween, shiftSpan } from "./span-shift";

const words = (text: string, span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);

test("a mark before the change stays, one behind it moves along, one inside it goes", () => {
  const before = "NHS 943 then DE7 5FF here";
  const after = "NHS 943 and then DE7 5FF here";
  const change = changeBetween(before, after);
  assert.equal(words(after, shiftSpan({ start: 4, end: 7 }, change)), "943");
  assert.equal(words(after, shiftSpan({ start: 13, end: 20 }, change)), "DE7 5FF");
  assert.equal(shiftSpan({ start: 13, end: 20 }, changeBetween(before, "NHS 943 then DE75FF here")), null);
});

test("every single edit of a text keeps the marks that it does not touch on their own words", () => {
  const before = "aab 943 aab 943 b";
  const spans = [{ start: 4, end: 7 }, { start: 12, end: 15 }];
  for (let at = 0; at <= before.length; at++) {
    for (const [removed, added] of [[0, "943 "], [1, ""], [2, "x"], [3, "aab"]] as const) {
      const after = before.slice(0, at) + added + before.slice(at + removed);
      for (const span of spans) {
        const moved = shiftSpan(span, changeBetween(before, after));
        if (moved) assert.equal(words(after, moved), "943", `${at} ${removed} ${added}`);
      }
    }
  }
});

test("the same text changes nothing", () => {
  assert.deepEqual(changeBetween("abc", "abc"), { start: 3, removed: 0, added: 0 });
});
