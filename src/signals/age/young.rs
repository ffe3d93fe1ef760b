//! Ages that a remark on youth or on years makes: "far too young at 39", "32 is no age", "at 96 she has more about
//! her than me", "he was so young. 22.", "in her 101st year", "a few weeks old".

use super::Hit;
use super::story::{is_counted, is_load};
use super::unit::is_of_thing;
use crate::signals::Context;
use crate::signals::people::{is_kin, is_person};

/// A number that starts at `i` and ends before `next`.
pub(super) fn young(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    let hit = |last, evidence| Some(Hit::new(i, last, value, 0.75, evidence));
    if value == 0 || value > 112 {
        return None;
    }
    if remark(context, i, value, next) || at_that_age(context, i, value, next) {
        return hit(next - 1, "an age remarked on");
    }
    if last_word(context, i, value, next) {
        return hit(next - 1, "a number by itself after a sentence about a person");
    }
    // "in her 101st year", "in his 90th year"
    let ordinal = context.is_digits(i) && context.is_ordinal_ending(next);
    let owner = matches!(context.word_before(i, 1), "his" | "her") && context.word_before(i, 2) == "in";
    if ordinal && owner && value >= 60 && context.word(next + 1) == "year" && context.word(next + 2) != "of" {
        return hit(next + 1, "a year of life");
    }
    None
}

fn ends(context: &Context, next: usize) -> bool {
    next >= context.len() || context.gap(next).starts_with([',', '.', '!', '?', ')', ';', '\n', '…'])
}

/// "38 is too young", "62 is no age to go", "far too young at 39", "only young, 31", "too young to die at 28".
fn remark(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let no_age = matches!(context.word(next), "is" | "was" | "isnt" | "s")
        && (matches!(context.word(next + 1), "no" | "too" | "so" | "far" | "way" | "not" | "such" | "t"))
        && context.after(next + 1, 4, |w| matches!(w, "young" | "age")).is_some();
    let cue = |w: &str| w == "young";
    let near = context.before(i, 4, cue).is_some_and(|at| {
        one_of!(context.word_before(at, 1); "too" "so" "only" "very" "really" "still" "just" "tragically" "bloody" "fucking")
            && (at + 1 == i || (at + 1..i).all(|k| one_of!(context.word(k); "at" "to" "die" "only" "just" "go" "lose" "she" "he" "was")))
    });
    // "that's no age is it, fifty two"
    let said = context.before(i, 6, |w| w == "age").is_some_and(|at| {
        context.word_before(at, 1) == "no"
            && (at + 1..i).all(
                |k| one_of!(context.word(k); "is" "it" "at" "really" "mate" "that" "at" "all" "innit" "just" "only"),
            )
    });
    (no_age || (near || said) && ends(context, next)) && value >= 3 && !is_load(context.word(next))
}

/// "at 96 she has more about her than me", "at just 17 he's been through so much", "when you're 85 you".
fn at_that_age(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let at = super::beside::skip_fillers(context, i);
    let w = |back| context.word_before(at, back);
    let who = matches!(context.word(next), "he" | "she" | "hes" | "shes");
    let gap = context.gap(next);
    // Hours end at 24, and nobody is "just" an hour.
    let of_age = value >= 25 || at < i && value >= 13 && context.word(at) != "about" && context.word(at) != "around";
    let told =
        w(1) == "at" && of_age && (who || context.word(next) == "you" && value >= 50) && matches!(gap, " " | ", ");
    let you = value >= 65
        && (w(1) == "re" && w(2) == "you" || w(1) == "youre")
        && context.before(at, 4, |w| matches!(w, "when" | "if")).is_some()
        && !(context.is_letters(next) && is_counted(context, next));
    told || you
}

/// "someone's son. 21." and "he was so young. 22.": the last word of a text, after a sentence about a person.
fn last_word(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let before = context.word_before(i, 1);
    let by_itself = next >= context.len()
        && i > 0
        && context.gap(i).starts_with(['.', '!', '?', ',', '\n'])
        && context.gap(i).len() >= 2;
    // "Biscuits. 12." counts them.
    let counted = before.len() > 3 && before.ends_with('s') || context.is_digits(i - usize::from(i > 0));
    let sentence = context.gap(i).starts_with(['.', '!', '?', '\n']);
    let about = |w: &str| {
        is_person(w) && !matches!(w, "patient" | "mate" | "friend")
            || matches!(w, "he" | "she" | "him" | "young" | "somebodys" | "someones")
    };
    let from = i.saturating_sub(14);
    let told = (from..i).any(|at| about(context.word(at)));
    let load = (from..i).any(|at| is_load(context.word(at)));
    by_itself && sentence && !counted && told && !load && (13..=108).contains(&value)
}

/// "a few weeks old", "less than a year old", "a couple of months old", at the word before the unit.
pub(super) fn few(context: &Context, i: usize) -> Option<Hit> {
    let unit = context.word(i);
    let years = match unit {
        "year" if matches!(context.word_before(i, 1), "a" | "1" | "one") => 1,
        "weeks" | "months" | "days" | "hours" | "minutes" => 0,
        _ => return None,
    };
    if context.word(i + 1) != "old" || context.gap(i + 1) != " " {
        return None;
    }
    let some = |w: &str| one_of!(w; "few" "couple" "several" "a" "one" "just" "only" "mere" "1");
    let first = match context.word_before(i, 1) {
        "of" if context.word_before(i, 2) == "couple" => i.checked_sub(2)?,
        w if some(w) => i.checked_sub(1)?,
        _ if i == 0 && years == 0 => i,
        _ => return None,
    };
    let somebody = |w: &str| is_person(w) || one_of!(w; "he" "she" "hes" "shes" "babies" "twins" "him" "her" "who");
    let near = context.before(first, 6, somebody).is_some() || context.after(i + 2, 3, somebody).is_some();
    let limit = years == 1 && context.before(first, 3, |w| matches!(w, "under" | "children" | "babies")).is_some();
    (near && !limit && !is_of_thing(context, first, i + 1))
        .then(|| Hit::new(first, i + 1, years, 0.75, "an age, roughly"))
}

/// Words that stand for somebody only where an age is told: "the little one is 2", "poor soul 94", "my youngest".
pub(super) fn is_called(context: &Context, at: usize) -> bool {
    let before = context.word_before(at, 1);
    match context.word(at) {
        "one" | "ones" | "man" | "yin" => matches!(before, "little" | "wee" | "young" | "lil" | "small"),
        "thing" | "soul" | "dear" | "bugger" | "sod" | "sausage" | "bab" | "love" | "darling" => {
            matches!(before, "poor" | "old" | "little" | "wee" | "young")
        }
        "youngest" | "eldest" | "oldest" => matches!(before, "my" | "our" | "her" | "his" | "their"),
        "lo" | "dd" | "ds" | "dh" | "dw" | "dgs" | "dgd" | "mil" | "fil" | "bf" | "gf" => {
            at == 0 || matches!(before, "my" | "our" | "and" | "me")
        }
        "half" => before == "other",
        "law" => before == "in",
        "door" => before == "next",
        "neighbor" | "neighbour" => true,
        w => is_kin(w),
    }
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::age::testing::{assert_found, assert_quiet};

    #[test]
    fn remarks_on_years() {
        assert_found(
            Kind::Age,
            &[
                ("36 is too young to go", "36"),
                ("taken far too young at 41", "41"),
                ("at 94 she still does the crossword", "94"),
                ("somebody's daughter. 22.", "22"),
                ("in her 99th year", "99th year"),
                ("a baby just a few days old", "few days old"),
                ("poor soul 91 left outside", "91"),
            ],
        );
    }

    #[test]
    fn remarks_on_other_things() {
        assert_quiet(
            Kind::Age,
            &[
                "36 is too many",
                "too young at heart",
                "in her 2nd year of uni",
                "the van is a few weeks old",
                "biscuits. 12.",
            ],
        );
    }
}
