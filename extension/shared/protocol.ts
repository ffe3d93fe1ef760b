// Messages between page script and background, over one long-lived port per compose box in use.
import type { Caught } from "./caught";
import type { Carried, CoreInfo, Draft, Guide, Report, SettingsShown } from "./core-types";

export const PORT_NAME = "crewmate";

/** Watcher → background, as a single message: bring the page script, and what is known of the site, into this frame. */
export const BRING_PAGE_SCRIPT = { kind: "bring-page-script" } as const;

/** Page script → background, as a single message with the `name` of a piece: bring it into this frame. */
export const BRING_PIECE = { kind: "bring-piece" } as const;

/** Page script → background. `id` grows by one per port; answers carry it back. */
export type Ask =
  | {
      kind: "check"; id: number; draft: Draft;
      /** Where the caret is in the text: of a draft too long for more at every key what lies around it is checked. */
      caret?: number | null;
      /** All of it, however long: it is about to go out. */
      whole?: true;
      /** The person pressed "try again": a core that failed to load is given another go. */
      again?: boolean;
      /** Of our own pages only: under this trust's policy, where IT has not settled which. */
      trust?: string;
    }
  | { kind: "info"; id: number }
  /** Of our own pages only: every setting with who decided it. */
  | { kind: "settings"; id: number }
  /** The person's press on Post went through with this draft. */
  | { kind: "posted"; id: number; draft: Draft }
  /** A pause began or a safer wording was taken: counted, and nothing else of it. */
  | { kind: "caught"; id: number; what: Caught }
  /** Of our own pages only: the policy on one page. */
  | { kind: "guide"; id: number; trust?: string }
  /** Of our own pages only: what a file of settings holds. */
  | { kind: "carried"; id: number; text: string }
  /** Our elements are gone from the page: only the toolbar button can still say so. `null`: all is well. */
  | { kind: "trouble"; id: number; reason: string | null };

/** Background → page script. */
export type Answer =
  | { kind: "report"; id: number; report: Report; trustChosen: boolean }
  | { kind: "info"; id: number; info: CoreInfo }
  | { kind: "settings"; id: number; settings: SettingsShown }
  | { kind: "guide"; id: number; guide: Guide }
  | { kind: "carried"; id: number; carried: Carried }
  /** The core could not load or could not check; `message` is for the console, never the draft's words. */
  | { kind: "failed"; id: number; message: string }
  /** Settings changed: ask again. */
  | { kind: "stale"; id: -1 };
