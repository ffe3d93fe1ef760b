//! Clock times.
//!
//! **What**: "03:15", "3am", "0315hrs", "quarter past three", "half six", "3 o'clock".
//!
//! **Why**: the time of an incident is a piece of the jigsaw.
//!
//! **Validation**: an hour and minute that exist; scores, ratios, race and video times, doses and
//! prices are left alone. Opening hours, rotas and events get their own class.
//!
//! **Source**: written by us.

use super::numerals::{tens, unit};
use super::{Class, Context, Kind, Signal, When};

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    let mut i = 0;
    while i < context.len() {
        let found = if context.in_link(i) { None } else { figures(context, i).or_else(|| words(context, i)) };
        let Some((last, confidence)) = found else {
            i += 1;
            continue;
        };
        let class = Class::When(if is_timetable(context, i, last) { When::Timetable } else { When::Moment });
        out.push(Signal::new(Kind::ClockTime, context.span(i, last), confidence, "a time of day").with(class));
        i = last + 1;
    }
}

/// Whether the words around say that it is a timetable rather than a moment.
pub(super) fn is_timetable(context: &Context, first: usize, last: usize) -> bool {
    let cue = |w: &str| {
        one_of!(w;
            "open" "opens" "opening" "closes" "closed" "clinic" "appointment" "meeting" "kickoff" "starts" "start"
            "starting" "doors" "every" "daily" "weekdays" "deadline" "until" "til" "till" "between" "course" "event"
            "join" "webinar" "training" "session" "rota" "tickets" "tune" "service" "closing" "applications" "book"
            "train" "flight" "bus" "parkrun"
        )
    };
    context.before(first, 6, cue).is_some() || context.after(last + 1, 3, cue).is_some()
}

fn figures(context: &Context, i: usize) -> Option<(usize, f32)> {
    let value = context.number(i)?;
    let length = context.word(i).len();
    if context.is_glued(i)
        || context.gap(i).ends_with(['£', '$', '€', ':', '#', '+'])
        || (context.gap(i).ends_with(['.', '/', '-']) && context.gap(i).len() == 1 && i > 0 && context.is_digits(i - 1))
    {
        return None;
    }
    // 3am, 3 pm, 3.15pm
    let half_day = |at: usize| {
        matches!(context.word(at), "am" | "pm") && matches!(context.gap(at), "" | " ")
            || matches!(context.word(at), "a" | "p")
                && context.word(at + 1) == "m"
                && context.gap(at + 1) == "."
                && context.gap(at).len() <= 1
    };
    let half_day_end = |at: usize| if context.word(at).len() == 2 { at } else { at + 1 };
    if (1..=12).contains(&value) && length <= 2 {
        if half_day(i + 1) && !(context.word(i + 1) == "am" && matches!(context.word_before(i, 1), "i")) {
            return Some((half_day_end(i + 1), 0.95));
        }
        if context.word(i + 1) == "o" && context.word(i + 2) == "clock" {
            return Some((i + 2, 0.95));
        }
        if context.word(i + 1) == "oclock" {
            return Some((i + 1, 0.95));
        }
        let minutes = context.number(i + 1).filter(|m| *m < 60 && context.word(i + 1).len() == 2);
        if minutes.is_some() && matches!(context.gap(i + 1), ":" | "." | "") && half_day(i + 2) {
            return Some((half_day_end(i + 2), 0.97));
        }
    }
    let hours = |at: usize| one_of!(context.word(at); "hrs" "hours" "h" "hr") && matches!(context.gap(at), "" | " ");
    let at = context
        .before(
            i,
            2,
            |w| one_of!(w; "at" "around" "about" "from" "by" "time" "until" "since" "before" "after" "approx"),
        )
        .is_some();
    // 03:15
    if value < 24 && length <= 2 {
        let minutes = context.number(i + 1).filter(|m| *m < 60 && context.word(i + 1).len() == 2);
        if minutes.is_some() && matches!(context.gap(i + 1), ":" | ";") && !matches!(context.gap(i + 2), ":" | ".") {
            let other = context
                .before(i, 4, |w| {
                    one_of!(w;
                        "won" "lost" "score" "ratio" "lap" "pb" "finish" "finished" "in" "sub" "genesis" "john"
                        "psalm" "mark" "luke" "verse"
                    )
                })
                .is_some()
                && !at
                || one_of!(context.word(i + 2); "ratio" "mark" "mins" "minutes" "pace" "per" "into")
                || context.gap(i + 2).starts_with('/');
            return (!other).then_some((i + 1, 0.9));
        }
        if minutes.is_some()
            && context.gap(i + 1) == "."
            && (hours(i + 2) || at && (length == 2 || is_part_of_day(context, i)))
            && !context.is_glued(i + 2)
            && !one_of!(context.word(i + 2); "m" "km" "mg" "ml" "kg" "mmol" "g" "miles" "k")
        {
            return Some((if hours(i + 2) { i + 2 } else { i + 1 }, 0.8));
        }
    }
    // 0315hrs, at 0315
    if length == 4 && value / 100 < 24 && value % 100 < 60 {
        if hours(i + 1) && (!context.word(i).ends_with("00") || context.word(i).starts_with(['0', '1', '2'])) {
            return Some((i + 1, 0.95));
        }
        let year = (1900..=2059).contains(&value) && !context.word(i).starts_with('0');
        if at && context.word_before(i, 1) == "at" && (!year || value < 1960) && super::age_boundary(context, i + 1) {
            return Some((i, 0.7));
        }
    }
    None
}

/// "This morning at 6.50", "at 4.15 in the afternoon": the part of the day beside figures that start at atom `i`.
fn is_part_of_day(context: &Context, i: usize) -> bool {
    let part = |w: &str| one_of!(w; "morning" "afternoon" "evening" "tonight" "night");
    context.before(i, 3, part).is_some() || context.after(i + 2, 3, part).is_some()
}

/// "quarter past three", "half (past) six", "ten to four", "three o'clock", "midnight".
fn words(context: &Context, i: usize) -> Option<(usize, f32)> {
    let hour = |at: usize| unit(context.word(at)).or_else(|| context.number(at)).is_some_and(|h| (1..=12).contains(&h));
    let word = context.word(i);
    match word {
        "midnight" | "midday" | "noon"
            if context
                .before(i, 2, |w| one_of!(w; "at" "around" "about" "after" "before" "past" "gone" "just"))
                .is_some() =>
        {
            Some((i, 0.7))
        }
        "quarter" | "half" => {
            if matches!(context.word(i + 1), "past" | "to") && hour(i + 2) {
                return Some((i + 2, 0.93));
            }
            let at = context.before(i, 2, |w| one_of!(w; "at" "about" "around" "by" "til" "till" "until")).is_some();
            (word == "half" && at && hour(i + 1)).then_some((i + 1, 0.75))
        }
        _ if !one_of!(context.word(i + 1); "o" "am" "pm" "oclock" "past" "to") => None,
        _ => {
            if unit(word).is_some_and(|h| (1..=12).contains(&h)) {
                if context.word(i + 1) == "o" && context.word(i + 2) == "clock" {
                    return Some((i + 2, 0.95));
                }
                if matches!(context.word(i + 1), "am" | "pm" | "oclock") {
                    return Some((i + 1, 0.9));
                }
            }
            let minutes = matches!(word, "five" | "ten" | "twenty") || tens(word) == Some(20);
            let past =
                matches!(context.word(i + 1), "past" | "to") && hour(i + 2) && unit(context.word(i + 2)).is_some();
            let ratio = matches!(context.word_before(i, 1), "from" | "out");
            let ends = context.gap(i + 3).starts_with([',', '.', '!', '?', '\n'])
                || i + 3 >= context.len()
                || one_of!(context.word(i + 3); "in" "this" "when" "and" "on");
            (minutes && past && !ratio && (context.word(i + 1) == "past" || ends)).then_some((i + 2, 0.85))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

    #[test]
    fn times() {
        assert_found(
            Kind::ClockTime,
            &[
                ("at 03:15 we", "03:15"),
                ("quarter past three", "quarter past three"),
                ("3am on the M1", "3am"),
                ("0315hrs", "0315hrs"),
                ("arrived 14:05", "14:05"),
                ("ten to four.", "ten to four"),
                ("3 o'clock", "3 o'clock"),
                ("at half six", "half six"),
                ("this morning at 6.50 by the crossing", "6.50"),
                ("at 4.15 in the afternoon", "4.15"),
            ],
        );
    }

    #[test]
    fn numbers_that_are_no_times() {
        assert_quiet(
            Kind::ClockTime,
            &["won 3:15", "BP 120/80", "£3.15", "0.5 mg", "a PB of 25:14 in the 5k", "24 hours", "ratio 1:10"],
        );
    }
}
