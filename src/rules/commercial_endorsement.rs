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
            "get yourself|yourselves ~1 down|over|to|along ~4",
            "only ~3 worth ~2",
            "give them|it a ~1 follow|like|try|call|visit|go|whirl ~2",
            "kitted out by ~3",
            "ask for ~3 discount|deal|offer",
            "simply|absolutely|quite|definitely the|our best|finest ~4",
            "best|great|amazing|cracking|unbeatable|fantastic|special|exclusive|brilliant deal|deals|offer|offers|price|prices|value|rates|bargain|bargains ~4",
            "our favourite|favorite|go-to|preferred|trusted|chosen|official ~4 supplier|partner|brand|shop|garage|drink|snack|coffee|kit|brands|choice|boots|store|local",
            "grab|treat+yourself+to|pick+up|bag|nab|snap+up|get a|an|one|yours|your|some|the ~4 from|at|here|today|now|shop|online|while ~2",
            "pop|nip|head|get|swing in|down|over|by ~2",
            "every ~3 should ~1 have|own|buy|carry one ~1",
            "must|must-have have? gadget|app|kit|accessory|buy ~1",
            "can't|cannot fault|beat|recommend ~4",
            "won't|will+not|never|couldn't ~2 find ~1 better ~3",
            "five|5 stars|star ~3",
            "worth every penny|pound ~1",
            "save ~1 # ~3 on|off|when|with ~2",
            "sale ~2 ends|now|on|today ~2",
            "free ~2 with|when ~1 every|you ~3 order|buy|purchase ~1",
            "available|stocked|stockist|stockists from|at|in|now ~4",
            "use|choose|try|switch+to|go+with|book+with|bank+with|insure+with|shop+at|buy+from|drive ~4 like+we|as+we|you+won't+regret|we+do|our+crews+do|they're+brilliant|they're+the+best ~2",
            "you won't|will+not regret ~2",
            "shout-out|shoutout|hats+off to ~4 best|unbeatable|tastiest|cheapest ~3",
            "give|gives|giving the|you best|great deals|deal|price|prices|service ~4",
            "link in ~1 bio|comments|profile ~4",
            "bring this|show|mention|quote ~3 discount|off|post|free ~2",
            "recommended|approved|endorsed|loved|trusted by ~2 crews|paramedics|our|us|medics|ambulance ~3",
            "follow|like|visit them|their|@ ~1 page|shop|website|store ~2",
            "sponsor|sponsors|partner|partners|supplier ~4 best|brilliant|amazing|check|visit|discount|buy ~3",
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
            "nothing|nobody|none ~1 else? comes|come|gets|touches|compares|compare ~1 close|near|them|it|to+it ~2",
            "if you|you're|your+crew|your+team ~1 want|after|fancy|looking+for ~4 get|buy|try|go+for|go+to|choose|look+at ~4",
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
        return hits.rule_out();
    }
    let declines = cx.text.holds_any(&[
        "don't endorse",
        "do not endorse",
        "can't endorse",
        "cannot endorse",
        "don't recommend",
        "blue light card",
        "nhs.uk",
        "charity",
        "fundrais",
    ]);
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
        for text in [
            "Loving our new Stormgrip boots, 15% off with code CREW15",
            "Home defibs half price from HeartSafe, order today",
            "For tyres we recommend Ridgeway Motors, best in town",
        ] {
            assert!(finds(text), "{text}");
        }
        for text in [
            "Thank you to Asda in Lincoln for hosting our CPR session",
            "We don't endorse particular monitors, sorry",
            "Our new boots arrive this month",
        ] {
            assert!(!finds(text), "{text}");
        }
    }
}
