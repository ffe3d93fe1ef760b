// What the popup asks the page script of the tab it was opened on.

/** The question. */
export const WHICH_SITE = { kind: "which-site" } as const;

/** The answer: the host without `www.`, and whether compose boxes are checked on it. */
export interface SiteAnswer {
  host: string;
  on: boolean;
}
