// Takes a picture of every state of the interface, and lets axe look at each.
//   node tests/gallery/shoot.mjs [folder]
import { mkdir, cp } from "node:fs/promises";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFile as read } from "node:fs/promises";
import { build, transform } from "esbuild";
import puppeteer from "puppeteer-core";
import { AxePuppeteer } from "@axe-core/puppeteer";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "..", "..", "dist", "gallery");
const only = process.argv[3];
await mkdir(out, { recursive: true });
await cp(join(here, "gallery.html"), join(out, "index.html"));
await build({
  entryPoints: [join(here, "gallery.ts")], bundle: true, outfile: join(out, "gallery.js"), format: "iife", logLevel: "warning",
  define: { SHADOW_MODE: '"open"', TEST_BUILD: "true", BROWSER: '"chromium"' },
  plugins: [{ name: "css", setup(b) { b.onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: (await transform(await read(path, "utf8"), { loader: "css" })).code, loader: "text" })); } }],
});
const server = createServer(async (request, response) => {
  const path = new URL(request.url, "http://x").pathname;
  try {
    response.setHeader("content-type", path.endsWith(".js") ? "text/javascript" : "text/html");
    response.end(await readFile(join(out, path === "/" ? "index.html" : path)));
  } catch { response.statusCode = 404; response.end(); }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const base = `http://127.0.0.1:${server.address().port}/`;

const shots = [];
for (const theme of ["light", "dark"]) {
  for (const box of ["rich", "plain"]) shots.push([`found-${box}-${theme}`, { state: "found", box, theme }]);
  shots.push([`card-stop-${theme}`, { theme, open: "card", at: "52" }], [`card-warn-${theme}`, { theme, open: "card", at: "22" }]);
  shots.push([`card-advise-plain-${theme}`, { theme, box: "plain", open: "card", at: "130" }]);
  shots.push([`gate-${theme}`, { theme, open: "gate" }]);
  shots.push([`clear-${theme}`, { theme, state: "clear" }], [`checking-${theme}`, { theme, state: "checking" }]);
  shots.push([`lost-card-${theme}`, { theme, state: "lost-worker", open: "card" }]);
}
shots.push(["clear-untrusted-card", { state: "clear", untrusted: "1", open: "card" }]);
shots.push(["gate-unchecked", { state: "core-failed", open: "gate" }]);
for (const reason of ["core-failed", "reloaded", "too-long", "unreadable", "removed"]) shots.push([`unchecked-${reason}`, { state: reason }]);
shots.push(["card-rtl", { open: "card", at: "22", rtl: "1" }]);
for (const open of ["card", "gate"]) {
  shots.push([`dialog-${open}`, { in: "dialog", open }], [`hostile-${open}`, { hostile: "1", box: "plain", open }], [`many-${open}`, { many: "1", open }]);
}
const narrow = [["narrow-card", { open: "card", at: "52" }], ["narrow-gate", { open: "gate" }], ["narrow-found", {}]];

const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: ["--no-sandbox", "--force-color-profile=srgb"] });
let bad = 0;
try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => { bad++; console.log("page error:", error.message); });
  const shoot = async (name, query, view) => {
    if (only && !name.includes(only)) return;
    await page.setViewport(view);
    await page.goto(base + "?" + new URLSearchParams(query));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)).catch(() => {}));
    await page.evaluate(async () => { for (const host of document.querySelectorAll("[popover]")) await Promise.all((host.shadowRoot?.getAnimations?.() ?? []).map((one) => one.finished)); });
    await page.screenshot({ path: join(out, `${name}.png`) });
    const { violations } = await new AxePuppeteer(page).include("[popover]").analyze();
    for (const one of violations.filter((one) => ["serious", "critical"].includes(one.impact))) {
      bad++;
      console.log(name, one.id, one.help, one.nodes.map((node) => `${node.target.flat().join(" ")}: ${node.any[0]?.message ?? ""}`).join("; "));
    }
  };
  for (const [name, query] of shots) await shoot(name, query, { width: 820, height: 640, deviceScaleFactor: 1 });
  for (const [name, query] of narrow) await shoot(name, query, { width: 320, height: 560, deviceScaleFactor: 1 });
  const client = await page.createCDPSession();
  await client.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }, { name: "prefers-color-scheme", value: "dark" }] });
  for (const open of ["card", "gate"]) await shoot(`forced-${open}`, { open }, { width: 820, height: 640, deviceScaleFactor: 1 });
  await client.send("Emulation.setEmulatedMedia", { features: [] });
  await shoot("zoom400-gate", { open: "gate" }, { width: 320, height: 200, deviceScaleFactor: 3 });
  await shoot("zoom400-card", { open: "card", at: "52" }, { width: 320, height: 200, deviceScaleFactor: 3 });
} finally {
  await browser.close();
  server.close();
}
console.log(bad ? `${bad} problems` : "nothing serious", "→", out);
process.exitCode = bad ? 1 : 0;
