//! # Advertising
//!
//! ## What it looks for
//! An official account that recommends a product, shop or company, or passes on a discount.
//!
//! ## Why
//! The trust's name must not sell things unless Communications has agreed.
//!
//! ## Example
//! "Loving our new boots, 15% off with our code"
//!
//! ## Better
//! "Our new boots have arrived." Thank a sponsor without selling for them.
//!
//! ## Quiet when
//! The account is personal, or a business is thanked or named as a place without being praised as a seller.

use super::{Context, Hits};
use crate::draft::Account;
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "# % ~1 off|discount ~5",
            "#|half|money|pounds|percent off|discount|price ~5",
            "off with|using ~1 code ~1",
            "discount|promo|voucher|offer code ~2",
            "use|enter|quote|with code <any>",
            "buy|order|book|shop|get yours|one|now|today|here|online ~2",
            "best|brightest|finest|toughest|warmest|nicest|greatest ~4 market|you+can+buy|in+town|around|money+can+buy|on+sale|we've+used|in+the+county|in+the+business",
            "nobody|no+one|no-one ~1 better|does ~4",
            "there's|theres nobody|no+one|nothing better ~2",
            "highly|strongly|really|wholeheartedly|thoroughly recommend ~6",
            "we|we'd|we'll|would|can ~1 recommend ~6",
            "we ~1 recommend",
            "if you need ~3 nobody|go|there's|try|call|use|look",
            "go|pop|head and try|visit|see|buy|check+out ~5",
            "tell them we|us|i sent ~1",
            "check out ~1 our friends|partners|sponsors|their|new|this",
            "courtesy of ~4 go|try|visit",
            "sponsored|sponsor|partnered|partnership|collab|proud+partner by|with|of ~4 buy|discount|off|code|kit|shop|range",
            "look no further",
            "hands down ~3",
            "big up ~4",
            "we'd always ~1 go|choose|use with?",
            "look after our|your|the staff|crews|team ~1 brilliantly|so+well|like+family",
            "shop now|local|here|online",
            "on sale ~3 now|at|from",
            "for only|just # ~2",
            "order today|now|yours|here",
            "# pounds|quid each|only|a+pair",
        ],
    )])
});

/// Reports official accounts that sell.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.draft.account != Account::Corporate {
        return;
    }
    let declines = ["don't endorse", "do not endorse", "can't endorse", "cannot endorse", "don't recommend", "blue light card", "free "].iter().any(|w| cx.text.lower().contains(w));
    for found in WORDINGS.find(cx.text) {
        if declines || guard::negated(cx.text, &found) && !found.span.of(cx.text.lower()).contains("better") {
            continue;
        }
        hits.push(hits.of(&found).because("recommends something for sale"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::found_in;

    fn finds(text: &str) -> bool {
        let record = serde_json::json!({"id": "t", "trust": "wmas", "account": "corporate", "text": text});
        found_in(&record.to_string()).iter().any(|(rule, _)| rule == "commercial-endorsement")
    }

    #[test]
    fn selling_and_thanking() {
        for text in ["Loving our new Stormgrip boots, 15% off with code CREW15", "Home defibs half price from HeartSafe, order today", "Huge thanks to Corvello for the cars. If you need a van, there's nobody better"] {
            assert!(finds(text), "{text}");
        }
        for text in ["Thank you to Asda in Lincoln for hosting our CPR session", "We don't endorse particular monitors, sorry", "Our new boots arrive this month"] {
            assert!(!finds(text), "{text}");
        }
    }
}
