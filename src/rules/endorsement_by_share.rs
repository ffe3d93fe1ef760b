//! # Sharing can look like agreeing
//!
//! ## What it looks for
//! Something hostile or false shared with words of approval.
//!
//! ## Why
//! People take a share for agreement.
//!
//! ## Example
//! "So true!" over a post that sneers at a group
//!
//! ## Better
//! Leave it, or say why it is wrong.
//!
//! ## Quiet when
//! What is shared is harmless, or the draft speaks against it.

use super::unverified_claim::HEALTH;
use super::{Context, Hits, discriminatory_language};
use crate::draft::{Account, Surface};
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

static APPROVAL: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "too|so|very|sadly|this+is|absolutely|100% ~1 true",
            "this|exactly|spot+on|agree|agreed|well+said|hear+hear|amen|preach|facts|bang+on|truth|louder|nailed+it|brilliant|hilarious|love+this",
        ],
    )])
});

/// Reports approval of what should not be shared.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let shares = cx.draft.surface == Surface::Share || cx.text.holds("[shared");
    if !shares || guard::speaks_against(cx.text) || cx.draft.account == Account::Corporate {
        return;
    }
    let mut shared = Hits::new("discriminatory-language", cx.text);
    discriminatory_language::check(cx, &mut shared);
    let sureness = shared.into_list().iter().map(|hit| hit.confidence).fold(0.0, f32::max);
    // Plain hostility is reported as such; this rule is for what only the share makes worse.
    let hostile = (0.3..0.6).contains(&sureness);
    let doubtful = HEALTH.fits(cx.text);
    let approves =
        APPROVAL.fits(cx.text) || ["🤣", "😂", "👏", "💯", "🔥", "👍"].iter().any(|e| cx.text.raw().contains(e));
    if approves && (hostile || doubtful) {
        let variant = if hostile { "discriminatory" } else { "" };
        hits.push(hits.whole().variant(variant).sure(0.7).because("approval of what is shared"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::found_in;

    #[test]
    fn approval_of_hostile_shares() {
        let of = |text: &str| {
            let record = serde_json::json!({"id": "t", "trust": "yas", "surface": "share", "text": text});
            found_in(&record.to_string()).iter().any(|(rule, _)| rule == "endorsement-by-share")
        };
        assert!(of("So true 😂 [shared: 'The vaccine does nothing, wake up']"));
        assert!(!of("So true 😂 [shared: 'Monday again']"));
    }
}
