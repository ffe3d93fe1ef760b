import assert from "node:assert/strict";
import { test } from "node:test";
import { endsOf, FileEnds } from "./file-ends";

const KB = 1024;
/** A file in which no stretch looks like another. */
const file = (size: number) => Uint8Array.from({ length: size }, (_, at) => (at * 7 + (at >> 8) * 13 + (at >> 16) * 29) & 255);
async function ends(bytes: Uint8Array<ArrayBuffer>): Promise<FileEnds> {
  return new FileEnds(bytes.length, new Uint8Array(await endsOf(new Blob([bytes])).arrayBuffer()));
}

test("what is given is what stands there in the file, or nothing", async () => {
  for (const size of [0, 1, 16 * KB, 128 * KB - 1, 128 * KB, 128 * KB + 1, 200 * KB, 700 * KB]) {
    const bytes = file(size);
    const known = await ends(bytes);
    for (const start of [0, 1, 16 * KB, 63 * KB, 64 * KB, 65 * KB, size - 64 * KB - 1, size - 64 * KB, size - 2, size].filter((at) => at >= 0 && at <= size)) {
      for (const length of [1, 2, 16 * KB, 64 * KB, 65 * KB]) {
        const given = known.within(start, start + length);
        if (given) assert.deepEqual(given, bytes.subarray(start, start + length), `${size}: ${start}, ${length}`);
        const [whole, head, tail] = [size <= 128 * KB, Math.min(start + length, size) <= 64 * KB, start >= size - 64 * KB];
        assert.equal(given !== null, whole || head || tail, `${size}: ${start}, ${length}`);
      }
    }
  }
});

test("ends of another length than the file's are not its ends", () => {
  assert.equal(new FileEnds(300 * KB, file(100)).within(0, 10), null);
  assert.equal(new FileEnds(10, file(100)).within(0, 10), null);
  assert.equal(new FileEnds(10, file(10)).within(11, 12), null);
});
