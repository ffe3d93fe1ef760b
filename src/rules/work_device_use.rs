//! # On a work computer
//!
//! ## What it looks for
//! A draft that says it is written on the trust's computer, tablet or phone.
//!
//! ## Why
//! Most trusts keep private use off work devices.
//!
//! ## Example
//! "Posting this from the work laptop lol"
//!
//! ## Better
//! Your own phone, in your break.
//!
//! ## Quiet when
//! The draft does not say so. (On managed computers the extension's own notice takes over.)

use super::{Context, Hits};
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "posting|tweeting|writing|typing|scrolling|browsing|replying|sent|commenting ~3 from|on|via|off ~2 work|trust|station|service|nhs|control ~1 laptop|computer|pc|ipad|tablet|toughbook|phone|machine|desktop",
        ],
    )])
});

/// Reports drafts that say they are written on a work device.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let variant = if matches!(cx.draft.site.as_str(), "x" | "youtube") { "video-or-short-posts" } else { "" };
    for found in WORDINGS.find(cx.text) {
        if guard::is_meant(cx.text, &found) {
            hits.push(hits.of(&found).variant(variant).because("written on a work device"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn said_to_be_on_a_work_device() {
        assert!(finds("work-device-use", "las", "posting this from the work laptop lol"));
        assert!(!finds("work-device-use", "las", "my laptop died at work"));
    }
}
