// Firefox under policies.json: docs/admin.md followed to a locked deployment, and every value that can't be used named.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { filesBelow, zipOf } from "../../../extension/package/zip.mjs";
import { openOwnPage, root, start as startBrowser } from "../lib/browsers.mjs";
import { buildPages } from "../build-pages.mjs";
import { openPage, THREE } from "../lib/composer.mjs";
import { startServer } from "../server.mjs";
import { folder, holding, policy, release, shownSettings, until } from "./lib.mjs";

const FILE = "/etc/firefox/policies/policies.json";
/** An unsigned XPI is for tests only: ESR takes it where this is set. */
const UNSIGNED = { "xpinstall.signatures.required": { Value: false, Status: "locked" } };
const FIREFOX_ORIGIN = "moz-extension://c4e3a7e0-0000-4000-8000-00000000c4e3/";

let made;
let open = [];
before(async () => {
  made = release("emas");
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
    await session.settings.waitForSelector("#effective dd");
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

test("from the packages to a locked deployment, as the template comes", { timeout: 180_000 }, async () => {
  policy(FILE, policies(null));
  const session = await start();
  const shown = await until("IT's settings are there", async () => {
    const now = await session.settings.evaluate(shownSettings);
    return now.rows.trust.source === "managed" && now;
  });
  assert.deepEqual(shown.rows.trust, { value: "East Midlands Ambulance Service NHS Trust", source: "managed", locked: true });
  assert.deepEqual(shown.rows.rules, { value: "profanity: warn", source: "managed", locked: true });
  assert.deepEqual(shown.rejected, {});
  const held = await session.settings.evaluate(holding);
  assert.equal(held.installType, "admin");
  assert.equal(held.mayDisable, false);
  await stop(session);
});

test("every wrong type and bad value is named with its reason, and costs nothing else", { timeout: 180_000 }, async () => {
  policy(FILE, policies({
    trust: 7, account: true, sensitivity: "loud", rules: ["profanity"], customPack: { extends: "emas" }, contacts: { "in-doubt": 5, comms: "x" },
    postAnyway: "sometimes", sitesOff: "x.com", sitesOn: ["example.com"], historyDays: "14", photoChecks: "yes", practice: 1, personMayChange: ["rules"], wombat: {},
  }));
  const session = await start();
  const shown = await until("IT's settings are there", async () => {
    const now = await session.settings.evaluate(shownSettings);
    return Object.keys(now.rejected).length > 0 && now;
  });
  assert.deepEqual(Object.keys(shown.rejected).sort(), [
    "account", "contacts.comms", "contacts.in-doubt", "customPack", "historyDays", "personMayChange.0", "photoChecks", "postAnyway", "practice",
    "rules", "sensitivity", "sitesOff", "sitesOn.0", "trust", "wombat",
  ]);
  for (const said of Object.values(shown.rejected)) assert.match(said, /\. \S/, "a reason and a remedy");
  assert.equal(shown.rows.historyDays.value, "14");
  assert.equal(shown.rows.trust.source, "default");
  await stop(session);
});

test("sites and pauses as IT has them, without any policy as Crewmate comes", { timeout: 240_000 }, async () => {
  // The test build, which also runs on local pages.
  const xpi = join(folder, "test.xpi");
  writeFileSync(xpi, zipOf(filesBelow(join(root, "dist", "test", "firefox"))));
  const install = (own) => ({ ...own, ExtensionSettings: { [made.firefoxId]: { ...own.ExtensionSettings[made.firefoxId], install_url: `file://${xpi}` } } });
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

    policy(FILE, policies(null, (own) => { const { "3rdparty": _, ...rest } = install(own); return rest; }));
    session = await start();
    const shown = await session.settings.evaluate(shownSettings);
    assert.deepEqual(shown.rejected, {});
    assert.ok(Object.values(shown.rows).every(({ source }) => source === "default"));
    await stop(session);
  } finally {
    await server.close();
  }
});
