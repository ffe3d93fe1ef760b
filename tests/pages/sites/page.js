// Builds one site's composer from its description (tests/browser/site-pages.mjs), which the server puts into the page.
import { h, publish } from "../composer.js";

const EDITORS = {
  textarea: () => import("../editors/textarea.js"),
  input: () => import("../editors/input.js"),
  plain: () => import("../editors/plain.js"),
  draft: () => import("../editors/draft.jsx"),
  lexical: () => import("../editors/lexical.js"),
  tiptap: () => import("../editors/tiptap.js"),
  quill: () => import("../editors/quill.js"),
  slate: () => import("../editors/slate.jsx"),
  ckeditor: () => import("../editors/ckeditor.js"),
};

const page = JSON.parse(document.getElementById("description").textContent);
const main = document.querySelector("main");
const make = ([tag, attributes, words = "", children = []]) => h(tag, attributes, words, ...children.map(make));

for (const part of [page.marker, ...(page.account ?? [])]) if (part) main.append(make(part));

/** Elements inside each other; answers the outermost and where content goes. */
function nested(list, place) {
  for (const [tag, attributes, shadow] of list) {
    const element = h(tag, attributes);
    place.append(element);
    place = element;
    if (shadow === "shadow") {
      const root = element.attachShadow({ mode: "open" });
      root.append(h("link", { rel: "stylesheet", href: "/page.css" }), ...(page.engine === "quill" ? [h("link", { rel: "stylesheet", href: "/built/quill.css" })] : []));
      place = root;
    }
  }
  return place;
}

async function compose() {
  // The composer's outermost element holds box and buttons; `outer` says how many of the nested ones it spans.
  const shell = h(page.form ? "form" : "div", { class: "composer", ...(typeof page.form === "object" ? page.form : {}) });
  const around = nested((page.nest ?? []).slice(0, page.outer ?? page.nest?.length ?? 0), main);
  around.append(shell);
  const inside = nested((page.nest ?? []).slice(page.outer ?? page.nest?.length ?? 0), shell);
  for (const [tag, attributes, value] of page.more ?? []) {
    const field = h(tag, attributes);
    field.value = value;
    inside.append(field);
  }
  const place = h("div", {});
  inside.append(place);
  const { mount } = await EDITORS[page.engine]();
  const editor = page.frame ? await inFrame(place, mount) : await mount(place, page.box);
  if (page.second) {
    const other = h("div", {});
    inside.append(other);
    const second = await mount(other, page.second);
    const first = editor.read;
    window.secondBox = second.box;
    editor.read = () => [first(), second.read()].filter(Boolean).join("\n---\n");
  }

  const bar = h("div", { class: "bar" });
  shell.append(bar);
  let here = bar;
  for (const part of page.bar ?? []) {
    const [tag, attributes, words] = part;
    const element = h(tag, attributes, words === "here" ? "" : words ?? "");
    here.append(element);
    if (words === "here") here = element;
  }
  if (page.media) mediaChoice(page.media, inside, editor.box);
  if (page.live) bar.append(recorded(make(page.live), "live"));
  if (page.place) placeTag(page.place, bar);
  const post = page.post ? make(page.post) : h("span", { hidden: "" });
  here.append(post);
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
    post.addEventListener(type, (event) => window.clicks.push(`${type}${event.isTrusted ? "" : "!"}`));
  }
  window.theBox = editor.box;
  window.thePost = post;
  publish({ shell, post, read: editor.read, write: editor.write, send: page.keys === "enter" ? "enter" : page.form && page.post[1].type === "submit" ? "form" : "button" });
}

/** The editor in a frame of its own document, as chats and block editors are. */
async function inFrame(place, mount) {
  const frame = h("iframe", { ...page.frame, class: "editor-frame", title: "Editor" });
  place.append(frame);
  const { body } = frame.contentDocument;
  let inner = body;
  for (const [tag, attributes] of page.nest) {
    const element = h(tag, attributes);
    inner.append(element);
    inner = element;
  }
  const editor = mount(inner, page.box);
  if (page.keysInFrame) {
    body.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey) return;
      event.preventDefault();
      window.posted.push(editor.read());
    });
  }
  return editor;
}

window.pressed = [];
function recorded(control, name) {
  control.id ||= `the-${name}`;
  control.addEventListener("click", () => window.pressed.push(name));
  return control;
}

/** What the page has been told of: names of the files that were chosen. */
window.media = [];

/**
 * Where pictures are chosen, and how the composer shows them: in the composer, or beside the box where that is in a frame.
 * Some sites make an input for each choice, which never comes into the page; a test chooses in it, for nobody else can
 * in the system's own dialog.
 */
function mediaChoice({ input, nest = [], button }, inside, box) {
  const place = nested(nest, page.frame ? box.parentElement : inside);
  const choice = h("input", { type: "file", hidden: "", ...input });
  choice.addEventListener("change", () => {
    for (const file of choice.files) {
      window.media.push(file.name);
      const preview = h(file.type.startsWith("video/") ? "video" : "img", { alt: "", width: "160", height: "120" });
      if (preview.localName === "img") preview.src = URL.createObjectURL(file);
      place.append(preview);
    }
  });
  const control = button && recorded(make(button), "media");
  place.append(control ?? choice);
  window.theMedia = choice;
}

/** A place control with its picker, and the place as it shows once chosen. */
function placeTag({ control, options, chip }, bar) {
  const button = recorded(make(control), "place");
  button.dataset.control = "place";
  bar.append(button);
  const open = () => {
    window.pressed.push("picker");
    const list = h("ul", { role: "listbox", id: "places" }, ...options.map((name) => {
      const option = h("li", { role: "option", tabindex: "0" }, name);
      option.addEventListener("click", () => {
        list.remove();
        if (chip) bar.append(make([chip[0], chip[1], chip[2].replace("{place}", name)]));
        else button.value = name;
      });
      return option;
    }));
    document.body.append(list);
  };
  button.addEventListener(button.localName === "input" ? "focus" : "click", open);
}

if (page.trigger) {
  const trigger = make(page.trigger);
  trigger.id = "trigger";
  main.append(trigger);
  trigger.addEventListener("click", () => {
    trigger.remove();
    void compose();
  });
  window.ready = "trigger";
} else await compose();
