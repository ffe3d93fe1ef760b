/** The bytes behind gzip and base64. Fetching a file of our own would need `connect-src`; this needs nothing. */
export async function bytesOf(packed: string): Promise<ArrayBuffer> {
  const binary = atob(packed);
  const zipped = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) zipped[index] = binary.charCodeAt(index);
  return new Response(new Blob([zipped]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}
