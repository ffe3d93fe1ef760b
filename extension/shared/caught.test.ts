import assert from "node:assert/strict";
import { test } from "node:test";
import { oneMore, thisWeek } from "./caught";

test("what was caught adds up over seven days and is then forgotten", () => {
  let stored: unknown = undefined;
  for (const day of [100, 100, 103]) stored = oneMore(stored, "pauses", day);
  stored = oneMore(stored, "changes", 106);
  assert.deepEqual(thisWeek(stored, 106), { pauses: 3, changes: 1 });
  assert.deepEqual(thisWeek(stored, 107), { pauses: 1, changes: 1 });
  assert.deepEqual(Object.keys(oneMore(stored, "changes", 109)), ["103", "106", "109"]);
});

test("whatever else lies in the storage counts as nothing", () => {
  for (const odd of [null, 7, "x", [], { 106: null, x: 3, 105: { pauses: -2, changes: "9" } }]) {
    assert.deepEqual(thisWeek(odd, 106), { pauses: 0, changes: 0 });
  }
});
