// Which editor engine a compose box is built with, from the marks that the engine itself leaves.

/** The engines that need their own way of replacing text. */
export type Engine = "plain" | "draft" | "lexical" | "prosemirror" | "quill" | "slate" | "ckeditor";

const MARKS: readonly (readonly [Engine, string])[] = [
  ["lexical", "[data-lexical-editor=true]"],
  ["slate", "[data-slate-editor=true]"],
  ["draft", ".public-DraftEditor-content, .DraftEditor-root"],
  ["ckeditor", ".ck-editor__editable"],
  ["quill", ".ql-editor"],
  ["prosemirror", ".ProseMirror"],
];

/** Looks at the editable and just around and inside it: wrappers differ from site to site. */
export function engineOf(editable: HTMLElement): Engine {
  for (const [engine, selector] of MARKS) if (editable.matches(selector)) return engine;
  for (const [engine, selector] of MARKS) if (editable.closest(selector) || editable.querySelector(selector)) return engine;
  return "plain";
}
