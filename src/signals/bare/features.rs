//! What is seen of a value and of the words around it, as hashed features.

use super::candidate::{Candidate, Form, Question};
use crate::learned::around::{self, Words};
use crate::learned::feature::Features;
use crate::names::features::hash;
use crate::signals::{Context, Signal};

/// Raised by hand with every change here, in `candidate.rs`, in `lists.rs` or in [`crate::learned`] that changes a feature: weights made before are stale then.
pub const VERSION: u32 = 2;

/// Fills `add` with the features of a candidate for one question; `over` is what the scanners took it for.
pub fn describe(
    words: &mut Words<'_, '_>,
    candidate: &Candidate,
    question: Question,
    over: &[&Signal],
    add: &mut Features,
) {
    add.clear();
    let context = words.context();
    let number = 1 + question as u32;
    let base = number * around::TEMPLATES;
    let atoms = candidate.first..candidate.next;
    let shape = shape(context, candidate);
    let class = class(context, candidate);
    for signal in over {
        add.plain(base + 40, &[signal.kind as u32]);
        add.plain(base + 41, &[hash(&signal.evidence)]);
    }
    add.plain(base + 42, &[u32::from(over.is_empty()), class]);
    add.plain(base, &[class]);
    add.plain(base + 1, &[shape]);
    add.plain(
        base + 43,
        &[u32::from(context.is_upper(candidate.first)), u32::from(context.is_digits(candidate.first))],
    );
    if context.is_letters(candidate.first) {
        add.plain(base + 44, &[hash(context.word(candidate.first))]);
    }
    if candidate.form == Form::District {
        add.plain(base + 45, &[hash(context.span(candidate.first, candidate.next - 1).of(context.text().lower()))]);
    }
    let [before, after] = around::describe(words, &atoms, class, number, add);
    add.plain(base + 4, &[before, shape]);
    add.plain(base + 5, &[after, shape]);
}

/// What candidates of one class are said alike by.
fn class(context: &Context, candidate: &Candidate) -> u32 {
    match candidate.form {
        Form::Date(year, named) => {
            let ago = year.map_or(7, |year| match context.this_year().saturating_sub(year) {
                0 => 0,
                1 => 1,
                2..=5 => 2,
                6..=17 => 3,
                18..=40 => 4,
                41..=65 => 5,
                _ => 6,
            });
            ago * 2 + u32::from(named)
        }
        Form::Code(digits, _) => {
            let marked = candidate.next > candidate.first + 1;
            let letters = context.is_letters(candidate.first);
            digits.min(11) as u32 * 4 + u32::from(marked) * 2 + u32::from(letters) + 100
        }
        Form::District => {
            let single = context.word(candidate.first).len() == 1;
            u32::from(single) * 2 + u32::from(context.is_upper(candidate.first)) + 200
        }
    }
}

/// The pattern: letters, figures and marks in their order, figures by their number.
fn shape(context: &Context, candidate: &Candidate) -> u32 {
    let mut pattern = String::new();
    for at in candidate.first..candidate.next {
        if at > candidate.first {
            pattern.push_str(context.gap(at));
        }
        if context.is_digits(at) {
            pattern.push(char::from(b'0' + context.word(at).len().min(9) as u8));
        } else {
            pattern.extend(std::iter::repeat_n(
                if context.is_upper(at) { 'A' } else { 'a' },
                context.word(at).len().min(7),
            ));
        }
    }
    hash(&pattern)
}
