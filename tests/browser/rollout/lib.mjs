// What an administrator does: the commands of docs/admin.md as they stand there, in the folder of a release with a throwaway key.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../lib/browsers.mjs";

export { inForce, shownSettings, unnamed, WRONG_VALUES } from "../lib/settings.mjs";

if (!process.env.CREWMATE_ROLLOUT) throw new Error("Run node tests/browser/rollout.mjs: policy files are the machine's.");
/** A folder of this browser's own, in the one that rollout.mjs made together with the copy over /etc. */
export const folder = mkdtempSync(join(process.env.CREWMATE_ROLLOUT, "r-"));

/** The folder of the release, in which the page's commands are given. */
const RELEASE = join(folder, "release");
/** The page's commands: what stands indented, without the remark behind it. */
const COMMANDS = readFileSync(join(root, "docs", "admin.md"), "utf8").split("\n").filter((line) => /^ {4}\S/.test(line)).map((line) => line.replace(/ {2,}# .*$/, "").trim());

/** Runs the one command of the page with these words in it; answers its exit code and what it said. */
export function asThePageSays(words, env = {}) {
  const meant = COMMANDS.filter((one) => one.includes(words));
  if (meant.length !== 1) throw new Error(`docs/admin.md has ${meant.length} commands with "${words}"`);
  const { status, stdout, stderr } = spawnSync("sh", ["-c", meant[0]], { cwd: RELEASE, encoding: "utf8", env: { ...process.env, ...env } });
  return { status, said: stdout + stderr };
}

/** Packs a build as ./build.sh package does, and follows the page from there to packages that browsers can reach. */
export function release() {
  command(process.execPath, ["extension/package/package.mjs"], { CREWMATE_KEY: join(folder, "key.pem"), CREWMATE_RELEASE: RELEASE });
  for (const words of ["sha256sum -c", "unzip ", "--trust emas --base file:", "/srv/crewmate crewmate-"]) {
    const { status, said } = asThePageSays(words);
    if (status !== 0) throw new Error(`${words}: ${said}`);
  }
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const env = readFileSync(join(RELEASE, "rollout", "release.env"), "utf8");
  const value = (name) => new RegExp(`^${name}=(.*)$`, "m").exec(env)[1];
  return { version, id: value("CHROME_ID"), firefoxId: value("FIREFOX_ID"), ready: (name) => readFileSync(join(RELEASE, "ready", name), "utf8") };
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
