// Bundles the TypeScript unit tests (extension/**/*.test.ts) and runs them with node:test.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./lib/browsers.mjs";

const entryPoints = readdirSync(join(root, "extension"), { recursive: true })
  .filter((name) => name.endsWith(".test.ts")).map((name) => join(root, "extension", name)).sort();
const outdir = join(root, "dist", "test", "unit");
await rm(outdir, { recursive: true, force: true });
await mkdir(outdir, { recursive: true });
if (entryPoints.length === 0) {
  console.log("no unit tests");
} else {
  await build({
    entryPoints, outdir, outbase: join(root, "extension"), bundle: true, platform: "node", format: "esm", target: "node20",
    outExtension: { ".js": ".mjs" }, loader: { ".css": "text" }, logLevel: "warning",
    define: { SHADOW_MODE: '"open"', TEST_BUILD: "true", BROWSER: '"chromium"', LEFT_OUT: '{"emas":["workplace.com"],"las":[]}' },
  });
  const files = (await readdir(outdir, { recursive: true })).filter((name) => name.endsWith(".mjs")).sort().map((name) => join(outdir, name));
  const { status } = spawnSync(process.execPath, ["--test", "--test-reporter=spec", ...files], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
