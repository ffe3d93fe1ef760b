// Every word that a person reads comes through here, so that a translation is one more file.
import en from "./en.json";

type Catalogue = typeof en;
/** The name of a string in the catalogue. */
export type StringName = keyof Catalogue;
type PluralName = { [K in StringName]: Catalogue[K] extends string ? never : K }[StringName];
type PlainName = Exclude<StringName, PluralName>;
type Values = Readonly<Record<string, string | number>>;

/** A catalogue in another language, put here before this module is: by the build's own file in a page, by our pages themselves. */
declare global {
  var crewmateWords: { readonly language: string; readonly words: Readonly<Record<string, unknown>> } | undefined;
}

/** What another language does not say is said in English. */
const words = { ...en, ...globalThis.crewmateWords?.words } as Catalogue;

/** The language of the catalogue in use. */
export const LANGUAGE = globalThis.crewmateWords?.language ?? "en";
/** The language of what the rules and the trusts' packs say, whatever the interface speaks. */
export const PACK_LANGUAGE = "en";
/** The English words of a piece that comes later; what another language says already stays. */
export function addWords(more: Partial<Catalogue>): void {
  Object.assign(words, { ...more, ...words });
}

/** Which way that language is written, whatever the page around it does. */
export const DIRECTION: "ltr" | "rtl" = "ltr";

const plurals = new Intl.PluralRules(LANGUAGE);

const fill = (pattern: string, values: Values): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Whether the catalogue has a string of that name: for names that are made from the core's. */
export function knows(name: string): boolean {
  return Object.hasOwn(words, name);
}

/** A string of the catalogue, with `{names}` filled in. */
export function say(name: PlainName, values: Values = {}): string {
  return fill(words[name], values);
}

/** A string that depends on a number, which also fills `{n}`. */
export function sayCount(name: PluralName, n: number): string {
  const forms = words[name];
  return fill(plurals.select(n) === "one" ? forms.one : forms.other, { n });
}
