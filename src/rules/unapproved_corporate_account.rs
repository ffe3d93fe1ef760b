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
            "i've|we've|i|we ~2 made|started|created|opened|launched|set+up|setting+up ~4 page|account|profile|channel|instagram|facebook|twitter|tiktok|feed|x ~3 for ~3 station|trust|hub|watch|service|team|<employer>|crews",
            "new|our official|station|hub page|account|channel ~2 follow ~3",
        ],
    )])
});

/// Reports accounts opened for a part of the trust.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let fine = ["approved", "comms", "communications", "union", "football", "charity", "private"].iter().any(|w| cx.text.holds(w));
    if fine || cx.is_official() {
        return;
    }
    for found in WORDINGS.find(cx.text) {
        if !guard::negated(cx.text, &found) && !guard::asks(cx.text, found.sentence) && !guard::quoted(cx.text, found.span) {
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
