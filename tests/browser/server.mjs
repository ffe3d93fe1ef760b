// Serves the test pages on 127.0.0.1 under a strict Content-Security-Policy with Trusted Types,
// and writes down every request it gets.
//
// By hand: `node tests/browser/server.mjs [port]`, then open the address it prints.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { clientHtml, contentSecurityPolicy, pageHtml, PAGES, sitePageHtml } from "./pages.mjs";
import { SITE_PAGES } from "./site-pages.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "pages");
const TYPES = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".svg": "image/svg+xml" };

export async function startServer(port = 0) {
  const requests = [];
  /** What pages of pictures sent, in order: by which route, the file's name, its bytes. */
  const uploads = [];
  /** What the client of strangers sent. */
  const comments = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    if (url.pathname === "/favicon.ico") { // the browser's own, whenever it likes
      response.writeHead(204);
      return response.end();
    }
    requests.push(`${request.method} ${url.pathname}${url.search}`);
    const answer = (status, type, body, policy) => {
      response.writeHead(status, {
        "content-type": `${type}; charset=utf-8`,
        // A browser keeps a page to come back to only where it may store it.
        "cache-control": request.url.endsWith("?kept") ? "no-cache" : "no-store",
        ...(policy ? { "content-security-policy": policy } : {}),
      });
      response.end(body);
    };
    const described = SITE_PAGES.find(({ as }) => as === url.searchParams.get("as"));
    if (described) return answer(200, "text/html", sitePageHtml(described), contentSecurityPolicy([], described.media !== undefined));
    // A page of somebody's who shows other sites in frames; nothing keeps it from it.
    if (url.pathname === "/around") return answer(200, "text/html", "<!doctype html><html lang=en><title>Around</title><body></body></html>");
    if (url.pathname === "/client") return answer(200, "text/html", clientHtml(), contentSecurityPolicy(["connect-src 'self'"]));
    if (url.pathname.startsWith("/client-api/")) {
      let body = "";
      for await (const part of request) body += part;
      if (request.method === "POST") comments.push(JSON.parse(body).comment);
      return answer(200, "application/json", JSON.stringify({ errno: 0, errmsg: "", data: request.method === "POST" ? { objectId: "1", comment: "", nick: "", status: "approved", time: 0 } : { page: 1, totalPages: 1, pageSize: 10, count: 0, data: [] } }));
    }
    if (url.pathname === "/upload") {
      const parts = [];
      for await (const part of request) parts.push(part);
      uploads.push({ route: url.searchParams.get("route"), name: url.searchParams.get("name"), bytes: Buffer.concat(parts) });
      return answer(200, "text/plain", "thanks");
    }
    const page = PAGES.find(({ name }) => url.pathname === `/${name}`);
    if (page) return answer(200, "text/html", pageHtml(page), contentSecurityPolicy(page.policy));
    if (url.pathname === "/") {
      const list = PAGES.map(({ name, engine }) => `<li><a href="/${name}">${engine}</a>`).join("\n");
      return answer(200, "text/html", `<!doctype html><html lang="en"><title>Test pages</title><ul>${list}</ul>`, contentSecurityPolicy());
    }
    const file = normalize(join(root, decodeURIComponent(url.pathname)));
    if (file.startsWith(root)) {
      try {
        const policy = extname(file) === ".html" ? contentSecurityPolicy() : undefined;
        return answer(200, TYPES[extname(file)] ?? "application/octet-stream", await readFile(file), policy);
      } catch { /* not there: falls through */ }
    }
    answer(404, "text/plain", "not here");
  });
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    comments,
    uploads,
    close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { origin } = await startServer(Number(process.argv[2] ?? 0));
  console.log(`${origin}/`);
}
