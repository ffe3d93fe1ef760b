//! # Drug or treatment
//!
//! ## What it looks for
//! A medicine that a patient takes or was given.
//!
//! ## Why
//! It is part of their health record, and an unusual one points to them.
//!
//! ## Example
//! "He's the lad who's on clozapine"
//!
//! ## Better
//! "A patient takes medicine that we had to look up"
//!
//! ## Quiet when
//! It is dosing, teaching, advice, stock, the writer's own, or a figure of speech.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::lexicon::{self, Phrase};
use crate::report::Span;
use crate::rewrite;

/// Reports medicines of patients.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for (span, sure) in find(cx) {
        let hit = hits.at(span).sure(sure).because("a medicine in a story about a patient");
        hits.push(hit.fix(rewrite::medicine(cx, hits, span)));
    }
}

/// Medicines of patients, with how sure that is.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<(Span, f32)> {
    cx.found.drugs.get_or_init(|| look(cx)).clone()
}

fn look(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let named = |p: &&Phrase| !matches!(p.entry.value(lexicon::DRUGS), Some("weak" | "illicit"));
    cx.details(Topic::DrugTreatment, cx.phrases_in(lexicon::DRUGS).filter(named).map(|p| p.span))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn of_patients() {
        assert_found(
            "drug-treatment",
            "wmas",
            &[("Pt is on warfarin and fell downstairs, we took him to resus", "warfarin")],
        );
    }

    #[test]
    fn of_nobody() {
        assert_quiet(
            "drug-treatment",
            "wmas",
            &["JRCALC has changed the ketamine dose again, read page 12", "I live on ibuprofen and coffee"],
        );
    }
}
