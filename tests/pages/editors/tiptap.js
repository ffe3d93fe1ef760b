// TipTap over ProseMirror, as in Mastodon clients, Discourse and Substack.
import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";

export function mount(place, attributes) {
  const editor = new Editor({
    element: place,
    extensions: [StarterKit],
    injectCSS: false,
    editorProps: { attributes: { role: "textbox", "aria-multiline": "true", ...attributes } },
  });
  return {
    box: editor.view.dom,
    read: () => editor.getText({ blockSeparator: "\n" }),
    write: (text) => editor.commands.setContent({
      type: "doc",
      content: text.split("\n").map((line) => ({ type: "paragraph", content: line ? [{ type: "text", text: line }] : [] })),
    }),
  };
}
