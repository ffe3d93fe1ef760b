import assert from "node:assert/strict";
import { test } from "node:test";
import { withPlace } from "./located-jpeg";

test("the picture itself is left as it is, and the new segment stands right after its beginning", async () => {
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
  for (const place of [null, [52.5, -0.75] as const]) {
    const out = new Uint8Array(await new Blob(withPlace(jpeg, { at: "2026:05:14 20:41:07", place })).arrayBuffer());
    const length = out[4]! * 256 + out[5]!;
    assert.deepEqual([...out.slice(0, 4)], [0xff, 0xd8, 0xff, 0xe1]);
    assert.deepEqual([...out.slice(4 + length)], [0xff, 0xe0, 1, 2, 3]);
    const text = String.fromCharCode(...out.slice(6, 4 + length));
    assert.match(text, /^Exif\0\0MM\0\*/);
    assert.ok(text.includes("2026:05:14 20:41:07\0"));
    assert.equal(text.includes("W\0"), place !== null, "the place, where there is one");
  }
});
