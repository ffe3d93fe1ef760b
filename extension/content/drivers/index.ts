// Picks the driver for a compose box.
import { engineOf, type Engine } from "../engine";
import { isFormField } from "../find";
import { ckeditor } from "./ckeditor";
import { draft } from "./draft";
import type { Driver } from "./driver";
import { EditableDriver, type EditableEngine } from "./editable";
import { FormFieldDriver } from "./form-field";
import { lexical } from "./lexical";
import { plain } from "./plain";
import { prosemirror } from "./prosemirror";
import { quill } from "./quill";
import { slate } from "./slate";

const ENGINES: Record<Exclude<Engine, "form-field">, EditableEngine> = {
  plain, draft, lexical, prosemirror, quill, slate, ckeditor,
};

/** The driver that this compose box's engine needs. */
export function driverFor(editable: HTMLElement): Driver {
  if (isFormField(editable)) return new FormFieldDriver(editable);
  const engine = engineOf(editable);
  return new EditableDriver(editable, ENGINES[engine === "form-field" ? "plain" : engine]);
}
