// The one thing that the watcher can say by itself: the page script does not come, so nothing is checked here. Its
// words are a catalogue of their own, because the watcher is in every page and carries nothing else.
import words from "../strings/watcher.en.json";

const STYLE = ":host{all:initial!important;position:fixed!important;inset:auto auto 16px 16px!important;margin:0!important;border:0!important;padding:0!important;"
  + "background:none!important;z-index:2147483647!important;pointer-events:none!important}"
  + "p{margin:0;padding:8px 14px;max-width:320px;border:2px solid #b3231b;border-radius:8px;background:#fffdf6;color:#17211b;font:400 15px/1.45 system-ui,sans-serif}";

/** Puts the sign into the page, on top. */
export function showUnanswered(): HTMLElement {
  const sign = document.createElement("div");
  const root = sign.attachShadow({ mode: SHADOW_MODE });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const line = document.createElement("p");
  // As a page script of ours is known by, should one come from a newer watcher.
  line.className = "layer";
  line.setAttribute("role", "alert");
  line.dataset.part = "unanswered";
  line.lang = "en";
  line.dir = "ltr";
  line.textContent = words.unanswered;
  root.append(line);
  document.documentElement.append(sign);
  if (typeof sign.showPopover === "function") {
    sign.popover = "manual";
    sign.showPopover();
  }
  return sign;
}
