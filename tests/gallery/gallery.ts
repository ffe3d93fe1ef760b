// Shows every state of badge, marks, card and pause on a pretend page, for screenshots and for axe.
// The address says what to show: ?state=…&box=rich|plain&theme=light|dark&open=card|gate&rtl&many&hostile&locked&accepts
import type { BadgePlace, BoxGeometry, BoxState, UncheckedReason } from "../../extension/content/contract";
import type { Draft, Finding, Report, Severity } from "../../extension/shared/core-types";
import "../../extension/content/pieces/notes";
import { applyEdits } from "../../extension/content/text/edits";
import { makeBoxView } from "../../extension/content/ui/view";

const TEXT = "Tough job tonight. 78-year-old lady fell at home, NHS 943 476 5919, DE7 5FF. Crew of the year award goes to @WMASJohn from Willenhall, what a shift!";

const find = (words: string, severity: Severity, more: Partial<Finding>): Finding => {
  const start = TEXT.indexOf(words);
  return {
    rule: words, title: words, span: { start, end: start + words.length }, severity, heading: "patient",
    message: "", advice: "", clauses: [], fixes: [], confidence: 0.9, evidence: [], anyway: true, consent: null, mayLessen: true, unsure: false, ...more,
  };
};

const report: Report = {
  findings: [
    find("943 476 5919", "stop", {
      title: "An NHS number", message: "An NHS number belongs to one person, so anyone who looks it up knows who this is.",
      advice: "Take it out; nobody needs it to follow the story.",
      clauses: [{ id: "6.4.15i", summary: "Never share anything that could let a patient or their family be recognised." }],
      fixes: [{ label: "Take the number out", edits: [{ span: { start: TEXT.indexOf(", NHS"), end: TEXT.indexOf(", NHS") + 18 }, replacement: "" }] }],
    }),
    find("78-year-old lady", "warn", {
      title: "A patient's exact age", message: "With the place and the day, an exact age is often enough for neighbours to know who it was.",
      advice: "Say “an older patient”, or nothing about age.",
      consent: "A patient may be shown or named with their own signed permission.",
      clauses: [{ id: "6.4.15i", summary: "Never share anything that could let a patient or their family be recognised." }],
      fixes: [
        { label: "Say “a patient”", edits: [{ span: { start: TEXT.indexOf("78-year"), end: TEXT.indexOf("78-year") + 16 }, replacement: "A patient" }] },
        { label: "Say “an older patient”", edits: [{ span: { start: TEXT.indexOf("78-year"), end: TEXT.indexOf("78-year") + 16 }, replacement: "An older patient" }] },
      ],
    }),
    find("DE7 5FF", "stop", {
      title: "A full postcode", heading: "place-and-time", message: "About fifteen homes share a full postcode.",
      advice: "Name the county, if anything.", clauses: [{ id: "6.4.15i", summary: "Never share anything that could let a patient or their family be recognised." }],
      fixes: [{ label: "Take it out", edits: [{ span: { start: TEXT.indexOf(", DE7"), end: TEXT.indexOf(", DE7") + 9 }, replacement: "" }] }],
    }),
    find("Willenhall", "advise", {
      title: "Where you work from", heading: "you-and-trust", unsure: true, message: "It helps strangers to find out where you are.",
      advice: "Naming the trust is enough.", clauses: [{ id: "5.2", summary: "Think about your own safety when you say where you work." }],
    }),
  ],
  jigsaw: {
    pieces: [{ kind: "age", span: null, earlier: false }, { kind: "gender", span: null, earlier: false }, { kind: "place", span: null, earlier: false }, { kind: "time", span: null, earlier: true }],
    missing: ["condition"], next: { kind: "condition", summary: "With a condition as well, probably only one person fits." },
    crowd: 3, summary: "Age, gender, place and time together: only a handful of people fit.",
  },
  praise: null, contact: "the Communications Team, comms@trust.example", picture: null, more: null, part: null, checked: "0",
};
const clean: Report = { ...report, findings: [], jigsaw: { pieces: [], missing: [], next: null, crowd: null, summary: "" }, praise: "Thanking your crewmates is just what the policy hopes for." };

const asked = new URLSearchParams(location.search);
const rich = asked.get("box") !== "plain";
document.documentElement.dataset["theme"] = asked.get("theme") ?? "light";
if (asked.has("rtl")) document.documentElement.dir = "rtl";
const box = document.querySelector<HTMLElement>(rich ? "#rich" : "#plain")!;
document.querySelector(rich ? "#plain" : "#rich")!.remove();
if (asked.has("hostile")) {
  const sheet = document.createElement("style");
  sheet.textContent = "html{transform:rotate(0.0001deg)} * { all: unset !important; } head,script,style{display:none!important} body{display:block!important;padding:40px!important} main,article,header{display:block!important} div{opacity:.4!important;filter:blur(3px)!important;color:red!important;font-size:40px!important;display:block!important} textarea{border:1px solid!important;font:16px/1.4 serif!important;width:500px!important;height:90px!important;white-space:pre-wrap!important}";
  document.head.append(sheet);
}
if (asked.get("in") === "dialog") {
  const dialog = document.createElement("dialog");
  dialog.append(document.querySelector("main")!);
  document.body.append(dialog);
  dialog.showModal();
  // A site's focus trap.
  document.addEventListener("focusin", (event) => { if (!dialog.contains(event.target as Node)) box.focus(); }, true);
}
if (asked.has("many")) {
  report.findings = Array.from({ length: 40 }, (_, n) => ({ ...report.findings[n % 4]!, title: n ? `Note ${n} ${"verylongword".repeat(n % 9)}` : "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(4) }));
}
if (asked.has("locked")) report.findings = report.findings.map((one) => ({ ...one, anyway: false, mayLessen: false }));
const wantsText = !["waiting"].includes(asked.get("state") ?? "");
if (rich) box.textContent = wantsText ? TEXT : "";
else (box as HTMLTextAreaElement).value = wantsText ? TEXT : "";

let place: BadgePlace | null = null;
const geometry: BoxGeometry = {
  element: box,
  isFormField: !rich,
  isBasic: false,
  asksWho: null,
  get badgePlace() { return place; },
  draft: { text: TEXT, audience: "public" } as Draft,
  get text() { return rich ? box.textContent ?? "" : (box as HTMLTextAreaElement).value; },
  rangesOf(start, end) {
    const node = box.firstChild;
    if (!rich || !node || end > (node.nodeValue ?? "").length) return [];
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [range];
  },
};
const name = asked.get("state") ?? "found";
const state: BoxState = name === "waiting" ? { kind: "waiting" }
  : name === "checking" ? { kind: "checking", last: null }
    : name === "clear" ? { kind: "clear", report: clean, trustChosen: !asked.has("untrusted") }
      : name === "found" ? { kind: "found", report, trustChosen: !asked.has("untrusted") }
        : { kind: "unchecked", reason: name as UncheckedReason };

const log: string[] = [];
const view = makeBoxView(geometry, {
  accept: async (fix) => {
    log.push(`accept ${fix.label}`);
    if (asked.has("accepts")) box.textContent = applyEdits(box.textContent ?? "", fix.edits);
    return asked.has("accepts");
  },
  lessen: (finding) => { log.push(`lessen ${finding.rule}`); },
  dismiss: (finding) => { log.push(`dismiss ${finding.rule}`); },
  goBack: () => { log.push("goBack"); },
  postAnyway: () => { log.push("postAnyway"); },
  focusEditor: () => { log.push("focusEditor"); box.focus(); },
  takenAway: () => { log.push("takenAway"); },
  moveBadge: (chosen) => { place = chosen; },
  retry: () => { log.push("retry"); },
});
view.show(state);
if (asked.get("open") === "card") view.openCard(Number(asked.get("at") ?? "0") || null);
if (asked.get("open") === "gate") view.openGate(state.kind === "unchecked" ? null : report, state.kind === "unchecked" ? state.reason : null);
Object.assign(window, { gallery: { view, log, report, clean } });
