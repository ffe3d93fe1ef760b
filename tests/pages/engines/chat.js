// A chat box: Enter sends and empties it, Shift+Enter is a new line.
import { frame, h, plainText, publish } from "../composer.js";

const parts = frame();
const box = h("div", { contenteditable: "true", role: "textbox", "aria-multiline": "true", "aria-label": "Message" });
parts.place.append(box);
publish({
  ...parts,
  send: "enter",
  read: () => plainText(box),
  write: (text) => (box.textContent = text),
  after: () => box.replaceChildren(),
});
