// What the pieces that come later take from the page script instead of bringing their own: the build puts these in the place of
// the modules of the same names.
import * as strings from "../strings/strings";
import * as pageDom from "./dom";
import * as readEditable from "./text/read-editable";
import * as dom from "./ui/dom";
import * as host from "./ui/host";
import * as theme from "./ui/theme";

/** From now on pieces come to this page script; those of an earlier one, perhaps of another version, are none of its business. */
export function shareWithPieces(): void {
  Object.assign(globalThis, {
    crewmatePieces: {},
    crewmateShared: {
      "strings/strings": strings,
      "content/dom": pageDom,
      "content/text/read-editable": readEditable,
      "content/ui/dom": dom,
      "content/ui/host": host,
      "content/ui/theme": theme,
    },
  });
}
