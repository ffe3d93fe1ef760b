// Pictures and films with a position (53.4808 N, 2.2426 W), made of pictures that a browser drew.
import { crc32 } from "node:zlib";

const u16 = (n) => { const bytes = Buffer.alloc(2); bytes.writeUInt16BE(n); return bytes; };
const u32 = (n) => { const bytes = Buffer.alloc(4); bytes.writeUInt32BE(n); return bytes; };
const le32 = (n) => { const bytes = Buffer.alloc(4); bytes.writeUInt32LE(n); return bytes; };
const text = (words) => Buffer.from(words, "latin1");

/** An EXIF block: how the picture lies, and where it was taken. */
export function exif(orientation = 1) {
  const entry = (tag, type, count, value) => Buffer.concat([u16(tag), u16(type), u32(count), value]);
  const rationals = (...pairs) => Buffer.concat(pairs.flatMap(([over, under]) => [u32(over), u32(under)]));
  const gpsAt = 8 + 2 + 2 * 12 + 4;
  const valuesAt = gpsAt + 2 + 4 * 12 + 4;
  return Buffer.concat([
    text("MM\0*"), u32(8),
    u16(2), entry(0x0112, 3, 1, Buffer.concat([u16(orientation), u16(0)])), entry(0x8825, 4, 1, u32(gpsAt)), u32(0),
    u16(4), entry(1, 2, 2, text("N\0\0\0")), entry(2, 5, 3, u32(valuesAt)), entry(3, 2, 2, text("W\0\0\0")), entry(4, 5, 3, u32(valuesAt + 24)), u32(0),
    rationals([53, 1], [28, 1], [5088, 100]), rationals([2, 1], [14, 1], [3336, 100]),
  ]);
}

/** A JPEG with that block behind its first marker. */
export function jpegWith(jpeg, block = exif()) {
  const body = Buffer.concat([text("Exif\0\0"), block]);
  return Buffer.concat([jpeg.subarray(0, 2), text("\xff\xe1"), u16(body.length + 2), body, jpeg.subarray(2)]);
}

/** A PNG with that block behind its header. */
export function pngWith(png, block = exif()) {
  const body = Buffer.concat([text("eXIf"), block]);
  const header = 8 + 25;
  return Buffer.concat([png.subarray(0, header), u32(block.length), body, u32(crc32(body)), png.subarray(header)]);
}

/** A WebP with that block behind its picture. */
export function webpWith(webp, width, height, block = exif()) {
  const size = (n) => Buffer.from([n - 1 & 0xff, n - 1 >> 8 & 0xff, n - 1 >> 16]);
  const chunk = (kind, body) => Buffer.concat([text(kind), le32(body.length), body, Buffer.alloc(body.length & 1)]);
  const own = webp.subarray(12);
  const extended = text("VP8X").equals(own.subarray(0, 4));
  const alpha = own.subarray(0, 4).equals(text("VP8L")) ? 0x10 : 0;
  const head = extended ? Buffer.from(own.subarray(0, 18)) : chunk("VP8X", Buffer.concat([Buffer.from([alpha, 0, 0, 0]), size(width), size(height)]));
  head[8] |= 0x08;
  const body = Buffer.concat([text("WEBP"), head, extended ? own.subarray(18) : own, chunk("EXIF", block)]);
  return Buffer.concat([text("RIFF"), le32(body.length), body]);
}

/** A film in form, without a picture, whose position stands behind `pixels` bytes of it. */
export function film(pixels = 64) {
  const box = (kind, ...parts) => { const body = Buffer.concat(parts); return Buffer.concat([u32(body.length + 8), text(kind), body]); };
  const place = text("+53.4808-002.2426/");
  return Buffer.concat([
    box("ftyp", text("mp42"), u32(0), text("mp42")),
    box("mdat", Buffer.alloc(pixels, 7)),
    box("moov", box("mvhd", Buffer.alloc(100)), box("udta", box("\xa9xyz", u16(place.length), u16(0x15c7), place))),
  ]);
}
