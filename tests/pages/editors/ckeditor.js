// CKEditor 5, as in Teams. It parses markup while it is imported, so whoever mounts it has a policy for that first.
import { ClassicEditor, Essentials, Paragraph, Bold, Table } from "ckeditor5";

export async function mount(place, attributes) {
  const editor = await ClassicEditor.create({ attachTo: place, licenseKey: "GPL", plugins: [Essentials, Paragraph, Bold, Table], toolbar: [], root: { label: attributes["aria-label"] } });
  const textOf = (element) => [...element.getChildren()]
    .map((node) => node.is("$text") ? node.data : node.is("element", "softBreak") ? "\n" : textOf(node)).join("");
  const { view } = editor.editing;
  view.change((writer) => {
    for (const [name, value] of Object.entries(attributes)) if (name !== "aria-label") writer.setAttribute(name, value, view.document.getRoot());
  });
  // The person's own button for it.
  window.insertTable = () => editor.execute("insertTable", { rows: 1, columns: 2 });
  return {
    box: view.getDomRoot(),
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
  };
}
