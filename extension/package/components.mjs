// What ships and what built it: CycloneDX lists for Rust and npm, and the licences of what is inside.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What is compiled to WebAssembly (xtask/src/wasm.rs): the core, the photo check and the closer look. */
const SHIPPED = ["crewmate", "crewmate-photo", "crewmate-closer"];

/** The crates that are compiled into the WebAssembly modules, from Cargo's own resolution. */
export function cratesInCore(root) {
  const { status, stdout, stderr } = spawnSync(
    "cargo", ["metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown"],
    { cwd: root, maxBuffer: 1 << 28, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`cargo metadata failed:\n${stderr}`);
  const { packages, resolve } = JSON.parse(stdout);
  const used = cratesUsed(root);
  const packageOf = new Map(packages.map((one) => [one.id, one]));
  const nodeOf = new Map(resolve.nodes.map((node) => [node.id, node]));
  const starts = SHIPPED.map((shipped) => packages.find(({ name, source }) => name === shipped && source === null).id);
  const found = new Map();
  const walk = (id, atBuild) => {
    if (found.has(id) && (atBuild || !found.get(id).atBuild)) return;
    const { name, version, license, source, manifest_path: manifest, targets } = packageOf.get(id);
    const isMacro = targets.some(({ kind }) => kind.includes("proc-macro"));
    const builds = atBuild || isMacro;
    const needs = [];
    found.set(id, { name, version, license, isOurs: source === null, folder: dirname(manifest), atBuild: builds, needs });
    for (const { pkg, dep_kinds: kinds } of nodeOf.get(id).deps) {
      const normal = kinds.some(({ kind }) => kind === null);
      if (!normal && !kinds.some(({ kind }) => kind === "build")) continue;
      const { name: needed, version: number } = packageOf.get(pkg);
      if (!used.has(`${needed} v${number}`)) continue;
      needs.push(pkg);
      walk(pkg, builds || !normal);
    }
  };
  for (const start of starts) walk(start, false);
  const list = [...found].map(([id, one]) => ({ ...one, isCore: id === starts[0], needs: one.needs.map((need) => packageOf.get(need)) }));
  return list.sort((a, b) => `${a.name} ${a.version}`.localeCompare(`${b.name} ${b.version}`, "en"));
}

/** What they are compiled from with the features that it is compiled with: `metadata` unites the whole workspace's. */
function cratesUsed(root) {
  const { status, stdout, stderr } = spawnSync(
    "cargo", ["tree", "--locked", ...SHIPPED.flatMap((name) => ["--package", name]), "--target", "wasm32-unknown-unknown", "--edges", "normal,build", "--prefix", "none", "--format", "{p}"],
    { cwd: root, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`cargo tree failed:\n${stderr}`);
  return new Set(stdout.split("\n").map((line) => line.split(" ").slice(0, 2).join(" ")));
}

/** The parts list of the WebAssembly modules. Crates that only run while it is compiled (macros) are marked as excluded from what ships. */
export function sbomOfCore(root, version) {
  const sums = new Map([...readFileSync(join(root, "Cargo.lock"), "utf8").matchAll(/name = "([^"]+)"\nversion = "([^"]+)"\n(?:source = .*\n)?checksum = "([0-9a-f]{64})"/g)]
    .map(([, name, number, sum]) => [`${name}@${number}`, sum]));
  const crates = cratesInCore(root);
  const ref = ({ name, version: number }) => `pkg:cargo/${name}@${number}`;
  return bom("crewmate", version, ref(crates.find(({ isCore }) => isCore)), crates.filter(({ isCore }) => !isCore).map((crate) => ({
    type: "library",
    "bom-ref": ref(crate),
    name: crate.name,
    version: crate.version,
    scope: crate.atBuild ? "excluded" : "required",
    ...(sums.has(`${crate.name}@${crate.version}`) ? { hashes: [{ alg: "SHA-256", content: sums.get(`${crate.name}@${crate.version}`) }] } : {}),
    ...licences(crate.license),
    purl: ref(crate),
  })), crates.map((crate) => ({ ref: ref(crate), dependsOn: crate.needs.map(ref).sort() })));
}

/** The extension's parts list. Nothing from npm ships: all of it builds or tests. */
export function sbomOfScripts(root, version) {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const all = Object.entries(packages).filter(([path]) => path !== "").map(([path, { version: number, license, integrity }]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    return { name, number, license, integrity, ref: `pkg:npm/${name.replace("@", "%40")}@${number}` };
  });
  const once = [...new Map(all.map((one) => [one.ref, one])).values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  return bom("crewmate-extension", version, `pkg:npm/crewmate@${version}`, once.map(({ name, number, license, integrity, ref }) => ({
    type: "library",
    "bom-ref": ref,
    name,
    version: number,
    scope: "excluded",
    ...(integrity?.startsWith("sha512-") ? { hashes: [{ alg: "SHA-512", content: Buffer.from(integrity.slice(7), "base64").toString("hex") }] } : {}),
    ...licences(license),
    purl: ref,
  })), []);
}

/** No time and no chance in it: the serial number follows from the contents. */
function bom(name, version, ref, components, dependencies) {
  const document = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", "bom-ref": ref, name, version, purl: ref } },
    components,
    dependencies,
  };
  const hash = createHash("sha256").update(JSON.stringify(document)).digest("hex");
  const uuid = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return `${JSON.stringify({ ...document, serialNumber: `urn:uuid:${uuid}` }, null, 2)}\n`;
}

const licences = (expression) => (expression ? { licenses: [{ expression: expression.replaceAll("/", " OR ") }] } : {});

/** What the bytes depend on besides the sources: the compiler of the core (as build.sh chooses it), Node with its zlib. Packages of both are pinned. */
export function tools() {
  const ask = (...args) => spawnSync(args[0], args.slice(1), { encoding: "utf8" }).stdout?.trim();
  const hasTarget = existsSync(join(ask("rustc", "--print", "sysroot") ?? "", "lib", "rustlib", "wasm32-unknown-unknown", "lib"));
  const rust = ask(hasTarget ? "rustc" : "/usr/bin/rustc", "--version") ?? "rustc: none here";
  return `${rust}${hasTarget ? "" : ", with its standard library from source"}\nnode ${process.version}, zlib ${process.versions.zlib}\n`;
}

/** The licence texts of everything compiled into the core, and where its data come from. */
export function thirdParty(root) {
  const crates = cratesInCore(root).filter(({ isOurs, atBuild }) => !isOurs && !atBuild);
  const parts = ["Crewmate contains the following works of others.\n", readFileSync(join(root, "NOTICE"), "utf8").trim()];
  for (const { name, version, license, folder } of crates) {
    const texts = readdirSync(folder).filter((file) => /^(LICEN[CS]E|COPYING|UNLICENSE|NOTICE)/i.test(file)).sort()
      .map((file) => `--- ${file}\n${readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim()}`);
    parts.push(`${"=".repeat(78)}\n${name} ${version} (${license})\n`, ...texts);
  }
  parts.push(`${"=".repeat(78)}\nThe Rust standard library (MIT OR Apache-2.0)\n\nCopyright The Rust Project Developers, https://www.rust-lang.org/policies/licenses`);
  return `${parts.join("\n\n")}\n`;
}
