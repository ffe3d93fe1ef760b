// Bundles each test page's editor engine from npm into tests/pages/built/ (not committed).
import { build } from "esbuild";
import { mkdir, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PAGES } from "./pages.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const pages = join(here, "..", "pages");
const require = createRequire(import.meta.url);

const STYLES = {
  quill: "quill/dist/quill.snow.css",
  "quill-shadow": "quill/dist/quill.snow.css",
  ckeditor: "ckeditor5/ckeditor5.css",
  "clients/waline": "@waline/client/style",
};

export async function buildPages() {
  const built = join(pages, "built");
  await mkdir(built, { recursive: true });
  await build({
    entryPoints: PAGES.map(({ name }) => {
      const script = join(pages, "engines", `${name}.js`);
      return existsSync(script) ? script : `${script}x`;
    }),
    outdir: built,
    bundle: true,
    format: "esm",
    target: "es2022",
    jsx: "transform",
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  });
  // The pages of the sites share their editors, each fetched by the pages that use it.
  await build({
    entryPoints: [join(pages, "sites", "page.js")], outdir: join(built, "sites"), bundle: true, splitting: true, format: "esm",
    target: "es2022", jsx: "transform", logLevel: "warning", define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  });
  await build({
    entryPoints: [join(pages, "clients", "waline.js")], outdir: join(built, "clients"), bundle: true, format: "esm", target: "es2022", logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "false", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" },
  });
  for (const [name, css] of Object.entries(STYLES)) {
    await build({
      entryPoints: [require.resolve(css)], outfile: join(built, `${name}.css`),
      bundle: true, logLevel: "warning", loader: { ".svg": "dataurl", ".woff2": "dataurl" },
    });
  }
  await writeFile(join(built, ".stamp"), "");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await buildPages();
