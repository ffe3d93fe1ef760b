// Selecting a span in an editor and knowing when the editor has noticed.
import { untilHolds } from "../frames";
import type { Place } from "../text/text-map";

/** Frames to wait for an editor to take notice: about half a second on screen. */
export const PATIENCE = 30;

/** The selection that sees into the editor's own root. Chromium retargets the document's. */
function selectionAt(element: Element): Selection | null {
  const root = element.getRootNode() as Document | (ShadowRoot & { getSelection?: () => Selection | null });
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

/** The selection's ends, seen through open shadow roots where the browser can say. */
export function selectedPlaces(element: Element): { start: Place; end: Place } | null {
  const selection = selectionAt(element);
  if (!selection) return null;
  const root = element.getRootNode();
  if ("getComposedRanges" in selection && root !== element.ownerDocument) {
    const [range] = selection.getComposedRanges({ shadowRoots: [root as ShadowRoot] });
    return range
      ? { start: { node: range.startContainer, offset: range.startOffset }, end: { node: range.endContainer, offset: range.endOffset } }
      : null;
  }
  if (selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return { start: { node: range.startContainer, offset: range.startOffset }, end: { node: range.endContainer, offset: range.endOffset } };
}

/** Where an edit at `node` is made: parts of an editor that can't be edited may hold some that can, and those are told apart from it. */
export function hostOf(node: Node, element: HTMLElement): HTMLElement {
  let host: HTMLElement | undefined;
  if (!element.contains(node)) return element;
  for (let at = node as HTMLElement; at !== element; at = at.parentElement!) {
    if (at.isContentEditable) host = at;
    else if (host) return host;
  }
  return element;
}

/**
 * Selects and waits until the page has been told. Engines that follow `selectionchange` (Draft above
 * all) otherwise edit at the old caret, and their model and the page part ways.
 */
export async function selectAndSettle(element: HTMLElement, start: Place, end: Place): Promise<void> {
  const { ownerDocument } = element;
  let told = false;
  const hear = (): void => { told = true; };
  ownerDocument.addEventListener("selectionchange", hear, true);
  try {
    const before = selectedPlaces(element);
    element.focus({ preventScroll: true });
    selectionAt(element)?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    if (before && isAt(before.start, start) && isAt(before.end, end)) told = true;
    await untilHolds(() => told, PATIENCE);
    // Listeners of the page that came after ours have run by the next frame.
    await untilHolds(() => false, 1);
  } finally {
    ownerDocument.removeEventListener("selectionchange", hear, true);
  }
}

function isAt(a: Place, b: Place): boolean {
  return a.node === b.node && a.offset === b.offset;
}
