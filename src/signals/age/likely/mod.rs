//! Whether a bare number is somebody's age, as far as the words around it tell: a model of hashed features for what no
//! construction of the other files knows ("Fall at Asda, 71, hip").
//!
//! **Source**: the weights are learnt from sentences of our own (`trainer/ages/`, `corpus/`); see `docs/identifiers.md`.

pub mod features;
mod words;

use super::{Hit, is_of_something_else, is_part_of_other_number};
use crate::learned::weights::Weights;
use crate::learned::{self, feature::Features};
use crate::signals::Context;
use crate::signals::numerals::cardinal;
use features::Figure;
use once_cell::sync::Lazy;
use std::path::Path;
pub use words::Words;

/// The shipped weights. Made by `cargo run --release -p trainer -- ages`.
pub static SHIPPED: &[u8] = include_bytes!("weights.bin");

/// The shipped model, unpacked at first use.
static MODEL: Lazy<Weights> = Lazy::new(|| Weights::read(SHIPPED).unwrap_or_default());

/// The highest age, in years.
const MOST: u32 = 115;

/// From which probability on a number counts as an age.
const LIKELY: f32 = 0.5;

/// The number that starts at atom `i`, where it may be somebody's age by itself.
pub(super) fn figure(context: &Context, i: usize) -> Option<Figure> {
    if context.in_link(i) || matches!(context.word(i), "one" | "zero" | "nought" | "naught") {
        return None;
    }
    let (value, next) = cardinal(context, i).filter(|(value, _)| *value <= MOST)?;
    let other = is_of_something_else(context, i, next) || is_part_of_other_number(context, i, next);
    // What is "year old" has constructions of its own, which know what is old beside people.
    let unit = one_of!(context.word(next); "year" "years" "yr" "yrs" "month" "months" "mth" "mths" "week" "weeks" "wk" "wks" "day" "days")
        && one_of!(context.word(next + 1); "old" "olds" "of")
        || one_of!(context.word(next); "yo" "yr" "yrs" "yearold" "yearolds" "yolds")
        || context.gap(i).ends_with('+');
    (!other && !unit).then_some(Figure { first: i, next, value })
}

/// A number at atom `i` that is an age by what stands around it, a construction's hint among it.
pub(super) fn weighed(context: &Context, words: &mut Words<'_, '_>, i: usize, hint: Option<Hit>) -> Option<Hit> {
    let Some(figure) = figure(context, i) else { return hint };
    let mut seen = Features::default();
    features::describe(words, figure, hint.as_ref().map(|hit| hit.evidence), &mut seen);
    let probability = MODEL.probability(seen.keys());
    if probability < LIKELY {
        return None;
    }
    Some(hint.unwrap_or_else(|| {
        Hit::new(i, figure.next - 1, figure.value, probability.min(0.9), "a number where ages stand")
    }))
}

/// What the weights are made from; `root` is the project's folder.
///
/// # Errors
/// Those of [`learned::stamp`].
pub fn stamp(root: &Path) -> Result<u64, String> {
    learned::stamp(features::VERSION, &root.join("trainer/ages"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_not_stale() {
        let now = stamp(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the sentences");
        let made = Weights::read(SHIPPED).expect("whole weights").stamp;
        assert_eq!(made, now, "run `cargo run --release -p trainer -- ages` and commit the weights");
    }
}
