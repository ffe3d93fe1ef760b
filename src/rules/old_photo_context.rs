//! # Older picture
//!
//! ## What it looks for
//! An older work picture that the draft says is old, without saying how old.
//!
//! ## Why
//! Rules on masks, gloves and distance have changed; readers judge it by today's.
//!
//! ## Example
//! "Old one of the crew in the back"
//!
//! ## Better
//! "The crew in 2018, before masks."
//!
//! ## Quiet when
//! A year or date is given, or it is not from work.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::wording::Wordings;
use once_cell::sync::Lazy;

static OLD: Lazy<Wordings> = Lazy::new(|| Wordings::new(&[(0.65, &["old|older ~1 photo|picture|pic|one|shot ~3 crew|uniform|ppe|shift|ambulance|station|truck|work", "throwback to ~6 crew|uniform|ppe|shift|ambulance|station|truck"])]));

/// Reports undated older work pictures.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let dated = cx.text.tokens().iter().any(|t| {
        let word = cx.text.word(t);
        word.len() >= 4 && (word.starts_with("19") || word.starts_with("20")) && word.bytes().take(4).all(|b| b.is_ascii_digit())
    }) || ["years ago", "years back", "month", "last year", "last week", "summer", "winter"].iter().any(|w| cx.text.holds(w));
    if dated || cx.draft.attachments.is_empty() || cx.frame.draft(Topic::History) > 0.7 {
        return;
    }
    for found in OLD.find(cx.text) {
        hits.push(hits.of(&found).because("an older picture without its date"));
    }
}
