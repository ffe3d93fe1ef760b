// Stand-ins for what the build writes into extension/generated, so that the types can be checked
// before the core has been built. Once the files exist TypeScript reads those instead.

declare module "*/generated/core-bytes.js" {
  const base64: string;
  export default base64;
}

declare module "*/generated/crewmate.js" {
  import type { Carried, CoreInfo, Draft, EarlierPosts, Guide, Report, SettingsShown } from "../shared/core-types";

  export function initSync(module: { module: BufferSource }): unknown;

  export class Core {
    constructor(own: unknown, managed: unknown);
    recall(stored: unknown, today: number): EarlierPosts;
    learn(draft: Draft, today: number): EarlierPosts;
    check(draft: Draft, today: number): Report;
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

declare module "*/generated/photo.js" {
  export function initSync(module: { module: BufferSource }): unknown;
  export function lookAt(width: number, height: number, rgba: Uint8Array): unknown;

  export class PhotoWalk {
    static read(length: number): PhotoWalk;
    static clean(length: number, everything: boolean): PhotoWalk;
    need(): Float64Array | undefined;
    give(bytes: Uint8Array): void;
    fail(): void;
    answer(): unknown;
    free(): void;
  }
}

declare module "sites:index" {
  /** Every site's id and hosts; made from `sites/*.json` by extension/build.mjs. */
  const sites: readonly { readonly id: string; readonly hosts: readonly string[] }[];
  export default sites;
}
