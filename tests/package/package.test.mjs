// Two packagings in different folders, from nothing but the source archive, give the same bytes; and each artefact is
// what it says. Needs ./build.sh build. The second folder is given the WebAssembly module of the first, because
// compiling takes minutes; CREWMATE_REPRODUCE=core compiles it there too.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash, createPublicKey, verify } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { entriesOf, unpack } from "../../extension/package/zip.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "crewmate-package-"));
const first = join(folder, "first");
const BASE = "https://updates.example.nhs.uk/crewmate";
const env = { ...process.env, CREWMATE_KEY: join(folder, "throwaway", "key.pem"), CREWMATE_RELEASE: first, CREWMATE_UPDATE_BASE: BASE };

before(() => run(root, env, process.execPath, "extension/package/package.mjs"));
after(() => rmSync(folder, { recursive: true, force: true }));

function run(cwd, environment, command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env: environment, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(status, 0, `${command} ${args.join(" ")}\n${stdout}\n${stderr}`);
  return stdout;
}

const read = (name) => readFileSync(join(first, name));
const text = (name) => read(name).toString("utf8");

test("the source archive, unpacked and packaged elsewhere, gives the same bytes", () => {
  // A longer path, with a blank and letters from outside ASCII.
  const elsewhere = join(folder, "somewhere else entirely", "ünder");
  mkdirSync(elsewhere, { recursive: true });
  run(elsewhere, env, "tar", "-xzf", join(first, `crewmate-${version}-source.tar.gz`));
  const project = join(elsewhere, `crewmate-${version}`);
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
  if (process.env.CREWMATE_REPRODUCE === "core") run(project, process.env, "cargo", "xtask", "wasm");
  else for (const name of readdirSync(join(root, "extension", "generated")).filter((one) => /\.(js|wasm)$/.test(one))) copyFileSync(join(root, "extension", "generated", name), join(project, "extension", "generated", name));
  run(project, process.env, process.execPath, "extension/build.mjs");
  const second = join(folder, "second");
  run(project, { ...env, CREWMATE_RELEASE: second }, process.execPath, "extension/package/package.mjs");
  assert.deepEqual(readFileSync(join(second, "SHA256SUMS"), "utf8").split("\n"), text("SHA256SUMS").split("\n"));
});

test("SHA256SUMS names every file, with its sum", () => {
  const told = text("SHA256SUMS").trim().split("\n").map((line) => line.split("  "));
  assert.deepEqual(told.map(([, name]) => name), readdirSync(first).filter((name) => name !== "SHA256SUMS").sort());
  for (const [sum, name] of told) assert.equal(createHash("sha256").update(read(name)).digest("hex"), sum, name);
});

test("the CRX is CRX3, signed by the key that its id follows from", () => {
  const crx = read(`crewmate-${version}.crx`);
  assert.equal(crx.toString("latin1", 0, 4), "Cr24");
  assert.equal(crx.readUInt32LE(4), 3);
  const end = 12 + crx.readUInt32LE(8);
  const header = fields(crx.subarray(12, end));
  const proof = fields(header.get(2));
  const signed = header.get(10_000);
  const id = createHash("sha256").update(proof.get(1)).digest().subarray(0, 16);
  assert.deepEqual(fields(signed).get(1), id);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(signed.length);
  const key = createPublicKey({ key: proof.get(1), format: "der", type: "spki" });
  assert.ok(verify("sha256", Buffer.concat([Buffer.from("CRX3 SignedData\0"), length, signed, crx.subarray(end)]), key, proof.get(2)));
  const letters = [...id.toString("hex")].map((digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)]).join("");
  assert.match(text("update.xml"), new RegExp(`appid='${letters}'`));
  assert.match(text("update.xml"), new RegExp(`codebase='${BASE}/crewmate-${version}.crx' version='${version}'`));
});

test("updates.json names the XPI by its sum; each copy of our own knows where its updates are, the stores' know nothing of it", () => {
  const [update] = Object.values(JSON.parse(text("updates.json")).addons)[0].updates;
  const sum = createHash("sha256").update(read(`crewmate-${version}.xpi`)).digest("hex");
  assert.deepEqual(update, { version, update_link: `${BASE}/crewmate-${version}.xpi`, update_hash: `sha256:${sum}` });
  const manifest = (name) => JSON.parse(entriesOf(read(name)).get("manifest.json").toString("utf8"));
  assert.equal(manifest(`crewmate-${version}.xpi`).browser_specific_settings.gecko.update_url, `${BASE}/updates.json`);
  assert.equal(manifest(`crewmate-${version}-firefox.zip`).browser_specific_settings.gecko.update_url, undefined);
  const chromium = manifest(`crewmate-${version}-chromium.zip`);
  assert.equal(chromium.update_url, undefined);
  assert.equal(chromium.key, undefined);
});

test("the parts lists are CycloneDX, and what ships is licensed and named", () => {
  for (const name of ["core", "extension"]) {
    const bom = JSON.parse(text(`crewmate-${version}-${name}.cdx.json`));
    assert.equal(bom.bomFormat, "CycloneDX");
    assert.match(bom.serialNumber, /^urn:uuid:[0-9a-f-]{36}$/);
    assert.ok(bom.components.length > 10 && bom.components.every(({ purl, version: one }) => purl.startsWith("pkg:") && one));
    const shipped = bom.components.filter(({ scope, name: one }) => scope === "required" && !one.startsWith("crewmate"));
    assert.ok(shipped.every(({ licenses, hashes }) => licenses && hashes), name);
    if (name === "core") {
      // Whatever is compiled to WebAssembly is in it, and what that brings along.
      const artefacts = [...readFileSync(join(root, "xtask", "src", "wasm.rs"), "utf8").matchAll(/\("\w+", "(crewmate[\w-]*)"\)/g)].map(([, one]) => one);
      assert.ok(new Set(artefacts).size > 1);
      for (const one of artefacts) assert.ok([bom.metadata.component, ...bom.components].some(({ name: part }) => part === one), one);
      assert.ok(shipped.some(({ name: part }) => part === "rqrr"));
    }
    for (const { name: crate, version: one } of shipped) assert.ok(text("THIRD-PARTY-LICENCES.txt").includes(`${crate} ${one} (`), crate);
  }
});

test("the tools that the bytes depend on are named", () => {
  assert.match(text("BUILT-WITH.txt"), /^rustc 1\.\d+\.\d+ .*\nnode v\d+\.\d+\.\d+, zlib \d\S*\n$/);
});

test("no artefact names this machine", () => {
  for (const name of readdirSync(first)) {
    if (/\.(json|xml|txt)$/.test(name) || name === "SHA256SUMS") assert.doesNotMatch(text(name), /file:\/\/|\/home\/|\/root\/|\/work\//, name);
  }
  const core = readFileSync(join(root, "extension", "generated", "crewmate_bg.wasm")).toString("latin1");
  assert.ok(!core.includes(root) && !core.includes("/.cargo/") && !core.includes("index.crates"), "the core names no folder of this machine");
});

test("configure.sh fills in every template, and says what is wrong with what it is given", () => {
  const unpacked = join(folder, "rollout");
  unpack(read(`crewmate-${version}-rollout.zip`), unpacked);
  const configure = (...args) => spawnSync("sh", ["configure.sh", ...args], { cwd: unpacked, encoding: "utf8" });
  for (const [args, said] of [
    [["--trust", "mars", "--base", BASE], /Name your trust/], [["--trust", "emas"], /--base/], [["--trust", "emas", "--base", "ftp://x"], /--base/],
    [["--trust"], /needs a value/], [["--colour", "red"], /no option --colour/], [["--trust", "emas", "--base", BASE, "--chrome-id", "short", "--chrome-url", BASE], /is not an extension id/],
    ...[`${BASE}|x`, `${BASE} x`, `${BASE}\nx`, `${BASE}'x`, `${BASE}/ü`].map((base) => [["--trust", "emas", "--base", base], /plain letters, without blanks/]),
    [["--trust", "emas", "--base", BASE.replace("https", "http")], /plain http/], [["--trust", "emas", "--base", `${BASE}/update.xml`], /the folder in which/],
    [["--trust", "emas", "--base", BASE, "--chrome-id", "a".repeat(32)], /--chrome-url with it/], [["--trust", "emas", "--base", BASE, "--edge-url", "x"], /--edge-url must start/],
    [["--trust", "emas", "--base", BASE, "--chrome-url", "https://clients2.google.com/service/update2/crx"], /give --chrome-id/],
  ]) {
    const { status, stderr } = configure(...args);
    assert.notEqual(status, 0, args.join(" "));
    assert.match(stderr, said);
  }
  assert.match(configure("--help").stdout, /--base ADDRESS/);
  const { status, stdout, stderr } = configure("--trust", "emas", "--base", BASE, "--edge-id", "a".repeat(32), "--edge-url", "https://edge.microsoft.com/extensionwebstorebase/v1/crx");
  assert.equal(status, 0, stderr);
  assert.match(stdout, /ready in ready/);
  const ready = (name) => readFileSync(join(unpacked, "ready", name), "utf8");
  const linux = JSON.parse(ready("linux/chrome.json"));
  const [id] = Object.keys(linux["3rdparty"].extensions);
  assert.match(id, /^[a-p]{32}$/);
  assert.deepEqual(linux.ExtensionInstallForcelist, [`${id};${BASE}/update.xml`]);
  assert.deepEqual(Object.keys(JSON.parse(ready("linux/edge.json"))["3rdparty"].extensions), ["a".repeat(32)]);
  assert.equal(Object.values(JSON.parse(ready("firefox/policies.json")).policies.ExtensionSettings)[0].install_url, `${BASE}/crewmate-${version}.xpi`);
  assert.match(ready("windows/chrome.reg"), /\r\n"trust"="emas"\r\n/);
  const uuids = ready("macos/chrome.mobileconfig").match(/[0-9a-f]{8}-[0-9a-f-]{27}/g);
  assert.equal(new Set(uuids).size, 3);
  assert.equal(configure("--trust", "emas", "--base", BASE).status, 1, "an existing folder is left alone");
});

test("every page in the rollout archive leads to pages that are in it too, and to headings that they have", () => {
  const entries = entriesOf(read(`crewmate-${version}-rollout.zip`));
  const headings = (name) => [...entries.get(name).toString("utf8").matchAll(/^#+ (.*)$|<a id="([^"]*)"/gm)].map(([, one, id]) => id ?? one.toLowerCase().replace(/[^\w -]/g, "").replaceAll(" ", "-"));
  let links = 0;
  for (const [name, bytes] of entries) {
    if (!name.endsWith(".md")) continue;
    for (const [, to, heading] of bytes.toString("utf8").matchAll(/\]\(([^)#\s]*)(?:#([^)]*))?\)/g)) {
      if (to.includes("://")) continue;
      links += 1;
      const page = to ? posix.join(posix.dirname(name), to) : name;
      assert.ok(entries.has(page), `${name} leads to ${to}`);
      if (heading) assert.ok(headings(page).includes(heading), `${name} leads to ${to}#${heading}`);
    }
  }
  assert.ok(links > 50);
});

/** The fields of a protocol-buffer message that hold bytes. */
function fields(bytes) {
  const found = new Map();
  for (let at = 0; at < bytes.length;) {
    const number = () => {
      let value = 0;
      for (let shift = 1; ; shift *= 128) {
        const byte = bytes[at++];
        value += (byte & 127) * shift;
        if (byte < 128) return value;
      }
    };
    const key = number();
    const length = number();
    found.set(Math.floor(key / 8), bytes.subarray(at, at + length));
    at += length;
  }
  return found;
}
