import assert from "node:assert/strict";
import { test } from "node:test";
import { Pass } from "./pass";

test("a pass lets one gesture through, all its events included", () => {
  const pass = new Pass();
  pass.grant("words");
  assert.equal(pass.textFor(1, true), "words");
  pass.use(1);
  assert.equal(pass.textFor(1, true), "words");
  assert.equal(pass.textFor(1, false), "words", "the site's own click that follows the person's");
  assert.equal(pass.textFor(2, true), null);
});

test("the page can't use a pass up before the person did", () => {
  const pass = new Pass();
  pass.grant("words");
  assert.equal(pass.textFor(1, false), null);
});

test("a revoked pass is gone", () => {
  const pass = new Pass();
  pass.grant("words");
  pass.revoke();
  assert.equal(pass.textFor(1, true), null);
});
