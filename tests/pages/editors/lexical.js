// Lexical, as in Facebook's and Instagram's composers.
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from "lexical";
import { registerRichText } from "@lexical/rich-text";
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { h } from "../composer.js";

export function mount(place, attributes) {
  const box = h("div", { contenteditable: "true", role: "textbox", "aria-multiline": "true", ...attributes });
  place.append(box);
  const editor = createEditor({ namespace: "page", onError: (error) => window.errors.push(String(error)) });
  editor.setRootElement(box);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  return {
    box,
    read: () => editor.getEditorState().read(() => $getRoot().getChildren().map((node) => node.getTextContent()).join("\n")),
    write: (text) => editor.update(() => {
      const root = $getRoot().clear();
      for (const line of text.split("\n")) root.append($createParagraphNode().append($createTextNode(line)));
    }, { discrete: true }),
  };
}
