// Whether a picture that is being chosen becomes the account's own: forms for that often have no text box beside them, so the page's
// words around the choice say it.
import { closestAcross, describeField, nameOf } from "../dom";
import { DIALOG } from "../submit-control";

/** How fields, forms and dialogs for it are called. */
const OF_A_PROFILE = /\b(profile|account|display)[ _-]?(photo|picture|pic|image|img)s?\b|\bavatars?\b|\bpfp\b|\bheadshot\b|\b(cover|banner|header)[ _-](photo|picture|image)\b|\bllun proffil\b/;

/** Headings that are looked at for a form's name: its own come first. */
const HEADINGS = "h1, h2, h3, legend, [role=heading]";

/** Whether what is chosen at `target` becomes the picture of a profile, as the page calls it. */
export function isProfilePicture(target: Element): boolean {
  const codes = [target.id, target.getAttribute("name"), target.getAttribute("data-testid")];
  if (isCalledProfile(`${describeField(target)} ${codes.map(apart).join(" ")}`)) return true;
  const around = closestAcross(target, `form, ${DIALOG}`);
  if (!around) return false;
  const heading = around.querySelector(HEADINGS);
  const named = around.hasAttribute("aria-label") || around.hasAttribute("aria-labelledby");
  return isCalledProfile(`${named ? nameOf(around) : ""} ${heading ? nameOf(heading) : ""}`.toLowerCase());
}

/** Whether words of a page, in lower case, are those for a profile's picture. */
export function isCalledProfile(words: string): boolean {
  return OF_A_PROFILE.test(words);
}

/** Names in code are joined by capitals or lines: "profilePhoto", "user_avatar". */
export function apart(name: string | null): string {
  return (name ?? "").replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " ").toLowerCase();
}
