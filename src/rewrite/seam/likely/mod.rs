//! Whether a wording is one that a careful reader would let pass: a model of hashed features of what stands on both sides of it.
//!
//! What the other files of this folder refuse is broken whatever was said; this weighs the rest, by edits that readers have judged.
//!
//! **Source**: the weights are learnt from 9,600 judged edits of posts of our own (`trainer/seams/`); see `docs/tried/wordings.md`.

pub mod features;

use crate::learned::feature::Features;
use crate::learned::weights::Weights;
use crate::report::Fix;
use once_cell::sync::Lazy;

/// The shipped weights. Made by `cargo run --release -p trainer -- seams`.
static SHIPPED: &[u8] = include_bytes!("weights.bin");

/// The shipped model, unpacked at first use.
static MODEL: Lazy<Weights> = Lazy::new(|| Weights::read(SHIPPED).unwrap_or_default());

/// From which probability on that it reads wrongly a wording is none.
const WRONG: f32 = 0.45;

/// Whether a wording of `text` probably reads.
pub(super) fn reads(text: &str, fix: &Fix) -> bool {
    let mut seen = Features::default();
    features::describe(text, fix, &mut seen);
    MODEL.probability(seen.keys()) < WRONG
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_weights_are_not_stale() {
        crate::learned::testing::assert_fresh(super::SHIPPED, super::features::VERSION, "seams");
    }
}
