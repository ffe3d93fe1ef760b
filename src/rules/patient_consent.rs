//! # Patient's agreement
//!
//! ## What it looks for
//! The text says that a patient agreed to be shown, named or quoted.
//!
//! ## Why
//! A patient's yes has to be real, written down and kept.
//!
//! ## Example
//! "She said I could post it"
//!
//! ## Better
//! Pass the patient on to the communications team.
//!
//! ## Quiet when
//! It is a colleague, a friend, or the official team that asked.

use super::{Context, Hits};
use crate::frame::Topic;

const AGREED: &[&str] = &[
    "said i could post",
    "said we could post",
    "says i can post",
    "said i can post",
    "said i could share",
    "said we could share",
    "said i could tell",
    "patient consented",
    "patient's consent",
    "with the patient's permission",
    "patient said yes",
    "patient agreed",
    "asked me to name",
    "asked to be named",
    "wants to be named",
    "happy for me to share",
    "happy for us to share",
    "they consented",
    "with consent from the patient",
    "with patient consent",
    "gave consent for",
];

/// Reports a patient's agreement that is only claimed.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.says_any(AGREED) && cx.story.told() > 0.42 && cx.frame.draft(Topic::Colleague) < 0.5 {
        hits.push(hits.whole().sure(0.65).because("a patient's agreement is claimed"));
    }
}
