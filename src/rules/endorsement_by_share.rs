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

use super::unverified_claim::{HEALTH, refutes};
use super::{Context, Hits, discriminatory_language};
use crate::draft::{Account, Surface};
use crate::frame::Topic;
use crate::wording::{Wordings, advice, guard, hearsay};
use once_cell::sync::Lazy;

static APPROVAL: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "too|so|very|sadly|this+is|absolutely|100% ~1 true",
            "this|exactly|spot+on|agree|agreed|well+said|hear+hear|amen|preach|facts|bang+on|truth|louder|nailed+it|brilliant|hilarious|love+this",
            "finally|at+last ~1 someone|somebody|some|a|one|sense ~3",
            "about time|bloody+time ~1 someone|somebody|anyone|they|it ~3",
            "someone|somebody|one ~1 had|has|needed|was+going|brave+enough ~1 to ~1 say|said|saying ~1 it?",
            "couldn't|could+not|couldnt|can't|cannot|cant ~1 have|agree|argue|fault ~1 put|said|more|with ~3",
            "could have written this|it",
            "man's|he's|she's|they're|ain't|isn't|not ~1 not? wrong",
            "every|each word ~2",
            "worth a|the watch|read|listen ~3",
            "makes|make you|u|ya think",
            "wake up ~2",
            "eye opener|opening",
            "knew it",
            "been saying|telling ~3",
            "said|say this|it ~1 years|all|for|ages ~2",
            "gets|got|has my vote",
            "hats off ~1",
            "ahead of his|her|their time",
            "truth hurts",
            "speaks|speaking|talks|talking ~1 my language|sense",
            "where do i sign",
            "count me in",
            "good lads|lad|man|girl|woman|on+him|on+her|on+them",
        ],
    )])
});

/// Reports approval of what should not be shared.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let shares = cx.draft.surface == Surface::Share || cx.text.holds("[shared");
    let doubted = refutes(cx) || cx.says_any(&["full fact", "please don't share", "fact check", "fact checked"]);
    if !shares || doubted || guard::speaks_against(cx.text) || cx.draft.account == Account::Corporate {
        return;
    }
    let mut shared = Hits::new("discriminatory-language", cx.text);
    discriminatory_language::check(cx, &mut shared);
    let sureness = shared.into_list().iter().map(|hit| hit.confidence).fold(0.0, f32::max);
    // Plain hostility is reported as such; this rule is for what only the share makes worse.
    let hostile = (0.3..0.6).contains(&sureness);
    let read = cx.frame.draft(Topic::UnverifiedClaim).max(cx.frame.draft(Topic::ContradictsNhsPolicy));
    let doubtful = HEALTH.fits(cx.text)
        || HIDDEN_TRUTH.fits(cx.text)
        || read >= READ
        || read >= POSSIBLE && (advice::AGAINST.fits(cx.text) || hearsay::PASSED_ON.fits(cx.text));
    let approves =
        APPROVAL.fits(cx.text) || ["🤣", "😂", "👏", "💯", "🔥", "👍"].iter().any(|e| cx.text.raw().contains(e));
    if approves && (hostile || doubtful) {
        let variant = if hostile { "discriminatory" } else { "" };
        hits.push(hits.whole().variant(variant).sure(0.7).because("approval of what is shared"));
    }
}

/// The truth that is kept from everybody, of what people are told falsehoods about.
static HIDDEN_TRUTH: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "truth|lie|lies|scam|con|what+they|what's+really|what+is+really ~4 mask|masks|vaccine|vaccines|jab|jabs|mmr|booster|boosters|5g|masts|fluoride|chemo|statins|insulin|covid|measles|sunscreen|suncream|antidepressants|inhalers|antibiotics|paracetamol|chemtrails",
            "mask|masks|vaccine|vaccines|jab|jabs|mmr|booster|boosters|5g|masts|fluoride|chemo|statins|insulin|covid|measles|sunscreen|suncream|antidepressants|inhalers|antibiotics|paracetamol|chemtrails ~8 truth|scam|lie|lies|hoax|con|lied+to|before+it's|before+they|wake+up|don't+want+you",
        ],
    )])
});

/// From here on the model reads a claim or advice that is wrong.
const READ: f32 = 0.5;
/// From here on it does not rule out that a wording is one.
const POSSIBLE: f32 = 0.01;

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
        assert!(of("Finally somebody brave enough [video: 'bin your statins, the jab causes strokes']"));
        assert!(of("Couldn't have put it better myself. What they don't tell you about masks, the whole lie"));
        assert!(!of("Couldn't have put it better: be kind to your call handler"));
        assert!(!of("Finally somebody brave enough to put pineapple on the crew's pizza"));
        assert!(!of("So true 😂 [shared: 'Monday again']"));
    }
}
