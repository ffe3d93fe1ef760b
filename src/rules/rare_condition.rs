//! # Rare condition
//!
//! ## What it looks for
//! A condition that only a few people in a county have, said of a patient.
//!
//! ## Why
//! So few people have it that naming it can name the person.
//!
//! ## Example
//! "Our lady with Fabry disease again tonight"
//!
//! ## Better
//! "A patient"
//!
//! ## Quiet when
//! It is an awareness day, teaching, research, fundraising, or the writer's own family.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::lexicon::{self, Phrase};
use crate::report::Span;

/// Reports rare conditions of patients.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for (span, sure) in find(cx) {
        hits.push(hits.at(span).sure(sure).because("few people have it"));
    }
}

/// Rare conditions of patients, with how sure that is.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<(Span, f32)> {
    cx.found.rare.get_or_init(|| look(cx)).clone()
}

fn look(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let rare = |p: &&Phrase| p.entry.value(lexicon::CONDITIONS) == Some("rare");
    cx.details(Topic::RareCondition, cx.phrases_in(lexicon::CONDITIONS).filter(rare).map(|p| p.span))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn of_patients() {
        assert_found("rare-condition", "wmas", &[("Took a lady with Fabry disease in tonight, she knew more than we did", "Fabry")]);
    }

    #[test]
    fn of_nobody() {
        assert_quiet("rare-condition", "wmas", &["It's Huntington's disease awareness week, please donate", "My cousin has cystic fibrosis and ran a 10k"]);
    }
}
