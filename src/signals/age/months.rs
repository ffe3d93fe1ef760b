//! Months and weeks of somebody small, without "old": "18 month twins", "she's only 5 months and has croup".

use super::story;
use super::unit::Unit;
use crate::signals::Context;
use crate::signals::people::is_clinical;

/// "the little one was only four months": months without "old", of somebody small.
pub(super) fn tiny(context: &Context, i: usize, next: usize) -> Option<(Unit, usize, bool)> {
    let months =
        matches!(context.word(next), "months" | "mths" | "weeks" | "days") && super::stands_alone(context, next + 1);
    let only = matches!(context.word_before(i, 1), "only" | "just" | "barely");
    let small = |w: &str| one_of!(w; "baby" "little" "wee" "bairn" "tot" "infant" "grandson" "granddaughter" "newborn" "twin" "neonate" "bub");
    if months && only && context.before(i, 6, small).is_some() {
        return Some((Unit::Months, next, true));
    }
    let month = matches!(context.word(next), "months" | "mths" | "month" | "mnths" | "mos");
    let week = matches!(context.word(next), "weeks" | "week" | "wks" | "wk" | "days" | "day");
    let unit = if month { Unit::Months } else { Unit::Shorter };
    // "8 months, found in his cot"
    let opens = i == 0 && month && context.gap(next + 1).starts_with(',');
    if opens && context.after(next + 1, 3, |w| is_clinical(w) || story::is_state(w)).is_some() {
        return Some((unit, next, true));
    }
    // "our little girl (22 months)", "the baby, 6 weeks, was blue"
    let unit_ends = super::is_closed(context, next + 1) && next + 1 < context.len();
    let aside = i > 0 && matches!(context.gap(i), " (" | ", ") && unit_ends && (month || week);
    let young = |w: &str| one_of!(w; "baby" "twins" "twin" "boy" "girl" "infant" "son" "daughter" "grandson" "granddaughter" "nephew" "niece" "bairn" "one" "bub" "toddler" "lad" "child");
    if aside
        && young(context.word(i - 1))
        && !(context.word(i - 1) == "one" && context.word_before(i - 1, 1) != "little")
    {
        return Some((unit, next, true));
    }
    // "18 month twins", "six week boy"
    let child = |w: &str| one_of!(w; "baby" "twins" "twin" "boy" "girl" "lad" "infant" "son" "daughter" "grandson" "granddaughter" "nephew" "niece" "bairn" "babies");
    if (month || week) && child(context.word(next + 1)) && context.gap(next + 1) == " " {
        return Some((unit, next, true));
    }
    // "she's only 5 months and has croup", "at 8 months she shouldn't be fitting"
    let ends = super::stands_alone(context, next + 1)
        && !one_of!(context.word(next + 1); "pregnant" "on" "from" "since" "after" "before" "in" "this" "last" "now" "we" "i" "my");
    let at = super::beside::skip_fillers(context, i);
    let is = |back| context.word_before(at, back);
    let called = |back: usize| at.checked_sub(back).is_some_and(|k| super::young::is_called(context, k));
    let subject = matches!(is(1), "hes" | "shes")
        || called(1) && at == i
        || matches!(is(1), "is" | "s" | "was")
            && (called(2)
                || one_of!(is(2); "bairn" "baby" "boy" "girl" "lad" "tot" "twin" "kid" "child" "patient" "pt" "niece" "nephew"))
        || matches!(is(1), "is" | "s" | "was") && matches!(is(2), "he" | "she")
        || is(1) == "at" && matches!(context.word(next + 1), "he" | "she");
    // "she was 18 months in the job", "she's 38 weeks": a time served, a pregnancy.
    // "my little one is 9 weeks and has RSV"
    let infant = week
        && (one_of!(is(2); "baby" "bairn" "one" "grandson" "granddaughter" "newborn")
            && matches!(is(1), "is" | "s" | "was"));
    (month && ends && subject || infant && ends).then_some((unit, next, true))
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::age::testing::{assert_found, assert_quiet};

    #[test]
    fn months_of_the_small() {
        assert_found(
            Kind::Age,
            &[
                ("my bairn's 18 months and burning up", "18 months"),
                ("the little one is 9 weeks and has RSV", "9 weeks"),
                ("six week boy, not feeding", "six week"),
            ],
        );
    }

    #[test]
    fn other_months() {
        assert_quiet(
            Kind::Age,
            &["she's 38 weeks and contracting", "my crewmate was 18 months in the job", "it's 9 weeks and counting"],
        );
    }
}
