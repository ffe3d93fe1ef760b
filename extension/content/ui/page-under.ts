// What of the page lies under a place on screen: words and controls are not to be covered.
import { containsAcross } from "../dom";
import type { Rect } from "./place";

const CONTROLS = "a[href],button,input,select,textarea,label,summary,img,video,audio,canvas,iframe,svg,"
  + "[role=button],[role=link],[role=tab],[role=menuitem],[role=checkbox],[role=switch],[role=option],[role=slider],"
  + "[contenteditable]:not([contenteditable=false])";

/** True where no word, picture or control of the page lies under `place`. `own` is our host, which does not count. */
export function isFree(place: Rect, own: Element): boolean {
  const columns = Math.max(2, Math.ceil(place.width / 24) + 1);
  for (let row = 0; row <= 2; row++) {
    for (let column = 0; column < columns; column++) {
      const x = place.left + 1 + ((place.width - 2) * column) / (columns - 1);
      const y = place.top + 1 + ((place.height - 2) * row) / 2;
      const element = topmostAt(x, y, own);
      if (element && (element.closest(CONTROLS) || hasWordsUnder(element, place))) return false;
    }
  }
  return true;
}

/** Whether the element is what is seen at a point, and not a menu of the page's that lies over it. Each root around it is asked: Firefox's know only what is inside. */
export function isSeenAt(element: Element, x: number, y: number): boolean {
  for (let inner = element; ;) {
    const root = inner.getRootNode() as Document | ShadowRoot;
    const top = root.elementFromPoint(x, y);
    if (!top || !containsAcross(inner, top)) return false;
    if (!("host" in root)) return true;
    inner = root.host;
  }
}

function topmostAt(x: number, y: number, own: Element): Element | null {
  const under = (root: DocumentOrShadowRoot): Element | null =>
    root.elementsFromPoint(x, y).find((element) => element !== own) ?? null;
  let found = under(document);
  // A root with nothing of its own under the point answers with its host again.
  while (found?.shadowRoot) {
    const inner = under(found.shadowRoot);
    if (!inner || inner.getRootNode() !== found.shadowRoot) break;
    found = inner;
  }
  return found;
}

function hasWordsUnder(element: Element, place: Rect): boolean {
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.right > place.left && rect.left < place.left + place.width
        && rect.bottom > place.top && rect.top < place.top + place.height) return true;
    }
  }
  return false;
}
