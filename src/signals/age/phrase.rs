//! Numbers of more than one word: "sixty odd", "four and a half", "25 to 30", "70 plus". The rules for a bare number
//! are asked once more with what follows the whole of it.

use super::story::is_counted;
use crate::signals::Context;
use crate::signals::numerals::cardinal;

/// The atom behind the whole of a number whose first part ends before `next`, where there is more of it.
pub(super) fn whole(context: &Context, value: u32, next: usize) -> Option<usize> {
    let word = context.word(next);
    let spaced = matches!(context.gap(next), " " | "-" | "");
    if !spaced {
        return None;
    }
    // "four and a half", "9 and a bit"
    if word == "and" && context.word(next + 1) == "a" && matches!(context.word(next + 2), "half" | "bit" | "quarter") {
        return (value <= 19).then_some(next + 3);
    }
    // "sixty odd", "40 something": not "60 odd jobs".
    if one_of!(word; "odd" "something" "summat" "ish" "plus") {
        let end = next + 1;
        // "holding his chest" is done by somebody, "holding" alone a queue.
        let acts = context.word(end).ends_with("ing")
            && one_of!(context.word(end + 1); "his" "her" "the" "a" "on" "my" "himself" "herself");
        let counted = end < context.len() && context.gap(end).starts_with(' ') && is_counted(context, end) && !acts;
        return (value >= 13 && !counted).then_some(end);
    }
    // "25 to 30", "12 or 13"
    let (_, end) = matches!(word, "to" | "or" | "and")
        .then(|| cardinal(context, next + 1))
        .flatten()
        .filter(|(to, _)| *to > value && to - value <= 15 && *to <= 110)?;
    let group = one_of!(context.word(next.wrapping_sub(2)); "aged" "ages" "age");
    let apart = group || word != "or" && value < 13 || word == "and" && context.word_before(next, 2) != "between";
    // "18 to 25 year olds": the last of them has the unit.
    let unit = one_of!(context.word(end); "year" "years" "yr" "yrs" "yo" "month" "months" "week" "weeks");
    let goes_on = unit || context.gap(end).starts_with([':', '/', '-', '%']) || context.gap(end) == ".";
    (!apart && !goes_on).then_some(end)
}

/// "five and a half hours": a number, ending before `next`, that measures something.
pub(super) fn is_measured_half(context: &Context, next: usize) -> bool {
    let half = context.word(next) == "and"
        && context.word(next + 1) == "a"
        && matches!(context.word(next + 2), "half" | "bit");
    half && context.gap(next + 3) == " "
        && is_counted(context, next + 3)
        && !context.word(next + 3).starts_with("year")
        && !context.word(next + 3).starts_with("month")
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::age::testing::{assert_found, assert_quiet};

    #[test]
    fn longer_numbers() {
        assert_found(
            Kind::Age,
            &[
                ("chap of 70 odd holding his chest", "70 odd"),
                ("a man believed to be 20 to 25 was found", "20 to 25"),
                ("she's five and a half, croup", "five"),
            ],
        );
    }

    #[test]
    fn amounts() {
        assert_quiet(
            Kind::Age,
            &["a chap of 60 odd jobs", "he was 20 to 25 minutes late", "she's five and a half hours in a corridor"],
        );
    }
}
