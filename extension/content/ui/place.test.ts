import assert from "node:assert/strict";
import { test } from "node:test";
import { badgePlaces, besideWords, cornerOf, holds, keptPlace, roomBeside, spotAt, type Rect } from "./place";

const view = { width: 1000, height: 700 };
const size = { width: 120, height: 28 };
const overlap = (one: Rect, other: Rect) =>
  one.left < other.left + other.width && other.left < one.left + one.width
  && one.top < other.top + other.height && other.top < one.top + one.height;

test("no place that is offered to the badge lies over the box or outside the window", () => {
  for (const field of [
    { left: 200, top: 200, width: 500, height: 100 }, { left: 0, top: 0, width: 300, height: 40 },
    { left: 700, top: 640, width: 300, height: 60 }, { left: 10, top: 10, width: 60, height: 20 },
  ]) {
    for (const rightToLeft of [false, true]) {
      for (const place of badgePlaces(field, size, view, rightToLeft)) {
        assert.ok(!overlap(place, field), JSON.stringify({ field, place }));
        assert.ok(place.left >= 0 && place.top >= 0 && place.left + place.width <= view.width && place.top + place.height <= view.height);
      }
    }
  }
});

test("the badge stands where a line ends, whichever way the page is written", () => {
  const field = { left: 200, top: 200, width: 500, height: 100 };
  assert.equal(badgePlaces(field, size, view, false)[0]?.left, 580);
  assert.equal(badgePlaces(field, size, view, true)[0]?.left, 200);
});

test("a box that fills the window gets the badge in its own corner", () => {
  const field = { left: 0, top: 0, width: 1000, height: 700 };
  assert.deepEqual(badgePlaces(field, size, view, false), []);
  const corner = cornerOf(field, size, view, false);
  assert.ok(holds(field, corner.left, corner.top) && corner.top > 600 && corner.left > 800);
});

test("a card as high as the room beside the words never covers them", () => {
  for (let top = 0; top < 680; top += 20) {
    const words = { left: 300, top, width: 80, height: 20 };
    const card = besideWords(words, { width: 372, height: roomBeside(words, view) }, view);
    assert.ok(!overlap(card, words), JSON.stringify({ words, card }));
    assert.ok(card.top >= 0 && card.top + card.height <= view.height);
  }
});

test("a badge that was moved is where it was put, follows the nearer sides of its box, and never leaves the screen", () => {
  const field = { left: 200, top: 200, width: 500, height: 100 };
  const put = { left: 640, top: 120, ...size };
  const kept = keptPlace(put, field);
  assert.deepEqual(spotAt(kept, field, size, view), put);
  assert.deepEqual(kept, { side: "right", edge: "top", dx: 60, dy: -80 });
  const grown = { ...field, width: 300, height: 400 };
  assert.deepEqual(spotAt(kept, grown, size, view), { ...put, left: 440 }, "a narrower box takes it along by its right side");
  const below = keptPlace({ left: 210, top: 330, ...size }, field);
  assert.deepEqual(spotAt(below, grown, size, view), { left: 210, top: 630, ...size }, "a taller box takes it along by its foot");
  for (const small of [{ width: 300, height: 300 }, { width: 100, height: 20 }]) {
    const { left, top } = spotAt(kept, { left: 900, top: -900, width: 10, height: 10 }, size, small);
    assert.ok(left >= 0 && top >= 0 && left <= small.width && top <= small.height, JSON.stringify({ left, top }));
  }
});
