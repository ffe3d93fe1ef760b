import assert from "node:assert/strict";
import { test } from "node:test";
import coreBytes from "../generated/core-bytes.js";
import { instantiate } from "../generated/core-glue.js";
import { BLANK_DRAFT } from "../shared/blank-draft";
import { Instances } from "./bytes";

test("a panic in the middle of the core's work costs that instance, and the next has memory of its own", async () => {
  const instances = new Instances(coreBytes, instantiate);
  const first = await instances.get();
  const core = new first.Core({}, {});
  // What is stored asks for what is stored while it is being read, which no browser's storage does: Rust panics.
  const stored = { get x() { return core.recall({}, 20_000); } };
  let broke = 0;
  assert.throws(() => instances.use(first, () => core.recall(stored, 20_000), () => { broke += 1; }), WebAssembly.RuntimeError);
  assert.equal(broke, 1);
  assert.throws(() => instances.use(first, () => core.info()), /started anew/);
  const second = await instances.get();
  assert.notEqual(second, first);
  const report = instances.use(second, () => new second.Core({}, {}).check({ ...BLANK_DRAFT, text: "NHS 943 476 5919" }, 20_000));
  assert.equal(report.findings.length > 0, true);
  // What Rust refuses is no break.
  assert.throws(() => instances.use(second, () => new second.Core({}, {}).check(null as never, 20_000), () => { broke += 1; }), { name: "Error" });
  assert.equal(broke, 1);
  assert.equal(await instances.get(), second);
});
