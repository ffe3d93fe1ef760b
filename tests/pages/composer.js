// What every test page shares: a compose box with a Post button that publishes the engine's own
// model (never the DOM), a visible log, and handles for the tests:
//
//   window.ready        the editor is up
//   window.posted       what was published, in order
//   window.modelText()  the text that would be published now; paragraphs joined by "\n"
//   window.setText(s)   the site's own script changes the draft (no user event)
//   window.pauseInTyping()  what a pause of seconds does, where the engine counts them
//   window.caretIsAtEnd()   whether the engine knows that the caret is there, where it hears of it late; others: true
//   window.clicks       pointer and mouse events of Post that reached the page
//
// Random numbers are seeded, so that a draft's markup can be compared between two runs.

let seed = 20_26;
Math.random = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

const page = document.documentElement.dataset;
if (page.trustedTypes === "default-policy" && window.trustedTypes) {
  // As sites do whose editor writes markup strings: one policy, still enforced by the browser.
  trustedTypes.createPolicy("default", { createHTML: (markup) => markup });
}

window.posted = [];
window.clicks = [];
window.pauseInTyping = () => {};
window.caretIsAtEnd = () => true;
window.errors = [];
window.addEventListener("error", (event) => window.errors.push(String(event.message)));
document.addEventListener("securitypolicyviolation", (event) => {
  window.errors.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample ?? ""}`);
});

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A composer in `main`: returns where the editor goes. `shell` may be a form or a dialog. */
export function frame(shell = h("section", { "aria-label": "New post" })) {
  shell.classList.add("composer");
  const place = h("div", { id: "editor" });
  const post = h("button", { id: "post", type: shell.matches("form") ? "submit" : "button" }, "Post");
  shell.append(place, h("div", { class: "bar" }, post));
  document.querySelector("main").append(shell);
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
    post.addEventListener(type, (event) => window.clicks.push(`${type}${event.isTrusted ? "" : "!"}`));
  }
  return { shell, place, post };
}

/** The body of a frame's document as an editor. */
export function editorIn(written) {
  const box = written.body;
  written.documentElement.lang = "en";
  written.title = "Editor";
  box.id = "box";
  box.style.whiteSpace = "pre-wrap";
  for (const [name, value] of Object.entries({ contenteditable: "true", role: "textbox", "aria-multiline": "true", "aria-label": "What's happening?" })) {
    box.setAttribute(name, value);
  }
  return box;
}

/**
 * Wires the page's ways of publishing to the engine.
 * `send`: "button" (click and Ctrl/Cmd+Enter), "form" (submit), "enter" (Enter sends).
 */
export function publish({ shell, post, read, write, send = "button", after = () => {} }) {
  const publishNow = () => {
    const text = read();
    window.posted.push(text);
    document.getElementById("log").append(h("li", {}, text));
    after();
  };
  if (send === "form") {
    shell.addEventListener("submit", (event) => {
      event.preventDefault();
      publishNow();
    });
  } else {
    post.addEventListener("click", publishNow);
  }
  shell.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.shiftKey) return;
    const withModifier = event.ctrlKey || event.metaKey;
    if (withModifier || send === "enter") {
      event.preventDefault();
      event.stopPropagation();
      if (send === "form") shell.requestSubmit();
      else publishNow();
    }
  }, true);
  window.modelText = read;
  window.setText = write;
  window.removeBox = () => shell.remove();
  window.ready = true;
}

/** Text of a bare contenteditable: what such sites themselves publish. */
export function plainText(root) {
  const lines = [""];
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += child.data;
      else if (child.nodeName === "BR") {
        if (child.nextSibling) lines.push("");
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const block = /^(DIV|P|LI)$/.test(child.nodeName);
        if (block && (child.previousSibling || lines.length > 1)) lines.push("");
        walk(child);
      }
    }
  };
  walk(root);
  return lines.join("\n");
}
