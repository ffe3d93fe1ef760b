// Chromium under policy: docs/admin.md followed from the packages to a locked, verified deployment.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { crxOf, idOf, readKey } from "../../../extension/package/crx.mjs";
import { filesBelow, zipOf } from "../../../extension/package/zip.mjs";
import { executable, root } from "../lib/browsers.mjs";
import { buildPages } from "../build-pages.mjs";
import { Composer, THREE } from "../lib/composer.mjs";
import { PAGES } from "../pages.mjs";
import { startServer } from "../server.mjs";
import { asThePageSays, folder, holding, inForce, policy, release, shownSettings, unnamed, until, WRONG_VALUES } from "./lib.mjs";

const POLICIES = "/etc/chromium/policies/managed";
let made;
let open = [];
before(async () => {
  made = release();
  await buildPages();
});
after(async () => { for (const session of open) await session.close(); });

/** Starts Chromium as somebody at a desk would: automation's own flags switch policy installs off. */
async function start(profile) {
  for (const one of open) await one.close(); // left behind by a test that failed
  const data = join(folder, "profiles", profile, "chromium");
  mkdirSync(data, { recursive: true });
  const port = join(data, "DevToolsActivePort");
  rmSync(port, { force: true }); // of an earlier start
  const child = spawn(executable("chromium"), [
    "--headless=new", ...(process.getuid() === 0 ? ["--no-sandbox"] : []), "--no-first-run", "--disable-dev-shm-usage", "--disable-component-update",
    `--user-data-dir=${data}`, "--remote-debugging-port=0", "about:blank",
  ], { stdio: "ignore" });
  const exited = new Promise((done) => child.once("exit", done));
  await until("Chromium listens", () => existsSync(port) && readFileSync(port, "utf8").includes("\n"));
  open.push({ close: () => { child.kill(); return exited; } });
  const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${readFileSync(port, "utf8").split("\n")[0]}`, defaultViewport: null });
  const session = {
    browser, data,
    async close() {
      open = open.filter((one) => one !== session);
      await browser.close().catch(() => child.kill());
      await exited;
    },
  };
  open[open.length - 1] = session;
  return session;
}

/** The settings page of a policy-installed extension, once it is installed. */
async function settingsPage({ browser }, id) {
  await until("Crewmate is installed", () => browser.targets().some((target) => target.url().startsWith(`chrome-extension://${id}/`)));
  const page = await browser.newPage();
  // Right after installing there may be no page yet. Once there is, it is waited for and not opened again: that would start its drawing over.
  await until("the settings page opens", () => page.goto(`chrome-extension://${id}/pages/options.html`));
  await page.waitForSelector("html[data-ready=true]", { timeout: 60_000 });
  return page;
}

/** Lets the tests look inside: browsers keep DevTools away from what policy installed. */
const LOOK_INSIDE = { DeveloperToolsAvailability: 1 };

test("from the packages to a locked, pinned and verified deployment; live changes; bad values named", { timeout: 400_000 }, async () => {
  const file = join(POLICIES, "crewmate.json");
  assert.equal(asThePageSays("/etc/chromium/policies/managed/crewmate.json").status, 0);
  policy(join(POLICIES, "trust.json"), { ...LOOK_INSIDE, ExtensionSettings: JSON.parse(made.ready("pin/chrome.json")) });
  const session = await start("locked");
  const page = await settingsPage(session, made.id);
  const installed = performance.now();

  await until("IT's settings arrive", async () => (await page.evaluate(shownSettings)).rows.trust?.source === "managed");
  const shown = await page.evaluate(shownSettings);
  assert.deepEqual(shown.rows.trust, { value: "East Midlands Ambulance Service NHS Trust", source: "managed", locked: true });
  assert.equal(shown.rows.rules.source, "default", "the templates change nothing of the trust's policy");
  assert.deepEqual(shown.rows.sensitivity, { value: "balanced", source: "default", locked: false });
  assert.ok(shown.trustsDisabled);
  assert.deepEqual(shown.rejected, {});
  // For docs/admin.md.
  if (process.env.CREWMATE_PICTURE) await page.screenshot({ path: process.env.CREWMATE_PICTURE, type: "webp", quality: 60, fullPage: true });
  assert.deepEqual(await page.evaluate(holding), { installType: "admin", mayDisable: false, version: made.version, onToolbar: true });

  const verify = () => asThePageSays("sh ready/verify.sh", { XDG_CONFIG_HOME: join(session.data, "..") });
  const { status, said: verified } = verify();
  assert.equal(status, 0, verified);
  assert.match(verified, /Chromium\n {2}policy: .*crewmate\.json/);
  assert.match(verified, new RegExp(`installed: ${made.version}`));

  // Where IT has named the trust there is nothing to ask: no welcome page, not even once its grace has passed.
  await until("the grace is over", () => performance.now() - installed > 12_000);
  assert.equal(session.browser.targets().filter((target) => target.url().includes("/pages/options.html")).length, 1);

  // A live change, with values that can't be used and one of the wrong type, which Chromium itself drops.
  const settings = (values) => ({ ...JSON.parse(made.ready("linux/chrome.json")), "3rdparty": { extensions: { [made.id]: values } } });
  policy(file, settings({ trust: "mars", sensitivity: "quiet", rules: { profanty: "off", profanity: "halt" }, historyDays: 99, sitesOn: ["example.com"], practice: "no", wombat: 1, personMayChange: ["sensitivity"] }));
  await until("the change is seen", async () => (await page.evaluate(shownSettings)).rows.sensitivity.source === "managed", 30_000);
  const changed = await page.evaluate(shownSettings);
  assert.deepEqual(Object.keys(changed.rejected).sort(), ["historyDays", "rules.profanity", "rules.profanty", "sitesOn.0", "trust"]);
  assert.match(changed.rejected["rules.profanty"], /no such rule.*Did you mean profanity/);
  assert.equal(changed.rows.trust.source, "default");
  assert.deepEqual(changed.rows.sensitivity, { value: "quiet", source: "managed", locked: false });
  assert.deepEqual(changed.rows.practice, { value: "on", source: "default", locked: true });
  assert.equal(changed.rows.historyDays.value, "14");

  // A pack of 5 MB, and one with a typo: the trust's own stays in force.
  for (const customPack of [`{"extends": "yas", "comment": "${"x".repeat(5_000_000)}"}`, '{"extends": "yas", "rules": {"profanty": "off"}}']) {
    policy(file, settings({ trust: "yas", customPack }));
    await until("the pack is named", async () => /at most 1000 kB|profanty/.test((await page.evaluate(shownSettings)).rejected.customPack ?? "")
      && (await page.evaluate(shownSettings)).rows.trust.value.startsWith("Yorkshire"), 30_000);
  }
  // IT's settings that take each other's effect away.
  policy(file, settings({ trust: "las", customPack: '{"extends": "emas"}', sitesOn: ["x.com"], sitesOff: ["x.com"], personMayChange: ["account"] }));
  await until("each contradiction is named", async () => {
    const { rejected } = await page.evaluate(shownSettings);
    return ["personMayChange.account", "sitesOff.x.com", "trust"].every((key) => key in rejected);
  }, 30_000);

  policy(file, settings({}));
  await until("nothing set is nothing set", async () => (await page.evaluate(shownSettings)).rows.trust.source === "default", 30_000);

  // Every wrong type for every setting: Chromium drops what its schema tells it to, the core names the rest, and verify.sh names all.
  const nothing = inForce(await page.evaluate(shownSettings));
  for (const [round, { type, values }] of WRONG_VALUES.entries()) {
    // One good value shows that the change has arrived.
    for (const good of [{ historyDays: 20 + round }, { account: "corporate" }]) {
      const [[key, value]] = Object.entries(good);
      policy(file, settings({ ...values, ...good }));
      const now = await until(`${type}: the change is seen`, async () => {
        const seen = await page.evaluate(shownSettings);
        return seen.rows[key].value === String(value) && seen;
      }, 30_000);
      assert.deepEqual({ ...inForce(now), [key]: nothing[key] }, nothing, type);
      for (const said of Object.values(now.rejected)) assert.match(said, /\. \S/, "a reason and a remedy");
      const { said } = verify();
      const problems = Object.fromEntries([...said.matchAll(/PROBLEM: ([A-Za-z]+)[.:]/g)].map(([, name]) => [name, true]));
      assert.deepEqual(unnamed({ ...values, ...good }, problems), [key], `${type}: ${said}`);
    }
  }
  await session.close();
});

test("removed by policy: the browser takes Crewmate away", { timeout: 300_000 }, async () => {
  rmSync(join(POLICIES, "trust.json"), { force: true });
  policy(join(POLICIES, "look.json"), LOOK_INSIDE);
  const { said } = asThePageSays("sh ready/remove.sh");
  assert.match(said, /removed .*crewmate\.json/);
  const session = await start("locked");
  await until("it is gone", () => !existsSync(join(session.data, "Default", "Extensions", made.id, `${made.version}_0`))
    || !session.browser.targets().some((target) => target.url().includes(made.id)));
  await session.close();
});

test("a blocked site is not touched, the next one is; updates come from http; no settings at all is fine", { timeout: 400_000 }, async () => {
  // The test build, which also runs on local pages.
  const key = readKey(join(folder, "key.pem"));
  const id = idOf(key);
  const files = filesBelow(join(root, "dist", "test", "chromium"));
  const crx = (version) => crxOf(zipOf(files.map((file) => (file.name === "manifest.json"
    ? { ...file, bytes: Buffer.from(JSON.stringify({ ...JSON.parse(file.bytes), version })) } : file))), key);
  let version = "0.1.0";
  const updates = createServer((request, response) => {
    const { pathname, host } = new URL(request.url, `http://${request.headers.host}`);
    if (pathname === "/update.xml") {
      response.end(`<?xml version='1.0' encoding='UTF-8'?><gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'><app appid='${id}'><updatecheck codebase='http://${host}/${version}.crx' version='${version}'/></app></gupdate>`);
    } else {
      response.setHeader("content-type", "application/x-chrome-extension");
      response.end(crx(version));
    }
  });
  await new Promise((done) => updates.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${updates.address().port}/update.xml`;
  policy(join(POLICIES, "crewmate.json"), {
    ...LOOK_INSIDE,
    ExtensionSettings: { [id]: { installation_mode: "force_installed", update_url: address, override_update_url: true, runtime_blocked_hosts: ["*://localhost"] } },
  });
  const server = await startServer();
  const { port } = new URL(server.origin);
  let session;
  try {
    session = await start("blocked");
    const settings = await settingsPage(session, id);
    assert.equal((await settings.evaluate(holding)).installType, "admin");
    assert.deepEqual((await settings.evaluate(shownSettings)).rejected, {});
    const visit = async (host) => {
      const page = await session.browser.newPage();
      await page.goto(`http://${host}:${port}/contenteditable`, { waitUntil: "domcontentloaded" });
      await page.waitForFunction(() => window.ready === true);
      const composer = new Composer({}, page, PAGES.find(({ name }) => name === "contenteditable"));
      await composer.write(THREE);
      return composer;
    };
    await (await visit("127.0.0.1")).found(3);
    const blocked = await visit("localhost");
    await blocked.pressPost();
    await blocked.postedBecomes([THREE]);
    assert.equal((await blocked.seen()).hosts, 0);

    version = "0.1.1";
    // Browsers ask every few hours; starting anew asks at once.
    await session.close();
    session = await start("blocked");
    await until("the new version is there", () => existsSync(join(session.data, "Default", "Extensions", id, "0.1.1_0")), 120_000);
  } finally {
    await session?.close();
    await server.close();
    updates.closeAllConnections();
    updates.close();
  }
});
