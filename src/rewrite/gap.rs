//! What is left out or said more roughly: places, times and numbers, together with the small words that led to them.

use super::words::as_at_start;
use crate::report::{Fix, Span};
use crate::rules::{Context, Hits};

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

/// A time or date becomes "recently".
#[must_use]
pub fn recently(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Fix {
    let led = with_lead(cx, span, LEADS_TO_TIME);
    let whole = Span::new(led.start, day_behind(cx, span).unwrap_or(led.end));
    let gap = if whole.start < span.start && cx.text.lower()[whole.start..].starts_with(' ') { " " } else { "" };
    hits.replace("Say \"recently\"", whole, &format!("{gap}{}", as_at_start(cx, whole, "recently")))
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
