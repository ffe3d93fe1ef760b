//! Whether a bare number is somebody's age, as far as the words around it tell: a model of hashed features for what no
//! construction of the other files knows ("Fall at Asda, 71, hip").
//!
//! **Source**: the weights are learnt from sentences of our own (`trainer/ages/`, `corpus/`); see `docs/identifiers.md`.

pub mod features;
mod lists;

use super::{Hit, Number};
use crate::learned::around::Words;
use crate::learned::feature::Features;
use crate::learned::weights::Weights;
use crate::signals::Context;
use once_cell::sync::Lazy;

/// The shipped weights. Made by `cargo run --release -p trainer -- ages`.
pub static SHIPPED: &[u8] = include_bytes!("weights.bin");

/// The shipped model, unpacked at first use.
static MODEL: Lazy<Weights> = Lazy::new(|| Weights::read(SHIPPED).unwrap_or_default());

/// The highest age, in years.
const MOST: u32 = 115;

/// From which probability on a number counts as an age.
const LIKELY: f32 = 0.5;

/// The words of a text, for the model.
pub(super) fn words<'c, 't>(context: &'c Context<'t>) -> Words<'c, 't> {
    Words::new(context, lists::of)
}

/// Whether the model has a say in a number.
pub(super) fn may_be_age(context: &Context, number: Number) -> bool {
    let Number { first, next, value } = number;
    // What is "year old" has constructions of its own, which know what is old beside people.
    let unit = one_of!(context.word(next); "year" "years" "yr" "yrs" "month" "months" "mth" "mths" "week" "weeks" "wk" "wks" "day" "days")
        && one_of!(context.word(next + 1); "old" "olds" "of")
        || one_of!(context.word(next); "yo" "yr" "yrs" "yearold" "yearolds" "yolds");
    value <= MOST
        && !unit
        && !context.gap(first).ends_with('+')
        && !matches!(context.word(first), "one" | "zero" | "nought" | "naught")
}

/// A number that is an age by what stands around it, a construction's hint among it; what the hint says where the model has no say.
pub(super) fn weighed(words: &mut Words<'_, '_>, number: Number, hint: Option<Hit>) -> Option<Hit> {
    if !may_be_age(words.context(), number) {
        return hint;
    }
    let mut seen = Features::default();
    features::describe(words, number, hint.as_ref().map(|hit| hit.evidence), &mut seen);
    let probability = MODEL.probability(seen.keys());
    if probability < LIKELY {
        return None;
    }
    Some(hint.unwrap_or_else(|| {
        Hit::new(number.first, number.next - 1, number.value, probability.min(0.9), "a number where ages stand")
    }))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_weights_are_not_stale() {
        crate::learned::testing::assert_fresh(super::SHIPPED, super::features::VERSION, "ages");
    }
}
