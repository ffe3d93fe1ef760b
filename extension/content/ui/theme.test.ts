import assert from "node:assert/strict";
import { test } from "node:test";
import { luminanceOf } from "./theme";

test("black is dark and white is light, in every way that browsers write computed colours", () => {
  for (const dark of ["rgb(0, 0, 0)", "rgba(21, 24, 28, 1)", "oklch(0.2 0.01 250)", "oklab(0.2 0 0)", "lab(10 0 0)", "color(srgb 0.1 0.1 0.1)"]) {
    assert.ok((luminanceOf(dark) ?? 1) < 0.1, dark);
  }
  for (const light of ["rgb(255, 255, 255)", "rgba(250, 250, 250, 0.9)", "oklch(0.98 0 0)", "lch(98 0 0)", "color(srgb 1 1 1 / 1)"]) {
    assert.ok((luminanceOf(light) ?? 0) > 0.8, light);
  }
});

test("what is see-through or unknown has no luminance", () => {
  for (const none of ["rgba(0, 0, 0, 0)", "transparent", "color(display-p3 1 1 1)", "color(srgb 1 1 1 / 0.2)", ""]) {
    assert.equal(luminanceOf(none), null, none);
  }
});
