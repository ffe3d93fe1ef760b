import assert from "node:assert/strict";
import { test } from "node:test";
import type { Guide } from "../shared/core-types";
import { post } from "./library";
import { slidesFor, stepsOf } from "./slides";

const guide: Guide = {
  trust: "A trust", policy: "Social media", version: "", date: "", stops: [], cares: [], allowed: [{ says: "You may.", clauses: [] }], disclaimer: "Views my own",
  hashtags: [], contacts: [{ purpose: "in-doubt", whom: "Communications" }],
};

for (const minutes of [5, 15, 30] as const) {
  test(`${minutes} minutes: begins, ends, and every post it shows is in the library`, () => {
    const slides = slidesFor(minutes, guide);
    assert.equal(slides[0]?.kind, "title");
    assert.equal(slides.at(-1)?.kind, "close");
    const scenarios = slides.filter((slide) => slide.kind === "scenario");
    for (const slide of scenarios) assert.equal(post(slide.post).theme, slide.theme);
    assert.ok(scenarios.some(({ theme }) => theme === "fine"), "one that is quite all right");
    // A screen of one step takes half a minute to speak to, a made-up post a minute and a half, the puzzle two.
    const spoken = slides.reduce((all, slide) => all + (slide.kind === "scenario" ? 1.5 : slide.kind === "puzzle" ? 1 : slide.kind === "talk" ? 5 : 0.25), 0);
    assert.ok(spoken > minutes * 0.6 && spoken <= minutes * 1.1, `${spoken} of ${minutes}`);
    assert.ok(slides.every((slide) => stepsOf(slide) >= 1));
  });
}

test("without a trust there is no screen of what it allows or whom to ask", () => {
  const slides = slidesFor(30, { ...guide, allowed: [], disclaimer: null, contacts: [] });
  assert.ok(slides.every(({ kind }) => !["allowed", "contacts", "words"].includes(kind)));
});
