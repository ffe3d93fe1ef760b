// Puts the catalogue's words where a page's markup names them: <h1 data-say="options.title">.
import { DIRECTION, LANGUAGE, say, type StringName } from "../strings/strings";

/** Fills every element that names a string, and the page's title. */
export function fillWords(title: StringName): void {
  document.documentElement.lang = LANGUAGE;
  document.documentElement.dir = DIRECTION;
  document.title = say(title as Parameters<typeof say>[0]);
  for (const element of document.querySelectorAll<HTMLElement>("[data-say]")) {
    element.textContent = say(element.dataset["say"] as Parameters<typeof say>[0]);
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset["label"] as Parameters<typeof say>[0]));
  }
}

/** Everything is drawn: whoever waits for that can go by it. */
export function isReady(): void {
  document.documentElement.dataset["ready"] = "true";
}

/** An element of the page's own markup, which is there or the page is broken. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element #${id}.`);
  return element as T;
}
