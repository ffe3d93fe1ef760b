//! # Describe the picture
//!
//! ## What it looks for
//! A picture on an official account without a description.
//!
//! ## Why
//! People who can't see it get nothing from it otherwise.
//!
//! ## Example
//! A photo with an empty "alt text" field
//!
//! ## Better
//! One sentence: who or what is shown, and what they do.
//!
//! ## Quiet when
//! A description is there, in its field or in the text, or the page does not show whether there is one.

use super::{Context, Hits};
use crate::draft::{Account, AttachmentKind};

/// Reports pictures whose description is known to be empty.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.draft.account != Account::Corporate {
        return;
    }
    let described_in_text = cx.text.holds_any(&["[alt", "alt text:", "image description", "[image", "(image:", "id:"]);
    let empty = cx.draft.attachments.iter().any(|a| {
        matches!(a.kind, AttachmentKind::Photo | AttachmentKind::Video)
            && a.alt_text.as_ref().is_some_and(|alt| alt.trim().is_empty())
    });
    if empty && !described_in_text {
        hits.push(hits.whole().because("the picture has no description"));
    }
}
