// The page script: brought into a frame when a compose box in it is first used. It hears what happens
// in the frame's own window from the watcher, which was there before the page's own listeners.
import { PAUSE_DRAFT, type PauseAnswer } from "../shared/pause-draft";
import { isCardShortcut } from "../shared/shortcut";
import { readBadgePlace } from "./badge-place";
import { Boxes } from "./boxes";
import { reachableAncestorWindows } from "./dom";
import { editableOf } from "./find";
import { watcherHere } from "./here";
import { SubmitGuard } from "./submit";
import { PictureGuard } from "./pictures/guard";
import { shareWithPieces } from "./share";
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
const pictures = new PictureGuard(boxes);

/** Boxes with a draft when the page was left. */
let left: HTMLElement[] = [];

function hear(event: Event): void {
  // Our own question about a picture is not the page's business, nor a press on Post.
  if (pictures.owns(event) || guard.holdsDrop(event) || pictures.hear(event)) return;
  switch (event.type) {
    case "pagehide":
      left = [...boxes.all].filter(({ draft }) => draft).map(({ element }) => element);
      boxes.closeAll();
      return;
    case "pageshow":
      // Back to a page that was kept as it was left.
      for (const editable of left) if (editable.isConnected) boxes.use(editable, "focusin");
      left = [];
      return;
    case "keydown":
      onShortcut(event as KeyboardEvent);
      onUse(event);
      break;
    case "focusin": case "beforeinput": case "input":
      onUse(event);
      break;
  }
  guard.hear(event);
}

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

// Until it is known, and where it can't be read, the badge goes where it goes by itself.
void readBadgePlace().catch(() => {});
document.addEventListener("resume", () => boxes.resume());

/** From the popup alone: a page has no way to send messages within the extension. */
chrome.runtime.onMessage.addListener((message: unknown, _sender, answer: (paused: PauseAnswer) => void) => {
  if ((message as { kind?: unknown } | null)?.kind !== PAUSE_DRAFT.kind) return;
  // Only a frame that has a draft answers: the first answer counts.
  const paused = [...boxes.all].map((box) => box.pauseForDraft()).includes(true);
  if (paused) answer({ paused });
});

const meanwhile = watcherHere()?.attach({ hear });
if (meanwhile) {
  shareWithPieces();
  takeOver();
  for (const editable of meanwhile.used) if (editable.isConnected) boxes.use(editable, "focusin");
  if (meanwhile.held) guard.wasHeld(meanwhile.held);
  if (meanwhile.chosen) pictures.wasChosen(meanwhile.chosen, meanwhile.chosenHeld);
}
