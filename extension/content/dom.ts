// Walking a page whose parts sit behind open shadow roots and same-origin frames.

/** The parent as a person sees it: out of shadow roots through their host. */
export function parentAcrossRoots(node: Node): Element | null {
  const parent = node.parentNode;
  if (isShadowRoot(parent)) return parent.host;
  return parent?.nodeType === Node.ELEMENT_NODE ? (parent as Element) : null;
}

/** By shape: each frame has a `ShadowRoot` class of its own, so `instanceof` can't tell. */
function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node !== null && node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && "host" in node;
}

/** Like `Element.closest`, out of shadow roots and out of same-origin frames. */
export function closestAcross(start: Element, selector: string): Element | null {
  for (const element of ancestorsAcross(start)) if (element.matches(selector)) return element;
  return null;
}

/** The element and everything around it, innermost first, out of shadow roots and same-origin frames. */
export function* ancestorsAcross(start: Element): Generator<Element> {
  let element: Element | null = start;
  while (element) {
    yield element;
    element = parentAcrossRoots(element) ?? frameElementOf(element);
  }
}

/** Whether `inner` is or sits below `outer`, whatever roots and frames lie between. */
export function containsAcross(outer: Element, inner: Element): boolean {
  for (const element of ancestorsAcross(inner)) if (element === outer) return true;
  return false;
}

/** The frame that shows this element's document, where we may see it. */
function frameElementOf(element: Element): Element | null {
  if (element.parentNode !== element.ownerDocument) return null;
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** Every element below `root` that matches, open shadow roots and same-origin frames included. */
export function queryAcross(root: ParentNode, selector: string, found: Element[] = []): Element[] {
  for (const element of root.querySelectorAll<Element>("*")) {
    if (element.matches(selector)) found.push(element);
    const inside = element.shadowRoot ?? documentInFrame(element);
    if (inside) queryAcross(inside, selector, found);
  }
  return found;
}

function documentInFrame(element: Element): Document | null {
  if (element.nodeName !== "IFRAME") return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** The same-origin windows around this one, nearest first. */
export function reachableAncestorWindows(inner: Window): Window[] {
  const windows: Window[] = [];
  let current = inner;
  while (current.parent !== current) {
    current = current.parent;
    try {
      if (!current.document) break;
    } catch {
      break;
    }
    windows.push(current);
  }
  return windows;
}

/** Whether the element takes up room on screen. */
export function isVisible(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** What a screen reader would call the element, cheaply: its label, or its own words. */
export function nameOf(element: Element): string {
  const label = element.getAttribute("aria-label");
  if (label) return label.trim();
  const labelledBy = element.getAttribute("aria-labelledby");
  if (labelledBy) {
    const root = element.getRootNode() as Document | ShadowRoot;
    const words = labelledBy.split(/\s+/).map((id) => root.getElementById?.(id)?.textContent ?? "").join(" ").trim();
    if (words) return words;
  }
  if (element.nodeName === "INPUT") return (element as HTMLInputElement).value.trim();
  const words = (element.textContent ?? "").replace(/\s+/g, " ").trim();
  return words || (element.getAttribute("title") ?? "").trim();
}

/** Label, placeholder and name of a field, in one lower-case line for guessing what it is for. */
export function describeField(element: Element): string {
  const field = element as Partial<HTMLInputElement>;
  const labels = field.labels ? [...field.labels].map((label) => label.textContent ?? "") : [];
  return [
    element.getAttribute("aria-label"), element.getAttribute("placeholder"), element.getAttribute("aria-placeholder"),
    element.getAttribute("data-placeholder"), element.getAttribute("name"), element.id, ...labels,
  ].filter(Boolean).join(" ").toLowerCase();
}
