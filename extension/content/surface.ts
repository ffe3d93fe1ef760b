// What kind of box this is and who will read it, guessed from the page where the site's file does not
// say. Unknown stays unknown: the core treats it as public.
import type { Audience, Surface } from "../shared/core-types";
import { describeField, nameOf } from "./dom";

const MESSAGE_PLACES = /\/(messages?|messaging|direct|inbox|chats?|dm)(\/|$)|\/i\/chat|\/channels\/@me/;
const MESSAGE_HOSTS = /(^|\.)(messenger\.com|web\.whatsapp\.com|web\.snapchat\.com|teams\.(microsoft|live)\.com|teams\.cloud\.microsoft|chat\.reddit\.com)$/;

const BY_WORDS: readonly (readonly [Surface, RegExp])[] = [
  ["altText", /\balt(ernative)?[ -]?text\b|\bimage description\b|\balttext/],
  ["dm", /\b(send|write|type|new) (a |an |your )?(message|chat|dm)\b|^messages?( |$)|\bmessage (@|#|to\b)|\bdirect message\b|dm-?composer/],
  ["reply", /\breply\b|\bpost your reply\b|\banswer as\b/],
  ["comment", /\bcomment/],
  ["bio", /\bbio(graphy)?\b|\babout (me|you)\b|\babout\b$|\bprofile description\b/],
  ["displayName", /\bdisplay[ _-]?name\b|\bfull name\b/],
  ["username", /\buser[ _-]?name\b|\bhandle\b/],
  ["caption", /\bcaption\b/],
  ["title", /\btitle\b|\bheadline\b|\bevent name\b/],
];

/** The surface: the field's own label first, then the address. */
export function surfaceOf(editable: HTMLElement, address: Location | URL): Surface {
  const words = describeField(editable);
  for (const [surface, pattern] of BY_WORDS) if (pattern.test(words)) return surface;
  if (MESSAGE_HOSTS.test(address.hostname) || MESSAGE_PLACES.test(address.pathname)) return "dm";
  return "post";
}

/** The audience, where the composer or the address shows it. */
export function audienceOf(scope: Element, surface: Surface): Audience {
  if (surface === "dm") return "direct";
  for (const control of scope.querySelectorAll("button, [role=button], [role=combobox]")) {
    const name = nameOf(control).toLowerCase();
    if (/sharing with public|everyone can reply|^public$|^anyone$/.test(name)) return "public";
    if (/sharing with friends|followers only|connections only|^followers$/.test(name)) return "followers";
    if (/private group|^group$/.test(name)) return "group";
    if (/private mention/.test(name)) return "direct";
  }
  return "unknown";
}

/** How composers say whom they answer. */
const ANSWERS = /^(?:(?:in )?reply(?:ing)? to|answering) (.{1,60})$/i;
/** Parts of a composer that are looked at, and the longest words that are read: a composer has no more. */
const MOST_PARTS = 400;
const LONGEST = 80;

/** Whom a draft answers, where the composer says so beside the editable in the usual words; otherwise `null`. */
export function answeredIn(scope: Element, editable: Element): string | null {
  for (const part of [...scope.querySelectorAll("span, div, p, a, h2, h3, [role=heading], label")].slice(0, MOST_PARTS)) {
    // Whatever holds much holds more than that.
    if (part.childElementCount > 3 || part.contains(editable) || editable.contains(part)) continue;
    const words = (part.textContent ?? "").replace(/\s+/g, " ").trim();
    const [, whom] = (words.length <= LONGEST && ANSWERS.exec(words)) || [];
    if (whom) return whom.trim();
  }
  return null;
}
