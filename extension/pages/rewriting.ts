// Before and after: a post to write anew so that it can go out, and how Crewmate would have put it.
import { make } from "../content/ui/dom";
import { DRAFT_LANGUAGE } from "../content/ui/finding-parts";
import { saferOf } from "../content/ui/safer";
import { applyEdits } from "../content/text/edits";
import { PACK_LANGUAGE, say, sayCount } from "../strings/strings";
import { askReport } from "./core-line";
import { marked } from "./example";
import { post, REWRITES } from "./library";
import { part } from "./page-text";

let at = 0;

/** Makes the section work. */
export function openRewriting(): void {
  part("rewrite-check").addEventListener("click", () => void check());
  part("rewrite-next").addEventListener("click", () => {
    at = (at + 1) % REWRITES.length;
    void draw();
  });
  void draw();
}

const before = (): string => post(REWRITES[at]!).text;

async function draw(): Promise<void> {
  const box = part<HTMLTextAreaElement>("rewrite-box");
  box.value = before();
  part("rewrite-answer").replaceChildren();
  const report = await askReport(before()).catch(() => null);
  part("rewrite-before").replaceChildren(...marked(before(), report?.findings ?? []));
}

async function check(): Promise<void> {
  const box = part<HTMLTextAreaElement>("rewrite-box");
  const answer = part("rewrite-answer");
  const [then, now] = await Promise.all([askReport(before()), askReport(box.value)]).catch(() => [null, null]);
  if (!then || !now) {
    answer.replaceChildren(make("p", { role: "alert" }, say("popup.trouble")));
    return;
  }
  const left = now.findings.filter(({ severity }) => severity !== "advise");
  const safer = saferOf(then.findings, before());
  answer.replaceChildren(
    make("p", { class: "verdict" }, box.value.trim() === "" ? say("practice.rewrite.empty")
      : left.length === 0 ? say("practice.rewrite.done") : sayCount("practice.rewrite.left", left.length)),
    ...(left.length > 0 ? [make("p", { class: "post", lang: DRAFT_LANGUAGE }, ...marked(box.value, left)), make("p", { lang: PACK_LANGUAGE }, [...new Set(left.map(({ title }) => title))].join(", "))] : []),
    ...(safer ? [make("h3", {}, say("practice.rewrite.ours")), make("p", { class: "post", lang: PACK_LANGUAGE }, applyEdits(before(), safer.fix.edits))] : []),
  );
}
