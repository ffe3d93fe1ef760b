// Which language the interface speaks. Chrome has no Welsh of its own to be switched to, so the languages that the person asked their
// browser to show pages in count as well.

/**
 * The first of the person's languages that we have words in; English where there is none. `ours` are those besides English, `browser` is
 * what the browser itself speaks, `wanted` what it asks pages for, most wanted first.
 */
export function languageFrom(ours: readonly string[], browser: string, wanted: readonly string[]): string {
  const base = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";
  if (ours.includes(base(browser))) return base(browser);
  return wanted.map(base).find((language) => language === "en" || ours.includes(language)) ?? "en";
}

/** The same, asked of this browser. */
export function languageOf(ours: readonly string[]): string {
  return languageFrom(ours, chrome.i18n.getUILanguage(), navigator.languages);
}
