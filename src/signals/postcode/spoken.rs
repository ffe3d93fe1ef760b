//! Postcodes with their figures in words: "B twenty nine five QR", "N G seven two F T", "W-V-one-four-A-B".

use super::form::shape;
use crate::report::Span;
use crate::signals::Context;
use crate::signals::numerals::{tens, unit};

/// Atoms that the longest takes: "W V one four eight A B" and a few to spare.
const LONGEST: usize = 9;

/// A postcode read out from atom `i` on: its span and the atom behind it. Letters are capitals of one or two, at least one figure is a
/// word, and the form must fit to the letter.
pub(super) fn spoken(context: &Context, i: usize) -> Option<(Span, usize)> {
    let letters = |at: usize| context.is_letters(at) && context.word(at).len() <= 2 && context.is_upper(at);
    if !letters(i) || context.is_glued(i) || !(i + 1..i + 3).any(|at| is_figure(context.word(at))) {
        return None;
    }
    let mut code = String::new();
    let (mut worded, mut at, mut best) = (false, i, None);
    while at < context.len().min(i + LONGEST) && code.len() < 7 {
        if at > i && !matches!(context.gap(at), " " | "-" | ", " | "" | "\n") {
            break;
        }
        let word = context.word(at);
        if context.is_digits(at) && word.len() <= 2 {
            code.push_str(word);
        } else if letters(at) {
            code.push_str(&word.to_ascii_uppercase());
        } else if let Some(ten) = tens(word) {
            let one = unit(context.word(at + 1)).filter(|u| (1..=9).contains(u));
            code.push_str(&(ten + one.unwrap_or(0)).to_string());
            at += usize::from(one.is_some());
            worded = true;
        } else if let Some(value) = unit(word) {
            code.push_str(&value.to_string());
            worded = true;
        } else {
            break;
        }
        at += 1;
        let whole = worded && (5..=7).contains(&code.len()) && shape(&code).is_some_and(|(_, swapped)| swapped == 0);
        if whole && !context.is_glued(at) && letters(at - 1) {
            best = Some((context.span(i, at - 1), at));
        }
    }
    best
}

fn is_figure(word: &str) -> bool {
    unit(word).is_some() || tens(word).is_some()
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::testing::{assert_found, assert_quiet};

    #[test]
    fn read_out() {
        assert_found(
            Kind::Postcode,
            &[
                ("we were in B twenty nine five QR all night", "B twenty nine five QR"),
                ("the next crew wants L E four five A B.", "L E four five A B"),
                ("find us at W-V-one-four-A-B", "W-V-one-four-A-B"),
                ("flats at S ten two H Q, third floor", "S ten two H Q"),
            ],
        );
    }

    #[test]
    fn other_words() {
        assert_quiet(
            Kind::Postcode,
            &["E one I am not sure", "M six was shut", "A one A OK", "US two UK three", "L one in ten AB"],
        );
    }
}
