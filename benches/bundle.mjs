// The measurements as one script, with what they take from the extension inside.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const COLD = fileURLToPath(new URL("cold.mjs", import.meta.url));

/** `how` is what esbuild is told besides: `iife` with a name for a page, `esm` for node. */
export async function bundled(how) {
  const { outputFiles: [file] } = await build({ entryPoints: [COLD], bundle: true, write: false, target: "chrome120", logLevel: "error", ...how });
  return file.text;
}
