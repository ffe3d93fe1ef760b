// Firefox under policies.json: docs/admin.md followed to a locked deployment, and every value that can't be used named.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { filesBelow, zipOf } from "../../../extension/package/zip.mjs";
import { executable, openOwnPage, root, start as startBrowser } from "../lib/browsers.mjs";
import { buildPages } from "../build-pages.mjs";
import { openPage, THREE } from "../lib/composer.mjs";
import { startServer } from "../server.mjs";
import { asThePageSays, folder, holding, inForce, policy, release, shownSettings, unnamed, until, WRONG_VALUES } from "./lib.mjs";

const FILE = "/etc/firefox/policies/policies.json";
/** An unsigned XPI is for tests only: ESR takes it where this is set. */
const UNSIGNED = { "xpinstall.signatures.required": { Value: false, Status: "locked" } };
const FIREFOX_ORIGIN = "moz-extension://c4e3a7e0-0000-4000-8000-00000000c4e3/";

let made;
let open = [];
before(async () => {
  made = release();
  await buildPages();
});
after(async () => { for (const session of open) await session.close(); });

/** Starts Firefox, which reads policy at that moment, and waits for what policy installs. */
async function start({ installs = true } = {}) {
  const session = await startBrowser({ browserName: "firefox", extension: null });
  open.push(session);
  session.origin = FIREFOX_ORIGIN;
  session.pageUrl = (path) => `${FIREFOX_ORIGIN}${path}`;
  if (installs) {
    session.settings = await until("Crewmate is installed", () => openOwnPage(session, "options"), 90_000);
    await session.settings.waitForSelector("html[data-ready=true]", { timeout: 60_000 });
  }
  return session;
}

async function stop(session) {
  open = open.filter((one) => one !== session);
  await session.close();
}

/** The templates as filled in, with these settings instead of the shown ones. */
function policies(settings, change = (one) => one) {
  const { policies: own } = JSON.parse(made.ready("firefox/policies.json"));
  if (settings) own["3rdparty"].Extensions[made.firefoxId] = settings;
  return { policies: change({ ...own, Preferences: UNSIGNED }) };
}

test("from the packages to a locked deployment, as the template comes", { timeout: 600_000 }, async () => {
  assert.equal(asThePageSays("ready/firefox/policies-trial.json").status, 0);
  const session = await start();
  const shown = await until("IT's settings are there", async () => {
    const now = await session.settings.evaluate(shownSettings);
    return now.rows.trust.source === "managed" && now;
  });
  assert.deepEqual(shown.rows.trust, { value: "East Midlands Ambulance Service NHS Trust", source: "managed", locked: true });
  assert.equal(shown.rows.rules.source, "default", "the templates change nothing of the trust's policy");
  assert.deepEqual(shown.rejected, {});
  const held = await session.settings.evaluate(holding);
  assert.equal(held.installType, "admin");
  assert.equal(held.mayDisable, false);
  await stop(session);
});

test("removed by remove.sh: Firefox, which keeps what policy installed, takes it away at its next start", { timeout: 300_000 }, async () => {
  const profile = mkdtempSync(join(folder, "removed-"));
  // A profile that somebody keeps: automation's are made anew for each start.
  const under = async (what, asked) => {
    const child = spawn(executable("firefox"), ["--headless", "--no-remote", "--profile", profile, "about:blank"], { stdio: "ignore" });
    const exited = new Promise((done) => child.once("exit", done));
    try {
      await until(what, () => asked(readFileSync(join(profile, "extensions.json"), "utf8").includes(`"id":"${made.firefoxId}"`)), 90_000);
    } finally {
      child.kill();
      await exited;
    }
  };
  assert.equal(asThePageSays("ready/firefox/policies-trial.json").status, 0);
  await under("Crewmate is installed", (isThere) => isThere);
  assert.match(asThePageSays("sh ready/remove.sh").said, /blocks Crewmate now, so that Firefox takes it away/);
  await under("it is gone", (isThere) => !isThere);
});

/** A start under these settings; answers what the settings page says of them. */
async function saidOf(settings) {
  policy(FILE, policies(settings));
  const session = await start();
  const hasAny = Object.keys(settings).length > 0;
  const shown = await until("IT's settings are there", async () => {
    const now = await session.settings.evaluate(shownSettings);
    return (!hasAny || Object.keys(now.rejected).length > 0) && now;
  });
  await stop(session);
  for (const said of Object.values(shown.rejected)) assert.match(said, /\. \S/, "a reason and a remedy");
  return shown;
}

test("every wrong type for every setting is named with its reason, and costs nothing else", { timeout: 600_000 }, async () => {
  const nothing = inForce(await saidOf({}));
  for (const { type, values } of WRONG_VALUES) {
    const shown = await saidOf(values);
    assert.deepEqual(unnamed(values, shown.rejected), [], type);
    assert.deepEqual(inForce(shown), nothing, type);
  }
});

test("words, parts and unknown keys that can't be used, and settings that contradict each other, are named", { timeout: 600_000 }, async () => {
  const shown = await saidOf({
    trust: "las", customPack: '{"extends": "emas"}', sensitivity: "loud", rules: { profanty: "off", profanity: "halt", "patient-age": "stop" }, lessOf: ["patient-age"],
    contacts: { "in-doubt": 5, comms: "x" }, sitesOn: ["x.com", "example.com"], sitesOff: ["x.com"], historyDays: "14", personMayChange: ["rules", "account"], wombat: {},
  });
  assert.deepEqual(Object.keys(shown.rejected).sort(), [
    "contacts.comms", "contacts.in-doubt", "historyDays", "lessOf.patient-age", "personMayChange.0", "personMayChange.account", "rules.profanity", "rules.profanty",
    "sensitivity", "sitesOff.x.com", "sitesOn.1", "trust", "wombat",
  ]);
  assert.match(shown.rejected.trust, /extends emas and is in force, so las has no effect/);
  assert.match(shown.rows.trust.value, /^East Midlands/);
  assert.equal(shown.rows.historyDays.value, "14");
});

test("a pack of 5 MB, and one with a typo: the trust's own stays in force", { timeout: 600_000 }, async () => {
  for (const [customPack, said] of [[`{"extends": "yas", "comment": "${"x".repeat(5_000_000)}"}`, /at most 1000 kB/], ['{"extends": "yas", "rules": {"profanty": "off"}}', /profanty/]]) {
    const shown = await saidOf({ trust: "yas", customPack });
    assert.match(shown.rejected.customPack, said);
    assert.match(shown.rows.trust.value, /^Yorkshire/);
  }
});

test("sites and pauses as IT has them; from http, without any settings, as Crewmate comes, and not where the browser bars it", { timeout: 600_000 }, async () => {
  // The test build, which also runs on local pages.
  const xpi = join(folder, "test.xpi");
  writeFileSync(xpi, zipOf(filesBelow(join(root, "dist", "test", "firefox"))));
  const install = (own, install_url = `file://${xpi}`) => ({ ...own, ExtensionSettings: { [made.firefoxId]: { ...own.ExtensionSettings[made.firefoxId], install_url } } });
  const packages = createServer((_, response) => {
    response.setHeader("content-type", "application/x-xpinstall");
    response.end(readFileSync(xpi));
  });
  await new Promise((done) => packages.listen(0, "127.0.0.1", done));
  const server = await startServer();
  try {
    policy(FILE, policies({ trust: "emas", postAnyway: "not-about-patients", sitesOn: ["127.0.0.1"], sitesOff: ["127.0.0.1"] }, install));
    let session = await start();
    let composer = await openPage(session, server.origin, "contenteditable");
    await composer.write(THREE);
    await composer.found(3);
    await composer.pressPost();
    await composer.gateOpens("findings");
    await assert.rejects(() => composer.part("post-anyway"), /can be seen/, "a patient could be recognised: no Post anyway");
    await stop(session);

    policy(FILE, policies({ trust: "emas", sitesOff: ["127.0.0.1"] }, install));
    session = await start();
    composer = await openPage(session, server.origin, "contenteditable");
    await composer.write(THREE);
    await composer.pressPost();
    await composer.postedBecomes([THREE]);
    assert.equal((await composer.seen()).hosts, 0);
    await stop(session);

    // Installed over http, without any settings, and with a host on which the browser itself runs no extension.
    policy(FILE, policies(null, (own) => {
      const { "3rdparty": _, ...rest } = install(own, `http://localhost:${packages.address().port}/crewmate.xpi`);
      rest.ExtensionSettings["*"] = { restricted_domains: ["localhost"] };
      return rest;
    }));
    session = await start();
    const shown = await session.settings.evaluate(shownSettings);
    assert.deepEqual(shown.rejected, {});
    assert.ok(Object.values(shown.rows).every(({ source }) => source === "default"));
    composer = await openPage(session, server.origin, "contenteditable");
    await composer.write(THREE);
    await composer.found(3);
    composer = await openPage(session, server.origin.replace("127.0.0.1", "localhost"), "contenteditable");
    await composer.write(THREE);
    await composer.pressPost();
    await composer.postedBecomes([THREE]);
    assert.equal((await composer.seen()).hosts, 0);
    await stop(session);
  } finally {
    await server.close();
    packages.closeAllConnections();
    packages.close();
  }
});
