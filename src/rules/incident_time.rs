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
use crate::frame::Topic;
use crate::report::Span;
use crate::rewrite;
use crate::signals::{Class, Kind, Signal, When};
use crate::story;

/// Reports clock times and dates of incidents.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for span in opening(cx) {
        let hit = hits.at(span).sure(0.7).because("a time that opens the story");
        hits.push(hit.fix(rewrite::recently(cx, hits, span)));
    }
    for (signal, sure) in find(cx) {
        let hit = hits.at(signal.span).sure(sure).because(signal.evidence.clone());
        hits.push(hit.fix(rewrite::recently(cx, hits, signal.span)));
    }
}

/// Clock times and dates of incidents, with how sure that is.
pub fn find<'a>(cx: &Context<'a>) -> Vec<(&'a Signal, f32)> {
    cx.found.times.get_or_init(|| look(cx)).clone()
}

fn look<'a>(cx: &Context<'a>) -> Vec<(&'a Signal, f32)> {
    cx.signals
        .iter()
        .filter(|s| matches!(s.kind, Kind::ClockTime | Kind::Date) && s.class != Class::When(When::Timetable))
        .filter(|s| cx.words(s.span).bytes().any(|b| b.is_ascii_digit()) || s.kind == Kind::ClockTime)
        .filter(|s| !is_of_shift(cx, s))
        .filter_map(|s| Some((s, cx.story.confidence(cx.of_patient_as(s.span, Topic::IncidentTime))?)))
        .collect()
}

/// "0214. Whitby." and "0230 hours, ...": four figures that open a story.
fn opening(cx: &Context<'_>) -> Vec<Span> {
    let is_time = |w: &str| {
        w.len() == 4
            && w.bytes().all(|b| b.is_ascii_digit())
            && w[..2].parse::<u32>().is_ok_and(|h| h < 24)
            && w[2..].parse::<u32>().is_ok_and(|m| m < 60)
    };
    let mut found = Vec::new();
    // "0347." is a sentence without a word; the draft says what it is about.
    for sentence in cx.text.sentences().iter().filter(|_| cx.story.told() >= story::TOLD) {
        let tokens = cx.text.tokens_of(sentence);
        let [first, rest @ ..] = tokens else { continue };
        let stands_alone = rest.first().is_none_or(|t| one_of!(cx.text.word(t); "." "," ":" "-" "hrs" "hours" "–"));
        let year = cx.words(first.span).starts_with("19") || cx.words(first.span).starts_with("20");
        if is_time(cx.words(first.span)) && stands_alone && !year {
            found.push(first.span);
        }
    }
    found
}

/// "On since 6am", "finished at 7", "up at 4": the writer's day.
fn is_of_shift(cx: &Context<'_>, signal: &Signal) -> bool {
    let (tokens, at) = cx.sentence_of(signal.span);
    tokens[at.saturating_sub(5)..at].iter().any(|t| {
        one_of!(cx.text.word(t);
            "finish" "finished" "finishing" "since" "home" "bed" "shift" "start" "started" "awake" "alarm" "kitchen"
            "breakfast" "asleep" "until" "till"
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
            &[
                ("We took a man in with a broken hip at 04:12 this morning", "04:12"),
                ("On 3rd May we lost a patient on the stretcher", "3rd May"),
                ("0347. Took a man in with a broken hip, what a night", "0347"),
            ],
        );
    }

    #[test]
    fn other_times() {
        assert_quiet(
            "incident-time",
            "wmas",
            &[
                "Team meeting at 7pm in the mess room",
                "Finished at 07:15, straight to bed",
                "We lost a patient tonight",
            ],
        );
    }
}
