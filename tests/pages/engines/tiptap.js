// TipTap over ProseMirror, as in Mastodon clients, Discourse and Substack.
import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { frame, publish } from "../composer.js";

const parts = frame();
const editor = new Editor({
  element: parts.place,
  extensions: [StarterKit],
  injectCSS: false,
  editorProps: { attributes: { role: "textbox", "aria-multiline": "true", "aria-label": "What's happening?" } },
});
publish({
  ...parts,
  read: () => editor.getText({ blockSeparator: "\n" }),
  write: (text) => editor.commands.setContent({
    type: "doc",
    content: text.split("\n").map((line) => ({ type: "paragraph", content: line ? [{ type: "text", text: line }] : [] })),
  }),
});
