//! # Somebody else's picture
//!
//! ## What it looks for
//! A picture, video or song that the draft says is taken from somewhere else, without leave.
//!
//! ## Why
//! It belongs to whoever made it; official pictures are shared from the official post.
//!
//! ## Example
//! "Nicked this photo off the trust's page"
//!
//! ## Better
//! Share the original post instead of copying the picture.
//!
//! ## Quiet when
//! The picture is the author's, shared from the original, or used with leave.

use super::{Context, Hits};
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.65,
        &[
            "nicked|pinched|stole|stolen|ripped|lifted|copied|saved|downloaded|screenshotted|reuploaded|re-uploaded|robbed ~2 photo|picture|pic|image|video|clip|artwork|logo ~3 from|off|of ~4",
            "nicked|pinched|stole|ripped|lifted|copied|downloaded|saved ~2 from|off ~2 google|getty|internet|website|instagram|facebook|page|web|photographer|news ~2",
            "photo|picture|pic|image|video ~2 nicked|pinched|stolen|ripped|lifted|copied|off+google|from+google|from+the+internet ~3",
            "cropped|removed|cut ~2 watermark|credit ~3",
            "not my photo|picture|pic|image ~2 whoever|credit|dunno|idk",
        ],
    )])
});

/// Reports pictures taken from elsewhere.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let leave = cx.text.holds_any(&[
        "permission",
        "with credit",
        "credit to",
        "credit:",
        "📸",
        "licence",
        "license",
        "said i could",
        "creative commons",
    ]);
    if leave || cx.draft.attachments.is_empty() {
        return;
    }
    for found in WORDINGS.find(cx.text) {
        if !guard::negated(cx.text, &found) && !guard::asks(cx.text, found.sentence) {
            hits.push(hits.of(&found).because("the picture is taken from elsewhere"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::found_in;

    #[test]
    fn taken_from_elsewhere() {
        let of = |text: &str| {
            found_in(
                &serde_json::json!({"id": "t", "trust": "las", "text": text, "attachments": ["photo"]}).to_string(),
            )
        };
        assert!(of("Nicked this photo off the service website").iter().any(|(r, _)| r == "copyright-image"));
        assert!(!of("My photo from the allotment").iter().any(|(r, _)| r == "copyright-image"));
    }
}
