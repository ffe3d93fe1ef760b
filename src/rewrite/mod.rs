//! Safer wording: edits that generalise or leave out, and always leave a sentence.
//!
//! Every edit is deterministic and invents nothing: a person becomes "the patient" (or "an adult", "a child"
//! where the policy offers that), a place goes together with its preposition, a time becomes "recently". Where a verb or a small
//! word would be left without what it needs, all that was said with it goes, or a word that says less stands there, or no
//! wording is offered.

mod age;
mod detail;
mod item;
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

pub use medicine::medicine;
pub use name::{leave_out_name, name};
pub use number::{job, leave_out};
pub use time::recently;

use crate::policy::Hit;
use crate::report::{Fix, Span};
use crate::rules::{Context, Hits};
use crate::text::Text;

/// A phrase for a person ("a lovely 78-year-old lady", "she") becomes "the patient"; where nobody can be put in its place, what
/// can be left out alone goes.
#[must_use]
pub fn person(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    let reads = |fix: &Fix| seam::reads(cx.text.raw(), fix);
    if is_foreign(cx, span) {
        return None;
    }
    person::person(cx, hits, span).filter(reads).or_else(|| item::leave_out(cx, hits, span).filter(reads))
}

/// What somebody does or is known for: it goes, and whoever it stood for stays; where it was all of a sentence, that goes.
#[must_use]
pub fn detail(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    let reads = |fix: &Fix| seam::reads(cx.text.raw(), fix);
    let whole = || {
        let (line, mut all) = line::Line::around(cx, span);
        if all.first == 1 && words::is_determiner(line.word(0)) {
            all.first = 0;
        }
        let is_all = all.first == 0 && line.ends_at(all.end) && line.leaves_words(all);
        is_all.then(|| line.cut(hits, "Leave the detail out", all))
    };
    if is_foreign(cx, span) {
        return None;
    }
    detail::detail(cx, hits, span).filter(reads).or_else(|| whole().filter(reads))
}

/// A place goes with what leads to it, or is said more roughly.
#[must_use]
pub fn leave_out_place(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    if is_foreign(cx, span) { None } else { place::leave_out_place(cx, hits, span) }
}

/// English words fit into English sentences alone, and the small words of another language are not known here.
fn is_foreign(cx: &Context<'_>, span: Span) -> bool {
    cx.story.is_foreign(cx.sentence_at(span.start))
}

/// A hit with those of its wordings alone that leave a sentence, each once.
#[must_use]
pub fn sound(text: &Text, mut hit: Hit) -> Hit {
    hit.fixes.retain(|fix| seam::reads(text.raw(), fix));
    hit.fixes.dedup_by(|one, other| one.edits == other.edits);
    hit
}
