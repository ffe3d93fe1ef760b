// How long a page without a compose box takes to load, with the extension and without, in turns, in Chromium.
//
//   node benches/nothing.mjs [times]        (after node extension/build.mjs --test)
//
// Prints the medians and the spread; times depend on the machine. Fails nothing.
import { loadavg } from "node:os";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { start, TEST_BUILD } from "../tests/browser/lib/browsers.mjs";
import { startServer } from "../tests/browser/server.mjs";

const times = Number(process.argv[2] ?? 60);
const server = await startServer();
const sittings = { with: await start({ browserName: "chromium" }), without: await start({ browserName: "chromium", extension: null }) };
const found = { with: [], without: [] };
try {
  const tabs = Object.fromEntries(await Promise.all(Object.entries(sittings).map(async ([which, { browser }]) => [which, await browser.newPage()])));
  for (let n = 0; n < times + 5; n += 1) {
    for (const which of n % 2 ? ["with", "without"] : ["without", "with"]) {
      await tabs[which].goto(`${server.origin}/nothing`);
      const took = await tabs[which].evaluate(() => performance.getEntriesByType("navigation")[0].loadEventEnd);
      // The first ones warm up.
      if (n >= 5) found[which].push(took);
    }
  }
} finally {
  await Promise.all(Object.values(sittings).map((sitting) => sitting.close()));
  await server.close();
}
const middle = (list, part = 0.5) => [...list].sort((a, b) => a - b)[Math.floor(list.length * part)];
for (const [which, list] of Object.entries(found)) {
  console.log(`${which.padEnd(8)} ${middle(list).toFixed(1)} ms in the middle of ${list.length} (a quarter below ${middle(list, 0.25).toFixed(1)}, a quarter above ${middle(list, 0.75).toFixed(1)})`);
}
const script = readFileSync(join(TEST_BUILD.replace("firefox", "chromium"), "content.js"));
console.log(`watcher, test build: ${(script.length / 1000).toFixed(1)} kB, ${(gzipSync(script, { level: 9 }).length / 1000).toFixed(1)} gzipped; load of the machine ${loadavg()[0].toFixed(1)}`);
