// Notices that an element left the page, by watching only the child lists above it: the page may
// change everything else as often as it likes without our code running.
import { ancestorsOf } from "./dom";

/** Calls back once, when the element has left its document. */
export function whenGone(element: Element, gone: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    if (!element.isConnected) {
      observer.disconnect();
      gone();
    } else if (parents().some((parent, n) => parent !== watched[n])) watch();
  });
  let watched: readonly Node[] = [];
  const parents = (): Node[] => [...ancestorsOf(element)].flatMap(({ parentNode }) => parentNode ?? []);
  const watch = (): void => {
    observer.disconnect();
    watched = parents();
    for (const parent of watched) observer.observe(parent, { childList: true });
  };
  watch();
  signal.addEventListener("abort", () => observer.disconnect());
}
