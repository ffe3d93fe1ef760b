// Stand-ins for what the build writes into extension/generated, so that the types can be checked
// before the core has been built. Once the files exist TypeScript reads those instead.

declare module "*/generated/core-bytes.js" {
  const base64: string;
  export default base64;
}

declare module "*/generated/crewmate.js" {
  import type { CoreInfo, Draft, Report, Settings } from "../shared/core-types";

  export function initSync(module: { module: BufferSource }): unknown;

  export class Core {
    constructor(settings: Settings);
    check(draft: Draft): Report;
    info(): CoreInfo;
    configure(settings: Settings): void;
    free(): void;
  }
}
