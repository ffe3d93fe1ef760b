// The test pages, as data: what each is, where its editable is, how it publishes, and what its
// engine needs loosened of the strict policy below (nothing, unless it says so here).
//
// `trustedTypes: "default-policy"`: the engine hands markup strings to the DOM at start-up and
// throws under bare Trusted Types (TipTap: DOMParser.parseFromString; Quill: innerHTML; CKEditor:
// DOMParser.parseFromString), so its page creates a default policy, as sites with that engine must.
// Trusted Types stay required by the Content-Security-Policy on every page.

/** `box` and `post` are CSS selectors; `in` says where to look for the box. */
export const PAGES = [
  { name: "textarea", engine: "textarea", box: "textarea", field: true },
  { name: "input", engine: "input", box: "#editor input", field: true, oneLine: true },
  { name: "react-textarea", engine: "React textarea", box: "textarea", field: true },
  { name: "contenteditable", engine: "contenteditable", box: "[contenteditable]" },
  { name: "draft", engine: "Draft.js 0.11.7", box: ".public-DraftEditor-content" },
  { name: "lexical", engine: "Lexical 0.52", box: "[data-lexical-editor]" },
  { name: "tiptap", engine: "TipTap 3.34", box: ".ProseMirror", trustedTypes: "default-policy" },
  { name: "quill", engine: "Quill 2.0.3", box: ".ql-editor", css: true, trustedTypes: "default-policy" },
  { name: "quill-shadow", engine: "Quill in shadow root", box: ".ql-editor", in: "shadow", css: true, trustedTypes: "default-policy" },
  { name: "slate", engine: "Slate 0.146", box: "[data-slate-editor]" },
  { name: "ckeditor", engine: "CKEditor 5 48.5", box: ".ck-editor__editable", css: true, trustedTypes: "default-policy" },
  { name: "frame", engine: "same-origin frame", box: "#box", in: "frame" },
  { name: "frame-blank", engine: "about:blank frame", box: "#box", in: "frame" },
  { name: "frame-written", engine: "frame written anew", box: "#box", in: "frame" },
  { name: "form", engine: "form submit", box: "textarea", field: true, send: "form" },
  { name: "chat", engine: "chat, Enter sends", box: "[contenteditable]", send: "enter" },
  { name: "dialog", engine: "modal dialog", box: "textarea", field: true },
  // Not in the matrix: behaviours of their own.
  { name: "hostile", engine: "hostile page", box: "[contenteditable]", matrix: false },
  { name: "pictures", engine: "pictures by every route", box: "textarea", field: true, matrix: false, policy: ["connect-src 'self'"] },
  { name: "nothing", engine: "no compose box", matrix: false },
];

/** The policy every page is served under, without exception; where pictures are chosen, they may be shown. */
export function contentSecurityPolicy(more = [], pictures = false) {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "frame-src 'self'",
    `img-src 'self'${pictures ? " blob:" : ""}`,
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    ...more,
  ].join("; ");
}

/** A page with somebody else's client, whole. It hands markup strings to the DOM, so it has a default policy. */
export function clientHtml() {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A story</title><link rel="stylesheet" href="/page.css"><link rel="stylesheet" href="/built/clients/waline.css"></head>
<body><main><h1>A story</h1><div id="client"></div></main>
<script src="/policy.js"></script>
<script type="module" src="/built/clients/waline.js"></script>
</body>
</html>
`;
}

/** A page of one of the sites, from its description. */
export function sitePageHtml(description) {
  const css = description.css ?? (description.engine === "quill" ? "quill" : null);
  return `<!doctype html>
<html lang="en"${description.trusted ? ' data-trusted-types="default-policy"' : ""}>
<head>
<meta charset="utf-8">
<title>${description.as}</title>
<link rel="stylesheet" href="/page.css">${css ? `\n<link rel="stylesheet" href="/built/${css}.css">` : ""}
</head>
<body>
<main><ol id="log"></ol></main>
<script type="application/json" id="description">${JSON.stringify(description).replace(/</g, "\\u003c")}</script>
<script type="module" src="/built/sites/page.js"></script>
</body>
</html>
`;
}

export function pageHtml(page) {
  const trusted = page.trustedTypes ? ` data-trusted-types="${page.trustedTypes}"` : "";
  return `<!doctype html>
<html lang="en"${trusted}>
<head>
<meta charset="utf-8">
<title>${page.engine}</title>
<link rel="stylesheet" href="/page.css">${page.css ? `\n<link rel="stylesheet" href="/built/${page.name}.css">` : ""}
</head>
<body>
<main><h1>${page.engine}</h1><h2>Posted</h2><ol id="log"></ol></main>
<script type="module" src="/built/${page.name}.js"></script>
</body>
</html>
`;
}
