// The practice page: pretend compose boxes with the very page script that runs on the social sites,
// asking the same core over the same line. Nothing is posted and nothing is kept.
import "./practice-watcher";
import "../content/page";
import { make } from "../content/ui/dom";
import { say } from "../strings/strings";
import { askSettings } from "./core-line";
import { fillWords, part } from "./page-text";
import { PRACTICE_POSTS } from "./practice-posts";

fillWords("practice.title");

const rich = part("rich");
const plain = part<HTMLTextAreaElement>("plain");
rich.dataset["placeholder"] = say("practice.placeholder");
plain.placeholder = say("practice.placeholder.plain");
let lastUsed: HTMLElement = rich;

for (const box of [rich, plain]) {
  box.addEventListener("focus", () => { lastUsed = box; });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    box.closest("form")?.requestSubmit();
  });
}
part("post-form").addEventListener("submit", (event) => pretendToPost(event, rich));
part("comment-form").addEventListener("submit", (event) => pretendToPost(event, plain));

part("examples").append(...PRACTICE_POSTS.map(({ name, text }) => {
  const button = make("button", { type: "button", class: "example" }, make("b", {}, name), make("span", {}, text));
  button.addEventListener("click", () => write(text));
  return make("li", {}, button);
}));

await drawTrust();
chrome.storage.onChanged.addListener(() => void drawTrust());

/** Types into the box the way a person would, so that undo works and every listener hears of it. */
function write(text: string): void {
  lastUsed.focus();
  document.execCommand("selectAll");
  document.execCommand("insertText", false, text);
}

function pretendToPost(event: Event, box: HTMLElement): void {
  event.preventDefault();
  const text = (box === plain ? plain.value : rich.innerText).trim();
  if (!text) return;
  const feed = part("feed");
  feed.hidden = false;
  feed.querySelector("h2")?.after(make("article", { class: "posted" }, text));
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
