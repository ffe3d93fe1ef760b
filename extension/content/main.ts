// The page script. Until somebody uses a compose box all there is of it is these few listeners: no
// element, no observer, no timer, no line to the background.
import { isCardShortcut } from "../shared/shortcut";
import { answerPopup } from "./answer-popup";
import { Boxes } from "./boxes";
import { reachableAncestorWindows } from "./dom";
import { editableOf } from "./find";
import { SubmitGuard } from "./submit";
import { takeOver } from "./take-over";
import { makeBoxView } from "./ui/view";

/** While boxes are in use: the listeners on the windows around this frame. */
let around: AbortController | null = null;

const boxes = new Boxes(makeBoxView, (inUse) => {
  around?.abort();
  around = inUse ? new AbortController() : null;
  // An editor in a frame (TinyMCE, block editors) is often published by a button outside it.
  if (around) for (const outer of reachableAncestorWindows(window)) guard.listen(outer, around.signal);
});
const guard = new SubmitGuard(boxes);

/** The page alone can't make us open a box: only what the person does counts. */
function onUse(event: Event): void {
  if (!event.isTrusted) return;
  const editable = editableOf(event);
  if (editable) boxes.use(editable, event.type);
}

function onShortcut(event: KeyboardEvent): void {
  if (!event.isTrusted || !isCardShortcut(event)) return;
  const editable = editableOf(event);
  if (!editable || !boxes.of(editable)?.openCard()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

window.addEventListener("keydown", onShortcut, true);
for (const type of ["focusin", "beforeinput", "input", "keydown"]) window.addEventListener(type, onUse, true);
guard.listen(window);
window.addEventListener("pagehide", () => boxes.closeAll(), true);
if (window === window.top) answerPopup();

const interrupted = takeOver();
if (interrupted) boxes.use(interrupted, "focusin");
