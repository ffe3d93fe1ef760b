// A day of typing, compressed: drafts come and go in one tab and in twenty, and nothing of ours is left behind.
import assert from "node:assert/strict";
import { isChromium } from "../lib/browsers.mjs";
import { CLEAN, openPage, THREE } from "../lib/composer.mjs";
import { behaviour, notHere } from "../lib/report.mjs";

/** Only where something is tried: a browser that opens for tests that are all skipped is never closed. */
const sitting = isChromium ? await import("../lib/sitting.mjs") : null;

/** Drafts in one tab. A day of eight hours has about a hundred, one every five minutes: `CREWMATE_DRAFTS=100`. */
const DRAFTS = Number(process.env.CREWMATE_DRAFTS ?? 30);
const TABS = 20;
/** Drafts in each of twenty that are open at once. */
const ROUNDS = 3;
/** Nodes that a text area's own undo keeps of a draft at most, also without us. */
const UNDO = 4;
/**
 * Nodes that a tab may come to hold once and no more: five were seen in one tab of twenty on a busy machine; the marks of a draft
 * are eleven. Whatever is left behind by every draft goes past it within three.
 */
const ONCE = 11;

/** What the browser counts in a tab, rubbish swept out first. */
async function counts(devtools) {
  // What is freed may hold on to more: twice is enough.
  for (let turn = 0; turn < 2; turn += 1) await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { nodes: of("Nodes"), listeners: of("JSEventListeners"), heap: of("JSHeapUsedSize") };
}

/** A draft is typed, looked at, and thrown away. */
async function draft(composer) {
  await composer.setText("");
  await composer.write(THREE);
  await composer.found(3);
  await composer.click("badge");
  await composer.cardOpens();
  await composer.press("Escape");
  await composer.setText("");
  await composer.write(CLEAN);
  await composer.clear();
}

async function withTab(work) {
  const composer = await openPage(sitting.session, sitting.server.origin, "textarea");
  const devtools = await composer.page.createCDPSession();
  await devtools.send("Performance.enable");
  try {
    await work(composer, devtools);
  } finally {
    await composer.close();
  }
}

const LONG = `${DRAFTS} drafts in one tab: nodes, listeners and memory stay what they were`;
const WIDE = `${TABS} tabs one after the other: the background holds no more than after the first`;
const TOGETHER = `${TABS} tabs at once, ${ROUNDS} drafts in each by turns: no tab and no background holds more, and the last draft is checked like the first`;
if (isChromium) {
  behaviour("soak", LONG, () => withTab(async (composer, devtools) => {
    for (let warm = 0; warm < 5; warm += 1) await draft(composer);
    const before = await counts(devtools);
    for (let count = 0; count < DRAFTS; count += 1) await draft(composer);
    const after = await counts(devtools);
    console.log(`before ${JSON.stringify(before)}, after ${JSON.stringify(after)}`);
    assert.ok(after.nodes - before.nodes <= DRAFTS * UNDO + ONCE, `nodes ${before.nodes} → ${after.nodes}`);
    // One leaked listener a draft would be thirty.
    assert.ok(after.listeners - before.listeners < DRAFTS / 2, `listeners ${before.listeners} → ${after.listeners}`);
    assert.ok(after.heap < before.heap * 1.25 + 256 * 1024, `heap ${before.heap} → ${after.heap}`);
  }), { timeout: 8_000 * DRAFTS });

  behaviour("soak", WIDE, async () => {
    const worker = await (await sitting.session.browser.waitForTarget((target) => target.type() === "service_worker")).createCDPSession();
    const held = async () => {
      for (let turn = 0; turn < 2; turn += 1) await worker.send("HeapProfiler.collectGarbage");
      return (await worker.send("Runtime.getHeapUsage")).usedSize;
    };
    await withTab(draft);
    const before = await held();
    for (let count = 0; count < TABS; count += 1) await withTab(draft);
    const after = await held();
    console.log(`background before ${before}, after ${after}`);
    assert.ok(after < before * 1.25 + 256 * 1024, `heap ${before} → ${after}`);
  }, { timeout: 240_000 });

  behaviour("soak", TOGETHER, async () => {
    const worker = await (await sitting.session.browser.waitForTarget((target) => target.type() === "service_worker")).createCDPSession();
    const held = async () => {
      for (let turn = 0; turn < 2; turn += 1) await worker.send("HeapProfiler.collectGarbage");
      return (await worker.send("Runtime.getHeapUsage")).usedSize;
    };
    const tabs = [];
    try {
      for (let count = 0; count < TABS; count += 1) {
        const composer = await openPage(sitting.session, sitting.server.origin, "textarea");
        const devtools = await composer.page.createCDPSession();
        await devtools.send("Performance.enable");
        tabs.push({ composer, devtools });
      }
      const round = async () => {
        const started = performance.now();
        for (const { composer } of tabs) {
          await composer.page.bringToFront();
          await draft(composer);
        }
        return Math.round(performance.now() - started);
      };
      const first = await round();
      const before = await Promise.all(tabs.map(({ devtools }) => counts(devtools)));
      const background = await held();
      let last = 0;
      for (let count = 0; count < ROUNDS; count += 1) last = await round();
      // How long a round takes is told: on a busy machine it says more about the neighbours.
      console.log(`a round took ${first} ms at first and ${last} ms at last; background ${background}, then ${await held()}`);
      assert.ok(await held() < background * 1.25 + 512 * 1024, "the background's heap");
      for (const [index, { devtools }] of tabs.entries()) {
        const after = await counts(devtools);
        assert.ok(after.nodes - before[index].nodes <= ROUNDS * UNDO + ONCE, `tab ${index}: nodes ${before[index].nodes} → ${after.nodes}`);
        assert.ok(after.listeners - before[index].listeners < ROUNDS, `tab ${index}: listeners ${before[index].listeners} → ${after.listeners}`);
      }
    } finally {
      await Promise.all(tabs.map(({ composer }) => composer.close()));
    }
  }, { timeout: 600_000 });
} else {
  for (const name of [LONG, WIDE, TOGETHER]) notHere("soak", name, "Firefox gives tests no count of nodes and listeners");
}
