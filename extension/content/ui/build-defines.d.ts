// Constants that extension/build.mjs puts in at bundling time.

/** `"open"` only in test builds, so that tests and axe can look inside; `"closed"` in what ships. */
declare const SHADOW_MODE: ShadowRootMode;
/** True in builds made with `--test`. */
declare const TEST_BUILD: boolean;
/** Which browser family the bundle is for. */
declare const BROWSER: "chromium" | "firefox";
/** The languages that come in a file of their own; English is built in. */
declare const OTHER_LANGUAGES: readonly string[];

declare module "languages:all" {
  /** The catalogues of all languages but English. */
  const languages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  export default languages;
}

declare module "*.css" {
  /** The style sheet's minified text. */
  const text: string;
  export default text;
}
