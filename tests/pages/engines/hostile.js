// A page that works against whoever looks at its compose box: it rewrites the editor's markup on
// every input, puts up fakes of every foreign element, removes foreign elements when told to, and
// clicks whatever it can reach.
import { frame, h, plainText, publish } from "../composer.js";

const parts = frame();
const box = h("div", { contenteditable: "true", role: "textbox", "aria-multiline": "true", "aria-label": "What's happening?" });
parts.place.append(box);
publish({ ...parts, read: () => plainText(box), write: (text) => (box.textContent = text) });

box.addEventListener("input", () => {
  // Splits the text into one span per word and puts the caret back at the end.
  const text = plainText(box);
  box.replaceChildren(...text.split(/(?<= )/).map((word) => h("span", {}, word)));
  const selection = getSelection();
  selection.selectAllChildren(box);
  selection.collapseToEnd();
});

const known = new Set(document.querySelectorAll("*"));
const foreign = () => [...document.querySelectorAll("html > *, body > *, main > *, .composer > *, dialog > *")]
  .filter((element) => !known.has(element) && !element.closest("#log"));
window.foreign = () => foreign().map((element) => element.outerHTML);
window.removeForeign = () => foreign().map((element) => element.remove()).length;
window.keepRemoving = () => new MutationObserver(() => window.removeForeign()).observe(document, { subtree: true, childList: true });
window.fakeForeign = () => {
  for (const element of foreign()) {
    const fake = element.cloneNode(true);
    fake.dataset.fake = "true";
    document.documentElement.append(fake);
  }
};
/** Untrusted events on everything foreign, at every point, and on Post. */
window.clickEverything = () => {
  const shoot = (target) => {
    for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
      target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, clientX: 5, clientY: 5 }));
    }
    for (const key of ["Enter", " ", "Escape"]) target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, composed: true }));
  };
  for (const element of foreign()) {
    shoot(element);
    for (const inner of element.shadowRoot?.querySelectorAll("*") ?? []) shoot(inner);
  }
};
