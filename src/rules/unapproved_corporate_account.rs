//! # Official account
//!
//! ## What it looks for
//! News that somebody is setting up, or has set up, a page or account for a team, station or the trust.
//!
//! ## Why
//! Accounts that speak for part of the trust are opened with Communications' agreement only.
//!
//! ## Example
//! "I've made a page for our station, follow us!"
//!
//! ## Better
//! Ask Communications first.
//!
//! ## Quiet when
//! The account is private, a union's, or already approved.

use super::{Context, Hits};
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "made|make|started|created|opened|launched|set+up|setting+up|started+up|making|starting|launching ~4 page|account|profile|channel|instagram|insta|facebook|twitter|tiktok|feed|x|group|youtube|bluesky ~2 for ~3 station|trust|hub|service|team|<employer>|crew|crews|depot|control|watch|patch|sector",
            "made|started|created|opened|launched|set+up|setting+up|started+up|launching our ~2 station|trust|hub|service|team|<employer>|crew|crews|depot|control|watch|patch|sector ~1 page|account|profile|channel|instagram|insta|facebook|twitter|tiktok|feed|x|group|youtube|bluesky",
            "new|our official|station|hub|depot page|account|channel ~2 follow ~3",
            "new|now ~1 page|account|profile|channel|instagram|insta|facebook|twitter|tiktok|feed|x|group|youtube|bluesky ~1 for ~2 station|hub|depot|crew|crews|trust|<employer>",
            "new|now have|got? ~1 station|hub|depot|crew page|account|channel|instagram|insta|tiktok",
            "our ~1 station|hub|depot|crew is|are ~1 on instagram|insta|facebook|twitter|tiktok|x|threads|bluesky ~2",
            "i|we run|running|manage|started ~2 page|account|channel ~2 for ~3 station|hub|depot|trust|<employer>|crew|crews",
            "follow|like ~1 our|the new? station|hub|depot|crew page|account|channel",
        ],
    )])
});

/// Reports accounts opened for a part of the trust.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let fine = cx.text.holds_any(&["approved", "comms", "communications", "union", "football", "charity", "private"]);
    if fine || cx.is_official() {
        return;
    }
    for found in WORDINGS.find(cx.text) {
        if !guard::negated(cx.text, &found)
            && !guard::asks(cx.text, found.sentence)
            && !guard::quoted(cx.text, found.span)
        {
            hits.push(hits.of(&found).because("an account for a part of the trust"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn pages_for_stations() {
        assert!(finds("unapproved-corporate-account", "yas", "I've made a facebook page for our station, follow us!"));
        assert!(!finds("unapproved-corporate-account", "yas", "I've made an account for my dog"));
    }
}
