// What was tried and how it went: one line per behaviour, gathered into a table by run.mjs.
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { BROWSER, root } from "./browsers.mjs";

export const REPORT_FOLDER = join(root, "tests", "browser", "report");
/** One file for each run, so that two runs at once do not mix. */
const LINES = process.env.CREWMATE_REPORT ?? join(REPORT_FOLDER, "by-hand.jsonl");

/** One behaviour of one subject (an engine or a situation), as a test that leaves a line in the report. */
export function behaviour(subject, name, work, options = {}) {
  test(`${subject}: ${name}`, options, async (context) => {
    const started = performance.now();
    let outcome = "ok";
    let message;
    try {
      await work(context);
    } catch (error) {
      outcome = "FAILED";
      message = error.message.split("\n")[0];
      throw error;
    } finally {
      write({ browser: BROWSER, subject, name, outcome, message, ms: Math.round(performance.now() - started) });
    }
  });
}

/** A behaviour that cannot be tried in this browser, and why. Shown in the table, never silently left out. */
export function notHere(subject, name, why) {
  write({ browser: BROWSER, subject, name, outcome: "n/a", message: why, ms: 0 });
}

function write(line) {
  mkdirSync(REPORT_FOLDER, { recursive: true });
  appendFileSync(LINES, `${JSON.stringify(line)}\n`);
}
