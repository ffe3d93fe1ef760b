// The local server and the browser that a suite works with, from before its first test until after its last. Every suite runs
// in a process of its own, so whoever imports this has a sitting of their own.
import { after, before } from "node:test";
import { startServer } from "../server.mjs";
import { start } from "./browsers.mjs";
import { openPage } from "./composer.mjs";

export let server;
export let session;
before(async () => {
  server = await startServer();
  session = await start();
});
after(async () => {
  await session?.close();
  await server?.close();
});

/** Works on a page in a browser of its own that has this build of the extension. */
export async function withBuild(extension, name, work) {
  const other = await start({ extension });
  try {
    await withPage(name, work, other);
  } finally {
    await other.close();
  }
}

/** Works on a page of its own, which is closed afterwards. */
export async function withPage(name, work, within = session) {
  const composer = await openPage(within, server.origin, name);
  try {
    await work(composer);
  } finally {
    await composer.close();
  }
}
