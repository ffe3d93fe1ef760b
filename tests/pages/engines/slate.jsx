// Slate, as in Discord's composer (here one that does not send on Enter).
import React, { useEffect, useMemo } from "react";
import { createRoot } from "react-dom/client";
import { createEditor, Editor, Node, Transforms } from "slate";
import { Editable, Slate, withReact } from "slate-react";
import { withHistory } from "slate-history";
import { frame, publish } from "../composer.js";

const parts = frame();
const paragraphs = (text) => text.split("\n").map((line) => ({ type: "paragraph", children: [{ text: line }] }));

function Composer() {
  const editor = useMemo(() => withHistory(withReact(createEditor())), []);
  useEffect(() => publish({
    ...parts,
    read: () => editor.children.map((node) => Node.string(node)).join("\n"),
    write: (text) => Editor.withoutNormalizing(editor, () => {
      Transforms.delete(editor, { at: Editor.range(editor, []) });
      Transforms.removeNodes(editor, { at: [0] });
      Transforms.insertNodes(editor, paragraphs(text), { at: [0] });
    }),
  }), [editor]);
  return (
    <Slate editor={editor} initialValue={paragraphs("")}>
      <Editable role="textbox" aria-multiline="true" aria-label="What's happening?" placeholder="What's happening?" />
    </Slate>
  );
}

createRoot(parts.place).render(<Composer />);
