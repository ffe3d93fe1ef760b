// The practice page: pretend compose boxes with the very page script that runs on the social sites,
// asking the same core over the same line. Nothing is posted and nothing is kept.
import "./language";
import "./practice-watcher";
import "../content/page";
import "../content/pieces/notes";
import "../content/pieces/pictures";
import { make } from "../content/ui/dom";
import { DRAFT_LANGUAGE } from "../content/ui/finding-parts";
import { CARD_SHORTCUT } from "../shared/shortcut";
import { PACK_LANGUAGE, say } from "../strings/strings";
import { askSettings } from "./core-line";
import { fillWords, isReady, part } from "./page-text";
import { LIBRARY, THEMES } from "./library";
import { openPhotos } from "./photos";
import { openPuzzle } from "./puzzle";
import { openQuiz } from "./quiz";
import { openRewriting } from "./rewriting";
import { PRACTICE_POSTS } from "./practice-posts";

fillWords("practice.title");
part("practice-keys").textContent = say("practice.keys", { keys: CARD_SHORTCUT.shown });

const rich = part("rich");
const plain = part<HTMLTextAreaElement>("plain");
rich.dataset["placeholder"] = say("practice.placeholder");
plain.placeholder = say("practice.placeholder.plain");
let lastUsed: HTMLElement = rich;

const chat = part("chat");
const bio = part<HTMLInputElement>("bio");
chat.dataset["placeholder"] = say("practice.placeholder.chat");
bio.placeholder = say("practice.placeholder.bio");

for (const box of [rich, plain, chat, bio]) {
  box.addEventListener("focus", () => { lastUsed = box; });
  box.addEventListener("keydown", (event) => {
    // A message goes with Enter alone, as such boxes have it.
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey || (box === chat && !event.shiftKey))) return;
    event.preventDefault();
    box.closest("form")?.requestSubmit();
  });
}
part("post-form").addEventListener("submit", (event) => pretendToPost(event, rich));
part("comment-form").addEventListener("submit", (event) => pretendToPost(event, plain));
part("chat-form").addEventListener("submit", (event) => pretendToPost(event, chat));
part("bio-form").addEventListener("submit", (event) => pretendToPost(event, bio));

const theme = part<HTMLSelectElement>("library-theme");
theme.append(make("option", { value: "" }, say("practice.theme.first")), ...THEMES.map((one) => make("option", { value: one }, say(`practice.theme.${one}`))));
theme.addEventListener("change", drawExamples);
drawExamples();
openQuiz();
openPuzzle();
openPhotos();
openRewriting();

await drawTrust();
isReady();
chrome.storage.onChanged.addListener(() => void drawTrust());

/** A few to begin with, or all of a theme from plain to subtle. */
function drawExamples(): void {
  const offered = theme.value
    ? LIBRARY.filter((one) => one.theme === theme.value).map(({ level, text }) => ({ name: say(`practice.level.${level as 1 | 2 | 3}`), text }))
    : PRACTICE_POSTS;
  part("examples").replaceChildren(...offered.map(({ name, text }) => {
    const button = make("button", { type: "button", class: "example" }, make("b", {}, name), make("span", { lang: PACK_LANGUAGE }, text));
    button.addEventListener("click", () => write(text));
    return make("li", {}, button);
  }));
}

/** Types into the box the way a person would, so that undo works and every listener hears of it. */
function write(text: string): void {
  lastUsed.focus();
  document.execCommand("selectAll");
  document.execCommand("insertText", false, text);
}

function pretendToPost(event: Event, box: HTMLElement): void {
  event.preventDefault();
  const text = ("value" in box ? (box as HTMLInputElement).value : box.innerText).trim();
  if (!text) return;
  const feed = part("feed");
  feed.hidden = false;
  feed.querySelector("h2")?.after(make("article", { class: "posted", lang: DRAFT_LANGUAGE }, text));
  box.focus();
  document.execCommand("selectAll");
  document.execCommand("delete");
  part("posted").textContent = say("practice.posted");
}

async function drawTrust(): Promise<void> {
  const settings = await askSettings().catch(() => null);
  const name = settings?.rows.find(({ key }) => key === "trust" && settings.trust)?.value;
  part("trust").textContent = settings && name
    ? say("practice.trust", { trust: name, account: say(`practice.account.${settings.account}`) })
    : say("practice.trust.none");
}
