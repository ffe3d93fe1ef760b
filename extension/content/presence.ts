// Notices that an element left the page, by watching only the child lists above it: the page may
// change everything else as often as it likes without our code running.
import { ancestorsOf } from "./dom";

/** Calls back once, when the element has left its document. */
export function whenGone(element: Element, gone: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    if (!element.isConnected) {
      observer.disconnect();
      gone();
    } else if (element.parentNode !== watched) watch();
  });
  let watched: Node | null = null;
  const watch = (): void => {
    observer.disconnect();
    watched = element.parentNode;
    for (const ancestor of ancestorsOf(element)) {
      if (ancestor.parentNode) observer.observe(ancestor.parentNode, { childList: true });
    }
  };
  watch();
  signal.addEventListener("abort", () => observer.disconnect());
}
