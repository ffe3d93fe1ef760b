// Bundles the extension for both browser families from one manifest.json.
//
//   node extension/build.mjs            → dist/chromium, dist/firefox
//   node extension/build.mjs --test     → the same under dist/test/, also running on 127.0.0.1 and
//                                         localhost, with open shadow roots, so that tests can look inside
//
// The same sources give the same bytes: no time, no path and no machine name goes into the output.
import { createRequire } from "node:module";
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { checkManifest, checkPage, checkScript, checkStyles } from "./gates.mjs";

const { build, transform } = createRequire(import.meta.url)("esbuild");
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const forTests = process.argv.includes("--test");
const outputRoot = forTests ? at("dist", "test") : at("dist");

/** The browsers and the syntax level that each is given. */
const BROWSERS = { chromium: "chrome120", firefox: "firefox128" };

/** Only in test builds: the local servers that the tests run their pages on. */
const TEST_MATCHES = ["http://127.0.0.1/*", "http://localhost/*", "http://*.localhost/*"];

/** What these may weigh, gzipped: what every page of a site pays for, and what every frame does whose compose box is used. */
const BUDGETS = { "content.js": 6 * 1024, "page.js": 30 * 1024 };

/** In test builds a host that nobody named can be added without a certificate. */
const TEST_ADDED = ["http://*.test/*"];

/** Style sheets become minified strings; they are adopted by shadow roots, never fetched. */
const styleSheets = {
  name: "style-sheets",
  setup(bundler) {
    bundler.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const { code } = await transform(source, { loader: "css", minify: true, target: ["chrome120", "firefox128"] });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

/** Besides English, which is built in: every other catalogue there is. */
const LANGUAGES = (await readdir(at("extension", "strings"))).filter((name) => /^[a-z]{2}\.json$/.test(name) && name !== "en.json").map((name) => name.slice(0, 2)).sort();
/** What only our own pages say; `kind`: what is remembered of earlier posts, which the options list. */
const OF_OWN_PAGES = /^(options|popup|practice|induction|guide|kind)\./;

/** What pieces of the page script say and it does not itself, by their names. */
const OF_PIECES = {
  notes: /^(card|gate|heading|severity|undo|clear|checking|partly|language)\.|^private$|^unchecked\..*(why|todo|retry)$/,
  pictures: /^(picture\.|severity\.)|^(gate\.(back|outside|outside\.how)|card\.clause)$/,
};

/** The page script goes into every page of a site, so it and its pieces carry only the words that each can say. */
const wordsWhere = (isOwn) => ({
  name: "own-words-only",
  setup(bundler) {
    bundler.onLoad({ filter: /strings[\\/]en\.json$/ }, async ({ path }) => {
      const words = Object.entries(JSON.parse(await readFile(path, "utf8")));
      return { contents: JSON.stringify(Object.fromEntries(words.filter(([name]) => isOwn(name)))), loader: "json" };
    });
  },
});
const ofPageScript = (name) => !OF_OWN_PAGES.test(name) && !Object.values(OF_PIECES).some((own) => own.test(name));

/** Pieces take from the page script, which is there before them, what `content/share.ts` names. */
const takenFromPageScript = {
  name: "taken-from-page-script",
  async setup(bundler) {
    const shared = new Set([...(await readFile(at("extension", "content", "share.ts"), "utf8")).matchAll(/^\s+"([^"]+)":/gm)].map(([, name]) => name));
    bundler.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      const name = relative(at("extension"), join(resolveDir, path)).replaceAll("\\", "/");
      return shared.has(name) ? { path: name, namespace: "shared" } : undefined;
    });
    bundler.onLoad({ filter: /.*/, namespace: "shared" }, ({ path }) => ({ contents: `module.exports = globalThis.crewmateShared[${JSON.stringify(path)}];`, loader: "js" }));
  },
};

/**
 * Writes the wasm as a module, because the extension's own CSP forbids every request, its own files included.
 * Zipped first: base64 hides from the package's compression what could be saved.
 */
async function embedCore() {
  await embed("crewmate", "core");
  await embed("photo", "photo");
  await embed("closer", "closer");
}

/** One artefact of the core, as `<short>-bytes.js`. */
async function embed(name, short) {
  const glue = at("extension", "generated", `${name}.js`);
  const wasm = at("extension", "generated", `${name}_bg.wasm`);
  if (!existsSync(glue) || !existsSync(wasm)) {
    throw new Error("The core is not built yet: run `cargo xtask wasm` (or ./build.sh build) first.");
  }
  const base64 = gzipSync(await readFile(wasm), { level: 9 }).toString("base64");
  await writeFile(
    at("extension", "generated", `${short}-bytes.js`),
    `// Written by extension/build.mjs from ${name}_bg.wasm. Do not edit.\n`
      + `export const ${short}Bytes = "${base64}";\nexport default ${short}Bytes;\n`,
  );
  await writeFile(
    at("extension", "generated", `${short}-bytes.d.ts`),
    "// Written by extension/build.mjs.\n/** A WebAssembly module, gzip and base64. */\n"
      + `export declare const ${short}Bytes: string;\nexport default ${short}Bytes;\n`,
  );
  const { code, names } = glueOfItsOwn(name, await readFile(glue, "utf8"));
  await writeFile(at("extension", "generated", `${short}-glue.js`), `// Written by extension/build.mjs from ${name}.js. Do not edit.\n${code}`);
  await writeFile(
    at("extension", "generated", `${short}-glue.d.ts`),
    `// Written by extension/build.mjs.\nimport type * as glue from "./${name}.js";\n/** An instance of the module, with memory of its own. */\n`
      + `export declare function instantiate(module: WebAssembly.Module): Pick<typeof glue, ${names.map((one) => JSON.stringify(one)).join(" | ")}>;\n`,
  );
}

/**
 * wasm-bindgen's glue as a function: as it comes it holds one instance for good, and after a panic that instance's memory can't be
 * trusted any more. Ways to load the module from an address are left out. Stops where the glue is not made as it was when this was written.
 */
function glueOfItsOwn(name, source) {
  const between = (from, to) => {
    const [start, end] = [source.indexOf(from), to ? source.indexOf(to) : source.length];
    if (start < 0 || end < start) throw new Error(`${name}.js is made otherwise than extension/build.mjs expects: no ${from} before ${to}`);
    source = source.slice(0, start) + source.slice(end);
  };
  between("async function __wbg_load(", "function initSync(");
  between("let __wbg_init_promise;", null);
  const names = [...source.matchAll(/^export (?:class|function) (\w+)/gm)].map(([, one]) => one);
  const inside = source.replace(/^export (?=class |function )/gm, "");
  if (names.length === 0 || /^(export|import) /m.test(inside)) throw new Error(`${name}.js exports something otherwise than extension/build.mjs expects.`);
  return { names, code: `export function instantiate(module) {\n${inside}\ninitSync({ module });\nreturn { ${names.join(", ")} };\n}\n` };
}

/** Every known site, in a stable order. `cargo test --test sites` says what a site may hold. */
async function readSites() {
  const files = (await readdir(at("sites"))).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(files.map(async (name) => JSON.parse(await readFile(at("sites", name), "utf8"))));
}

const sites = await readSites();

/** Which hosts each trust's policy leaves to others: known to the watcher, so that nothing is touched there. */
async function leftOut() {
  const packs = (await readdir(at("policies"))).filter((name) => name.endsWith(".json")).sort();
  const read = await Promise.all(packs.map(async (name) => JSON.parse(await readFile(at("policies", name), "utf8"))));
  return Object.fromEntries(read.filter(({ trust }) => trust).map(({ trust, excluded_sites = [] }) => [trust, excluded_sites]));
}

/** The hosts of every known site. */
const siteMatches = [...new Set(sites.flatMap(({ matches }) => matches))];

/** For the background: which site's file goes to which host. */
const sitesIndex = {
  name: "sites-index",
  setup(bundler) {
    bundler.onResolve({ filter: /^sites:index$/ }, ({ path }) => ({ path, namespace: "sites" }));
    bundler.onLoad({ filter: /.*/, namespace: "sites" }, () => ({
      contents: JSON.stringify(sites.map(({ id, matches }) => ({ id, hosts: matches.map((one) => new RegExp("^https://(.*)/\\*$").exec(one)[1]) }))), loader: "json",
    }));
  },
};

/** What of a site's file the page script works with, complete; grades and hosts are for people and for the build. */
function workingPart({ matches, name, ...site }) {
  const { surfaces, place, account, ...rest } = JSON.parse(JSON.stringify(site, (key, value) => (key === "grade" ? undefined : value)));
  return {
    audience: [], live: [], media: [], answers: [], ...rest,
    surfaces: surfaces.map((one) => ({ post: [], keys: "unknown", ...one })),
    ...(place ? { place: { chip: [], ...place } } : {}),
    ...(account ? { account: { name: [], handle: [], bio: [], page: [], pagePath: null, ...account } } : {}),
  };
}

/** One file a site, brought into its pages together with the page script, and one for hosts that no site names. */
async function writeSites(folder) {
  await mkdir(join(folder, "sites"), { recursive: true });
  const named = sites.filter(({ matches }) => matches.length > 0);
  const files = [["any", sites.filter(({ detect }) => detect)], ...named.map(({ detect, ...site }) => [site.id, [site]])];
  await Promise.all(files.map(([name, list]) => writeFile(join(folder, "sites", `${name}.js`), `globalThis.crewmateSites=${JSON.stringify(list.map(workingPart))};\n`)));
}

/** The page script's own words in other languages, brought into a page before it where the browser speaks one of them. */
async function writeWords(folder) {
  await mkdir(join(folder, "words"), { recursive: true });
  for (const language of LANGUAGES) {
    const all = JSON.parse(await readFile(at("extension", "strings", `${language}.json`), "utf8"));
    const own = Object.fromEntries(Object.entries(all).filter(([name]) => name !== "//" && !OF_OWN_PAGES.test(name)));
    await writeFile(join(folder, "words", `${language}.js`), `globalThis.crewmateWords=${JSON.stringify({ language, words: own })};\n`);
  }
}

/** For our own pages: all words of every language but English, which is built in. */
const languagesAll = {
  name: "languages-all",
  setup(bundler) {
    bundler.onResolve({ filter: /^languages:all$/ }, ({ path }) => ({ path, namespace: "languages" }));
    bundler.onLoad({ filter: /.*/, namespace: "languages" }, async () => ({
      contents: JSON.stringify(Object.fromEntries(await Promise.all(LANGUAGES.map(async (language) => {
        const { "//": _, ...words } = JSON.parse(await readFile(at("extension", "strings", `${language}.json`), "utf8"));
        return [language, words];
      })))),
      loader: "json",
    }));
  },
};

/** One of our own pages: its body, below the head that all of them have. */
async function writePage(folder, name) {
  const [head, body] = await Promise.all(["head", name].map((part) => readFile(at("extension", "pages", `${part}.html`), "utf8")));
  await writeFile(join(folder, "pages", `${name}.html`), `${head}${body}</html>\n`);
}

/** One browser's manifest: the common part, that browser's part, the version and the hosts. */
async function manifestFor(browser, matches) {
  const source = JSON.parse(await readFile(at("manifest.json"), "utf8"));
  const { version } = JSON.parse(await readFile(at("package.json"), "utf8"));
  const own = source[`$${browser}`];
  const common = Object.fromEntries(Object.entries(source).filter(([key]) => !key.startsWith("$")));
  return {
    ...common,
    version,
    ...own,
    // The same hosts as the content script's: the page script is brought to no other.
    host_permissions: matches,
    ...(forTests ? { optional_host_permissions: [...common.optional_host_permissions, ...TEST_ADDED] } : {}),
    content_scripts: common.content_scripts.map((script) => ({ matches, ...script })),
  };
}

async function bundle(browser, target) {
  const folder = join(outputRoot, browser);
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "pages"), { recursive: true });

  const common = {
    bundle: true,
    absWorkingDir: root,
    target: [target],
    charset: "utf8",
    legalComments: "none",
    minify: !forTests,
    sourcemap: false,
    logLevel: "warning",
    define: {
      SHADOW_MODE: JSON.stringify(forTests ? "open" : "closed"),
      TEST_BUILD: String(forTests),
      BROWSER: JSON.stringify(browser),
      OTHER_LANGUAGES: JSON.stringify(LANGUAGES),
      PIECES: JSON.stringify(Object.keys(OF_PIECES)),
      LEFT_OUT: JSON.stringify(await leftOut()),
    },
    plugins: [styleSheets, sitesIndex, languagesAll],
  };
  const pages = ["options", "practice", "popup", "guide", "induction", "presenter"].filter((name) => existsSync(at("extension", "pages", `${name}.ts`)));
  await Promise.all([
    build({ ...common, entryPoints: [at("extension", "content", "watch.ts")], outfile: join(folder, "content.js"), format: "iife" }),
    build({ ...common, entryPoints: [at("extension", "content", "page.ts")], outfile: join(folder, "page.js"), format: "iife", plugins: [...common.plugins, wordsWhere(ofPageScript)] }),
    ...Object.entries(OF_PIECES).map(([name, own]) => build({
      ...common, entryPoints: [at("extension", "content", "pieces", `${name}.ts`)], outfile: join(folder, "pieces", `${name}.js`), format: "iife",
      plugins: [...common.plugins, wordsWhere((word) => own.test(word)), takenFromPageScript],
    })),
    writeSites(folder),
    writeWords(folder),
    build({ ...common, entryPoints: [at("extension", "background", "main.ts")], outfile: join(folder, "background.js"), format: "esm" }),
    build({
      ...common,
      entryPoints: pages.map((name) => at("extension", "pages", `${name}.ts`)),
      outdir: join(folder, "pages"),
      format: "esm",
    }),
    ...pages.map((name) => writePage(folder, name)),
    cp(at("extension", "pages", "pages.css"), join(folder, "pages", "pages.css")),
    cp(at("extension", "icons"), join(folder, "icons"), { recursive: true, filter: (path) => !/\.(mjs|ts)$/.test(path) }),
  ]);
  // Firefox reads managed settings without a schema.
  if (browser === "chromium") await cp(at("deploy", "managed_schema.json"), join(folder, "managed_schema.json"));
  const manifest = await manifestFor(browser, [...siteMatches, ...(forTests ? TEST_MATCHES : [])]);
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return folder;
}

/** Every file below a folder, sorted. */
async function filesIn(folder) {
  const found = [];
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    if ((await stat(path)).isDirectory()) found.push(...(await filesIn(path)));
    else found.push(path);
  }
  return found;
}

/** Prints sizes and stops the build where something of it could reach a network. */
async function inspect(browser, folder) {
  let total = 0;
  let zipped = 0;
  for (const path of await filesIn(folder)) {
    const bytes = await readFile(path);
    const small = gzipSync(bytes, { level: 9 }).length;
    total += bytes.length;
    zipped += small;
    const name = relative(root, path);
    if (path.endsWith(".html")) checkPage(name, bytes.toString("utf8"));
    if (path.endsWith(".css")) checkStyles(name, bytes.toString("utf8"));
    if (path.endsWith("manifest.json")) checkManifest(name, JSON.parse(bytes.toString("utf8")), forTests ? [...TEST_MATCHES, ...TEST_ADDED] : []);
    if (!path.endsWith(".js")) continue;
    const budget = BUDGETS[relative(folder, path)];
    if (budget && !forTests && small > budget) throw new Error(`${name} is ${small} bytes gzipped and may be ${budget}.`);
    checkScript(name, bytes.toString("utf8"));
    // Thirty small files of data are not news.
    if (/^sites/.test(relative(folder, path))) continue;
    console.log(`${browser.padEnd(9)} ${relative(folder, path).padEnd(22)} ${kilobytes(bytes.length)} kB  ${kilobytes(small)} kB gzipped`);
  }
  console.log(`${browser.padEnd(9)} ${"everything".padEnd(22)} ${kilobytes(total)} kB  ${kilobytes(zipped)} kB gzipped`);
}

const kilobytes = (bytes) => (bytes / 1024).toFixed(1).padStart(8);

await embedCore();
for (const [browser, target] of Object.entries(BROWSERS)) {
  await inspect(browser, await bundle(browser, target));
}
