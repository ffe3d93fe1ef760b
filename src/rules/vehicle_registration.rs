//! # Number plate
//!
//! ## What it looks for
//! A registration mark of a vehicle that is not the writer's own.
//!
//! ## Why
//! A number plate can be traced to its owner.
//!
//! ## Example
//! "The man driving the red van, AB12 CDE"
//!
//! ## Better
//! "A van was involved"
//!
//! ## Quiet when
//! It is the writer's own car, a car for sale, an ambulance's fleet number, or only part of a plate.

use super::{Context, Hits};
use crate::report::Span;
use crate::rewrite;
use crate::signals::Kind;

/// Reports number plates of others.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for signal in cx.signals_of(Kind::VehicleRegistration) {
        let own = cx.says_any(&[
            "my car",
            "my new",
            "new wheels",
            "my van",
            "my motor",
            "for sale",
            "my bike",
            "selling",
            "private plate",
            "my plate",
            "bought",
            "my first car",
            "my old",
            "museum",
            "vintage",
            "restored",
            "preserved",
            "classic car",
            "heritage",
            "rally",
            "lights are on",
            "lights on",
            "stolen",
            "saw the plate",
            "seen the plate",
            "number plate seen",
            "actual number plate",
        ]);
        if (own || is_ours(cx, signal.span)) && cx.story.told() < 0.7 || cx.is_own_life() {
            continue;
        }
        let hit = hits.at(signal.span).sure(signal.confidence).because(signal.evidence.clone());
        hits.push(hit.fix(rewrite::leave_out(cx, hits, "Take the plate out", signal.span)));
    }
}

/// "My mum's Micra, LR04 HDC": said to be the writer's or their people's right before it.
fn is_ours(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    let before = &tokens[at.saturating_sub(6)..at];
    let says = |words: &[&str]| before.iter().any(|t| words.contains(&cx.text.word(t)));
    says(&["my", "our"]) && !says(&["patient", "pt", "patient's", "job", "the"])
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn plates() {
        assert_found(
            "vehicle-registration",
            "wmas",
            &[("Trapped an hour in that van, reg AB12 CDE, poor man", "AB12 CDE")],
        );
        assert_quiet(
            "vehicle-registration",
            "wmas",
            &[
                "My new car at last, reg AB12 CDE, smells of chips",
                "My mum's Micra, LR04 HDC, was finally scrapped today",
                "My wife has finally sold the Fiesta, AB12 CDE. Eleven summers of camping went in that boot",
            ],
        );
    }
}
