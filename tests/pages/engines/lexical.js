// Lexical, as in Facebook's and Instagram's composers.
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from "lexical";
import { registerRichText } from "@lexical/rich-text";
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { frame, h, publish } from "../composer.js";

const parts = frame();
const box = h("div", { contenteditable: "true", role: "textbox", "aria-multiline": "true", "aria-label": "What's on your mind?" });
parts.place.append(box);
const editor = createEditor({ namespace: "page", onError: (error) => window.errors.push(String(error)) });
editor.setRootElement(box);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);

publish({
  ...parts,
  read: () => editor.getEditorState().read(() => $getRoot().getChildren().map((node) => node.getTextContent()).join("\n")),
  write: (text) => editor.update(() => {
    const root = $getRoot().clear();
    for (const line of text.split("\n")) root.append($createParagraphNode().append($createTextNode(line)));
  }, { discrete: true }),
});
