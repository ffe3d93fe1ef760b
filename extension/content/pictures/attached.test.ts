import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attachment } from "../../shared/core-types";
import { AttachedPictures } from "./attached";

const photo = (): Attachment => ({ kind: "photo", altText: null, told: null });
const box = { nodeName: "TEXTAREA" } as Element;
const zone = { nodeName: "DIV", matches: () => false } as unknown as Element;
const input = (count: number) => ({ nodeName: "INPUT", type: "file", files: { length: count }, matches: () => false }) as unknown as HTMLInputElement;
const scope = (preview: boolean) => ({ querySelector: () => (preview ? {} : null), querySelectorAll: () => [] }) as unknown as Element;
/** A composer that shows these pictures. */
const showing = (...shown: Element[]) => ({ querySelector: () => shown[0] ?? null, querySelectorAll: () => shown }) as unknown as Element;
const preview = (side: number) =>
  ({ nodeName: "IMG", localName: "img", matches: () => true, getBoundingClientRect: () => ({ width: side, height: side }) }) as unknown as HTMLImageElement;

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

test("a picture that the composer shows and nobody saw come is told of, once", () => {
  const pictures = new AttachedPictures();
  const told: Element[] = [];
  pictures.onUnheld = (_box, shown) => {
    told.push(shown);
    pictures.add(box, shown, [photo()]);
  };
  const [before, face, fresh] = [preview(200), preview(24), preview(200)];
  pictures.look(box, showing(before));
  pictures.look(box, showing(before, face));
  assert.deepEqual(told, [], "neither what was there first nor what is as small as a face");
  pictures.look(box, showing(before, face, fresh));
  pictures.look(box, showing(before, face, fresh));
  assert.deepEqual(told, [fresh]);
  pictures.add(box, fresh, [photo()]);
  assert.equal(pictures.of(box).length, 1, "what is found out about it later is about the same picture");
});

test("where pictures are known to have come, a new preview shows one of them", () => {
  const pictures = new AttachedPictures();
  pictures.onUnheld = () => assert.fail("it was held");
  pictures.look(box, showing());
  pictures.add(box, zone, [photo()]);
  pictures.look(box, showing(preview(200)));
});

test("a preview that gives way to the uploaded copy is not lost", () => {
  const pictures = new AttachedPictures();
  pictures.add(box, zone, [photo()]);
  pictures.look(box, scope(true));
  const uploaded = (side: number) => ({ querySelector: () => null, querySelectorAll: (what: string) => (what === "img, video" ? [preview(side)] : []) }) as unknown as Element;
  pictures.look(box, uploaded(120));
  assert.equal(pictures.of(box).length, 1);
  // Without one it is gone, whatever faces stand beside the box.
  pictures.look(box, scope(true));
  pictures.look(box, uploaded(40));
  assert.equal(pictures.of(box).length, 0);
});
