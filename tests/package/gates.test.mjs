// Each gate of extension/gates.mjs shuts, and the build that ships passes them all.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { checkCore, checkManifest, checkPage, checkScript, checkStyles } from "../../extension/gates.mjs";
import { filesBelow } from "../../extension/package/zip.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

for (const browser of ["chromium", "firefox"]) {
  test(`${browser}: scripts, pages, styles and manifest as built`, () => {
    const files = filesBelow(join(root, "dist", browser));
    for (const { name, bytes } of files) {
      const text = bytes.toString("utf8");
      if (name.endsWith(".js")) checkScript(name, text);
      else if (name.endsWith(".html")) checkPage(name, text);
      else if (name.endsWith(".css")) checkStyles(name, text);
      else if (name === "manifest.json") checkManifest(name, JSON.parse(text));
      else assert.match(name, /\.png$|\.svg$|^managed_schema\.json$/, `${name} ships, and nobody has looked at it`);
    }
    assert.ok(files.some(({ name }) => name === "content.js") && files.some(({ name }) => name === "background.js"));
  });
}

test("the core's imports are values and errors", () => {
  checkCore("core", readFileSync(join(root, "extension", "generated", "crewmate_bg.wasm")));
});

test("a script with a way out is refused", () => {
  for (const bad of [
    "fetch('/x')", "const f = self['fetch']", "new XMLHttpRequest", "navigator.sendBeacon(1)", "new WebSocket(u)", "new RTCPeerConnection",
    "new EventSource(u)", "new Worker(u)", "importScripts(u)", "import('x')", "new Function('x')", "eval(x)", "window.open(u)", "location = u",
    "location.assign(u)", "a.innerHTML = x", "style.background = 'url(x)'", "const u = 'https://example.com/x'", "indexedDB.open('x')",
    "localStorage.x = 1", "document.cookie", "chrome.runtime.setUninstallURL(u)", "chrome.downloads.download(o)", "new FontFace('x', u)", "chrome.runtime.connectNative('x')",
  ]) assert.throws(() => checkScript("background.js", bad), undefined, bad);
  assert.throws(() => checkScript("content.js", "new Image().src = u"));
  checkScript("content.js", 'document.createElementNS("http://www.w3.org/2000/svg", "svg")');
});

test("a page or style sheet that loads something is refused", () => {
  for (const bad of [
    "<script>1</script>", '<img src="https://x">', '<img src="//x">', '<a href="https://x">', '<p onclick="x">', '<p style="x">', '<iframe src="a.html">',
    '<meta http-equiv="refresh" content="0">', '<form action="x">',
  ]) assert.throws(() => checkPage("page", bad), undefined, bad);
  checkPage("page", '<link rel="stylesheet" href="pages.css"><script type="module" src="popup.js"></script>');
  assert.throws(() => checkStyles("x.css", "@import 'x'"));
  assert.throws(() => checkStyles("x.css", "a { background: url(x) }"));
});

test("a manifest that asks for more is refused", () => {
  const good = JSON.parse(readFileSync(join(root, "dist", "chromium", "manifest.json"), "utf8"));
  checkManifest("manifest", good);
  for (const more of [
    { permissions: ["storage", "tabs"] }, { host_permissions: ["<all_urls>"] }, { optional_host_permissions: ["*://*/*"] },
    { web_accessible_resources: [] }, { externally_connectable: {} }, { update_url: "https://example.com" },
    { content_security_policy: { extension_pages: good.content_security_policy.extension_pages.replace("connect-src 'none'", "connect-src https:") } },
    { content_scripts: [{ ...good.content_scripts[0], matches: ["<all_urls>"] }] }, { content_scripts: [{ ...good.content_scripts[0], matches: ["https://*/*"] }] },
  ]) assert.throws(() => checkManifest("manifest", { ...good, ...more }), undefined, JSON.stringify(more));
});

test("a core that imports something else is refused", () => {
  // (module (import "./crewmate_bg.js" "__wbg_fetch_0123456789abcdef" (func)))
  const name = "__wbg_fetch_0123456789abcdef";
  const from = "./crewmate_bg.js";
  const entry = [1, from.length, ...Buffer.from(from), name.length, ...Buffer.from(name), 0, 0];
  const bytes = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, entry.length, ...entry]);
  assert.throws(() => checkCore("core", bytes), /fetch/);
  // Long enough to be taken for something packed.
  const padded = Buffer.concat([bytes, Buffer.from([0, 0xd0, 0x0f, 1, 120]), Buffer.alloc(1998)]);
  const packed = (of) => `const core = "${of.toString("base64")}";`;
  assert.throws(() => checkScript("background.js", packed(padded)), /fetch/);
  assert.throws(() => checkScript("background.js", packed(Buffer.alloc(2000, 7))), /no WebAssembly/);
});
