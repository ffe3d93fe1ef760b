// A .tar.gz whose bytes depend on nothing but its entries: one owner, one date, no machine name.
import { gzipSync } from "node:zlib";

/** Packs entries ({ name, bytes, executable }) below one folder. */
export function tarOf(folder, entries) {
  const parts = entries.flatMap(({ name, bytes, executable }) => {
    const padding = Buffer.alloc((512 - (bytes.length % 512)) % 512);
    return [header(`${folder}/${name}`, bytes.length, executable), bytes, padding];
  });
  const zipped = gzipSync(Buffer.concat([...parts, Buffer.alloc(1024)]), { level: 9 });
  zipped[9] = 255; // the system it was made on: not told
  return zipped;
}

function header(path, size, executable) {
  const { prefix, name } = split(path);
  const block = Buffer.alloc(512);
  block.write(name, 0, 100, "utf8");
  block.write(octal(executable ? 0o755 : 0o644, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(size, 11), 124);
  block.write(octal(315532800, 11), 136); // 1 January 1980
  block.write("        ", 148);
  block.write("0", 156);
  block.write("ustar\u000000", 257);
  block.write(prefix, 345, 155, "utf8");
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)}\u0000 `, 148);
  return block;
}

/** A path in the two fields that a header has for it. */
function split(path) {
  if (Buffer.byteLength(path) <= 100) return { prefix: "", name: path };
  for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(name) <= 100 && Buffer.byteLength(prefix) <= 155) return { prefix, name };
  }
  throw new Error(`${path} is too long for a tar file.`);
}

const octal = (value, digits) => value.toString(8).padStart(digits, "0");
