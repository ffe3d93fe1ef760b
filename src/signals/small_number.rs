//! Counts so small that they single people out.
//!
//! **What**: "only three people in the village with…", "one of two", "the only dialysis patient",
//! "six of the nine residents".
//!
//! **Why**: small-number disclosure: below about ten, a count with a place or condition identifies.
//!
//! **Validation**: a number below eleven with a word for people, or "the only" with a person.
//!
//! **Source**: NHS Digital small-number suppression practice (counts below ten are not published).

use super::numerals::cardinal;
use super::people::{is_people, is_person};
use super::{Context, Kind, Signal};

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    for i in 0..context.len() {
        if let Some(last) = find(context, i) {
            out.push(Signal::new(Kind::SmallNumber, context.span(i, last), 0.7, "a count that singles people out"));
        }
    }
}

/// Last atom of a count that starts at atom `i`.
fn find(context: &Context, i: usize) -> Option<usize> {
    // "Two participants from Goole", "3 patients in Skelbrook with …": a count, and where they are.
    let count = cardinal(context, i);
    let counted = || {
        let (_, next) = count.filter(|(value, _)| (1..=5).contains(value))?;
        let noun = (next..next + 2).take_while(|&at| context.gap(at) == " ").find(
            |&at| one_of!(context.word(at); "participants" "participant" "volunteers" "residents" "cases" "case"),
        )?;
        let placed = matches!(context.word(noun + 1), "from" | "in" | "living") && context.is_capitalised(noun + 2);
        placed.then_some(noun + 2)
    };
    // "We've been 4 times since Sunday": how often at the same door.
    let again = || {
        let (_, next) = count.filter(|(value, _)| (2..=10).contains(value))?;
        let often = context.word(next) == "times" && one_of!(context.word(next + 1); "since" "this" "in" "already");
        let been = context
            .before(i, 4, |w| one_of!(w; "been" "there" "called" "out" "visited" "went" "attended" "here"))
            .is_some();
        (often && been).then_some(next)
    };
    if let Some(last) = counted().or_else(again) {
        return Some(last);
    }
    let small = |at: usize| cardinal(context, at).filter(|(value, _)| (1..=10).contains(value));
    match context.word(i) {
        "only" => {
            if matches!(context.word_before(i, 1), "the") || matches!(context.word(i + 1), "person" | "patient") {
                // "the only dialysis patient in the village"
                let noun = (i + 1..i + 4)
                    .take_while(|&at| context.gap(at) == " ")
                    .find(|&at| is_person(context.word(at)) || is_people(context.word(at)))?;
                let placed = one_of!(context.word(noun + 1); "in" "with" "on" "at" "to" "who" "here" "there" "round");
                return placed.then_some(noun);
            }
            let (_, next) = small(i + 1)?;
            if context.word(next) == "of" {
                return Some(next);
            }
            let noun = (next..next + 3)
                .take_while(|&at| context.gap(at) == " ")
                .find(|&at| is_people(context.word(at)) || context.word(at) == "cases")?;
            one_of!(context.word(noun + 1); "in" "with" "who" "on" "at" "have" "has" "here" "locally").then_some(noun)
        }
        said if one_of!(said;
            "one" "two" "three" "four" "five" "six" "seven" "eight" "nine" "1" "2" "3" "4" "5" "6" "7" "8" "9"
        ) =>
        {
            if context.word(i + 1) != "of" || context.is_digits(i + 1) {
                return None;
            }
            let mut at = i + 2;
            while at < i + 5 && one_of!(context.word(at); "the" "only" "our" "just" "about" "maybe") {
                at += 1;
            }
            let (_, next) = small(at)?;
            let people = (next..next + 3)
                .take_while(|&k| context.gap(k) == " ")
                .find(|&k| is_people(context.word(k)) || matches!(context.word(k), "cases"));
            match people {
                Some(noun) => Some(noun),
                None => (context.word(i) == "one" && one_of!(context.word(next); "in" "with" "on" "who" "locally"))
                    .then_some(next - 1),
            }
        }
        "fewer" if context.word(i + 1) == "than" => {
            let (_, next) = small(i + 2)?;
            is_people(context.word(next)).then_some(next)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

    #[test]
    fn counts_that_single_out() {
        assert_found(
            Kind::SmallNumber,
            &[
                ("only three people in the village with it", "only three people"),
                ("one of two in the county", "one of two"),
                ("the only dialysis patient in town", "only dialysis patient"),
                ("six of the nine residents", "six of the nine residents"),
                ("our cohort had two participants from Goole", "two participants from Goole"),
                ("been there 4 times since Sunday", "4 times"),
            ],
        );
    }

    #[test]
    fn everyday_counts() {
        assert_quiet(
            Kind::SmallNumber,
            &[
                "only two shifts left",
                "one of those days",
                "3 of us",
                "the only way",
                "one of the best",
                "washed it 4 times this week",
                "two cases of lager in the boot",
            ],
        );
    }
}
