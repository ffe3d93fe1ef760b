//! When it was: "recently", or nothing where a time describes what comes next.

use super::joint::reads_without;
use super::line::{Line, Words};
use super::words::{as_at_start, is_determiner, is_person_word};
use crate::report::{Fix, Span};
use crate::rules::{Context, Hits};
use crate::signals::{Kind, Signal};

const LEAVE: &str = "Leave the time out";

const LEADS_TO_TIME: &[&str] = &["at", "on", "around", "about", "by", "just", "after", "before"];

/// A time or date becomes "recently", a date and a time side by side both at once; in front of what it describes it goes.
/// Where neither reads well there is no wording.
#[must_use]
pub fn recently(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    let (tokens, at) = cx.sentence_of(span);
    let word = |place: usize| tokens.get(place).map_or("", |t| cx.text.word(t));
    let before = |place: usize| if place == 0 { "" } else { word(place - 1) };
    let is_led = LEADS_TO_TIME.contains(&before(at));
    let next = tokens.partition_point(|t| t.span.start < span.end);
    if !is_led && describes(before(at), word(next)) {
        let goes_on = tokens.get(next).filter(|t| t.is_wordy())?;
        // "An 8pm job" would leave "an job".
        let fits = !matches!(before(at), "a" | "an") || (before(at) == "an") == word(next).starts_with(VOWELS);
        return (fits && at > 0).then(|| hits.replace(LEAVE, Span::new(span.start, goes_on.span.start), ""));
    }
    let is_time = |place: usize| tokens.get(place).is_some_and(|t| is_day_or_time(cx, t.span));
    let lead_of = |mut first: usize| {
        while LEADS_TO_TIME.contains(&before(first)) {
            first -= 1;
        }
        first
    };
    let mut first = at;
    // "On Monday 3rd at 04:10": from the one to the other.
    loop {
        let led = lead_of(first);
        let joined = led - usize::from(before(led) == "," && led > 1 && is_time(led - 2));
        if joined == 0 || !is_time(joined - 1) {
            first = led;
            break;
        }
        first = joined - 1;
    }
    let mut last = next;
    loop {
        let mut to = last;
        while LEADS_TO_TIME.contains(&word(to)) || to == last && word(to) == "," {
            to += 1;
        }
        if !is_time(to) {
            break;
        }
        last = to + 1;
    }
    // "It was 03:15 when", "from 3am", "the 3rd of May".
    if is_bound(before(first)) && !matches!(word(first), "at" | "on") {
        return None;
    }
    // "2pm.": all of a sentence.
    let (line, _) = Line::around(cx, span);
    let all = Words { first, end: last };
    if first == 0 && line.ends_at(last) && line.leaves_words(all) {
        return Some(line.cut(hits, LEAVE, all));
    }
    // "White transit, 05:30, M6": in a row of facts it goes.
    if before(first) == "," && (word(last) == "," || line.ends_at(last)) && first >= 2 {
        let gone = Span::new(tokens[first - 1].span.start, tokens[last - 1].span.end);
        return Some(hits.replace(LEAVE, gone, ""));
    }
    // "High street 23:50: man, naked": what opens a row of facts.
    if first > 0 && word(last) == ":" && reads_without(&line, all) {
        let gone = Span::new(tokens[first - 1].span.end, tokens[last - 1].span.end);
        return Some(hits.replace(LEAVE, gone, ""));
    }
    // "3.12am, 6lb 9": the first of a row of facts.
    if first == 0 && word(last) == "," && line.leaves_words(all) {
        return Some(line.cut(hits, LEAVE, all));
    }
    let start = tokens.get(first).map_or(span.start, |t| t.span.start.min(span.start));
    let end = tokens.get(last.saturating_sub(1)).map_or(span.end, |t| t.span.end.max(span.end));
    let whole = Span::new(start, day_behind(cx, Span::new(start, end)).unwrap_or(end));
    // "Worst bit of tonight? Telling a woman at 11pm": when it was is said, and "recently" would be another time.
    // "Why is he ringing us at 4am?" asks of no time.
    let near = first.saturating_sub(NEAR)..tokens.len().min(last + NEAR);
    let asks = tokens[near].iter().any(|t| matches!(cx.text.word(t), "why" | "?"));
    if (asks || tells_day(cx, whole)) && first > 0 && reads_without(&line, all) {
        return Some(line.cut(hits, LEAVE, Line::around(cx, whole).1));
    }
    Some(hits.replace("Say \"recently\"", whole, &as_at_start(cx, whole, "recently")))
}

/// Words on each side that tell what a sentence asks: it may be as long as the text.
const NEAR: usize = 24;
/// Bytes on each side in which the day is looked for, for the same reason.
const AROUND: usize = 400;

/// Whether the draft says near by which day it was.
fn tells_day(cx: &Context<'_>, whole: Span) -> bool {
    let text = cx.text.lower();
    let from = (whole.start.saturating_sub(AROUND)..=whole.start).find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let to = (whole.end..=(whole.end + AROUND).min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    let apart = [&text[from..whole.start], &text[whole.end..to.unwrap_or(whole.end)]];
    ["tonight", "today", "last night", "this morning", "yesterday", "this afternoon", "this evening", "tonite"]
        .iter()
        .any(|day| apart.iter().any(|part| part.contains(day)))
}

const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];

/// "The 4am job", "our 7pm patient": said of what comes next.
fn describes(before: &str, next: &str) -> bool {
    is_determiner(before)
        || matches!(before, "my" | "our" | "your" | "his" | "her" | "their" | "first" | "last" | "next" | "every")
        || is_person_word(next)
        || matches!(next, "job" | "jobs" | "call" | "calls" | "arrest" | "shout")
}

/// Whether a date or a clock time covers these words, or they name a day of the week.
fn is_day_or_time(cx: &Context<'_>, word: Span) -> bool {
    let from = cx.signals.partition_point(|s| s.span.start + LONGEST_DATE < word.start);
    let covers = |s: &Signal| s.span.start <= word.start && word.end <= s.span.end;
    calendar_day(cx.words(word))
        || cx.signals[from..]
            .iter()
            .take_while(|s| s.span.start <= word.start)
            .any(|s| matches!(s.kind, Kind::Date | Kind::ClockTime) && covers(s))
}

/// More bytes than a date or a clock time has.
const LONGEST_DATE: usize = 40;

fn calendar_day(word: &str) -> bool {
    one_of!(word; "monday" "tuesday" "wednesday" "thursday" "friday" "saturday" "sunday")
}

/// What cannot have "recently" behind it.
fn is_bound(word: &str) -> bool {
    one_of!(word;
        "is" "was" "it's" "its" "been" "nearly" "almost" "gone" "past" "until" "till" "since" "from" "to"
        "between" "of" "for" "the" "and" "this"
    )
}

/// Where the day ends that is named right behind a time: "at 3am today" would leave "recently today".
fn day_behind(cx: &Context<'_>, span: Span) -> Option<usize> {
    let (tokens, at) = cx.sentence_of(span);
    let end = at + tokens[at..].partition_point(|t| t.span.start < span.end);
    let word = |place: usize| tokens.get(place).map_or("", |t| cx.text.word(t));
    let days = match (word(end), word(end + 1)) {
        ("this" | "last" | "yesterday", "morning" | "afternoon" | "evening" | "night" | "week") => 2,
        (day, "morning" | "afternoon" | "evening" | "night") if calendar_day(day) => 2,
        ("on", day) if calendar_day(day) => {
            2 + usize::from(matches!(word(end + 2), "morning" | "afternoon" | "evening" | "night"))
        }
        ("in", "the") if matches!(word(end + 2), "morning" | "afternoon" | "evening" | "night") => 3,
        ("morning" | "afternoon" | "evening" | "night", _) if end > 0 && calendar_day(word(end - 1)) => 1,
        ("today" | "tonight" | "yesterday", _) => 1,
        _ => return None,
    };
    Some(tokens[end + days - 1].span.end)
}
