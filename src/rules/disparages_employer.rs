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
use crate::wording::Match;
use crate::wording::verdict::{self, About, verdicts};

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
    if hits.is_empty() && verdict::is_of_partners(cx) {
        // The model has learned both rules as one; whom it is about the words say.
        hits.rule_out_for_good();
    }
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
            "worst employer ever, they dont give a toss about us",
        ] {
            assert!(finds("disparages-employer", "emas", text), "{text}");
        }
        for text in [
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
