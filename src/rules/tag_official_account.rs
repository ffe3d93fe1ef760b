//! # Tag the official account
//!
//! ## What it looks for
//! A picture from work without the official account tagged.
//!
//! ## Why
//! Your trust asks for the tag, with your manager's agreement, so that good pictures are seen and checked.
//!
//! ## Example
//! "Long service awards today!" with a photo and no tag
//!
//! ## Better
//! "Long service awards today! @SCAS999"
//!
//! ## Quiet when
//! There is no picture, it is not from work, or the account is tagged already.

use super::{Context, Hits};
use crate::draft::Surface;
use crate::lexicon;
use crate::report::Span;

/// Offers the tag for work pictures.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let Some(tag) = &cx.pack.handles.tag else { return };
    let pictured = !cx.draft.attachments.is_empty() && matches!(cx.draft.surface, Surface::Post | Surface::Caption);
    if !pictured || cx.is_official() || cx.text.holds(&tag.to_lowercase()) {
        return;
    }
    // Only where the draft itself shows that the picture is from a work event.
    let event = cx.text.holds_any(&[
        "long service",
        "passing out",
        "graduation",
        "awards",
        "open day",
        "years in",
        "years of service",
        "at the station",
        "our crews",
        "our team",
        "team photo",
    ]);
    let staff = cx.phrases_in(lexicon::JOB_ROLES).next().is_some() || cx.employer_named().is_some();
    if event && staff {
        let end = cx.text.folded().len();
        let add = hits.replace(&format!("Add {tag}"), Span::new(end, end), &format!(" {tag}"));
        hits.push(hits.whole().sure(0.5).because("a picture from work").fix(add));
    }
}
