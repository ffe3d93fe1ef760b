//! # Place in the picture or post
//!
//! ## What it looks for
//! A place tag that the page adds to the draft. (A place inside a picture's file is found by the photo check.)
//!
//! ## Why
//! It shows where you were, and so where a patient may be.
//!
//! ## Example
//! A post about a job, tagged "Wainfleet"
//!
//! ## Better
//! The same post without the tag.
//!
//! ## Quiet when
//! The draft has no place tag.

use super::{Context, Hits};

/// Reports a place tag.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.draft.place.as_deref().is_some_and(|p| !p.trim().is_empty()) && cx.story.told() > 0.2 {
        hits.push(hits.whole().sure(0.8).because("a place tag on the post"));
    }
}
