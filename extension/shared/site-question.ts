// What the popup asks the page script of the tab it was opened on.

/** The question. */
export const WHICH_SITE = { kind: "which-site" } as const;

/** The answer: the host without `www.`, whether compose boxes are checked on it, and whether the trust's policy leaves it to others. */
export interface SiteAnswer {
  host: string;
  on: boolean;
  leftOut: boolean;
}
