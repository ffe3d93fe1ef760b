// CRX3: a zip with a signed header. The same zip and key give the same bytes (RSA PKCS#1 v1.5 has no chance in it).
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The signing key at this path, made first where there is none: whoever holds it decides what browsers update to. */
export function readKey(path) {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    writeFileSync(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
    chmodSync(path, 0o600);
    console.log(`A new signing key was made: ${path}\n  The extension's id follows from it. Keep it safe, outside the repository; name another with CREWMATE_KEY.`);
  }
  return createPrivateKey(readFileSync(path));
}

/** The 32-letter id that Chromium gives an extension signed with this key. */
export function idOf(key) {
  const hex = createHash("sha256").update(publicKey(key)).digest("hex").slice(0, 32);
  return [...hex].map((digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)]).join("");
}

/** The signed package. */
export function crxOf(zip, key) {
  const id = createHash("sha256").update(publicKey(key)).digest().subarray(0, 16);
  const signedData = field(1, id);
  const signature = sign("sha256", Buffer.concat([Buffer.from("CRX3 SignedData\0"), number(signedData.length), signedData, zip]), key);
  const proof = Buffer.concat([field(1, publicKey(key)), field(2, signature)]);
  const header = Buffer.concat([field(2, proof), field(10_000, signedData)]);
  return Buffer.concat([Buffer.from("Cr24"), number(3), number(header.length), header, zip]);
}

const publicKey = (key) => createPublicKey(key).export({ type: "spki", format: "der" });

function number(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A protocol-buffer field that holds bytes. */
const field = (id, bytes) => Buffer.concat([varint(id * 8 + 2), varint(bytes.length), bytes]);

function varint(value) {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}
