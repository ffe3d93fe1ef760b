import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attachment } from "../../shared/core-types";
import { AttachedPictures } from "./attached";

const photo = (): Attachment => ({ kind: "photo", altText: null, told: null });
const box = {} as Element;
const zone = { nodeName: "DIV" } as Element;
const input = (count: number) => ({ nodeName: "INPUT", type: "file", files: { length: count } }) as unknown as HTMLInputElement;
const scope = (preview: boolean) => ({ querySelector: () => (preview ? {} : null) }) as unknown as Element;

test("what came before there was a box goes with the first one", () => {
  const pictures = new AttachedPictures();
  pictures.add(null, zone, [photo()]);
  assert.equal(pictures.of(box).length, 1);
  assert.equal(pictures.of({} as Element).length, 0);
});

test("an input that keeps its files holds what was chosen last; emptied, nothing", () => {
  const pictures = new AttachedPictures();
  const kept = input(1);
  pictures.add(box, kept, [photo()]);
  const last = photo();
  pictures.add(box, kept, [last]);
  assert.deepEqual(pictures.of(box), [last]);
  Object.assign(kept, { files: { length: 0 } });
  pictures.look(box, scope(false));
  assert.deepEqual(pictures.of(box), []);
});

test("several arrivals add up; they are gone once the composer shows no picture any more", () => {
  const pictures = new AttachedPictures();
  pictures.add(box, zone, [photo()]);
  pictures.look(box, scope(false));
  assert.equal(pictures.of(box).length, 1, "a composer that shows nothing yet has not lost anything");
  pictures.look(box, scope(true));
  pictures.add(box, input(0), [photo(), photo()]);
  assert.equal(pictures.of(box).length, 3);
  pictures.look(box, scope(false));
  assert.equal(pictures.of(box).length, 0);
});

test("sent and emptied: gone. Emptied before it was sent: still there", () => {
  const pictures = new AttachedPictures();
  pictures.add(box, zone, [photo()]);
  pictures.emptied(box);
  assert.equal(pictures.of(box).length, 1);
  pictures.sent(box);
  pictures.emptied(box);
  assert.equal(pictures.of(box).length, 0);
});
