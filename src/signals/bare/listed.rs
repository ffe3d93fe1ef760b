//! Numbers and districts that stand in one list: "jobs 5512, 5590 and now 5631".
//!
//! **What**: neighbours written alike, with a comma or a word like "and" between them and nothing else, are asked together:
//! what one of them is, the others are.
//!
//! **Why**: the word that tells what a list's values are stands beside the first or the last alone.
//!
//! **Source**: written by us.

use super::candidate::Form;
use super::{Answer, NAMED, Value};
use crate::learned::weights::shares;
use crate::signals::Context;

/// What a scanner's word is worth to all of a list, in log-odds: as much as a likelihood of 0.95.
const NAMED_AMONG_THEM: f32 = 3.0;

/// How far a likelihood is trusted at most, in log-odds.
const AT_MOST: f32 = 6.0;

/// Gives the values of each list in `values`, which are in text order, the likelihoods that they have together: their
/// log-odds' mean, or what a word says of some of them.
pub(super) fn agree(context: &Context, values: &mut [Value]) {
    for list in values.chunk_by_mut(|one, next| is_listed(context, one, next)) {
        if list.len() < 2 {
            continue;
        }
        // Where a word names some of them, those speak for all.
        let named: Vec<&Value> = list.iter().filter(|value| value.answers.iter().any(is_named)).collect();
        let speak = if named.is_empty() { list.iter().collect() } else { named };
        let each: Vec<Vec<f32>> = speak.into_iter().map(log_odds).collect();
        let mean = |question: usize| each.iter().map(|one| one[question]).sum::<f32>() / each.len() as f32;
        let together = shares((0..each[0].len()).map(mean).collect());
        for value in list {
            for (answer, &likely) in value.answers.iter_mut().zip(&together) {
                answer.likely = likely;
            }
        }
    }
}

/// Whether a scanner names it so by a plain word.
fn is_named(answer: &Answer) -> bool {
    answer.hint.as_ref().is_some_and(|hint| hint.confidence >= NAMED)
}

/// The log-odds of each answer against "none of these", a scanner's plain word for it included.
fn log_odds(value: &Value) -> Vec<f32> {
    if value.answers.iter().any(is_named) {
        let told = |answer| if is_named(answer) { NAMED_AMONG_THEM } else { -NAMED_AMONG_THEM };
        return value.answers.iter().map(told).collect();
    }
    let none = 1.0 - value.answers.iter().map(|answer| answer.likely).sum::<f32>();
    let against = |answer: &Answer| (answer.likely.max(1e-6) / none.max(1e-6)).ln().clamp(-AT_MOST, AT_MOST);
    value.answers.iter().map(against).collect()
}

/// Whether two values that follow one another are written alike and listed: "4471, 4472", "LS9 and LS11", "5590 and now 5631".
fn is_listed(context: &Context, one: &Value, next: &Value) -> bool {
    let (first, second) = (&one.candidate, &next.candidate);
    let alike = match (first.form, second.form) {
        (Form::Code(few, _), Form::Code(many, _)) => {
            few == many && context.is_letters(first.first) == context.is_letters(second.first)
        }
        (Form::District, Form::District) => true,
        _ => false,
    };
    let between = first.next..second.first;
    let joined = |at: usize| one_of!(context.word(at); "and" "or" "now" "then" "plus" "also" "n" "nor");
    let gap =
        |at: usize| matches!(context.gap(at).trim(), "" | "," | "&" | "+" | "/") && !context.gap(at).contains('\n');
    let parted = !between.is_empty() || matches!(context.gap(second.first).trim(), "," | "&" | "+" | "/");
    alike
        && one.answers.len() == next.answers.len()
        && parted
        && between.len() <= 2
        && between.clone().all(joined)
        && (first.next..=second.first).all(gap)
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::testing::{assert_found, assert_quiet};

    #[test]
    fn what_one_of_a_list_is_the_others_are() {
        let list = "Third call for the same gent. job nos 5512, 5590 and now 5631. Falls team where are you";
        assert_found(Kind::IncidentNumber, &[(list, "5512"), (list, "5590"), (list, "5631")]);
    }

    #[test]
    fn a_list_of_anything_else_stays_one() {
        assert_quiet(
            Kind::IncidentNumber,
            &["rooms 4471, 4472 and 4473 have no kettle", "won 2210, then 2215 and now 2190 points, what a season"],
        );
    }
}
