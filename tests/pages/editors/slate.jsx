// Slate, as in Discord's composer.
import React, { useEffect, useMemo } from "react";
import { createRoot } from "react-dom/client";
import { createEditor, Editor, Node, Range, Transforms } from "slate";
import { Editable, Slate, withReact } from "slate-react";
import { withHistory } from "slate-history";

const paragraphs = (text) => text.split("\n").map((line) => ({ type: "paragraph", children: [{ text: line }] }));

export function mount(place, attributes) {
  return new Promise((done) => {
    function Composer() {
      const editor = useMemo(() => withHistory(withReact(createEditor())), []);
      // Slate hears of a caret that a key moved up to 100 ms late, and what is typed until then may send it back.
      window.caretIsAtEnd = () => editor.selection !== null && Range.equals(editor.selection, Editor.range(editor, Editor.end(editor, [])));
      useEffect(() => done({
        box: place.querySelector("[data-slate-editor]"),
        read: () => editor.children.map((node) => Node.string(node)).join("\n"),
        write: (text) => Editor.withoutNormalizing(editor, () => {
          Transforms.delete(editor, { at: Editor.range(editor, []) });
          Transforms.removeNodes(editor, { at: [0] });
          Transforms.insertNodes(editor, paragraphs(text), { at: [0] });
        }),
      }), [editor]);
      return (
        <Slate editor={editor} initialValue={paragraphs("")}>
          <Editable role="textbox" aria-multiline="true" placeholder={attributes["aria-label"]} {...attributes} />
        </Slate>
      );
    }
    createRoot(place).render(<Composer />);
  });
}
