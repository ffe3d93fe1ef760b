//! Birthdays counted in words: "her ninetieth birthday", "his twenty-first", "the big five-oh".

use super::Hit;
use super::names::is_name;
use crate::signals::Context;
use crate::signals::numerals::{self, tens, unit};
use crate::signals::people::is_person;

/// A birthday whose number starts at atom `i`.
pub fn birthday(context: &Context, i: usize) -> Option<Hit> {
    big(context, i).or_else(|| ordinal(context, i))
}

/// "the big 5-0", "the big four oh": in figures or words.
fn big(context: &Context, i: usize) -> Option<Hit> {
    let tens = match context.number(i) {
        Some(v) => v,
        None => unit(context.word(i))?,
    };
    let zero = matches!(context.word(i + 1), "0" | "o" | "oh" | "zero");
    let joined = matches!(context.gap(i + 1), "-" | " " | "–" | " - ");
    (context.word_before(i, 1) == "big" && (2..=9).contains(&tens) && zero && joined)
        .then(|| Hit::new(i, i + 1, tens * 10, 0.8, "a numbered birthday"))
}

fn ordinal(context: &Context, i: usize) -> Option<Hit> {
    let (years, last) = match (tens(context.word(i)), numerals::ordinal(context.word(i))) {
        (Some(t), _) => (t + numerals::ordinal(context.word(i + 1)).filter(|u| *u < 10)?, i + 1),
        (None, Some(value)) => (value, i),
        _ => return None,
    };
    let owner = one_of!(context.word_before(i, 1); "his" "her" "my" "their" "happy");
    let possessed = i >= 2
        && context.word_before(i, 1) == "s"
        && (is_person(context.word(i - 2)) || context.is_capitalised(i - 2) && is_name(context, i - 2));
    (context.word(last + 1) == "birthday" && (owner || possessed))
        .then(|| Hit::new(i, last, years, 0.8, "a numbered birthday"))
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::testing::{assert_found, assert_quiet};

    #[test]
    fn birthdays_in_words() {
        assert_found(
            Kind::Age,
            &[
                ("it was her ninetieth birthday", "ninetieth"),
                ("two days off his twenty-first birthday", "twenty-first"),
                ("the big 6-0 and a broken wrist", "6-0"),
            ],
        );
    }

    #[test]
    fn other_firsts() {
        assert_quiet(Kind::Age, &["the station's first birthday cake", "the big 10 conference", "his second job"]);
    }
}
