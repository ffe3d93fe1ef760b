//! # Running down a partner
//!
//! ## What it looks for
//! Bad verdicts on hospitals, other services, regulators or charities.
//!
//! ## Why
//! You hand patients over to them tomorrow. Some trusts name partners in the same breath as themselves.
//!
//! ## Example
//! "That A&E is run by clowns"
//!
//! ## Better
//! Report what went wrong, with the facts, through your manager.
//!
//! ## Quiet when
//! It is praise, a plain fact or a place outside health and emergency work.

use super::disparages_employer::sureness;
use super::{Context, Hits};
use crate::frame::Topic;
use crate::report::Span;
use crate::signals::Kind;
use crate::wording::guard;
use crate::wording::partner::{BODIES, CONTEMPT};
use crate::wording::verdict::{About, verdicts};

/// Reports bad verdicts on partner bodies.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let verdicts = verdicts(cx);
    // One hard word may be a manner of speaking; two are a verdict, whatever the model has or has not read before.
    if verdicts.iter().filter(|(found, about)| *about == About::Partner && found.sure >= 0.7).count() > 1 {
        hits.stand();
    }
    for (found, about) in verdicts {
        if about == About::Partner {
            let sure = sureness(cx, &found, Topic::DisparagesEmployer);
            hits.push(hits.at(found.span).sure(sure).because("a bad verdict on a partner"));
        }
    }
    if hits.is_empty() && let Some((span, sure)) = contempt(cx) {
        hits.stand();
        hits.push(hits.at(span).sure(sure).because("a bad verdict on a partner"));
    }
}

/// Contempt and the body that it is for, in one sentence or in two that follow each other.
fn contempt(cx: &Context<'_>) -> Option<(Span, f32)> {
    let elsewhere = [Topic::Fiction, Topic::OwnFamily, Topic::History, Topic::Training, Topic::Campaign, Topic::Statistics].iter().any(|t| cx.frame.draft(*t) > 0.5);
    if elsewhere || guard::in_jest(cx.text) {
        return None;
    }
    let named = cx.signals_of(Kind::Organisation).map(|s| s.span).filter(|span| !cx.words(*span).contains("ambulance"));
    let bodies: Vec<(Span, usize)> = BODIES.find(cx.text).into_iter().map(|m| (m.span, m.sentence)).chain(named.map(|span| (span, cx.sentence_at(span.start)))).collect();
    CONTEMPT.find(cx.text).into_iter().find_map(|found| {
        let (body, sentence) = bodies.iter().find(|(_, sentence)| sentence.abs_diff(found.sentence) <= 1)?;
        let meant = cx.frame.sentence(found.sentence, Topic::DisparagesPartner).max(cx.frame.draft(Topic::DisparagesPartner));
        let other = [Topic::CrimeSceneOrCourt, Topic::UnverifiedClaim, Topic::DisparagesEmployer, Topic::PatientJob].iter().any(|t| cx.frame.draft(*t) > 0.6);
        let kind = guard::quoted(cx.text, found.span) || guard::pleads(cx.text, &found) || other || meant < SLIGHTLY;
        let span = if *sentence == found.sentence { Span::new(body.start.min(found.span.start), body.end.max(found.span.end)) } else { found.span };
        (!kind).then_some((span, found.sure))
    })
}

/// The model has to read at least this much of a verdict into the words.
const SLIGHTLY: f32 = 0.04;

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn contempt_of_partners() {
        for text in [
            "That hospital is run by clowns, absolute shambles",
            "gps round here are a waste of space, dump everything on us",
            "police were no help whatsoever as usual",
            "a and e staff at the general are useless",
            "GPs just can't be bothered to see anyone",
            "hospital triage got their badge off a cornflake packet",
        ] {
            assert!(finds("disparages-partner", "scas", text), "{text}");
        }
        for text in ["nurses on the ward were no less than brilliant", "my gp says sugar is a waste of calories", "police were a great help at the parade", "the garden centre staff can't be bothered, rude and slow"] {
            assert!(!finds("disparages-partner", "scas", text), "{text}");
        }
        assert!(!finds("disparages-partner", "scas", "The hospital staff were brilliant with us tonight"));
    }
}
