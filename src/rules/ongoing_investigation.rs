//! # Investigation under way
//!
//! ## What it looks for
//! An inquiry, review or police investigation that is not over, spoken of from inside.
//!
//! ## Why
//! It could harm the investigation and the people in it.
//!
//! ## Example
//! "They've got us all in for the serious incident review about Tuesday's death"
//!
//! ## Better
//! Wait until it is over.
//!
//! ## Quiet when
//! It is a published report, a public inquiry in the news, or training.

use crate::frame::Topic;
use super::{Context, Hits};

const INSIDE: &[&str] = &[
    "serious incident review", "si investigation", "under investigation for", "police want a statement", "statement to the police about", "interviewed by police about", "psirf review", "the investigation into our", "ongoing investigation",
    "the coroner wants our", "investigating the job", "investigating our job",
];

/// Reports investigations spoken of from inside.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let other = [Topic::Training, Topic::Fiction, Topic::History].iter().any(|topic| cx.frame.draft(*topic) > 0.5);
    if other {
        return hits.rule_out();
    }
    if cx.says_any(INSIDE) && cx.story.told() > 0.3 {
        hits.push(hits.whole().sure(0.65).because("an investigation that is not over"));
    }
}
