// The core's modules travel inside scripts: gzip and base64.

/** The bytes behind base64. Browsers that do not know the way by themselves (Chromium before 140, Firefox before 133) take ten times as long. */
export function decoded(base64: string): Uint8Array<ArrayBuffer> {
  const known = Uint8Array as { fromBase64?(text: string): Uint8Array<ArrayBuffer> };
  if (known.fromBase64) return known.fromBase64(base64);
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/**
 * Unpacks a module and hands it to its glue when it is first needed, and again where that failed. The glue keeps the first
 * instance for good, so unpacking a second time would be for nothing.
 */
export function loader(packed: string, init: (module: { module: BufferSource }) => unknown): () => Promise<void> {
  let loaded: Promise<void> | null = null;
  return () => (loaded ??= unpacked(packed).then((module) => void init({ module })).catch((error: unknown) => {
    loaded = null;
    throw error;
  }));
}

/**
 * Fetching a file of our own would need `connect-src`; this needs nothing. Nor is there a `Blob` between: it would go to the browser's
 * own process and back.
 */
function unpacked(packed: string): Promise<ArrayBuffer> {
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  // Whatever is wrong with the bytes, the reader is told.
  writer.write(decoded(packed)).catch(() => {});
  writer.close().catch(() => {});
  return new Response(readable).arrayBuffer();
}
