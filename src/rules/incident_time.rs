//! # When it happened
//!
//! ## What it looks for
//! A clock time or date of an incident.
//!
//! ## Why
//! A time lets people match a post to the ambulance that they saw in their street.
//!
//! ## Example
//! "0214, Whitby, one very cold swimmer"
//!
//! ## Better
//! "A cold swimmer, recently"
//!
//! ## Quiet when
//! It is a timetable, a shift, a meeting, or only "tonight" or "last week".

use super::{Context, Hits};
use crate::rewrite;
use crate::signals::{Class, Kind, Signal, When};
use crate::story;

/// Reports clock times and dates of incidents.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for (signal, sure) in find(cx) {
        let hit = hits.at(signal.span).sure(sure).because(signal.evidence.clone());
        hits.push(hit.fix(rewrite::recently(cx, hits, signal.span)));
    }
}

/// Clock times and dates of incidents, with how sure that is.
pub fn find<'a>(cx: &Context<'a>) -> Vec<(&'a Signal, f32)> {
    cx.signals
        .iter()
        .filter(|s| matches!(s.kind, Kind::ClockTime | Kind::Date) && s.class != Class::When(When::Timetable))
        .filter(|s| cx.words(s.span).bytes().any(|b| b.is_ascii_digit()) || s.kind == Kind::ClockTime)
        .filter(|s| !is_of_shift(cx, s))
        .filter_map(|s| Some((s, story::confidence(cx.of_patient(s.span) - 0.05)?)))
        .collect()
}

/// "On since 6am", "finished at 7", "up at 4": the writer's day.
fn is_of_shift(cx: &Context<'_>, signal: &Signal) -> bool {
    let (tokens, at) = cx.sentence_of(signal.span);
    tokens[at.saturating_sub(5)..at].iter().any(|t| {
        matches!(
            cx.text.word(t),
            "finish" | "finished" | "finishing" | "since" | "home" | "bed" | "shift" | "start" | "started" | "awake" | "alarm" | "kitchen" | "breakfast" | "asleep" | "until" | "till"
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn times_of_incidents() {
        assert_found(
            "incident-time",
            "wmas",
            &[("We took a man in with a broken hip at 04:12 this morning", "04:12"), ("On 3rd May we lost a patient on the stretcher", "3rd May")],
        );
    }

    #[test]
    fn other_times() {
        assert_quiet("incident-time", "wmas", &["Team meeting at 7pm in the mess room", "Finished at 07:15, straight to bed", "We lost a patient tonight"]);
    }
}
