// Variants of a build, made by changing a copy: a core that cannot load, a shipped build that also
// runs on the local pages.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

/** Copies a build, lets `change` edit files in it, and answers the folder. Removed when the process ends. */
export function variantOf(build, change) {
  const folder = mkdtempSync(join(tmpdir(), "crewmate-variant-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  cpSync(build, folder, { recursive: true });
  change({
    edit(name, work) {
      const path = join(folder, name);
      const before = readFileSync(path, "utf8");
      const after = work(before);
      if (after === before) throw new Error(`nothing to change in ${name}`);
      writeFileSync(path, after);
    },
  });
  return folder;
}

/** The wasm module can no longer be unpacked. */
export const withBrokenCore = (build) => variantOf(build, ({ edit }) =>
  edit("background.js", (script) => script.replace(/H4sI[A-Za-z0-9+/=]{1000,}/, "H4sI/////w==")));

/** The module is cut off half way, and packed soundly. */
export const withTornCore = (build) => variantOf(build, ({ edit }) =>
  edit("background.js", (script) => script.replace(/H4sI[A-Za-z0-9+/=]{1000,}/, (packed) => {
    const whole = gunzipSync(Buffer.from(packed, "base64"));
    return gzipSync(whole.subarray(0, whole.length >> 1)).toString("base64");
  })));

/** Something goes wrong in the background, before any of our own code runs there. */
export const inBackground = (build, code) => variantOf(build, ({ edit }) => edit("background.js", (script) => `${code}\n${script}`));

/** Neither the photo check nor its closer look can be unpacked; the policy core, which stands first, can. */
export const withBrokenPhotoCheck = (build) => variantOf(build, ({ edit }) =>
  edit("background.js", (script) => {
    let seen = 0;
    return script.replace(/H4sI[A-Za-z0-9+/=]{1000,}/g, (packed) => ((seen += 1) > 1 ? "H4sI/////w==" : packed));
  }));

/** The background hears of pictures and never answers. */
export const withSilentPhotoCheck = (build) => variantOf(build, ({ edit }) =>
  edit("background.js", (script) => script.replace(/^answerPictures\(\);/m, "")));

/** What ships, byte for byte, except that its manifest also names the local pages. */
export const onLocalPages = (build) => variantOf(build, ({ edit }) =>
  edit("manifest.json", (text) => {
    const manifest = JSON.parse(text);
    for (const hosts of [...manifest.content_scripts.map(({ matches }) => matches), manifest.host_permissions]) hosts.push("http://127.0.0.1/*");
    return JSON.stringify(manifest);
  }));
