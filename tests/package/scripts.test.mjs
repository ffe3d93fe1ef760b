// verify.sh and remove.sh on made-up machines: a folder stands for /, another for the person's home.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";

const deploy = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "deploy");
const folder = mkdtempSync(join(tmpdir(), "crewmate-scripts-"));
const ID = "a".repeat(32);
const FIREFOX = "crewmate@crewmate.invalid";
const CHROMIUM = "etc/chromium/policies/managed/crewmate.json";
const POLICIES = "etc/firefox/policies/policies.json";

beforeEach(() => rmSync(folder, { recursive: true, force: true }));
after(() => rmSync(folder, { recursive: true, force: true }));

function put(path, contents) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof contents === "string" ? contents : JSON.stringify(contents));
}

/** Runs a script as configure.sh writes it, beside the table of what settings may hold. */
function run(name, env = {}) {
  const filled = readFileSync(join(deploy, name), "utf8").replaceAll("@CHROME_ID@", ID).replaceAll("@EDGE_ID@", ID)
    .replaceAll("@FIREFOX_ID@", FIREFOX).replaceAll("@VERSION@", "1.2.3");
  put(`ready/${name}`, filled);
  for (const beside of ["settings.json", "firefox/policies-remove.json"]) put(`ready/${beside}`, readFileSync(join(deploy, beside), "utf8"));
  const { XDG_CONFIG_HOME: _, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync("sh", [join(folder, "ready", name)], { encoding: "utf8", env: { ...rest, CREWMATE_VERIFY_ROOT: folder, HOME: join(folder, "home"), ...env } });
  return { status, said: stdout + stderr };
}

const chromium = (settings) => ({ ExtensionInstallForcelist: [`${ID};file:///srv/update.xml`], "3rdparty": { extensions: { [ID]: settings } } });
const firefox = (settings, more = {}) => ({ policies: { ExtensionSettings: { [FIREFOX]: { installation_mode: "force_installed" } }, "3rdparty": { Extensions: { [FIREFOX]: settings } }, ...more } });
const install = () => {
  put(`home/.config/chromium/Default/Extensions/${ID}/1.2.3_0/manifest.json`, "{}");
  put("home/.config/mozilla/firefox/x.default-esr/extensions.json", JSON.stringify({ addons: [{ id: FIREFOX, syncGUID: "{0}", version: "1.2.3" }] }));
};

test("all well: each browser with its policy, every value, and the version; exit code 0", { skip: process.platform !== "linux" }, () => {
  install();
  put(CHROMIUM, chromium({ trust: "emas", rules: { profanity: "warn" }, historyDays: 7, practice: false, sitesOff: ["x.com"] }));
  put(POLICIES, firefox({ trust: "emas" }));
  const { status, said } = run("verify.sh");
  assert.equal(status, 0, said);
  assert.match(said, /Chromium\n {2}policy: .*crewmate\.json/);
  assert.match(said, /set: {4}rules = \{"profanity": "warn"\}/);
  assert.match(said, /Firefox\n {2}policy: .*policies\.json\n {2}set: {4}trust = "emas"/);
  assert.equal(said.match(/installed: 1\.2\.3/g)?.length, 2);
});

test("each value that can't be used is named with its place, wrong types among them", { skip: process.platform !== "linux" }, () => {
  install();
  put(CHROMIUM, chromium({ trust: "mars", sensitivity: 3, rules: { profanty: "off", profanity: "halt" }, historyDays: 99, practice: "no", personMayChange: ["rules"], contacts: [], wombat: 1, sitesOn: ["x.com", 5], customPack: "{," }));
  const { status, said } = run("verify.sh");
  assert.equal(status, 1);
  for (const what of [
    "trust: no such word: mars", "sensitivity: expected text, found number", "rules.profanty: no such name", "rules.profanity: no such word: halt", "historyDays: not a whole number",
    "practice: expected yes/no, found text", "personMayChange.0: no such word: rules", "contacts: expected table, found list", "wombat: there is no such setting", "sitesOn.1: expected text", "customPack: not JSON",
  ]) assert.ok(said.includes(`PROBLEM: ${what}`), `${what}\n${said}`);
});

test("a file beside ours is looked into whatever its name ends in, as the browser does", { skip: process.platform !== "linux" }, () => {
  install();
  put(`${CHROMIUM}.old`, chromium({ trust: "mars" }));
  assert.match(run("verify.sh").said, /policy: .*crewmate\.json\.old[^]*PROBLEM: trust: no such word: mars/);
  assert.match(run("remove.sh").said, /still names Crewmate: .*crewmate\.json\.old/);
});

test("names of files may hold blanks, and a version is not taken for a longer one", { skip: process.platform !== "linux" }, () => {
  const file = "etc/chromium/policies/managed/crew mate.json";
  put(file, chromium({ trust: "mars" }));
  put(`home/.config/chromium/Default/Extensions/${ID}/1.2.30_0/manifest.json`, "{}");
  const { said } = run("verify.sh");
  assert.match(said, /policy: .*crew mate\.json\n {2}set: {4}trust = "mars"\n {2}PROBLEM: trust: no such word: mars/);
  assert.doesNotMatch(said, /can't be read/);
  assert.match(said, /PROBLEM: this release is 1\.2\.3/);
  assert.match(run("remove.sh").said, /still names Crewmate: .*crew mate\.json/);
});

test("a policy file that the person can't read is named: the browser can't either", { skip: process.platform !== "linux" || process.getuid() === 0 }, () => {
  install();
  put(CHROMIUM, chromium({}));
  chmodSync(join(folder, CHROMIUM), 0);
  assert.match(run("verify.sh").said, /PROBLEM: you can't read .*crewmate\.json .*chmod 644/);
});

test("two files with a list of extensions, of which the browser takes one, are a problem; told to merge, they are none", { skip: process.platform !== "linux" }, () => {
  put(`home/.config/chromium/Default/Extensions/${ID}/1.2.3_0/manifest.json`, "{}");
  put(CHROMIUM, chromium({ trust: "emas" }));
  const trust = { ExtensionInstallForcelist: ["b".repeat(32)] };
  put("etc/chromium/policies/managed/trust.json", trust);
  assert.match(run("verify.sh").said, /PROBLEM: .*crewmate\.json .*trust\.json each set ExtensionInstallForcelist/);
  put("etc/chromium/policies/managed/trust.json", { ...trust, PolicyListMultipleSourceMergeList: ["ExtensionInstallForcelist"] });
  assert.equal(run("verify.sh").status, 0);
});

/** Commands of macOS: its managed preferences lie here as the JSON that plutil makes of them. */
function mac() {
  for (const [name, script] of Object.entries({ uname: "echo Darwin", plutil: 'eval "cat \\"\\${$#}\\""', "xcode-select": "exit 0" })) {
    put(`commands/${name}`, `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, "commands", name), 0o755);
  }
  return { PATH: `${join(folder, "commands")}:${process.env.PATH}` };
}

test("macOS: what the profiles set, each value that can't be used, and no problem where there is none", () => {
  const PREFERENCES = "Library/Managed Preferences";
  const SUPPORT = "home/Library/Application Support";
  const env = mac();
  put(`${PREFERENCES}/com.google.Chrome.plist`, { ExtensionInstallForcelist: [`${ID};https://x.example/update.xml`] });
  put(`${PREFERENCES}/com.google.Chrome.extensions.${ID}.plist`, { trust: "emas", rules: { profanity: "warn" } });
  put(`${PREFERENCES}/org.mozilla.firefox.plist`, { EnterprisePoliciesEnabled: true, ...firefox({ trust: "emas" }).policies });
  put(`${SUPPORT}/Google/Chrome/Default/Extensions/${ID}/1.2.3_0/manifest.json`, "{}");
  put(`${SUPPORT}/Firefox/Profiles/x.default/extensions.json`, JSON.stringify({ addons: [{ id: FIREFOX, version: "1.2.3" }] }));
  const { status, said } = run("verify.sh", env);
  assert.equal(status, 0, said);
  assert.match(said, /Google Chrome\n {2}policy: \/Library\/Managed Preferences\/com\.google\.Chrome\S* \S* ?Preferences\/com\.google\.Chrome\S*/);
  assert.match(said, /set: {4}rules = \{"profanity": "warn"\}/);
  assert.match(said, /Firefox\n {2}policy: \/Library\/Managed Preferences\/org\.mozilla\.firefox\.plist\n {2}set: {4}trust = "emas"/);
  assert.equal(said.match(/installed: 1\.2\.3/g)?.length, 2);

  put(`${PREFERENCES}/com.google.Chrome.extensions.${ID}.plist`, { trust: 5, rules: { profanty: "off" } });
  const wrong = run("verify.sh", env);
  assert.equal(wrong.status, 1);
  assert.match(wrong.said, /PROBLEM: trust: expected text, found number; the browser drops it/);
  assert.match(wrong.said, /PROBLEM: rules\.profanty: no such name; did you mean profanity\?/);
});

test("not installed, an older version, no policy, broken JSON: each is a problem", { skip: process.platform !== "linux" }, () => {
  put(CHROMIUM, chromium({}));
  assert.match(run("verify.sh").said, /PROBLEM: not installed in any profile/);
  put(`home/.config/chromium/Default/Extensions/${ID}/1.2.2_0/manifest.json`, "{}");
  assert.match(run("verify.sh").said, /PROBLEM: this release is 1\.2\.3/);
  put(CHROMIUM, `{"x": "${ID};",}`);
  assert.match(run("verify.sh").said, /PROBLEM: .*can't be read as JSON/);
  rmSync(join(folder, CHROMIUM));
  const { status, said } = run("verify.sh");
  assert.match(said, /PROBLEM: installed \(1\.2\.2 \), but no policy/);
  assert.equal(status, 1);
  rmSync(join(folder, "home"), { recursive: true });
  assert.match(run("verify.sh").said, /No browser here has Crewmate/);
});

test("removed: our own files go, files with other policies are named and left as they are", () => {
  put(CHROMIUM, chromium({}));
  put(POLICIES, firefox({ trust: "emas" }, { Preferences: { "xpinstall.signatures.required": { Value: false, Status: "locked" } } }));
  const { status, said } = run("remove.sh");
  assert.equal(status, 0, said);
  assert.ok(!existsSync(join(folder, CHROMIUM)));
  assert.match(said, /No policy asks for Crewmate any more/);
  // Firefox keeps what policy installed until policy blocks it.
  const blocking = { policies: { ExtensionSettings: { [FIREFOX]: { installation_mode: "blocked" } } } };
  assert.deepEqual(JSON.parse(readFileSync(join(folder, POLICIES), "utf8")), blocking);
  assert.match(run("verify.sh").said, /blocks it\n {2}not installed any more/);
  put("home/.config/mozilla/firefox/x.default-esr/extensions.json", JSON.stringify({ addons: [{ id: FIREFOX, version: "1.2.3" }] }));
  const still = run("verify.sh");
  assert.match(still.said, /PROBLEM: still installed \(1\.2\.3 \): start Firefox once/);
  assert.equal(still.status, 1);
  assert.equal(run("remove.sh").status, 0, "once more");
  assert.deepEqual(JSON.parse(readFileSync(join(folder, POLICIES), "utf8")), blocking);

  const shared = firefox({}, { DisableTelemetry: true });
  put(POLICIES, shared);
  put("etc/chromium/policies/managed/trust.json", { ExtensionSettings: { [ID]: {} } });
  const again = run("remove.sh");
  assert.equal(again.status, 1);
  assert.match(again.said, /still names Crewmate: .*trust\.json/);
  assert.match(again.said, /set its installation_mode to blocked.*\): .*policies\.json/);
  assert.deepEqual(JSON.parse(readFileSync(join(folder, POLICIES), "utf8")), shared);
});

test("scripts that configure.sh has not filled in say so", () => {
  for (const name of ["verify.sh", "remove.sh"]) {
    const { status, stderr } = spawnSync("sh", [join(deploy, name)], { encoding: "utf8" });
    assert.equal(status, 2, name);
    assert.match(stderr, /configure\.sh/);
  }
  for (const name of ["Verify.ps1", "Remove.ps1"]) assert.match(readFileSync(join(deploy, name), "utf8"), /StartsWith\('@'\)\) \{ Write-Error 'Run Configure\.ps1 first/, name);
});

// No PowerShell could be had where these tests run, so its scripts are read, not run.
const POWERSHELL = ["Configure.ps1", "Verify.ps1", "Remove.ps1"].map((name) => ({ name, text: readFileSync(join(deploy, name), "utf8") }));

test("PowerShell scripts hold plain letters alone, and no variable that nothing sets", () => {
  const KNOWN = new Set(["null", "true", "false", "_", "psscriptroot", "erroractionpreference"]);
  for (const { name, text } of POWERSHELL) {
    // Windows PowerShell takes a file without a mark at its head for one in the machine's own letters.
    assert.match(text, /^[\x09\x0a\x20-\x7e]*$/, name);
    const code = text.replace(/<#[^]*?#>/g, "").replace(/(^|\s)#.*$/gm, "").replace(/'[^'\n]*'/g, "''");
    const names = (pattern) => [...code.matchAll(pattern)].flatMap(([, one]) => one.split(",")).map((one) => one.replace(/.*\$/, "").trim().toLowerCase());
    const set = new Set([...KNOWN, ...names(/\$(?:script:)?(\w+)\s*\+?=(?!=)/g), ...names(/foreach \(\$(\w+) in/g), ...names(/(\$\w+(?:, \$\w+)+) =/g), ...names(/function [\w-]+\(([^)]*)\)/g), ...names(/\]\$(\w+)/g)]);
    for (const used of names(/\$(?:script:)?(\w+)(?![\w:])/g)) assert.ok(set.has(used), `${name}: $${used}`);
    for (const [open, close] of ["{}", "()"]) assert.equal(code.split(open).length, code.split(close).length, `${name}: ${open}${close}`);
  }
});

test("both configure scripts take the trusts whose packs ship, and no other", () => {
  const ship = readdirSync(join(deploy, "..", "policies")).filter((name) => /^[a-z]+\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(deploy, "..", "policies", name), "utf8")).trust).filter((trust) => typeof trust === "string").sort();
  assert.ok(ship.length > 5 && ship.includes("none"));
  const [, shell] = /case "\$trust" in ([a-z |]+)\)/.exec(readFileSync(join(deploy, "configure.sh"), "utf8"));
  const [, power] = /ValidateSet\(([^)]*)\)/.exec(readFileSync(join(deploy, "Configure.ps1"), "utf8"));
  assert.deepEqual(shell.split("|").map((one) => one.trim()).sort(), ship);
  assert.deepEqual(power.replaceAll("'", "").split(",").map((one) => one.trim()).sort(), ship);
});

test("both verify scripts ask for everything that settings.json says of a setting", () => {
  const said = new Set(Object.values(JSON.parse(readFileSync(join(deploy, "settings.json"), "utf8"))).flatMap((form) => Object.keys(form)));
  const shell = readFileSync(join(deploy, "verify.sh"), "utf8");
  const [{ text }] = POWERSHELL.filter(({ name }) => name === "Verify.ps1");
  for (const key of said) {
    assert.ok(text.includes(`$form.${key}`), `Verify.ps1: ${key}`);
    assert.match(shell, new RegExp(`form(\\["${key}"\\]|\\.get\\("${key}"\\))`), `verify.sh: ${key}`);
  }
});

test("what the PowerShell scripts leave to be filled in, Configure.ps1 fills in, and configure.sh the same", () => {
  const [configure, ...others] = POWERSHELL;
  const shell = readFileSync(join(deploy, "configure.sh"), "utf8");
  const tokens = new Set(others.flatMap(({ text }) => text.match(/@[A-Z]+(?:_[A-Z]+)*@/g)));
  assert.ok(tokens.size >= 4);
  for (const token of tokens) for (const text of [configure.text, shell]) assert.ok(text.includes(token), token);
});
