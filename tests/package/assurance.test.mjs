// The assurance pack says what is so: figures are those of the pages that they come from, and what it says of the package
// is what was built. Needs ./build.sh build.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const read = (name) => readFileSync(join(root, name), "utf8");
const page = (name) => read(`docs/assurance/${name}.md`).replaceAll("\n", " ");

/** A row of a table, cell by cell, without what makes it bold. */
function row(text, first) {
  const line = text.split("\n").find((one) => one.replaceAll("*", "").startsWith(`| ${first} |`));
  assert.ok(line, `a row ${first}`);
  return line.split("|").map((cell) => cell.replaceAll("*", "").trim());
}

test("figures of posts are those of the evaluation", () => {
  const evaluation = read("docs/evaluation.md");
  const together = row(evaluation, "held-out halves together");
  const [found, without] = [`${together[4]} of`, `${together[5]} of`];
  for (const name of ["hazard-log", "not-claimed"]) {
    assert.ok(page(name).includes(found), `${name}: ${found} of stop findings are found`);
    assert.ok(page(name).includes(without), `${name}: ${without} of harmless posts get a note`);
  }
});

test("figures of names are those of their page", () => {
  const names = read("docs/names.md");
  const [plain, lower] = ["person F1", "person F1, lower case"].map((name) => row(names, name)[2]);
  assert.ok(page("equality").includes(`(F1 for persons ${lower} against ${plain})`), `${lower} against ${plain}`);
});

test("what is said of other languages is what their page says", () => {
  const rows = read("docs/languages.md").split("\n").filter((line) => /^\| [^|]+ \| [\d,]+ \|/.test(line));
  assert.equal(rows.length, 19 + 1);
  const [, found, of] = /(\d+) of (\d+)/.exec(row(read("docs/languages.md"), "all")[4]);
  assert.equal(Math.round((10 * found) / of), 7);
  for (const name of ["equality", "not-claimed"]) assert.ok(page(name).includes("nineteen"), name);
  for (const text of [page("equality"), read("docs/evaluation.md")]) assert.ok(text.includes("seven in ten"));
  for (const name of readdirSync(join(root, "docs", "assurance"))) assert.doesNotMatch(read(`docs/assurance/${name}`), /largely not understood/, name);
});

test("version, browsers and permissions are those of the package", () => {
  const { version } = JSON.parse(read("package.json"));
  const [chromium, firefox] = ["chromium", "firefox"].map((name) => JSON.parse(read(`dist/${name}/manifest.json`)));
  for (const name of readdirSync(join(root, "docs", "assurance"))) {
    for (const [, said] of read(`docs/assurance/${name}`).matchAll(/\b(?:[Vv]ersion|Crewmate) (\d+\.\d+\.\d+)/g)) assert.equal(said, version, name);
  }
  const dtac = page("dtac");
  assert.ok(dtac.includes(`(Chromium ${chromium.minimum_chrome_version} and later) and Firefox (${Number.parseInt(firefox.browser_specific_settings.gecko.strict_min_version, 10)} and later)`));
  assert.ok(dtac.includes(`(${chromium.permissions.map((one) => `\`${one}\``).join(", ")})`));
  for (const permission of chromium.permissions) assert.ok(page("store-listings").includes(`\`${permission}\``), permission);
  assert.deepEqual([...chromium.host_permissions].sort(), [...new Set(chromium.content_scripts.flatMap(({ matches }) => matches))].sort());
  assert.doesNotMatch(page("dpia"), /no host permission/);
  assert.ok(page("dpia").includes("`connect-src 'none'`") && chromium.content_security_policy.extension_pages.includes("connect-src 'none'"));
});

test("whatever pictures are looked at for is told in the assessment, the data flow and the list of what is not claimed", () => {
  const words = {
    battenburg: "ambulance", "ambulance-vehicle": "ambulance", "hi-vis": "hi-vis", ecg: "ECG", face: "face", code: "code", plate: "number plate", document: "document", screen: "monitor",
  };
  const [labels] = /Labels looked for: [^*]*/.exec(read("docs/photos.md"));
  const looked = [...labels.matchAll(/`([a-z-]+)`/g)].map(([, label]) => label);
  assert.ok(looked.length >= 9);
  for (const label of looked) for (const name of ["dpia", "data-flow", "not-claimed", "dtac"]) assert.ok(words[label] && page(name).includes(words[label]), `${name}: ${label}`);
});

test("each trust whose policy ships is named to the stores, and no other", () => {
  const ships = readdirSync(join(root, "policies")).filter((name) => /^[a-z]+\.json$/.test(name)).map((name) => JSON.parse(read(`policies/${name}`)))
    .filter(({ trust, name }) => trust && trust !== "none" && name).map(({ name }) => /^(.*?) Ambulance/.exec(name)?.[1]).filter(Boolean);
  const [, said] = /five English ambulance trusts \(([^)]*)\)/.exec(page("store-listings"));
  assert.deepEqual(said.split(",").map((one) => one.trim()).sort(), ships.sort());
});

test("every key that the extension stores is told of in the data flow", () => {
  const flow = page("data-flow");
  for (const [file, constant, words] of [
    ["extension/shared/settings.ts", "EARLIER_POSTS", "kinds of detail an earlier post gave away"], ["extension/shared/profiles.ts", "PROFILES", "shown name, handle and bio"], ["extension/shared/settings.ts", "BADGE_PLACES", "where the badge was moved to"],
    ["extension/shared/caught.ts", "CAUGHT", "how many pauses and safer wordings"],
  ]) {
    assert.match(read(file), new RegExp(`export const ${constant} = "`));
    assert.ok(flow.includes(words), words);
  }
  const stored = new Set(["background", "content", "pages", "shared"].flatMap((folder) => readdirSync(join(root, "extension", folder), { recursive: true })
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name))
    .flatMap((name) => [...read(`extension/${folder}/${name}`).matchAll(/storage\.local\.set\(\{ \[?(\w+)/g)].map(([, key]) => key))));
  for (const [choice, words] of Object.entries({ trust: "trust", account: "account", sensitivity: "sensitivity", sitesOff: "sites off", lessOf: "rules to be told less about", historyDays: "days remembered", photoChecks: "photo checks" })) {
    if (stored.delete(choice)) assert.ok(flow.includes(words), words);
  }
  for (const known of ["EARLIER_POSTS", "PROFILES", "BADGE_PLACES", "CAUGHT"]) stored.delete(known);
  assert.deepEqual([...stored], [], "stored, and told of nowhere");
});
