//! # People know where you work
//!
//! ## What it looks for
//! A bio, typed now, that names the trust.
//!
//! ## Why
//! You may say where you work. From then on people read what you write as a member of staff's words.
//!
//! ## Example
//! "Paramedic, West Midlands Ambulance Service"
//!
//! ## Better
//! As it is, with the disclaimer; or without the employer.
//!
//! ## Quiet when
//! It is no bio. It never interrupts: at most a note.

use super::{Context, Hits};
use crate::draft::Surface;
use crate::policy::{DisclaimerMatch, DisclaimerNeed};

/// Notes that the bio names the employer, once everything else about it is in order.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.draft.surface != Surface::Bio || cx.is_official() {
        return;
    }
    // Where the disclaimer is missing, that finding says it already.
    let settled = cx.pack.disclaimer.as_ref().is_none_or(|d| {
        d.needs != DisclaimerNeed::PublicAlways && d.in_read(cx.text, &cx.pack.employer) == DisclaimerMatch::Full
    });
    let first_time = cx.draft.profile.as_ref().is_none_or(|p| cx.pack.employer.named_in(&p.bio).is_none());
    if let Some(span) = cx.employer_named()
        && settled
        && first_time
        && cx.draft.profile.is_some()
    {
        hits.push(hits.at(cx.text.to_folded(span)).sure(0.9).because("the bio names the trust"));
    }
}
