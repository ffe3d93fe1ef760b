//! # Running down the trust
//!
//! ## What it looks for
//! Bad verdicts on the trust, its management or its service: mockery, contempt, blanket blame.
//!
//! ## Why
//! It shakes the trust of people who need to ring 999, and there are places where criticism changes something.
//!
//! ## Example
//! "This trust couldn't run a bath"
//!
//! ## Better
//! Tell your manager, your union or Freedom to Speak Up what is wrong.
//!
//! ## Quiet when
//! It is praise, a plain fact, published figures, union talk, fiction, or something other than the trust.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::wording::verdict::{self, About, verdicts};
use crate::wording::{Match, Wordings, word_of};
use once_cell::sync::Lazy;

/// Reports bad verdicts on the employer.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.is_official() {
        // Official accounts advertise, apologise and explain; they hardly ever run themselves down.
        hits.be_strict();
    }
    for (found, about) in verdicts(cx) {
        if about == About::Employer {
            let sure = sureness(cx, &found, Topic::DisparagesEmployer);
            hits.push(hits.at(found.span).sure(sure).because("a bad verdict on the service"));
        }
    }
    if hits.is_empty() && AS_PEOPLE.find(cx.text).iter().any(|found| !denied(cx, found)) {
        // "Our trust treats patients like people, not numbers": the model hears "treats … like … numbers".
        hits.rule_out_for_good();
    }
    if hits.is_empty() && verdict::is_of_partners(cx) {
        // The model has learned both rules as one; whom it is about the words say.
        hits.rule_out_for_good();
    }
}

/// Praise that shares its words with blame.
static AS_PEOPLE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "treat|treats|treated|treating ~4 like|as people|humans|human+beings|adults|family not|and+not|never|rather+than ~2 numbers|figures|statistics|machines|robots|cattle|children|kids",
        ],
    )])
});

/// "Never treated us like people": the sentence denies it, before or behind.
fn denied(cx: &Context<'_>, found: &Match) -> bool {
    let sentence = &cx.text.sentences()[found.sentence];
    let before = &cx.text.tokens()[sentence.first_token..found.first_token];
    let behind = &cx.text.tokens()[found.end_token..sentence.end_token];
    before.iter().chain(behind).any(|t| {
        one_of!(word_of(cx.text, t);
            "never" "not" "doesn't" "doesnt" "don't" "dont" "didn't" "won't" "would" "should" "could" "wish" "if" "imagine"
            "used" "old" "last" "other" "previous" "elsewhere" "supposed" "when"
            "can't" "cannot" "stop" "start" "please" "time" "until" "claims" "says" "pretends"
        )
    })
}

/// The wording's own sureness, raised or lowered by what the sentence is about as a whole.
pub(super) fn sureness(cx: &Context<'_>, found: &Match, topic: Topic) -> f32 {
    let meant = cx.frame.sentence(found.sentence, topic).max(cx.frame.draft(topic));
    let elsewhere =
        [Topic::Fiction, Topic::OwnFamily, Topic::History, Topic::OffDuty, Topic::Training, Topic::Campaign]
            .iter()
            .map(|t| cx.frame.draft(*t))
            .fold(0.0, f32::max);
    let lift = if meant > 0.5 && found.sure >= 0.3 { 0.2 } else { 0.0 };
    let fall = if elsewhere > 0.6 && meant < 0.5 { 0.3 } else { 0.0 };
    found.sure + lift - fall
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn contempt_of_the_trust() {
        for text in [
            "This trust couldn't organise a bun fight in a bakery",
            "EMAS doesn't give a toss about its staff and never has",
            "Management here are useless, an absolute shambles of a service",
            "I wouldn't let this trust look after my nan",
            "Our managers have never lifted a stretcher in their lives",
            "They treat us like numbers, this trust",
            "worst employer ever, they dont give a toss about us",
        ] {
            assert!(finds("disparages-employer", "emas", text), "{text}");
        }
        for text in [
            "Our trust treats patients like people, not numbers",
            "New lanyards with rainbow stripes from the trust, thank you!",
            "Advice from our service: never leave your dog in a hot car",
            "I've never driven an ambulance before, first day with the trust tomorrow",
            "Our trust reminds you: wash your hands, and teach the kids to wash their hands",
            "Our estates team fixed the heating in a day, superb",
            "Congrats to our trust on the apprenticeship award",
            "Northern Rail couldn't run a bath. Third cancellation this week",
            "You can look the numbers up on our website",
            "Hospital will never take responsibility, they're useless",
            "Queens hospital management couldn't run a bath",
        ] {
            assert!(!finds("disparages-employer", "emas", text), "{text}");
        }
    }
}
