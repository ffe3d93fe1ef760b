import assert from "node:assert/strict";
import { test } from "node:test";
import { badgePlaces, besideWords, cornerOf, holds, roomBeside, type Box } from "./place";

const view = { width: 1000, height: 700 };
const size = { width: 120, height: 28 };
const overlap = (one: Box, other: Box) =>
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
