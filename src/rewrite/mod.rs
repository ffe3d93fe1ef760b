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
pub mod seam;
#[cfg(test)]
mod tests;
mod time;
mod words;

use crate::report::{Fix, Span};
use crate::rules::{Context, Hits};

/// A phrase for a person ("a lovely 78-year-old lady", "she") becomes "the patient"; where nobody can be put in its place, what
/// can be left out alone goes.
#[must_use]
pub fn person(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    if is_foreign(cx, span) {
        return None;
    }
    sound(cx, person::person(cx, hits, span)).or_else(|| sound(cx, item::leave_out(cx, hits, span)))
}

/// A pronoun for a patient becomes "the patient", "their" or "them". Whether it is weighed is for whoever puts the wordings of all
/// of a person's pronouns together: one alone says little.
#[must_use]
pub fn pronoun(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    if is_foreign(cx, span) {
        return None;
    }
    person::person(cx, hits, span).filter(|fix| seam::is_shaped(cx.text.raw(), fix))
}

/// What somebody does or is known for: it goes, and whoever it stood for stays; where it was all of a sentence, that goes.
#[must_use]
pub fn detail(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
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
    sound(cx, detail::detail(cx, hits, span)).or_else(|| sound(cx, whole()))
}

/// A place goes with what leads to it, or is said more roughly.
#[must_use]
pub fn leave_out_place(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    if is_foreign(cx, span) { None } else { sound(cx, place::leave_out_place(cx, hits, span)) }
}

/// A medicine by its kind; what is no medicine that a list knows goes where it was set off from the rest.
#[must_use]
pub fn medicine(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    sound(cx, medicine::medicine(cx, hits, span))
}

/// A patient's name with what was said of them in front of it becomes "a patient".
#[must_use]
pub fn name(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    sound(cx, Some(name::name(cx, hits, span)))
}

/// A name taken out where marks set it off, so that nothing needs it.
#[must_use]
pub fn leave_out_name(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    sound(cx, name::leave_out_name(cx, hits, span))
}

/// A number goes with what it is called and what led to it.
#[must_use]
pub fn leave_out(cx: &Context<'_>, hits: &Hits<'_>, label: &str, span: Span) -> Option<Fix> {
    sound(cx, number::leave_out(cx, hits, label, span))
}

/// The number of a job stands for the job: "incident number 4412 was a cracker" becomes "the job was a cracker".
#[must_use]
pub fn job(cx: &Context<'_>, hits: &Hits<'_>, label: &str, span: Span) -> Option<Fix> {
    sound(cx, number::job(cx, hits, label, span))
}

/// A time becomes "recently", or goes.
#[must_use]
pub fn recently(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    sound(cx, time::recently(cx, hits, span))
}

/// English words fit into English sentences alone, and the small words of another language are not known here.
fn is_foreign(cx: &Context<'_>, span: Span) -> bool {
    cx.story.is_foreign(cx.sentence_at(span.start))
}

/// A wording that leaves a sentence; of any other there is none.
fn sound(cx: &Context<'_>, fix: Option<Fix>) -> Option<Fix> {
    fix.filter(|fix| seam::reads(cx.text.raw(), fix))
}
