// Settings that can't be used, made from what each may hold, and what the settings page says of them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./browsers.mjs";

/** What each setting may hold, as written from its definition. */
const FORMS = JSON.parse(readFileSync(join(root, "deploy", "settings.json"), "utf8"));
/** A value of each type that no setting can use, whatever its own type is; but yes is yes. */
const WRONG = { text: "?!", number: 7.5, "yes/no": true, list: [[1]], table: { "?": {} } };
/** For every type: every setting with that value, except where it is right. */
export const WRONG_VALUES = Object.entries(WRONG).map(([type, value]) => ({
  type, values: Object.fromEntries(Object.keys(FORMS).filter((key) => type !== "yes/no" || FORMS[key].type !== type).map((key) => [key, value])),
}));

/** The settings of which nothing is named as rejected. */
export const unnamed = (values, rejected) => Object.keys(values).filter((key) => !Object.keys(rejected).some((one) => one === key || one.startsWith(`${key}.`)));
/** What holds, setting by setting; of a pack with mistakes the page says that it is not used. */
export const inForce = ({ rows }) => Object.fromEntries(Object.entries(rows).filter(([key, { value }]) => key !== "customPack" || value === "in force").map(([key, { value }]) => [key, value]));

/** Runs in the settings page: what it shows. */
export function shownSettings() {
  const row = (element) => ({ value: element.firstChild.textContent, source: element.dataset.source, locked: element.dataset.locked === "true" });
  const rejected = {};
  for (const name of document.querySelectorAll("#rejected-list dt")) rejected[name.firstChild.textContent] = name.nextElementSibling.textContent;
  return {
    rows: Object.fromEntries([...document.querySelectorAll("#effective dd[data-key]")].map((element) => [element.dataset.key, row(element)])),
    rejected,
    trustsDisabled: document.getElementById("trusts").disabled,
    text: document.body.innerText,
  };
}
