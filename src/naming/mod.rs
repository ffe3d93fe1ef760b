//! Whose name it is: how likely a name in a draft is that of a patient, or of somebody by whom the patient is known.
//!
//! The tagger says that it is a name, the story whether a patient is told of. Which of a draft's people that is, only the words
//! about each name tell ("Kev took the head end", "Kev took a fall").
//!
//! **Source**: the weights are learnt from posts of our own (`trainer/naming/`); see `docs/names.md`.

pub mod features;
pub mod overlooked;
pub mod people;

use crate::frame::whose::Whose;
use crate::learned::feature::Features;
use crate::learned::weights::Weights;
use crate::report::Span;
use crate::rules::Context;
use once_cell::sync::Lazy;

/// The shipped weights. Made by `cargo run --release -p trainer -- naming`.
pub static SHIPPED: &[u8] = include_bytes!("weights.bin");

/// The shipped model, unpacked at first use.
static MODEL: Lazy<Weights> = Lazy::new(|| Weights::read(SHIPPED).unwrap_or_default());

/// What constructions say of a name.
#[derive(Debug, Clone, Copy)]
pub struct Hints {
    /// Of somebody else: addressed, thanked, a colleague, in public life.
    pub is_else: bool,
    /// What befalls patients, or how they are introduced, stands beside it.
    pub says: bool,
    /// What crews do stands beside it.
    pub crews: bool,
    /// Introduced as a colleague, or named elsewhere in the draft as somebody else.
    pub introduced: bool,
    /// Whose the words beside it are.
    pub whose: Whose,
}

impl Hints {
    /// Whether a construction says that it is no patient's.
    #[must_use]
    pub const fn is_other(&self) -> bool {
        self.is_else || self.crews || self.introduced
    }
}

/// How likely the name at `span` (folded bytes) is a patient's, 0 to 1.
#[must_use]
pub fn of_patient(cx: &Context<'_>, span: Span, hints: Hints) -> f32 {
    let mut seen = Features::default();
    features::describe(cx, span, hints, &mut seen);
    MODEL.probability(seen.keys())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_weights_are_not_stale() {
        crate::learned::testing::assert_fresh(super::SHIPPED, super::features::VERSION, "naming");
    }
}
