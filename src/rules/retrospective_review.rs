//! # An earlier post
//!
//! ## What it looks for
//! A sign that a case is now in the news of which an earlier post of the same account told.
//!
//! ## Why
//! An earlier, harmless post may now show who it was.
//!
//! ## Example
//! "That job I posted about is on the news"
//!
//! ## Better
//! Look at the earlier post again, and take it down.
//!
//! ## Quiet when
//! Earlier posts told of no patient.

use super::{Context, Hits};
use crate::frame::Topic;

/// Reports that an earlier post needs another look.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let news = cx.frame.draft(Topic::CaseInPublicEye) > 0.5
        || cx.says_any(&["on the news", "all over the news", "in the papers", "made the news", "in the paper"]);
    if news && cx.memory.tells_of_patient() && cx.story.told() > 0.28 {
        hits.push(hits.whole().sure(0.7).because("earlier posts told of a patient, and the case is now in the news"));
    }
}
