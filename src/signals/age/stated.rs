//! Ages as they are stated, asked for or made out: "How old? 94.", "Patient 1: 24, head injury", "believed to be 45,",
//! "claims to be 18", "clearly 15 pretending", "not yet 18".

use super::beside::skip_fillers;
use super::is_closed;
use super::story::is_load;
use super::{Hit, stands_alone};
use crate::signals::Context;

/// A number that starts at `i` and ends before `next`.
pub(super) fn stated(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    if !(1..=112).contains(&value) {
        return None;
    }
    let evidence = match () {
        () if asked(context, i, next) => "the answer to how old",
        () if numbered(context, i, value, next) => "after a patient's number",
        () if made_out(context, i, value, next) => "an age made out",
        () if young_one(context, i, value, next) => "a patient below an age",
        () if not_yet(context, i, value, next) => "an age not come to yet",
        () => return None,
    };
    Some(Hit::new(i, next - 1, value, 0.75, evidence))
}

/// "How old? 94.", "\"How old are you?\" \"Six.\"".
fn asked(context: &Context, i: usize, next: usize) -> bool {
    let ends = next >= context.len()
        || !context.gap(next).starts_with([' ', '-', '/', '%', ':'])
        || context.gap(next) == " "
            && one_of!(context.word(next); "love" "darling" "duck" "mate" "pet" "hun" "hen" "sweetheart" "dear" "lovey" "and" "she" "he"
                "doctor" "flower" "petal" "son" "me");
    let question = |at: usize| context.word(at) == "how" && context.word(at + 1) == "old";
    // "Same age as my lad. 8."
    let compared =
        |at: usize| context.word(at) == "same" && context.word(at + 1) == "age" && context.word(at + 2) == "as";
    ends && (context.gap(i).contains(['?', ':']) && (i.saturating_sub(6)..i).any(question)
        || context.starts_at(i) && is_closed(context, next) && (i.saturating_sub(8)..i).any(compared))
}

/// "Patient 1: 24, minor head injury", "pt 2: 67. Hip".
fn numbered(context: &Context, i: usize, value: u32, next: usize) -> bool {
    // "Nicest patient tonight: 92, once a Wren"
    let named = context.gap(i) == ": "
        && value >= 13
        && context.before(i, 4, |w| one_of!(w; "patient" "pt" "caller" "casualty" "passenger")).is_some();
    let counted = named && (i..next + 3).any(|at| is_load(context.word(at)));
    named && !counted && is_closed(context, next)
        || i >= 2
            && context.is_digits(i - 1)
            && one_of!(context.word(i - 2); "patient" "pt" "px" "casualty" "cas")
            && matches!(context.gap(i), ": " | " - " | ", ")
            && is_closed(context, next)
            && !(next..next + 3).any(|at| is_load(context.word(at)))
}

/// "believed to be 45", "claims to be 18", "clearly 15 pretending to be 18", "says he's 30" is said already.
fn made_out(context: &Context, i: usize, value: u32, next: usize) -> bool {
    if context.word(next) == "pretending" {
        return value >= 3;
    }
    let at = skip_fillers(context, i);
    let w = |back| context.word_before(at, back);
    let to_be = w(1) == "be"
        && w(2) == "to"
        && one_of!(w(3); "believed" "thought" "estimated" "understood" "reported" "claims" "claimed" "claiming" "pretending" "pretended" "pretends" "supposed");
    // "She'd told them 19": told before it came out.
    let told = matches!(w(1), "them" | "us" | "me" | "everyone")
        && w(2) == "told"
        && matches!(w(3), "d" | "had")
        && value >= 10
        && is_closed(context, next)
        && context.before(at, 7, |w| one_of!(w; "he" "she" "lad" "girl" "patient" "hes" "shes")).is_some();
    (to_be || told) && value >= 3 && stands_alone(context, next) && !(next..next + 3).any(|k| is_load(context.word(k)))
}

/// "an under-2 with a rash", "under 1 with a head injury".
fn young_one(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let one = one_of!(context.word_before(i, 2); "a" "an" "another" "second" "third" "fourth")
        || i > 0 && context.starts_at(i - 1);
    value <= 18
        && context.word_before(i, 1) == "under"
        && one
        && one_of!(context.word(next); "with" "who" "ive" "i" "weve" "we")
        && !(next..next + 5).any(|at| is_load(context.word(at)))
}

/// "not yet 18", "nowhere near 18".
fn not_yet(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let w = |back| context.word_before(i, back);
    let yet = w(1) == "yet" && w(2) == "not" || w(1) == "near" && w(2) == "nowhere";
    yet && (13..=100).contains(&value)
        && is_closed(context, next)
        && !(i.saturating_sub(8)..i).any(|at| is_load(context.word(at)))
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::age::testing::{assert_found, assert_quiet};

    #[test]
    fn ages_stated() {
        assert_found(
            Kind::Age,
            &[
                ("How old? 92.", "92"),
                ("\"How old are you?\" \"Seven.\" Brave lad", "Seven"),
                ("Patient 1: 31, head injury", "31"),
                ("the man, believed to be 47, died at scene", "47"),
                ("clearly 14 pretending to be 19", "14"),
                ("claims to be 18, looks 14", "14"),
                ("not yet 18", "18"),
                ("same age as my son. 9.", "9"),
                ("an under-3 with a fever", "3"),
            ],
        );
    }

    #[test]
    fn other_things_stated() {
        assert_quiet(
            Kind::Age,
            &[
                "How many? 92.",
                "Patient 1: green. Patient 2: red",
                "believed to be 45 minutes away",
                "nowhere near 18 minutes",
                "nowhere near our response target of 18",
            ],
        );
    }
}
