//! Calendar dates and weekdays.
//!
//! **What**: a date in any everyday form ("4th of May", "04/05/25", "Tuesday 4th", "on Tuesday").
//!
//! **Why**: the day of an incident is a piece of the jigsaw.
//!
//! **Validation**: the date must exist in form. Timetables (opening hours, appointments, events for
//! everybody) are told apart by class, not left out.
//!
//! **Source**: written by us.

use super::calendar::day;
use super::clock_time::is_timetable;
use super::{Class, Context, Kind, Signal, When};

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    let mut i = 0;
    while i < context.len() {
        let Some((last, confidence)) = find(context, i).filter(|_| !context.in_link(i)) else {
            i += 1;
            continue;
        };
        let class = Class::When(if is_timetable(context, i, last) { When::Timetable } else { When::Moment });
        out.push(Signal::new(Kind::Date, context.span(i, last), confidence, "a calendar date").with(class));
        i = last + 1;
    }
}

fn find(context: &Context, i: usize) -> Option<(usize, f32)> {
    let weekday = is_weekday(context.word(i));
    if weekday {
        let from = if context.word(i + 1) == "the" { i + 2 } else { i + 1 };
        if let Some(date) = day(context, from) {
            return Some((date.last, 0.95));
        }
        if context.is_digits(from) && context.is_ordinal_ending(from + 1) && context.is_glued(from + 1) {
            return Some((from + 1, 0.9));
        }
        return one_of!(context.word_before(i, 1); "on" "last" "this" "since").then_some((i, 0.6));
    }
    if let Some(date) = day(context, i) {
        return Some((date.last, if date.named || date.year.is_some() { 0.9 } else { 0.7 }));
    }
    // "the 4th", "on 4/5"
    let suffixed = context.is_digits(i) && context.word(i).len() <= 2 && context.is_ordinal_ending(i + 1);
    if suffixed
        && context.is_glued(i + 1)
        && context.word_before(i, 1) == "the"
        && matches!(context.word_before(i, 2), "on" | "of" | "since")
    {
        return (context.gap(i + 2).starts_with(['.', ',', '!', '?', '\n']) || i + 2 >= context.len())
            .then_some((i + 1, 0.6));
    }
    let on = context.word_before(i, 1) == "on";
    let pair = context.gap(i + 1) == "/"
        && context.number(i).is_some_and(|d| (1..=31).contains(&d))
        && context.number(i + 1).is_some_and(|m| (1..=12).contains(&m));
    (on && pair && !context.gap(i + 2).starts_with('/')).then_some((i + 1, 0.7))
}

fn is_weekday(word: &str) -> bool {
    one_of!(word;
        "monday" "tuesday" "wednesday" "thursday" "friday" "saturday" "sunday" "mon" "tues" "tue" "weds" "wed"
        "thurs" "thu" "fri"
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

    #[test]
    fn dates() {
        assert_found(
            Kind::Date,
            &[
                ("on Tuesday 4th we went", "Tuesday 4th"),
                ("the 4th of May 2025", "4th of May 2025"),
                ("04/05/25", "04/05/25"),
                ("on Friday", "Friday"),
            ],
        );
    }

    #[test]
    fn numbers_that_are_no_dates() {
        assert_quiet(Kind::Date, &["BP 120/80", "9/12 old", "won 3-1", "may be 3 of us", "version 3.11.45.2"]);
    }
}
