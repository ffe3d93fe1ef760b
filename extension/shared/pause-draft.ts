// The popup asks the page script of the tab it was opened on not to check the draft that is being written.

/** The question; the answer says whether there was a draft to leave alone. */
export const PAUSE_DRAFT = { kind: "pause-draft" } as const;

/** The answer. */
export interface PauseAnswer {
  paused: boolean;
}
