// The core's modules travel inside scripts: gzip and base64.

/** The bytes behind base64. */
export function decoded(base64: string): Uint8Array<ArrayBuffer> {
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

/** Fetching a file of our own would need `connect-src`; this needs nothing. */
function unpacked(packed: string): Promise<ArrayBuffer> {
  return new Response(new Blob([decoded(packed)]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}
