import type { Draft } from "./core-types";

/** A draft of which nothing is known: what is, is put over it. */
export const BLANK_DRAFT: Draft = {
  text: "", surface: "post", site: "", account: "personal", audience: "unknown", profile: null, attachments: [], place: null, replyTo: null, live: false,
};
