// A site without any policy that itself uses every way out that a browser has, and a server that writes down all of
// it: address, headers, body, sockets and packets. That each way is seen without the extension is what makes "nothing
// more with it" mean something.
import { createSocket } from "node:dgram";
import { createHash } from "node:crypto";
import { createServer } from "node:http";

/** The ways that the page goes; the packet is WebRTC's. */
export const WAYS = ["fetch", "xhr", "beacon", "image", "style", "prefetch", "event-source", "websocket", "packet"];

const page = (udp) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Open site</title>
<link rel="stylesheet" href="/way/style"><link rel="prefetch" href="/way/prefetch">
<main><h1>Open site</h1><form><textarea aria-label="New post" placeholder="What is happening?"></textarea><button type="button" id="post">Post</button></form><ol id="log"></ol></main>
<script>
window.posted = []; window.clicks = [];
const box = document.querySelector("textarea");
window.modelText = () => box.value;
document.getElementById("post").onclick = () => { window.posted.push(box.value); box.value = ""; };
fetch("/way/fetch", { method: "POST", body: "own" });
const xhr = new XMLHttpRequest(); xhr.open("POST", "/way/xhr"); xhr.send("own");
navigator.sendBeacon("/way/beacon", "own");
new Image().src = "/way/image";
new EventSource("/way/event-source").onerror = ({ target }) => target.close();
new WebSocket("ws://" + location.host + "/way/websocket");
try {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:${udp}" }] });
  peer.createDataChannel("x");
  peer.createOffer().then((offer) => peer.setLocalDescription(offer));
} catch {}
window.ready = true;
</script></html>`;

export async function startOpenSite() {
  const heard = [];
  const packets = createSocket("udp4");
  packets.on("message", (bytes) => heard.push({ way: "packet", bytes: bytes.toString("latin1") }));
  await new Promise((done) => packets.bind(0, "127.0.0.1", done));
  const note = async (request) => {
    let body = "";
    for await (const piece of request) body += piece.toString("latin1");
    heard.push({ way: /^\/way\/([a-z-]+)/.exec(request.url)?.[1] ?? request.url, method: request.method, url: request.url, headers: request.rawHeaders, body });
  };
  const server = createServer(async (request, response) => {
    if (request.url === "/favicon.ico") return response.writeHead(204).end();
    await note(request);
    response.setHeader("cache-control", "no-store");
    if (request.url === "/") return response.setHeader("content-type", "text/html").end(page(packets.address().port));
    if (request.url === "/way/style") return response.setHeader("content-type", "text/css").end("body { background: url(/way/image?css) }");
    response.writeHead(204).end();
  });
  const sockets = new Set();
  server.on("upgrade", (request, socket) => {
    sockets.add(socket);
    heard.push({ way: "websocket", method: request.method, url: request.url, headers: request.rawHeaders, body: "" });
    const accept = createHash("sha1").update(`${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    socket.on("data", (bytes) => heard.push({ way: "websocket", bytes: bytes.toString("latin1") }));
    socket.on("error", () => {});
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    heard,
    /** What was asked for, without what differs from run to run. */
    asked: () => [...new Set(heard.filter(({ method }) => method).map(({ method, url }) => `${method} ${url}`))].sort(),
    close: () => new Promise((done) => { packets.close(); for (const socket of sockets) socket.destroy(); server.closeAllConnections(); server.close(done); }),
  };
}
