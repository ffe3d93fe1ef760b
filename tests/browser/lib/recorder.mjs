// A proxy that writes down every request the whole browser makes, and lets only local ones through.
import { createServer, request as ask } from "node:http";

/** Hosts that the browsers themselves call, extension or not, whenever they like. */
const BROWSERS_OWN = /(^|\.)(mozilla\.(org|com|net)|firefox\.com|mozgcp\.net|google\.com|googleapis\.com|gvt1\.com|gstatic\.com|google-analytics\.com|chromium\.org)(:\d+)?$/;

export async function startRecorder() {
  const requests = [];
  const note = (method, host, rest = "") => { if (!BROWSERS_OWN.test(host)) requests.push(`${method} ${host}${rest}`); };
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url, "http://unknown");
    if (url.pathname !== "/favicon.ico") note(incoming.method, url.hostname, url.pathname + url.search);
    if (url.hostname !== "127.0.0.1") {
      outgoing.writeHead(502);
      return outgoing.end();
    }
    const onward = ask({ host: url.hostname, port: url.port, path: url.pathname + url.search, method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.on("connect", (incoming, socket) => {
    note("CONNECT", incoming.url);
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 Not here\r\n\r\n");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
  };
}
