// The presenter's notes: what to say of the screen that the room sees, and what comes. The keys of the show work here as well.
import "./language";
import { sayOfPack } from "../content/ui/finding-parts";
import { PACK_LANGUAGE, say } from "../strings/strings";
import { fillWords, isReady, part } from "./page-text";
import { joinShow, type ToNotes } from "./presenter-line";
import { isKeyOfShow } from "./slides";

fillWords("induction.notes.title");
const press = joinShow(hear);
part("back").addEventListener("click", () => press("ArrowLeft"));
part("on").addEventListener("click", () => press("ArrowRight"));
document.addEventListener("keydown", (event) => {
  if (!isKeyOfShow(event)) return;
  event.preventDefault();
  press(event.key);
});
hear({ kind: "waiting" });
isReady();

function hear(message: ToNotes): void {
  if (message.kind === "close") return window.close();
  const at = message.kind === "at" ? message : null;
  part("words").textContent = at ? at.words : say(`induction.notes.${message.kind as "waiting" | "ended"}`);
  part("progress").textContent = at ? say("induction.progress", { n: at.at + 1, total: at.total }) : "";
  const { toCome = null, next = null } = at ?? {};
  part("to-come").replaceChildren(...(toCome === null ? [] : toCome.length > 0 ? sayOfPack("induction.note.toCome", toCome) : [say("guide.facilitator.expect.fine")]));
  part("ahead").hidden = !at;
  part("next-title").textContent = next ? next.title : say("induction.notes.last");
  const words = part("next-post");
  words.hidden = !next?.post;
  words.lang = PACK_LANGUAGE;
  words.textContent = next?.post ?? "";
}
