// What a build may not be able to do. The build stops at the first breach, and tests/package/gates.test.mjs shows that
// each gate shuts. Words, not calls: an alias would be a way round.

import { gunzipSync } from "node:zlib";

/** Ways to reach a network, to load code, or to leave text lying about. */
const WORDS = new RegExp(`\\b(${[
  "fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "sendBeacon", "EventSource", "RTCPeerConnection",
  "RTCDataChannel", "Worker", "SharedWorker", "importScripts", "serviceWorker", "connectNative", "sendNativeMessage", "eval",
  "innerHTML", "outerHTML", "insertAdjacentHTML", "srcset", "prefetch", "preconnect", "indexedDB", "localStorage", "sessionStorage",
  "cookie", "cookies", "caches", "webRequest", "declarativeNetRequest", "scripting", "BroadcastChannel",
  "setUninstallURL", "downloads", "identity", "FontFace", "pushManager", "PaymentRequest", "webkitRTCPeerConnection",
].join("|")})\\b`);
const PATTERNS = [/\bnew Function\b/, /\bimport\(/, /\bwindow\.open\b/, /\burl\(/, /\blocation\s*=[^=]/, /\blocation\.(assign|replace)\b/];
/** In the page a picture's address is a way out that the page's own policy may leave open. */
const PAGE_PATTERNS = [/\.src\b/, /\bnew Image\b/];
/** Names of namespaces, which nobody asks anything. */
const NAMESPACES = /^https?:\/\/www\.w3\.org\//;

/** The core's only ties to JavaScript: values in and out, and errors. No global object, no clock, no network. */
const CORE_IMPORTS = new Set([
  "Error", "Number", "String", "call", "done", "entries", "get", "get_unchecked", "get_with_ref_key", "instanceof_ArrayBuffer",
  "instanceof_Map", "instanceof_Uint8Array", "isArray", "isSafeInteger", "iterator", "length", "new", "next", "prototypesetcall",
  "set", "value", "__wbindgen_bigint_get_as_i64", "__wbindgen_boolean_get", "__wbindgen_debug_string", "__wbindgen_in",
  "__wbindgen_is_bigint", "__wbindgen_is_function", "__wbindgen_is_object", "__wbindgen_is_string", "__wbindgen_is_undefined",
  "__wbindgen_jsval_eq", "__wbindgen_jsval_loose_eq", "__wbindgen_number_get", "__wbindgen_string_get", "__wbindgen_throw",
]);

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'none'; "
  + "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Settings; bringing the page script; the address of a page on which the person opens the popup. */
const PERMISSIONS = JSON.stringify(["storage", "scripting", "activeTab"]);

/** What a manifest may hold at all. */
const KEYS = new Set([
  "manifest_version", "name", "short_name", "description", "version", "permissions", "icons", "action", "options_ui", "content_scripts",
  "content_security_policy", "minimum_chrome_version", "background", "storage", "browser_specific_settings",
  "host_permissions", "optional_host_permissions",
]);

/** The page script is brought by the background alone, as files of the package: nothing else may name the interface. */
const BRINGS = /\bchrome\.scripting\.(executeScript|(un)?registerContentScripts)\b/g;

/** A script that ships. */
export function checkScript(name, text) {
  // What is packed into it (gzip and base64) is checked as the module that it is.
  const code = text.replace(/"([A-Za-z0-9+/=]{1000,})"/g, (_, packed) => {
    let bytes = Buffer.from(packed, "base64");
    if (bytes.readUInt16BE() === 0x1f8b) bytes = gunzipSync(bytes);
    if (bytes.toString("latin1", 0, 4) !== "\0asm") refuse(name, "holds something packed that is no WebAssembly module");
    checkCore(name, bytes);
    return '""';
  });
  const found = WORDS.exec(/background\.js$/.test(name) ? code.replace(BRINGS, "") : code) ?? [...PATTERNS, ...(/(content|page|pieces\/\w+)\.js$/.test(name) ? PAGE_PATTERNS : [])].map((one) => one.exec(code)).find(Boolean);
  if (found) refuse(name, `contains "${found[0]}": no script that ships may name a way out`);
  for (const [address] of code.matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`)]*/g)) {
    if (!NAMESPACES.test(address)) refuse(name, `contains the address ${address}`);
  }
}

/** A page that ships: nothing inline, nothing from elsewhere. */
export function checkPage(name, html) {
  if (/<script(?![^>]*\bsrc=)[^>]*>/i.test(html) || /\son[a-z]+=/i.test(html) || /\sstyle=/i.test(html)) refuse(name, "holds a script or a style of its own");
  if (/\b(?:src|href|action|srcset)\s*=\s*["']?\s*(?:[a-z]+:|\/\/)/i.test(html)) refuse(name, "names something outside the extension");
  if (/<(?:iframe|object|embed|form[^>]*\baction|base|meta[^>]*refresh)\b/i.test(html)) refuse(name, "holds an element that can leave the page");
}

/** A style sheet that ships. */
export function checkStyles(name, css) {
  if (/@import|url\(/i.test(css)) refuse(name, "loads something");
}

/** The manifest as built: three permissions, known sites only (others if the person adds them), no way out. `local` are the addresses of test pages. */
export function checkManifest(name, manifest, local = []) {
  for (const key of Object.keys(manifest)) if (!KEYS.has(key)) refuse(name, `has the key "${key}"`);
  if (JSON.stringify(manifest.permissions) !== PERMISSIONS) refuse(name, `asks for ${JSON.stringify(manifest.permissions)} instead of ${PERMISSIONS}`);
  const added = (manifest.optional_host_permissions ?? []).filter((one) => !local.includes(one));
  if (added.some((one) => one !== "https://*/*")) refuse(name, `may be given ${JSON.stringify(added)}`);
  const matches = manifest.content_scripts.flatMap((script) => script.matches);
  if (JSON.stringify(manifest.host_permissions ?? matches) !== JSON.stringify(matches)) refuse(name, "may act on other hosts than it runs on");
  if (JSON.stringify(manifest.content_security_policy) !== JSON.stringify({ extension_pages: POLICY })) refuse(name, "has another content security policy");
  for (const { matches } of manifest.content_scripts) {
    for (const match of matches) {
      if (!local.includes(match) && !/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/.test(match)) refuse(name, `runs on ${match}`);
    }
  }
}

/** The core's module. */
export function checkCore(name, bytes) {
  for (const { module, kind, name: full } of WebAssembly.Module.imports(new WebAssembly.Module(bytes))) {
    const plain = full.replace(/_[0-9a-f]{16}$/, "").replace(/^__wbg_/, "");
    if (/^\.\/(crewmate|photo|closer)_bg\.js$/.test(module) && kind === "function" && (CORE_IMPORTS.has(plain) || /^__wbindgen_(generic|init_externref_table|cast|object_)/.test(full))) continue;
    refuse(name, `imports ${full}; look at what it can do, then add it to extension/gates.mjs`);
  }
}

function refuse(name, what) {
  throw new Error(`${name} ${what}.`);
}
