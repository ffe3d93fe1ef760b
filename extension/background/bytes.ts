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

/** One instance of a module at a time, and a new one with fresh memory after it broke. */
export class Instances<T> {
  readonly #packed: string;
  readonly #instantiate: (module: WebAssembly.Module) => T;
  #module: Promise<WebAssembly.Module> | null = null;
  #instance: T | null = null;

  constructor(packed: string, instantiate: (module: WebAssembly.Module) => T) {
    this.#packed = packed;
    this.#instantiate = instantiate;
  }

  /** Unpacks the module when it is first needed, and again where that failed. */
  async get(): Promise<T> {
    this.#module ??= compiled(this.#packed).catch((error: unknown) => {
      this.#module = null;
      throw error;
    });
    const module = await this.#module;
    return (this.#instance ??= this.#instantiate(module));
  }

  /** Does what uses an instance. Where the instance breaks in the middle of it, nobody gets it again; `broke` is told first. */
  use<R>(instance: T, work: () => R, broke: () => void = () => {}): R {
    if (instance !== this.#instance) throw new Error("it broke meanwhile, and was started anew");
    try {
      return work();
    } catch (error) {
      if (isBreak(error)) {
        this.#instance = null;
        broke();
      }
      throw error;
    }
  }
}

/**
 * Rust says no with an `Error`. What else comes out of a module (a panic's trap, a stack or a memory that is used up) came
 * out of the middle of its work, and nothing was put in order behind it.
 */
function isBreak(error: unknown): boolean {
  return !(error instanceof Error) || error.name !== "Error";
}

/**
 * Fetching a file of our own would need `connect-src`; this needs nothing. Nor is there a `Blob` between: it would go to the browser's
 * own process and back. What is unpacked is compiled while the rest still is being unpacked.
 */
export function compiled(packed: string): Promise<WebAssembly.Module> {
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  // Whatever is wrong with the bytes, the reader is told.
  writer.write(decoded(packed)).catch(() => {});
  writer.close().catch(() => {});
  return WebAssembly.compileStreaming(new Response(readable, { headers: { "Content-Type": "application/wasm" } }));
}
