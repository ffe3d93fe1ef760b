// Runs tests/browser/rollout: both browsers under real policy files, as docs/admin.md has them put in place.
//
//   node tests/browser/rollout.mjs
//
// Policy folders are the machine's, so this happens in a mount namespace of its own with a copy laid over /etc, and an empty /srv: nothing
// of the machine changes and no other browser sees it. Root or user namespaces (unshare -Ur) are needed; where neither
// is to be had it says so and ends well.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./lib/browsers.mjs";

const folder = mkdtempSync(join(tmpdir(), "crewmate-rollout-"));
const ways = process.getuid?.() === 0 ? [["-m"]] : [["-Urm"]];
const mount = `mount -t tmpfs tmpfs "${folder}" && { cp -a /etc "${folder}/etc" 2>/dev/null; mount --bind "${folder}/etc" /etc; } && mkdir "${folder}/srv" && mount --bind "${folder}/srv" /srv && mkdir -p /etc/chromium/policies/managed /etc/firefox/policies`;
const way = ways.find((flags) => spawnSync("unshare", [...flags, "sh", "-c", mount], { stdio: "ignore" }).status === 0);
try {
  if (process.platform !== "linux" || !way) {
    console.log("skipped: this machine gives no mount namespace (root, or unshare -Ur), so policy files can't be tried without changing it.");
  } else {
    const asked = process.argv.slice(2);
    const { status } = spawnSync("unshare", [...way, "sh", "-c", `${mount} && exec "$@"`, "sh", process.execPath, "--test", "--test-concurrency=1", "--test-reporter=spec",
      ...["chromium", "firefox"].filter((name) => asked.length === 0 || asked.includes(name)).map((name) => join(root, "tests", "browser", "rollout", `${name}.test.mjs`))], {
      stdio: "inherit", cwd: root, env: { CREWMATE_PATIENCE: "30000", ...process.env, CREWMATE_ROLLOUT: folder }, // a browser under policy does more when it starts
    });
    process.exitCode = status ?? 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
