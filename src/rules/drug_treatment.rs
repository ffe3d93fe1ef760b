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
use crate::lexicon;
use crate::report::Span;
use crate::rewrite;
use crate::story::{self, Clue};

/// Reports medicines of patients.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for (span, sure) in find(cx) {
        let hit = hits.at(span).sure(sure).because("a medicine in a story about a patient");
        hits.push(hit.fix(rewrite::leave_out(cx, hits, "Leave the medicine out", span)));
    }
}

/// Medicines of patients, with how sure that is.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<(Span, f32)> {
    cx.found.drugs.get_or_init(|| look(cx)).clone()
}

fn look(cx: &Context<'_>) -> Vec<(Span, f32)> {
    cx.phrases_in(lexicon::DRUGS)
        .filter_map(|p| {
            let value = p.entry.value(lexicon::DRUGS)?;
            let taken = is_taken(cx, p.span);
            let story = cx.of_patient(p.span);
            let p_patient = match (value, taken) {
                ("weak" | "illicit", false) => return None,
                ("weak" | "illicit", true) => story - 0.1,
                ("patient", true) => if story > 0.1 { story.max(0.5) } else { story },
                (_, true) => story + 0.05,
                _ => story - 0.12,
            };
            Some((p.span, story::confidence(p_patient)?))
        })
        .filter(|(span, _)| !is_about_drugs(cx, *span))
        .collect()
}

/// Somebody is on it, was given it, takes it.
fn is_taken(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    tokens[at.saturating_sub(4)..at].iter().any(|t| {
        matches!(cx.text.word(t), "on" | "given" | "gave" | "takes" | "taking" | "took" | "prescribed" | "her" | "his" | "of" | "had" | "got" | "with" | "missed" | "stopped" | "needs" | "off")
    })
}

fn is_about_drugs(cx: &Context<'_>, span: Span) -> bool {
    let clues = cx.story.clues(cx.sentence_at(span.start));
    (clues.has(Clue::Training) || clues.has(Clue::Statistics)) && !clues.has(Clue::PatientNoun)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn of_patients() {
        assert_found("drug-treatment", "wmas", &[("Pt is on warfarin and fell downstairs, we took him to resus", "warfarin")]);
    }

    #[test]
    fn of_nobody() {
        assert_quiet("drug-treatment", "wmas", &["JRCALC has changed the ketamine dose again, read page 12", "I live on ibuprofen and coffee"]);
    }
}
