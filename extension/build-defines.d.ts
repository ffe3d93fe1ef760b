// Constants that extension/build.mjs puts in at bundling time.

/** `"open"` only in test builds, so that tests and axe can look inside; `"closed"` in what ships. */
declare const SHADOW_MODE: ShadowRootMode;
/** True in builds made with `--test`. */
declare const TEST_BUILD: boolean;
/** Which browser family the bundle is for. */
declare const BROWSER: "chromium" | "firefox";
/** The languages that come in a file of their own; English is built in. */
declare const OTHER_LANGUAGES: readonly string[];
/** The pieces of the page script that come by themselves. */
declare const PIECES: readonly string[];
/** For each trust the hosts that its policy leaves to others (`excluded_sites` of its pack). */
declare const LEFT_OUT: Readonly<Record<string, readonly string[] | undefined>>;

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
