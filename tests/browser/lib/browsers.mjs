// Starts a real browser, with or without the extension, and knows how each is told things.
import puppeteer from "puppeteer-core";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

/** Which browser this run is about. */
export const BROWSER = process.env.CREWMATE_BROWSER === "firefox" ? "firefox" : "chromium";
export const isChromium = BROWSER === "chromium";

const dist = process.env.CREWMATE_DIST ?? join(root, "dist");
/** The build that the tests look inside: local pages, open shadow roots. */
export const TEST_BUILD = join(dist, "test", BROWSER);
/** What ships. */
export const SHIPPED_BUILD = join(dist, BROWSER);

/** How long anything may take on a slow machine before a wait counts as failed. */
export const PATIENCE = Number(process.env.CREWMATE_PATIENCE) || 8_000;

/** How long one try to open a page of ours in Firefox may take: what is not installed yet answers nothing at all. */
const OPENING = 8_000;

const FIREFOX_ID = "crewmate@crewmate.invalid";
const FIREFOX_UUID = "c4e3a7e0-0000-4000-8000-00000000c4e3";

/** The first browser of that family on this machine. */
export function executable(name) {
  const named = name === "firefox" ? process.env.CREWMATE_FIREFOX : process.env.CREWMATE_CHROMIUM;
  if (named) return named;
  const names = name === "firefox" ? ["firefox-esr", "firefox"] : ["chromium", "chromium-browser", "google-chrome", "microsoft-edge"];
  for (const folder of process.env.PATH.split(delimiter)) {
    for (const one of names) if (existsSync(join(folder, one))) return join(folder, one);
  }
  throw new Error(`No ${name} found. ./build.sh setup installs it.`);
}

/** Stops the background, as Chromium itself does with one that has nothing to do. */
export async function stopWorker(session) {
  const inside = await openOwnPage(session, "options");
  const devtools = await inside.createCDPSession();
  const stopped = new Promise((done) => devtools.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    if (versions.length > 0 && versions.every(({ runningStatus }) => runningStatus === "stopped")) done();
  }));
  await devtools.send("ServiceWorker.enable");
  await devtools.send("ServiceWorker.stopAllWorkers");
  await stopped;
  await inside.close();
}

/**
 * Starts the browser. `extension` is a folder or `null`; `trust` is chosen as a person would have
 * chosen it before (through the extension's own storage). `languages` are those that the person asked the browser for.
 */
export async function start(options = {}) {
  try {
    return await startOnce(options);
  } catch (error) {
    // A whole file's tests hang on this, and a busy machine may keep a browser from coming up in time; twice it does not.
    console.error(`the browser is started again: ${error.message}`);
    return startOnce(options);
  }
}

async function startOnce({ extension = TEST_BUILD, trust = "emas", browserName = BROWSER, headless = true, proxy = null, languages = null }) {
  const chromium = browserName === "chromium";
  const browser = await puppeteer.launch(chromium
    ? {
      executablePath: executable("chromium"),
      headless,
      pipe: true,
      enableExtensions: extension ? [extension] : false,
      protocolTimeout: Math.max(60_000, 6 * PATIENCE),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        ...(languages ? [`--accept-lang=${languages.join(",")}`] : []),
        ...(proxy ? [`--proxy-server=${proxy}`, "--proxy-bypass-list=<-loopback>"] : []),
      ],
      defaultViewport: { width: 1000, height: 800 },
    }
    : {
      browser: "firefox",
      executablePath: executable("firefox"),
      headless,
      protocolTimeout: Math.max(60_000, 6 * PATIENCE),
      args: ["--remote-allow-system-access"], // or else BiDi may not open the extension's own pages
      extraPrefsFirefox: {
        "extensions.webextensions.uuids": JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
        // A site is added without the question that no test can answer, and this one is here.
        "extensions.webextOptionalPermissionPrompts": false,
        "network.dns.localDomains": "added.test",
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "media.peerconnection.ice.loopback": true, // or the test's own STUN server is never asked
        "browser.safebrowsing.malware.enabled": false,
        "browser.safebrowsing.phishing.enabled": false,
        ...(languages ? { "intl.accept_languages": languages.join(", ") } : {}),
        ...(proxy ? {
          "network.proxy.type": 1,
          "network.proxy.http": new URL(proxy).hostname, "network.proxy.http_port": Number(new URL(proxy).port),
          "network.proxy.ssl": new URL(proxy).hostname, "network.proxy.ssl_port": Number(new URL(proxy).port),
          "network.proxy.allow_hijacking_localhost": true,
        } : {}),
      },
      defaultViewport: { width: 1000, height: 800 },
    });
  try {
    let origin = null;
    let id = null;
    if (extension && chromium) {
      const worker = await browser.waitForTarget((target) => target.url().startsWith("chrome-extension://") && target.type() === "service_worker", { timeout: PATIENCE });
      origin = new URL(worker.url()).href.replace(/[^/]*$/, "");
      id = new URL(worker.url()).hostname;
    } else if (extension) {
      id = await browser.installExtension(extension);
      origin = `moz-extension://${FIREFOX_UUID}/`;
    }
    const session = { browser, id, origin, chromium, pageUrl: (path) => `${origin}${path}`, close: () => browser.close() };
    if (extension && trust !== undefined) await setTrust(session, trust);
    return session;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Puts a choice into the extension's storage and comes back when it is there. `null`: not chosen. */
export async function setTrust(session, trust) {
  await inExtension(session, async (value) => {
    if (value === null) await chrome.storage.local.remove("trust");
    else await chrome.storage.local.set({ trust: value, account: "personal" });
  }, trust);
}

/** Opens one of the extension's own pages. */
export async function openOwnPage(session, name) {
  const page = await session.browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const url = session.pageUrl(`pages/${name}.html`);
  if (session.chromium) {
    await page.goto(url);
  } else {
    // Firefox opens it, but never tells WebDriver BiDi that the navigation is over. Right after installing it may
    // open it without the extension's interfaces; then it has to be opened again.
    page.goto(url).catch(() => {});
    const end = performance.now() + OPENING;
    for (;;) {
      const state = await page.evaluate((wanted) => location.href === wanted && document.readyState === "complete"
        && (globalThis.chrome?.storage ? "there" : "bare"), url).catch(() => false);
      if (state === "there") break;
      if (state === "bare") page.goto(url).catch(() => {});
      if (performance.now() > end) throw new Error(`${url} does not open`);
    }
  }
  return page;
}

/** Runs a function on one of the extension's own pages. */
export async function inExtension(session, work, ...values) {
  const page = await openOwnPage(session, "options");
  try {
    return await page.evaluate(work, ...values);
  } finally {
    await page.close();
  }
}
