//! Safer wording: edits that generalise or leave out, and always leave a sentence.
//!
//! Every edit is deterministic and invents nothing: a person becomes "the patient" (or "an adult", "a child"
//! where the policy offers that), a place goes together with its preposition, a time becomes "recently".

use crate::report::{Fix, Span};
use crate::rules::{Context, Hits};
use crate::text::Token;

/// A phrase for a person ("a lovely 78-year-old lady", "she") becomes "the patient".
#[must_use]
pub fn person(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Fix {
    let whole = person_phrase(cx, span);
    let words = cx.words(span);
    let (label, plain) = match words {
        "his" | "her" | "hers" => {
            ("Say \"their\"", if is_object(cx, span) && words == "her" { "them" } else { "their" })
        }
        "him" => ("Say \"them\"", "them"),
        "himself" | "herself" => ("Say \"themselves\"", "themselves"),
        "he" | "she" => ("Say \"the patient\"", "the patient"),
        _ => {
            if allows_adult_or_child(cx) && is_young(words) {
                ("Say \"a child\"", "a child")
            } else if allows_adult_or_child(cx) {
                ("Say \"an adult\"", "an adult")
            } else {
                ("Say \"a patient\"", "a patient")
            }
        }
    };
    hits.replace(label, whole, &as_at_start(cx, whole, plain))
}

fn allows_adult_or_child(cx: &Context<'_>) -> bool {
    cx.pack.permits("adult-or-child", cx.draft.account).is_some()
}

fn is_young(words: &str) -> bool {
    ["baby", "toddler", "boy", "girl", "teen", "infant", "newborn", "month", "week", "/12", "/52"]
        .iter()
        .any(|w| words.contains(w))
}

/// "Told her" against "her son": nothing that could be owned follows.
fn is_object(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    tokens.get(at + 1).is_none_or(|t| {
        !t.is_wordy()
            || matches!(
                cx.text.word(t),
                "in" | "to" | "up" | "out" | "and" | "on" | "off" | "back" | "home" | "at" | "for" | "with"
            )
    })
}

/// Words that belong to a phrase for a person, before and after what was found.
fn person_phrase(cx: &Context<'_>, span: Span) -> Span {
    let (tokens, at) = cx.sentence_of(span);
    let end = tokens.partition_point(|t| t.span.start < span.end);
    let word = |t: &Token| cx.text.word(t);
    if matches!(cx.words(span), "he" | "she" | "him" | "her" | "his" | "hers" | "himself" | "herself") {
        return span;
    }
    let mut last = end;
    while last < tokens.len().min(end + 4)
        && (word(&tokens[last]) == "-"
            || is_person_word(word(&tokens[last]))
            || matches!(word(&tokens[last]), "year" | "old" | "yo" | "yr" | "years" | "aged" | "elderly" | "young"))
    {
        last += 1;
    }
    while last > end && !is_person_word(word(&tokens[last - 1])) {
        last -= 1;
    }
    let mut first = at;
    while first > 0
        && (is_person_word(word(&tokens[first - 1]))
            || matches!(
                word(&tokens[first - 1]),
                "lovely"
                    | "poor"
                    | "old"
                    | "young"
                    | "elderly"
                    | "little"
                    | "of"
                    | "aged"
                    | "dear"
                    | "about"
                    | "sweet"
                    | "year"
                    | "-"
            ))
    {
        first -= 1;
    }
    if first > 0
        && matches!(word(&tokens[first - 1]), "a" | "an" | "the" | "this" | "that" | "some" | "one" | "another")
    {
        first -= 1;
    }
    Span::new(
        tokens.get(first).map_or(span.start, |t| t.span.start),
        tokens.get(last.saturating_sub(1)).map_or(span.end, |t| t.span.end).max(span.end),
    )
}

fn is_person_word(word: &str) -> bool {
    crate::lexicon::PATIENT_NOUNS.contains(word)
}

/// The words with a capital where they open a sentence.
fn as_at_start(cx: &Context<'_>, span: Span, words: &str) -> String {
    let opens = cx.sentence_of(span).1 == 0;
    let mut chars = words.chars();
    match chars.next() {
        Some(first) if opens => first.to_uppercase().chain(chars).collect(),
        _ => words.to_owned(),
    }
}

/// A place goes together with the preposition that leads to it and the comma that closes it.
#[must_use]
pub fn leave_out_place(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Fix {
    hits.replace("Leave the place out", with_lead(cx, span, LEADS_TO_PLACE), "")
}

const LEADS_TO_PLACE: &[&str] = &[
    "in", "at", "on", "outside", "behind", "near", "by", "opposite", "inside", "under", "off", "between", "round",
    "from", "to", "over", "the",
];
const LEADS_TO_TIME: &[&str] = &["at", "on", "around", "about", "by", "just", "after", "before"];

/// A time or date becomes "recently".
#[must_use]
pub fn recently(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Fix {
    let whole = with_lead(cx, span, LEADS_TO_TIME);
    let gap = if whole.start < span.start && cx.text.lower()[whole.start..].starts_with(' ') { " " } else { "" };
    hits.replace("Say \"recently\"", whole, &format!("{gap}{}", as_at_start(cx, whole, "recently")))
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
    Span::new(start, span.end + skip)
}

/// What a number is called goes with it: "NHS" alone would be left standing.
const LEADS_TO_NUMBER: &[&str] = &["nhs", "no", "no.", "number", "num", "id", "is", ":"];

/// Something is left out together with the space before it.
#[must_use]
pub fn leave_out(cx: &Context<'_>, hits: &Hits<'_>, label: &str, span: Span) -> Fix {
    let is_number = cx.text.lower()[span.start..].starts_with(|first: char| first.is_ascii_digit());
    // "No" and "is" lead to other things as well: only together with what names a number.
    let leads = if is_number && names_a_number(cx, span) { LEADS_TO_NUMBER } else { &[] };
    hits.replace(label, with_lead(cx, span, leads), "")
}

fn names_a_number(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    tokens[..at]
        .iter()
        .rev()
        .map(|token| cx.text.word(token))
        .take_while(|word| LEADS_TO_NUMBER.contains(word))
        .any(|word| word == "nhs")
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::commands::check::pack_of;
    use crate::draft::Draft;
    use crate::memory::Memory;

    /// The text with the number's own fix made.
    fn without_number(text: &str) -> String {
        let draft = Draft { text: text.to_owned(), ..Draft::default() };
        let report = check(&draft, pack_of("emas").expect("a known trust"), &Memory::default());
        let finding = report.findings.iter().find(|finding| finding.rule == "nhs-number").expect("a number");
        let gone = finding.fixes[0].edits[0].span.of(text);
        text.replacen(gone, "", 1)
    }

    #[test]
    fn what_a_number_is_called_goes_with_it() {
        assert_eq!(without_number("78-year-old, NHS 943 476 5919, DE7 5FF."), "78-year-old, DE7 5FF.");
        assert_eq!(without_number("Busy one. NHS no is 999 012 3403 if the hub ring"), "Busy one. if the hub ring");
        assert_eq!(
            without_number("I work for the NHS. 999 012 3403 was the patient"),
            "I work for the NHS. was the patient"
        );
    }
}
