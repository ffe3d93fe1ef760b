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

const ENGINES: Record<Engine, EditableEngine> = {
  plain, draft, lexical, prosemirror, quill, slate, ckeditor,
};

/** The driver that this compose box's engine needs. */
export function driverFor(editable: HTMLElement): Driver {
  return isFormField(editable) ? new FormFieldDriver(editable) : new EditableDriver(editable, ENGINES[engineOf(editable)]);
}
