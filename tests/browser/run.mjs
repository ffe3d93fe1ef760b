// Runs the end-to-end suite over Chromium and Firefox, one after the other, and prints what was
// tried where and how it went.
//
//   node tests/browser/run.mjs [chromium|firefox] [file…]
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildPages } from "./build-pages.mjs";
import { REPORT_FOLDER } from "./lib/report.mjs";
import { noteSites } from "./lib/sites-doc.mjs";
import { root } from "./lib/browsers.mjs";

/** More failures than this are no accident and are not tried again. */
const MOST_AGAIN = 6;
const asked = process.argv.slice(2);
const browsers = ["chromium", "firefox"].filter((name) => asked.includes(name) || !asked.some((one) => ["chromium", "firefox"].includes(one)));
const wanted = asked.filter((one) => !["chromium", "firefox"].includes(one));
const suite = join(root, "tests", "browser", "suite");
const files = readdirSync(suite).filter((name) => name.endsWith(".test.mjs")).sort()
  .filter((name) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)))
  .map((name) => join(suite, name));

mkdirSync(REPORT_FOLDER, { recursive: true });
const lines = join(REPORT_FOLDER, `run-${process.pid}.jsonl`);
await buildPages();

let bad = 0;
for (const browser of browsers) {
  console.log(`\n-- ${browser} --`);
  if (run(browser, []) === 0) continue;
  // A browser that misses a beat on a busy machine is not the extension's fault; one that fails twice is.
  const failing = outcomes().filter((line) => line.browser === browser && line.outcome === "FAILED");
  if (failing.length === 0 || failing.length > MOST_AGAIN) { bad += 1; continue; }
  console.log(`\n-- ${browser}, again: ${failing.map(({ subject, name }) => `${subject}: ${name}`).join("; ")} --`);
  const names = failing.map(({ subject, name }) => `--test-name-pattern=^${escaped(`${subject}: ${name}`)}$`);
  if (run(browser, names) !== 0) bad += 1;
}
const table = report();
noteSites(outcomes());
rmSync(lines, { force: true });
writeFileSync(join(REPORT_FOLDER, "report.md"), table);
console.log(`\n${table}`);
process.exitCode = bad === 0 ? 0 : 1;

/** Runs the suite in one browser; answers the exit code. */
function run(browser, more) {
  return spawnSync(
    process.execPath,
    ["--test", "--test-concurrency=1", "--test-reporter=spec", ...more, ...files],
    { stdio: "inherit", cwd: root, env: { ...process.env, CREWMATE_BROWSER: browser, CREWMATE_REPORT: lines } },
  ).status;
}

/** What was tried so far; of a test that ran twice, the last outcome. */
function outcomes() {
  if (!existsSync(lines)) return [];
  const all = readFileSync(lines, "utf8").trim().split("\n").filter(Boolean).map((line) => JSON.parse(line));
  const key = ({ subject, name, browser }) => JSON.stringify([subject, name, browser]);
  return [...new Map(all.map((line) => [key(line), line])).values()];
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Subject × behaviour × browser, with what went wrong below. */
function report() {
  const lines = outcomes();
  const subjects = [...new Set(lines.map(({ subject }) => subject))];
  const out = ["# End-to-end report", ""];
  const many = subjects.filter((subject) => lines.some(({ subject: one, name }) => one === subject && name === "three marks and a badge that tells of them"));
  if (many.length > 0) {
    const names = [...new Set(lines.filter(({ subject }) => many.includes(subject)).map(({ name }) => name))];
    names.forEach((name, index) => out.push(`${index + 1}. ${name}`));
    out.push("", "Each cell: Chromium/Firefox; ✓ passed, ✗ failed, – cannot be tried there, · not applicable.", "");
    out.push(`| engine | ${names.map((_, index) => index + 1).join(" | ")} |`, `|---|${names.map(() => "---").join("|")}|`);
    for (const subject of many) {
      const cells = names.map((name) => ["chromium", "firefox"].map((browser) => {
        const line = lines.find((one) => one.subject === subject && one.name === name && one.browser === browser);
        return line ? { ok: "✓", FAILED: "✗", "n/a": "–" }[line.outcome] : "·";
      }).join("/"));
      out.push(`| ${subject} | ${cells.join(" | ")} |`);
    }
    out.push("");
  }
  const rest = lines.filter(({ subject }) => !many.includes(subject));
  if (rest.length > 0) {
    out.push("| situation | behaviour | Chromium | Firefox |", "|---|---|---|---|");
    for (const key of new Set(rest.map(({ subject, name }) => `${subject}\t${name}`))) {
      const [subject, name] = key.split("\t");
      const cell = (browser) => rest.find((one) => one.subject === subject && one.name === name && one.browser === browser)?.outcome ?? "·";
      out.push(`| ${subject} | ${name} | ${cell("chromium")} | ${cell("firefox")} |`);
    }
    out.push("");
  }
  const failed = lines.filter(({ outcome }) => outcome === "FAILED");
  if (failed.length > 0) out.push("Failed:", "", ...failed.map(({ browser, subject, name, message }) => `- ${browser}, ${subject}: ${name}: ${message}`), "");
  const skipped = new Set(lines.filter(({ outcome }) => outcome === "n/a").map(({ browser, name, message }) => `- ${browser}: ${name}: ${message}`));
  if (skipped.size > 0) out.push("Cannot be tried:", "", ...skipped, "");
  return `${out.join("\n")}\n`;
}
