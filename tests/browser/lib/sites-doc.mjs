// docs/sites.md, made from the sites' files and from what the last runs over their pages found.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SITE_PAGES } from "../site-pages.mjs";
import { root } from "./browsers.mjs";
import { REPORT_FOLDER } from "./report.mjs";

/** Column → the behaviours (by how they begin) that it stands for. */
const COLUMNS = [
  ["text and marks", ["text and marks"]],
  ["replace", ["one tap"]],
  ["hold: button", ["Post is held", "clean text posts"]],
  ["hold: keys", ["Enter is held", "Ctrl+Enter is held"]],
  // Each of these reads the page's own model at its end.
  ["draft unchanged", ["text and marks", "Post is held", "Enter is held", "Ctrl+Enter is held", "a picture with a place"]],
  ["media", ["a picture"]],
  ["place", ["a place is asked", "Go back: no place"]],
  ["live", ["going live"]],
  ["account", ["who is signed in", "a profile that names"]],
];
/** The behaviour that stands for the first columns on a page that is tried in brief. */
const BRIEF = "marks, hold and safer words, in brief";
const OF_BRIEF = new Set(["text and marks", "replace", "hold: button", "hold: keys", "draft unchanged"]);
const BROWSERS = ["chromium", "firefox"];
const GRADES = ["A", "B", "S", "M", "C", "U"];

const kept = (browser) => join(REPORT_FOLDER, `sites-${browser}.json`);

/** Keeps one run's outcomes over the sites' pages, and writes the document anew. */
export function noteSites(outcomes) {
  for (const browser of BROWSERS) {
    const lines = outcomes.filter((line) => line.browser === browser && line.subject.startsWith("site "));
    if (lines.length === 0) continue;
    const before = read(browser);
    for (const { subject, name, outcome } of lines) before[`${subject.slice(5)}\t${name}`] = outcome;
    writeFileSync(kept(browser), JSON.stringify(before, null, 1));
  }
  if (BROWSERS.some((browser) => existsSync(kept(browser)))) writeFileSync(join(root, "docs", "sites.md"), text());
}

const read = (browser) => (existsSync(kept(browser)) ? JSON.parse(readFileSync(kept(browser), "utf8")) : {});

function text() {
  const results = Object.fromEntries(BROWSERS.map((browser) => [browser, read(browser)]));
  const sites = readdirSync(join(root, "sites")).filter((name) => name.endsWith(".json")).sort().map((name) => JSON.parse(readFileSync(join(root, "sites", name), "utf8")));
  const order = [...new Set(SITE_PAGES.map(({ site }) => site))];
  const rows = [...SITE_PAGES].sort((a, b) => order.indexOf(a.site) - order.indexOf(b.site)).map((page) => {
    const site = sites.find(({ id }) => id === page.site);
    const composer = site?.surfaces.find(({ what }) => what === page.what);
    const cells = COLUMNS.map(([column, starts]) => (page.brief ? briefly(page, column, starts) : starts)).map((starts) => BROWSERS.map((browser) => cell(results[browser], page.as, starts)).join(" "));
    return `| ${site?.name ?? "a site nobody named"} | ${page.what ?? "(not in its file)"} | ${page.engine}${page.frame ? ", frame" : ""}${page.nest?.some(([, , shadow]) => shadow) ? ", shadow root" : ""} | ${grade(composer)} | ${cells.join(" | ")} |`;
  });
  const tried = new Set(SITE_PAGES.map(({ site, what }) => `${site} ${what}`));
  const untried = sites.flatMap(({ id, name, surfaces }) => surfaces.filter(({ what }) => !tried.has(`${id} ${what}`)).map((one) => `| ${name} | ${one.what} | ${grade(one)} |`));
  return `# Sites

<!-- Written by tests/browser/run.mjs (lib/sites-doc.mjs) from sites/*.json and the last runs. Do not edit. -->

What is known of each site stands in \`sites/*.json\`, one file each; \`src/sites.rs\` says what such a file may hold, and \`cargo test --test sites\`
holds them to it. Where a file does not know a box, the generic detector checks it all the same and the badge says "less sure here".

**No real site was opened.** The pages are ours: each is put together as its site's composer is described (engine, nesting, shadow
roots, labels, late mounting) and served under a strict policy. A tick says that Crewmate works with a page like that; the evidence says how well it is
supported that the site is like that:

| Evidence | |
|---|---|
| A | eight or more independent public code bases |
| B | three to seven |
| C | one or two |
| S | the client's own public source |
| M | measured by us |
| U | none: a **guess** |

Given is the evidence for the box / for its Post control: the best-supported of the selectors that are tried in turn.
Cells: Chromium, Firefox. ✓ works, ✗ fails, · not run, – nothing to try on that page, or no way for a test to do it in that browser.

- *Text and marks*: what is in the box is read, what kind of box it is and who reads it are known, and the right words are marked. *Replace*: one
  tap changes the site's own model. *Hold*: nothing is posted until the person has answered, by its button and by its keys.
- *Draft unchanged*: with marks, pause and *Go back*, the site's own model holds to the letter what was typed.
- *Media*: a picture or film that says where it was taken, chosen where the site has it chosen, is asked about before the page hears of it, and goes with
  the draft to be read together with the words; where the site keeps its input out of the page, the picture is seen once the composer shows it.
- *Place*, *live*: asked about before it is attached or started. *Account*: who is signed in is read from the page, and what a profile's form says is read
  as a profile.

Surfaces that share a composer share its line: what schedules a post, edits an earlier one or adds words to a quote or a repost is held as its post control.

| Site | Surface | Page built with | Evidence | ${COLUMNS.map(([name]) => name).join(" | ")} |
|---|---|---|---|${COLUMNS.map(() => "---").join("|")}|
${rows.join("\n")}

${untried.length === 0 ? "Every surface in the files has a page." : `## In the files, without a page of their own

| Site | Surface | Evidence |
|---|---|---|
${untried.join("\n")}`}
`;
}

function cell(results, as, starts) {
  const all = new Set(BROWSERS.flatMap((browser) => Object.keys(read(browser))));
  const names = [...all].filter((key) => key.startsWith(`${as}\t`) && starts.some((start) => key.split("\t")[1].startsWith(start)));
  // What is tried in brief is tried on every such page: without an outcome it has not been yet.
  if (names.length === 0) return starts.includes(BRIEF) ? "·" : "–";
  const outcomes = names.map((name) => results[name]);
  if (outcomes.length > 0 && outcomes.every((outcome) => outcome === "n/a")) return "–";
  if (outcomes.every((outcome) => outcome === undefined)) return "·";
  return outcomes.every((outcome) => outcome === "ok" || outcome === "n/a") ? "✓" : "✗";
}

/** What stands for a column on a page that is tried in brief: nothing, where its box has no such way. */
function briefly({ post, keys, media, handle, name }, column, starts) {
  if ((column === "media" && media) || (column === "account" && (handle || name))) return starts;
  const is = OF_BRIEF.has(column) && (column !== "hold: button" || post) && (column !== "hold: keys" || keys);
  return is ? [BRIEF] : [];
}

/** The best grade of the box and of its post control. */
function grade(composer) {
  if (!composer) return "–";
  const best = (finds) => [...finds].sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade))[0]?.grade;
  const words = (one) => (one === "U" ? "U (guess)" : one ?? "key only");
  return `${words(best(composer.box))} / ${words(best(composer.post ?? []))}`;
}
