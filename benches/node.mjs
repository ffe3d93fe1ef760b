// The core in node, and the peer beside it.
//
//   node benches/node.mjs cold   one cold start, as a line of JSON: every one needs a process that has compiled nothing yet
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { bundled } from "./bundle.mjs";
import { cut, measureCore, SIZES, struck, timed } from "./core.mjs";
import { prose } from "./texts.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const HARPER = "harper.js@2.10.0";
const STARTS = 9;

export const moduleBytes = () => readFileSync(join(root, "extension", "generated", "crewmate_bg.wasm"));
/** As the module travels in the extension. */
export const packedModule = (bytes = moduleBytes()) => gzipSync(bytes, { level: 9 }).toString("base64");

export async function inNode() {
  const self = fileURLToPath(import.meta.url);
  const starts = Array.from({ length: STARTS }, () => JSON.parse(execFileSync(process.execPath, [self, "cold"], { encoding: "utf8" })));
  return { name: `node ${process.versions.node.split(".")[0]}`, starts, ...await measureCore(moduleBytes(), prose()) };
}

/** The same texts through Harper, or why not. It is installed beside the project's tools and is no dependency of ours. */
export async function harper() {
  const folder = join(root, ".tools", "harper");
  const at = join(folder, "node_modules", "harper.js");
  try {
    if (!existsSync(at)) execFileSync("npm", ["install", "--prefix", folder, "--no-save", "--no-package-lock", "--no-audit", "--no-fund", HARPER], { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
    const of = (file) => import(pathToFileURL(join(at, "dist", file)).href);
    const { LocalLinter } = await of("index.js");
    const { binaryInlined } = await of("binaryInlined.js");
    const start = performance.now();
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    const texts = prose();
    await linter.lint(cut(texts, 120));
    const first = performance.now() - start;
    const rows = [];
    for (const [size] of SIZES) {
      const text = cut(texts, size);
      await linter.lint(text);
      rows.push({ size, ...await timed(size > 10_000 ? 8 : 100, (round) => linter.lint(struck(text, round))) });
    }
    return { name: HARPER, first, rows };
  } catch (error) {
    return { name: HARPER, error: String(error.stderr ?? error.message).trim().split("\n")[0] };
  }
}

if (process.argv[2] === "cold") {
  const script = await bundled({ format: "esm" });
  const { coldStart } = await import(`data:text/javascript;base64,${Buffer.from(script).toString("base64")}`);
  console.log(JSON.stringify(await coldStart(packedModule(), cut(prose(), 280))));
}
