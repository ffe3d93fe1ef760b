// The texts that everything is measured on: the posts of corpus/, one after the other, as `cargo bench --bench check` takes them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = new URL("../corpus", import.meta.url).pathname;
const MARKED = /\{[^{}|]*\|([^{}]*)\}/g;

/** A marked finding is `{rule|words}`, and may hold another. */
function words(post) {
  const bare = post.replace(MARKED, "$1");
  return bare === post ? post.replaceAll("\\n", "\n") : words(bare);
}

/** As much of the posts as the longest text and the new ones need. */
export function prose() {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".tsv")).sort();
  const lines = files.flatMap((name) => readFileSync(join(FOLDER, name), "utf8").split("\n")).filter((line) => line.split("\t").length === 3 && !line.startsWith("#"));
  return lines.map((line) => `${words(line.split("\t")[2])} \n`).join("");
}
