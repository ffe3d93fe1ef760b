//! `crewmate rules`: the rule reference, from the rules' own pages.

use crate::rules;
use std::fmt::Write as _;

/// The whole reference as Markdown. `docs/rules.md` is this text; a test fails when it is stale.
#[must_use]
pub fn reference() -> String {
    let mut out = String::from(
        "# What Crewmate looks for\n\nWritten by `crewmate rules` from the rules themselves; do not edit by hand. Which trust's pack makes what of each: [policy packs](packs.md#rules-and-their-severities); the paragraphs stand in the note and on the policy page.\n\n",
    );
    for rule in rules::ALL {
        let _ = writeln!(out, "- [`{0}`](#{0})", rule.id);
    }
    for rule in rules::ALL {
        let page = rule.page.trim();
        let (title, body) = page.split_once('\n').unwrap_or((page, ""));
        let _ = writeln!(
            out,
            "\n<a id=\"{}\"></a>\n\n## {}\n\n`{}`\n{}",
            rule.id,
            title.trim_start_matches("# "),
            rule.id,
            body
        );
    }
    out
}
