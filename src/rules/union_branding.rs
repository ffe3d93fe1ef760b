//! # Trust's logo on union matters
//!
//! ## What it looks for
//! Union material that carries the trust's name as a mark: its logo, crest or badge.
//!
//! ## Why
//! Union talk is respected. The trust's branding on it needs written permission.
//!
//! ## Example
//! "Strike poster with the trust's logo, print and share"
//!
//! ## Better
//! The same poster with the union's own logo.
//!
//! ## Quiet when
//! It is union talk without the trust's branding.

use super::{Context, Hits};
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

static UNION: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &["union|unison|unite|gmb|rcn|strike|picket|ballot|branch|rep|reps|stewards|tuc|industrial"],
    )])
});

static BRANDING: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "trust|service|emas|wmas|scas|nhs|ambulance|<employer>|our ~3 logo|crest|badge|branding|roundel|letterhead|emblem",
            "logo|crest|badge|branding|letterhead of|from ~2 trust|service|<employer>|nhs|ambulance",
        ],
    )])
});

/// Reports the trust's branding on union matters.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if !UNION.fits(cx.text) {
        return;
    }
    for found in BRANDING.find(cx.text) {
        if !guard::negated(cx.text, &found) && !guard::asks(cx.text, found.sentence) {
            hits.push(hits.of(&found).because("the trust's branding beside union matters"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn branding_and_talk() {
        assert!(finds("union-branding", "emas", "Our union branch flyer with the EMAS logo on, print your own"));
        assert!(!finds("union-branding", "emas", "Union branch quiz on Tuesday"));
    }
}
