// Writes into a JPEG what a phone writes: when it was taken and, where it was allowed to, the place (Exif 2.3, big-endian TIFF).

/** When and where a picture was taken. */
export interface Taken {
  /** As in Exif: `YYYY:MM:DD hh:mm:ss`. */
  readonly at: string;
  /** Degrees north and east; `null` where the phone keeps it to itself. */
  readonly place: readonly [north: number, east: number] | null;
}

const ASCII = 2;
const LONG = 4;
const RATIONAL = 5;
/** Seconds of arc are written in hundredths. */
const PARTS = 100;
/** TIFF's own header, and what an entry and the frame around a list of entries take. */
const [HEADER, ENTRY, FRAME] = [8, 12, 6];

interface Entry {
  readonly tag: number;
  readonly kind: number;
  readonly count: number;
  /** The value, however long. */
  readonly bytes: readonly number[];
}

/** The parts of a file that is the same picture and says so. */
export function withPlace(jpeg: Uint8Array<ArrayBuffer>, taken: Taken): BlobPart[] {
  const body = [...ascii("Exif\0"), 0, ...tiff(taken)];
  const length = body.length + 2;
  return [jpeg.slice(0, 2), new Uint8Array([0xff, 0xe1, length >> 8, length & 0xff, ...body]), jpeg.slice(2)];
}

function tiff({ at, place }: Taken): number[] {
  const exif: Entry[] = [{ tag: 0x9003, kind: ASCII, count: at.length + 1, bytes: ascii(`${at}\0`) }];
  const gps: Entry[] = place ? [
    { tag: 1, kind: ASCII, count: 2, bytes: ascii(place[0] < 0 ? "S\0" : "N\0") }, { tag: 2, kind: RATIONAL, count: 3, bytes: degrees(place[0]) },
    { tag: 3, kind: ASCII, count: 2, bytes: ascii(place[1] < 0 ? "W\0" : "E\0") }, { tag: 4, kind: RATIONAL, count: 3, bytes: degrees(place[1]) },
  ] : [];
  const first = HEADER + FRAME + ENTRY * (place ? 2 : 1);
  const exifPart = list(exif, first);
  const pointers: Entry[] = [
    { tag: 0x8769, kind: LONG, count: 1, bytes: long(first) },
    ...(place ? [{ tag: 0x8825, kind: LONG, count: 1, bytes: long(first + exifPart.length) }] : []),
  ];
  return [...ascii("MM"), 0, 42, ...long(HEADER), ...list(pointers, HEADER), ...exifPart, ...(place ? list(gps, first + exifPart.length) : [])];
}

/** A list of entries that begins at `start`, with the values that have no room in them behind it. */
function list(entries: readonly Entry[], start: number): number[] {
  const behind: number[] = [];
  const room = start + FRAME + ENTRY * entries.length;
  const written = entries.flatMap(({ tag, kind, count, bytes }) => {
    const head = [...short(tag), ...short(kind), ...long(count)];
    if (bytes.length <= 4) return [...head, ...bytes, ...Array<number>(4 - bytes.length).fill(0)];
    const at = room + behind.length;
    behind.push(...bytes, ...(bytes.length % 2 ? [0] : []));
    return [...head, ...long(at)];
  });
  return [...short(entries.length), ...written, ...long(0), ...behind];
}

function degrees(angle: number): number[] {
  const hundredths = Math.round(Math.abs(angle) * 3600 * PARTS);
  const [whole, minutes, rest] = [Math.floor(hundredths / (3600 * PARTS)), Math.floor(hundredths / (60 * PARTS)) % 60, hundredths % (60 * PARTS)];
  return [...long(whole), ...long(1), ...long(minutes), ...long(1), ...long(rest), ...long(PARTS)];
}

const ascii = (words: string): number[] => [...words].map((letter) => letter.charCodeAt(0));
const short = (value: number): number[] => [value >> 8, value & 0xff];
const long = (value: number): number[] => [value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
