// Quill 2 in the light DOM.
import Quill from "quill";
import { frame, publish } from "../composer.js";

const parts = frame();
const quill = new Quill(parts.place, { modules: { toolbar: false }, placeholder: "Start a post" });
quill.root.setAttribute("role", "textbox");
quill.root.setAttribute("aria-label", "Start a post");
publish({
  ...parts,
  read: () => quill.getText().replace(/\n$/, ""),
  write: (text) => quill.setText(text, "api"),
});
// Quill takes edits within a second for one step of its history; a person's pause ends the step.
window.pauseInTyping = () => quill.history.cutoff();
