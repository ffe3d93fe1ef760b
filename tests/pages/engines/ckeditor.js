// CKEditor 5, as in Viva Engage and Teams.
// The composer comes first: CKEditor parses markup while it is imported.
import { frame, publish } from "../composer.js";
import { ClassicEditor, Essentials, Paragraph, Bold } from "ckeditor5";

const parts = frame();
const editor = await ClassicEditor.create({ attachTo: parts.place, licenseKey: "GPL", plugins: [Essentials, Paragraph, Bold], toolbar: [], root: { label: "What's happening?" } });

const textOf = (element) => [...element.getChildren()]
  .map((node) => node.is("$text") ? node.data : node.is("element", "softBreak") ? "\n" : textOf(node)).join("");
publish({
  ...parts,
  read: () => [...editor.model.document.getRoot().getChildren()].map(textOf).join("\n"),
  write: (text) => editor.model.change((writer) => {
    const root = editor.model.document.getRoot();
    writer.remove(writer.createRangeIn(root));
    for (const line of text.split("\n")) {
      const paragraph = writer.createElement("paragraph");
      writer.append(paragraph, root);
      if (line) writer.appendText(line, paragraph);
    }
  }),
});
