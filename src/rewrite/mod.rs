//! Safer wording: edits that generalise or leave out, and always leave a sentence.
//!
//! Every edit is deterministic and invents nothing: a person becomes "the patient" (or "an adult", "a child"
//! where the policy offers that), a place goes together with its preposition, a time becomes "recently". Where a verb or a small
//! word would be left without what it needs, all that was said with it goes, or a word that says less stands there, or no
//! wording is offered.

mod age;
mod detail;
mod joint;
mod line;
mod medicine;
mod name;
mod number;
mod person;
mod place;
mod seam;
#[cfg(test)]
mod tests;
mod time;
mod words;

pub use detail::detail;
pub use medicine::medicine;
pub use name::{leave_out_name, name};
pub use number::{job, leave_out};
pub use person::person;
pub use place::leave_out_place;
pub use time::recently;

use crate::policy::Hit;
use crate::text::Text;

/// A hit with those of its wordings alone that leave a sentence, each once.
#[must_use]
pub fn sound(text: &Text, mut hit: Hit) -> Hit {
    hit.fixes.retain(|fix| seam::reads(text.raw(), fix));
    hit.fixes.dedup_by(|one, other| one.edits == other.edits);
    hit
}
