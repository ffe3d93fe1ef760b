// Just enough of the DOM to read an editor's markup in a unit test, without a browser.

class FakeNode {
  parentNode: FakeElement | null = null;
  get nextSibling(): FakeNode | null {
    return this.parentNode?.childNodes[this.parentNode.childNodes.indexOf(this) + 1] ?? null;
  }
  get previousElementSibling(): FakeElement | null {
    return this.sibling(-1);
  }
  get nextElementSibling(): FakeElement | null {
    return this.sibling(1);
  }
  private sibling(step: number): FakeElement | null {
    const siblings = this.parentNode?.childNodes ?? [];
    for (let at = siblings.indexOf(this) + step; at >= 0 && at < siblings.length; at += step) {
      const sibling = siblings[at];
      if (sibling instanceof FakeElement) return sibling;
    }
    return null;
  }
}

class FakeText extends FakeNode {
  readonly nodeType = 3;
  readonly nodeName = "#text";
  constructor(readonly data: string) {
    super();
  }
  get textContent(): string {
    return this.data;
  }
}

class FakeElement extends FakeNode {
  readonly nodeType = 1;
  readonly childNodes: FakeNode[] = [];
  constructor(readonly nodeName: string, private readonly attributes: Record<string, string>) {
    super();
  }
  get firstChild(): FakeNode | null {
    return this.childNodes[0] ?? null;
  }
  get textContent(): string {
    return this.childNodes.map((child) => (child as FakeText | FakeElement).textContent).join("");
  }
  hasAttribute(name: string): boolean {
    return name in this.attributes;
  }
  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }
  /** Lists of plain names, or one attribute. */
  querySelector(names: string): FakeElement | null {
    for (const child of this.childNodes) {
      if (!(child instanceof FakeElement)) continue;
      const found = child.hasAttribute(names.slice(1, -1)) || names.toUpperCase().split(", ").includes(child.nodeName) ? child : child.querySelector(names);
      if (found) return found;
    }
    return null;
  }
}

/** An element of the fake DOM; strings become text nodes. */
export function element(name: string, attributes: Record<string, string>, ...children: (string | object)[]): HTMLElement {
  const made = new FakeElement(name.toUpperCase(), attributes);
  for (const child of children) {
    const node = typeof child === "string" ? new FakeText(child) : (child as FakeNode);
    node.parentNode = made;
    made.childNodes.push(node);
  }
  return made as unknown as HTMLElement;
}

/** What the reader needs of the global `Node`. */
export function installNode(): void {
  Object.assign(globalThis, { Node: { TEXT_NODE: 3, ELEMENT_NODE: 1 } });
}
