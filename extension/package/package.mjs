// Everything a release consists of, in dist/release, from dist/chromium and dist/firefox.
//
//   node extension/package/package.mjs
//
//   CREWMATE_KEY          the signing key (PKCS#8 PEM); without it ~/.config/crewmate/signing-key.pem, made at first use
//   CREWMATE_RELEASE      another folder than dist/release
//   CREWMATE_UPDATE_BASE  where the trust's own copies will lie (https://…); written into the CRX and the XPI as their
//                         place for updates. Without it the browsers' policies have to name it (docs/admin.md)
//
// The same sources, key, base and tools (BUILT-WITH.txt) give the same bytes, wherever the folder lies.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { spawnSync } from "node:child_process";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { sbomOfCore, sbomOfScripts, thirdParty, tools } from "./components.mjs";
import { crxOf, idOf, readKey } from "./crx.mjs";
import { tarOf } from "./tar.mjs";
import { filesBelow, zipOf } from "./zip.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const out = process.env.CREWMATE_RELEASE || join(root, "dist", "release");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const key = readKey(keyPath());
const base = process.env.CREWMATE_UPDATE_BASE?.replace(/\/+$/, "") || null;
if (base && !/^https:\/\/[^\s'"<>&|\\]+$/.test(base)) throw new Error(`CREWMATE_UPDATE_BASE must start with https:// and hold no blanks, quotes, & or <: ${base}`);
const id = idOf(key);
const release = new Map();
/** Pages for administrators and information governance, and what those lead to. */
const PAGES = /^docs\/((admin|admin-settings|packs|rules|verify-privacy|sites|photos|names|identifiers|evaluation|languages|performance|dependencies)\.md|pictures\/managed\.webp)$/;

const chromium = built("chromium");
const firefox = built("firefox");
const firefoxId = manifestOf(firefox).browser_specific_settings.gecko.id;
const crx = `crewmate-${version}.crx`;
const xpi = `crewmate-${version}.xpi`;

// For the stores, which forbid an update address of one's own.
release.set(`crewmate-${version}-chromium.zip`, zipOf(chromium));
release.set(`crewmate-${version}-firefox.zip`, zipOf(firefox));

// For trusts that serve it themselves.
release.set(crx, crxOf(zipOf(withManifest(chromium, (manifest) => (base ? { ...manifest, update_url: `${base}/update.xml` } : manifest))), key));
release.set(xpi, zipOf(withManifest(firefox, (manifest) => {
  if (base) manifest.browser_specific_settings.gecko.update_url = `${base}/updates.json`;
  return manifest;
})));
const at = base ?? "@BASE@";
release.set("update.xml", `<?xml version='1.0' encoding='UTF-8'?>
<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'>
  <app appid='${id}'>
    <updatecheck codebase='${at}/${crx}' version='${version}'/>
  </app>
</gupdate>
`);
release.set("updates.json", `${JSON.stringify({ addons: { [firefoxId]: { updates: [
  { version, update_link: `${at}/${xpi}`, update_hash: `sha256:${sha256(release.get(xpi))}` },
] } } }, null, 2)}\n`);

const sources = sourceFiles();
release.set(`crewmate-${version}-source.tar.gz`, tarOf(`crewmate-${version}`, sources));
release.set(`crewmate-${version}-core.cdx.json`, sbomOfCore(root, version));
release.set(`crewmate-${version}-extension.cdx.json`, sbomOfScripts(root, version));
release.set("THIRD-PARTY-LICENCES.txt", thirdParty(root));
release.set("BUILT-WITH.txt", tools());

// What an administrator unpacks: templates, scripts, and the pages that say how, with those that they lead to.
const release_env = `VERSION=${version}\nCHROME_ID=${id}\nFIREFOX_ID=${firefoxId}\n`;
const rollout = sources.filter(({ name }) => name.startsWith("deploy/") || PAGES.test(name) || /^docs\/(assurance|decisions|tried)\/|^(SECURITY\.md|deny\.toml)$/.test(name));
release.set(`crewmate-${version}-rollout.zip`, zipOf([
  ...rollout.map(({ name, bytes }) => ({ name: name.replace(/^deploy\//, ""), bytes })),
  { name: "release.env", bytes: Buffer.from(release_env) },
  { name: "update.xml", bytes: Buffer.from(release.get("update.xml")) },
  { name: "updates.json", bytes: Buffer.from(release.get("updates.json")) },
].sort((a, b) => (a.name < b.name ? -1 : 1))));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const sums = [...release].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => {
  writeFileSync(join(out, name), bytes);
  console.log(`${name.padEnd(36)} ${String(Buffer.byteLength(bytes)).padStart(9)} bytes`);
  return `${sha256(bytes)}  ${name}\n`;
}).join("");
writeFileSync(join(out, "SHA256SUMS"), sums);
console.log(`Chromium id ${id}, Firefox id ${firefoxId}; everything is in ${relative(process.cwd(), out) || out}, sums in SHA256SUMS. What to do with it: docs/admin.md, which is in the rollout archive too.`);

function keyPath() {
  const path = resolve(process.env.CREWMATE_KEY || join(homedir(), ".config", "crewmate", "signing-key.pem"));
  if (path.startsWith(join(root, "/"))) throw new Error(`The signing key must not lie in the project: ${path}`);
  return path;
}

function built(browser) {
  const folder = join(root, "dist", browser);
  if (!existsSync(join(folder, "manifest.json"))) throw new Error(`dist/${browser} is not built: run ./build.sh build first.`);
  return filesBelow(folder);
}

function manifestOf(files) {
  return JSON.parse(files.find(({ name }) => name === "manifest.json").bytes.toString("utf8"));
}

function withManifest(files, change) {
  const bytes = Buffer.from(`${JSON.stringify(change(manifestOf(files)), null, 2)}\n`);
  return files.map((file) => (file.name === "manifest.json" ? { ...file, bytes } : file));
}

/** The files under version control as they lie here; in an unpacked source archive, those that it came with. */
function sourceFiles() {
  const list = join(root, ".sources");
  const git = spawnSync("git", ["ls-files", "-s"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  const known = existsSync(list) ? readFileSync(list, "utf8")
    : git.stdout.split("\n").filter(Boolean).map((line) => line.replace(/^(\d+) \S+ \d\t/, "$1 ")).filter((line) => existsSync(join(root, line.slice(7)))).sort((a, b) => (a.slice(7) < b.slice(7) ? -1 : 1)).map((line) => `${line}\n`).join("");
  if (!known) throw new Error("Neither git nor .sources can tell which files the sources are.");
  const files = known.split("\n").filter(Boolean).map((line) => {
    const name = line.slice(7);
    const path = join(root, name);
    if (!statSync(path).isFile()) throw new Error(`${name} is no plain file.`);
    return { name, bytes: readFileSync(path), executable: line.startsWith("100755") };
  });
  return [...files, { name: ".sources", bytes: Buffer.from(known), executable: false }];
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
