//! Safer wording: edits that generalise or leave out, and always leave a sentence.
//!
//! Every edit is deterministic and invents nothing: a person becomes "the patient" (or "an adult", "a child"
//! where the policy offers that), a place goes together with its preposition, a time becomes "recently".

mod detail;
mod gap;
mod person;
#[cfg(test)]
mod tests;
mod words;

pub use detail::detail;
pub use gap::{leave_out, leave_out_place, recently};
pub use person::{has_said_of, name, person};
