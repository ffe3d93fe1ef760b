// Walking a page whose parts sit behind open shadow roots and same-origin frames.

/** The parent as a person sees it: the slot that it is shown in, or out of a shadow root through its host. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  // By shape: each frame has a `ShadowRoot` class of its own, so `instanceof` can't tell.
  return parentNode?.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (parentNode as Partial<ShadowRoot>).host ?? null : element.parentElement;
}

/** The element and everything around it in its own document, innermost first. */
export function* ancestorsOf(start: Element): Generator<Element> {
  for (let element: Element | null = start; element; element = parentOf(element)) yield element;
}

/** Like `Element.closest`, out of shadow roots and out of same-origin frames. */
export function closestAcross(start: Element, selector: string): Element | null {
  for (const element of ancestorsAcross(start)) if (element.matches(selector)) return element;
  return null;
}

/** The element and everything around it, innermost first, out of shadow roots and same-origin frames. */
export function* ancestorsAcross(start: Element): Generator<Element> {
  for (let inner: Element | null = start; inner; inner = frameAround(inner)) yield* ancestorsOf(inner);
}

/** Whether `inner` is or sits below `outer`, whatever roots and frames lie between. */
export function containsAcross(outer: Element, inner: Element): boolean {
  for (const element of ancestorsAcross(inner)) if (element === outer) return true;
  return false;
}

/** The frame that shows this element's document, where we may see it. */
function frameAround({ isConnected, ownerDocument }: Element): Element | null {
  try {
    return isConnected ? ownerDocument.defaultView?.frameElement ?? null : null;
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

/** Extensions are shown the shadow roots that pages keep to themselves: Firefox by property, Chromium by call. */
type SeeThrough = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** What is inside an element, whether or not the page lets anybody in. */
export function rootIn(element: Element): ShadowRoot | null {
  try {
    return (BROWSER === "firefox" ? (element as SeeThrough).openOrClosedShadowRoot : chrome.dom?.openOrClosedShadowRoot(element as HTMLElement)) ?? null;
  } catch {
    // Nothing that can have one, or an extension that was reloaded.
    return element.shadowRoot;
  }
}

/** What an event passes, innermost first. Out of a closed root it names the root's host: what is under the pointer or has the keyboard in there is found. */
export function pathOf(event: Event): EventTarget[] {
  let path = event.composedPath();
  const { clientX, clientY } = event as MouseEvent;
  for (;;) {
    const host = path[0] as Element;
    const root = host?.nodeType === Node.ELEMENT_NODE ? rootIn(host) : null;
    const inner = root && root !== host.shadowRoot && (clientX || clientY ? root.elementFromPoint(clientX, clientY) : root.activeElement);
    if (!inner || inner.getRootNode() !== root) return path;
    path = [...ancestorsOf(inner)];
  }
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
  if (words) return words;
  const picture = element.querySelector("[aria-label], img[alt]");
  return (element.getAttribute("title") ?? picture?.getAttribute("aria-label") ?? picture?.getAttribute("alt") ?? "").trim();
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

/** Whether it is where files are chosen. By shape: each frame has an `HTMLInputElement` of its own. */
export function isFileInput(target: EventTarget | undefined): target is HTMLInputElement {
  const { nodeName, type } = (target ?? {}) as Partial<HTMLInputElement>;
  return nodeName?.toUpperCase() === "INPUT" && type === "file";
}

/** Tells the page that something was chosen. */
export function tellOfChoice(input: HTMLInputElement): void {
  input.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
