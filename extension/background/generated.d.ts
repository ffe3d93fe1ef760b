// Stand-ins for what the build writes into extension/generated, so that the types can be checked
// before the core has been built. Once the files exist TypeScript reads those instead.

declare module "*/generated/core-bytes.js" {
  const base64: string;
  export default base64;
}

declare module "*/generated/core-glue.js" {
  import type { Carried, CoreInfo, Draft, EarlierPosts, Guide, Report, SettingsShown } from "../shared/core-types";

  export function instantiate(module: WebAssembly.Module): { readonly Core: typeof Core };

  interface WholeDraft {
    free(): void;
  }

  class Core {
    constructor(own: unknown, managed: unknown);
    recall(stored: unknown, today: number): EarlierPosts;
    learn(draft: Draft, today: number): EarlierPosts;
    check(draft: Draft, today: number, caret?: number | null): Report;
    whole(draft: Draft, today: number): WholeDraft;
    step(whole: WholeDraft, today: number): boolean;
    outcome(whole: WholeDraft): Report | null;
    info(): CoreInfo;
    settings(): SettingsShown;
    guide(): Guide;
    takeAlong(text: string): Carried;
    free(): void;
  }
}

declare module "*/generated/photo-bytes.js" {
  const base64: string;
  export default base64;
}

declare module "*/generated/photo-glue.js" {
  export function instantiate(module: WebAssembly.Module): { readonly PhotoWalk: typeof PhotoWalk; lookAt(width: number, height: number, rgba: Uint8Array): unknown };

  class PhotoWalk {
    static read(length: number): PhotoWalk;
    static clean(length: number, everything: boolean): PhotoWalk;
    need(): Float64Array | undefined;
    give(bytes: Uint8Array): void;
    fail(): void;
    answer(): unknown;
    free(): void;
  }
}

declare module "*/generated/closer-bytes.js" {
  const base64: string;
  export default base64;
}

declare module "*/generated/closer-glue.js" {
  export function instantiate(module: WebAssembly.Module): { lookCloser(width: number, height: number, rgba: Uint8Array): string };
}

declare module "sites:index" {
  /** Every site's id and hosts; made from `sites/*.json` by extension/build.mjs. */
  const sites: readonly { readonly id: string; readonly hosts: readonly string[] }[];
  export default sites;
}
