//! # Very small numbers
//!
//! ## What it looks for
//! A count of patients so small that it singles people out ("the only dialysis patient in the village", "two of
//! the six residents"), and how often the crew was at the same door.
//!
//! ## Why
//! When only a few people fit, a number can give them away; the NHS does not publish counts below ten.
//!
//! ## Example
//! "Three people in Skelbrook with it"
//!
//! ## Better
//! "People across the region"
//!
//! ## Quiet when
//! The few are colleagues, friends, vehicles, days; or the figure is published and about a large area.

use super::{Context, Hits, OfSentence};
use crate::frame::Topic;
use crate::report::Span;
use crate::signals::Kind;

/// Reports small counts of patients.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for (span, sure) in find(cx) {
        hits.push(hits.at(span).sure(sure).because("a count so small that it singles people out"));
    }
}

/// Small counts of patients, with how sure that is.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<(Span, f32)> {
    cx.found.small_numbers.get_or_init(|| look(cx)).clone()
}

fn look(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let at_work = OfSentence::default();
    let of_crew = |sentence: usize| at_work.get(sentence, || is_of_crew(cx, sentence));
    let counts = cx.signals_of(Kind::SmallNumber).map(|s| s.span).filter(|span| !of_crew(cx.sentence_at(span.start)));
    cx.details(Topic::SmallNumbers, counts)
}

/// "The only two people on station who like olives": a count of those who work there.
fn is_of_crew(cx: &Context<'_>, sentence: usize) -> bool {
    let words: Vec<&str> = cx.text.tokens_of(&cx.text.sentences()[sentence]).iter().map(|t| cx.text.word(t)).collect();
    let place = |w: &[&str]| {
        matches!(
            w,
            ["on" | "at", "station" | "shift", _]
                | ["on", "that" | "this" | "our" | "my", "course" | "shift" | "team" | "cohort"]
                | ["in", "the" | "our", "team" | "office" | "cohort" | "crew"]
        )
    };
    words.windows(3).any(place) && !words.iter().any(|w| matches!(*w, "patient" | "patients" | "pt" | "pts" | "cases" | "residents"))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn counts_of_patients() {
        assert_found(
            "small-numbers",
            "wmas",
            &[("She is the only dialysis patient in the village, we took her in again", "only dialysis patient")],
        );
    }

    #[test]
    fn counts_of_others() {
        assert_quiet("small-numbers", "wmas", &["The only crew on station with a working kettle", "We are the only two people on station who like olives", "Only two shifts left until leave", "One in three of us will need this"]);
    }
}
