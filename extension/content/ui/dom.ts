// Small helpers that make elements without ever parsing markup: the page's Trusted Types and our own
// CSP have nothing to say about it, and no draft text can turn into an element.

type Child = Node | string | null | false | undefined;

/** Makes an element with attributes and children; `null`, `undefined` and `false` are left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean | null | undefined>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (typeof value === "string") element.setAttribute(name, value);
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/** A real button that ignores events a script made up: only the person can press it. */
export function makeButton(
  attributes: Readonly<Record<string, string | boolean | null | undefined>>,
  press: (event: MouseEvent) => void,
  ...children: Child[]
): HTMLButtonElement {
  const button = make("button", { type: "button", ...attributes }, ...children);
  button.addEventListener("click", (event) => {
    if (event.isTrusted) press(event);
  });
  return button;
}

/** A style sheet made of `css` when it is first needed, then the same for all who ask. */
export function sheetOf(css: string): () => CSSStyleSheet {
  let sheet: CSSStyleSheet | null = null;
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    return sheet;
  };
}
