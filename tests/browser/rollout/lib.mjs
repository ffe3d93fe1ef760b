// What an administrator does, step by step as docs/admin.md says it, with a throwaway key.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unpack } from "../../../extension/package/zip.mjs";
import { root } from "../lib/browsers.mjs";

export { inForce, shownSettings, unnamed, WRONG_VALUES } from "../lib/settings.mjs";

if (!process.env.CREWMATE_ROLLOUT) throw new Error("Run node tests/browser/rollout.mjs: policy files are the machine's.");
/** A folder of this browser's own, in the one that rollout.mjs made together with the copy over /etc. */
export const folder = mkdtempSync(join(process.env.CREWMATE_ROLLOUT, "r-"));

/** Packs a build as ./build.sh package does, serves it from a folder, and fills in the templates for a trust. */
export function release(trust, base = `file://${folder}/release`) {
  command(process.execPath, ["extension/package/package.mjs"], { CREWMATE_KEY: join(folder, "key.pem"), CREWMATE_RELEASE: join(folder, "release") });
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const unpacked = join(folder, "rollout");
  unpack(readFileSync(join(folder, "release", `crewmate-${version}-rollout.zip`)), unpacked);
  command("sh", [join(unpacked, "configure.sh"), "--trust", trust, "--base", base, "--out", join(folder, "ready")]);
  cpSync(join(folder, "ready", "update.xml"), join(folder, "release", "update.xml"));
  const env = readFileSync(join(unpacked, "release.env"), "utf8");
  const value = (name) => new RegExp(`^${name}=(.*)$`, "m").exec(env)[1];
  return { version, id: value("CHROME_ID"), firefoxId: value("FIREFOX_ID"), ready: (name) => readFileSync(join(folder, "ready", name), "utf8") };
}

/** Puts a policy file in place, whole at once: the browsers watch the folder. */
export function policy(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof contents === "string" ? contents : JSON.stringify(contents));
}

export function command(name, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(name, args, { cwd: root, encoding: "utf8", env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${name} ${args.join(" ")}: ${stdout}${stderr}`);
  return stdout;
}

/** Asks until the answer is good; waits for what happens in between, at most so long. */
export async function until(what, ask, patience = 60_000) {
  const end = performance.now() + patience;
  let last;
  for (;;) {
    try {
      last = await ask();
      if (last) return last;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) throw new Error(`${what}: never so. Last: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
    await new Promise((later) => setTimeout(later, 200));
  }
}

/** Runs in the settings page: how the browser holds the extension. */
export async function holding() {
  const { installType, mayDisable, version } = await chrome.management.getSelf();
  const onToolbar = (await chrome.action.getUserSettings?.())?.isOnToolbar;
  return { installType, mayDisable, version, onToolbar };
}
