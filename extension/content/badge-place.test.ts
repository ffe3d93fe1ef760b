import assert from "node:assert/strict";
import { test } from "node:test";
import { placesIn } from "./badge-place";

test("of what is stored only places are used, whoever wrote it", () => {
  const good = { side: "left", edge: "bottom", dx: 3, dy: -4 };
  const stored = { "x.com": good, "a.com": { ...good, side: "up" }, "b.com": { ...good, dx: "3" }, "c.com": null, "d.com": { ...good, dy: NaN } };
  assert.deepEqual(placesIn(stored), { "x.com": good });
  for (const other of [null, undefined, "x", 3, []]) assert.deepEqual(placesIn(other), {});
});
