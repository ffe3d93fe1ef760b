//! # Is it right?
//!
//! ## What it looks for
//! Claims passed on from hearsay, or health claims stated flatly against what is known.
//!
//! ## Why
//! People trust what ambulance staff say about health and emergencies.
//!
//! ## Example
//! "The vaccine does nothing, don't bother"
//!
//! ## Better
//! Link to the NHS page, or leave it.
//!
//! ## Quiet when
//! A source is linked, or the claim is refuted.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::text::TokenKind;
use crate::wording::{Match, Wordings, guard, hearsay};
use once_cell::sync::Lazy;

/// Health claims against the evidence; also read by `contradicts-nhs-policy`.
pub(super) static HEALTH: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "vaccine|vaccines|jab|jabs|mmr|booster|flu+jab|covid+jab ~2 does|do|doesn't|don't|is|are|causes|cause|gives ~2 nothing|work|poison|useless|autism|kills|killing|pointless|experimental|strokes|fake ~2",
            "don't|dont|do+not|wouldn't bother|have|take|touch|get ~3 vaccine|jab|mmr|booster|statins|antibiotics|chemo|insulin ~3",
            "never ~2 vaccine|jab|vaccinate ~3",
            "cures|cured|cure|heals|reverses ~2 cancer|autism|diabetes|dementia|stroke|sepsis|asthma|epilepsy ~3",
            "covid|measles|sepsis|hiv ~1 is|was ~1 hoax|fake|made+up|scam|just+a+cold ~2",
            "just|only put butter|toothpaste ~2 on ~2 burn|burns",
            "cough|coughing ~2 heart+attack|cardiac+arrest ~3",
            "don't|no+need+to|never call|ring|dial 999 ~3 stroke|chest+pain|heart|heart+attack|sepsis ~4",
            "stop taking your ~2 meds|medication|insulin|statins|inhaler|tablets|antidepressants ~2",
        ],
    )])
});

static HEARSAY: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.65,
        &[
            "not|can't ~2 confirmed|verify|verified|sure+if+true ~3 but|share ~6",
            "no idea if ~3 true ~5",
            "apparently|supposedly ~8 share|rt|retweet|pass+it+on|spread+the+word",
            "mainstream|msm media|news won't|don't ~4",
        ],
    )])
});

/// Reports health claims and hearsay.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if has_source(cx) || guard::speaks_against(cx.text) || cx.is_official() || refutes(cx) {
        return hits.rule_out_for_good();
    }
    for found in HEALTH.find(cx.text).into_iter().chain(HEARSAY.find(cx.text)) {
        if !guard::quoted(cx.text, found.span) && !guard::asks(cx.text, found.sentence) && !guard::is_story(cx.text) {
            hits.push(hits.of(&found).because("a claim without a source"));
        }
    }
    let read = cx.frame.draft(Topic::UnverifiedClaim);
    // Plans that aren't announced are another rule's business.
    let inside = cx.frame.draft(Topic::InternalBusiness) > 0.3;
    if !hits.is_empty() || read < POSSIBLE || cx.is_of_another_world() || is_advice(cx) || inside {
        return;
    }
    let meant = |found: &Match| {
        !guard::quoted(cx.text, found.span)
            && !guard::asks(cx.text, found.sentence)
            && !guard::negated(cx.text, found)
            && !guard::pleads(cx.text, found)
    };
    let find = |list: &Wordings| list.find(cx.text).into_iter().find(meant);
    let found = find(&hearsay::PASSED_ON).or_else(|| (read >= READ).then(|| find(&hearsay::CLAIMS)).flatten());
    if let Some(found) = found {
        hits.push(hits.of(&found).because("a claim without a source"));
    }
}

/// Below this, the model rules out that a wording claims anything ("my mate says he's starving").
const POSSIBLE: f32 = 0.005;
/// From here on the model reads a claim.
const READ: f32 = 0.2;

/// Whether the draft passes on what is right, or says where it stands: the number to ring, the page to read, whoever was asked.
/// Public advice, days off and the writer's own family count as well.
pub(super) fn is_advice(cx: &Context<'_>) -> bool {
    // "The NHS page is written by people who've never cooked": it is named and set aside.
    if SCORNS.fits(cx.text) {
        return false;
    }
    let topics = [Topic::Campaign, Topic::OffDuty, Topic::OwnFamily];
    topics.iter().any(|topic| cx.frame.draft(*topic) > 0.6) || cx.text.holds_any(ADVISED)
}

/// What right advice stands in is waved away.
pub(super) static SCORNS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "ignore|forget|don't+mind|never+mind|dont+mind|sod|stuff|bin|bollocks+to|never+you+mind ~3 page|leaflet|leaflets|guideline|guidelines|guidance|advice|website|poster|posters|book|textbook|jrcalc|nhs|111|nice",
            "page|leaflet|guideline|guidelines|guidance|advice|website|poster|book|textbook|jrcalc|nhs ~2 is|are|was|were ~1 written|made|wrong|rubbish|nonsense|bollocks|overcautious|daft|out+of+date|for+lawyers ~3",
            "book|textbook|leaflet|guideline|guidelines|guidance|jrcalc|nice|page|nhs|trust|protocol ~1 says|say|said|reckons ~1 no|not|don't|never|otherwise|different|the+opposite ~1 but|and|yet|i|well ~6",
        ],
    )])
});

const ADVISED: &[&str] = &[
    "ring 999",
    "call 999",
    "ring 111",
    "call 111",
    "111 today",
    "999, then",
    "nhs page",
    "nhs.uk",
    "gov.uk",
    "page on",
    "resus council",
    "st john",
    "hoax",
    "please don't",
    "please do not",
    "rumour?",
    "statement",
    "isn't a source",
    "source for",
    "does nothing",
    "rebutted",
    "pharmacist",
    "not live",
    "my gp",
    "her nurse",
    "his nurse",
    "police page",
    "police have",
    "police tell",
    "straight to hospital",
];

pub(super) fn has_source(cx: &Context<'_>) -> bool {
    cx.text.tokens().iter().any(|t| t.kind == TokenKind::Link)
}

pub(super) fn refutes(cx: &Context<'_>) -> bool {
    cx.text.holds_any(&[
        "myth",
        "nonsense",
        "untrue",
        "misinformation",
        "isn't true",
        "not true",
        "please don't believe",
        "wrong to say",
        "doesn't cause",
        "do not cause",
        "don't cause",
        "rubbish",
        "fake news",
        "debunk",
        "get vaccinated",
        "get your jab",
        "book your",
    ])
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn claims_and_refutations() {
        assert!(finds("unverified-claim", "wmas", "Do not bother with the vaccine, it does nothing"));
        assert!(!finds("unverified-claim", "wmas", "The jab does not cause autism, that is a myth"));
        assert!(!finds("unverified-claim", "wmas", "Had my flu jab today, sore arm"));
        for claim in [
            "Apparently there's a gunman loose in Leeds, police keeping it quiet",
            "My mate's sister works there and says they're shutting the maternity unit for good",
            "Garlic in your tea kills any virus in a day, they don't want you to know",
            "URGENT share this, someone's handing out poisoned sweets outside the school",
        ] {
            assert!(finds("unverified-claim", "wmas", claim), "{claim}");
        }
    }

    #[test]
    fn right_words_and_other_lives() {
        for text in [
            "The poisoned sweets message is a hoax, please don't share it",
            "My mate's sister says the new chippy is lovely",
            "Garlic in everything tonight, vampires beware",
            "Apparently it's going to rain all weekend",
            "White fingers in the cold? Read the page on nhs.uk",
        ] {
            assert!(!finds("unverified-claim", "wmas", text), "{text}");
        }
    }
}
