//! What is left out or said more roughly: places, times and numbers, together with the small words that led to them.

use super::words::{as_at_start, is_determiner, is_person_word};
use crate::report::{Fix, Span};
use crate::rules::{Context, Hits};
use crate::signals::{Kind, Signal};

/// A place goes together with the preposition that leads to it and the comma that closes it.
#[must_use]
pub fn leave_out_place(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Fix {
    leave_gap(cx, hits, "Leave the place out", with_lead(cx, span, LEADS_TO_PLACE))
}

const LEADS_TO_PLACE: &[&str] = &[
    "in", "at", "on", "outside", "behind", "near", "by", "opposite", "inside", "under", "off", "between", "round",
    "from", "to", "into", "onto", "towards", "along", "past", "across", "beside", "through", "of", "over", "the",
];
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
        return (fits && at > 0)
            .then(|| hits.replace("Leave the time out", Span::new(span.start, goes_on.span.start), ""));
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
    let start = tokens.get(first).map_or(span.start, |t| t.span.start.min(span.start));
    let end = tokens.get(last.saturating_sub(1)).map_or(span.end, |t| t.span.end.max(span.end));
    let whole = Span::new(start, day_behind(cx, Span::new(start, end)).unwrap_or(end));
    Some(hits.replace("Say \"recently\"", whole, &as_at_start(cx, whole, "recently")))
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
        ("today" | "tonight" | "yesterday", _) => 1,
        _ => return None,
    };
    Some(tokens[end + days - 1].span.end)
}

/// Something is left out together with the space before it.
#[must_use]
pub fn leave_out(cx: &Context<'_>, hits: &Hits<'_>, label: &str, span: Span) -> Fix {
    let is_number = cx.text.lower()[span.start..].starts_with(|first: char| first.is_ascii_digit());
    // "No" and "is" lead to other things as well: only together with what names a number.
    let leads = if is_number && names_a_number(cx, span) { LEADS_TO_NUMBER } else { &[] };
    leave_gap(cx, hits, label, with_lead(cx, span, leads))
}

/// Nothing in the place of a span; what opens the sentence then has its capital.
fn leave_gap(cx: &Context<'_>, hits: &Hits<'_>, label: &str, gone: Span) -> Fix {
    let opens = !gone.of(cx.text.folded()).starts_with(char::is_lowercase) && cx.sentence_of(gone).1 == 0;
    match cx.text.folded()[gone.end..].chars().next() {
        Some(next) if opens && next.is_lowercase() => {
            let capital: String = next.to_uppercase().collect();
            hits.replace(label, Span::new(gone.start, gone.end + next.len_utf8()), &capital)
        }
        _ => hits.replace(label, gone, ""),
    }
}

/// The span with the small words that lead to it and the space before it, or, at the start of a sentence,
/// the comma or space behind it.
fn with_lead(cx: &Context<'_>, span: Span, leads: &[&str]) -> Span {
    let (tokens, at) = cx.sentence_of(span);
    let mut first = at;
    while first > 0 && leads.contains(&cx.text.word(&tokens[first - 1])) {
        first -= 1;
    }
    let start = tokens.get(first).map_or(span.start, |t| t.span.start);
    if first > 0 {
        let before = tokens[first - 1];
        let comma = cx.text.word(&before) == ",";
        return Span::new(if comma { before.span.start } else { before.span.end }, span.end);
    }
    let rest = &cx.text.lower()[span.end..];
    let skip = rest.len() - rest.trim_start_matches([',', ' ', ':', ';']).len();
    let behind = rest[skip..].trim_start_matches(['.', '!', '?', '…']);
    let closing = rest.len() - skip - behind.len();
    if closing == 0 && !behind.is_empty() {
        return Span::new(start, span.end + skip);
    }
    // It was all of its sentence: what closes that goes too, and the space on one side.
    let next = behind.trim_start_matches(' ');
    if next.is_empty() {
        return Span::new(cx.text.lower()[..start].trim_end_matches(' ').len(), span.end + rest.len());
    }
    Span::new(start, span.end + rest.len() - next.len())
}

/// What a number is called goes with it: "NHS" alone would be left standing.
const LEADS_TO_NUMBER: &[&str] = &[
    "nhs", "no", "no.", "number", "num", "id", "is", "was", ":", "dob", "d.o.b", "mobile", "phone", "tel", "mob",
    "case", "job", "cad", "incident", "her", "his", "their", "the",
];

/// What says that a number is led to by its name.
const NUMBERS: &[&str] = &["nhs", "dob", "d.o.b", "mobile", "phone", "tel", "mob", "number"];

fn names_a_number(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    tokens[..at]
        .iter()
        .rev()
        .map(|token| cx.text.word(token))
        .take_while(|word| LEADS_TO_NUMBER.contains(word))
        .any(|word| NUMBERS.contains(&word))
}
