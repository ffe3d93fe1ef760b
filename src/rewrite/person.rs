//! Persons and names: "a lovely 78-year-old lady" becomes "a patient".

use super::words::{
    as_at_start, back_over, is_determiner, is_figure, is_number_word, is_person_word, is_quality, one_back,
};
use crate::lexicon;
use crate::report::{Fix, Span};
use crate::rules::{Context, Hits};
use crate::signals::{self, numerals};
use crate::text::Token;

/// A phrase for a person ("a lovely 78-year-old lady", "she") becomes "the patient".
#[must_use]
pub fn person(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    let words = cx.words(span);
    // No child, whatever the word is made of; whose partner it is stays.
    if matches!(words, "boyfriend" | "girlfriend") {
        return Some(hits.replace("Say \"partner\"", span, &as_at_start(cx, span, "partner")));
    }
    if signals::is_kin(words) {
        let whole = owned_phrase(cx, span);
        return Some(hits.replace("Say \"a relative\"", whole, &as_at_start(cx, whole, "a relative")));
    }
    let whole = person_phrase(cx, span);
    if ["turned", "turning", "turns"].iter().any(|turned| follows(cx, whole, turned)) {
        return None;
    }
    if matches!(words, "he" | "she")
        && let Some(short) = shortened(cx, span)
    {
        let whole = Span::new(span.start, short.end);
        let plain = format!("the patient {}", short.full?);
        return Some(hits.replace("Say \"the patient\"", whole, &as_at_start(cx, whole, &plain)));
    }
    if owns(cx, span) {
        let cut = whole.of(cx.text.lower()).strip_suffix("'s").map_or(whole.end, |short| whole.start + short.len());
        let whole = Span::new(whole.start, cut);
        return Some(hits.replace("Say \"the patient\"", whole, &as_at_start(cx, whole, "the patient")));
    }
    let (label, plain) = match words {
        "his" | "her" | "hers" => {
            ("Say \"their\"", if is_object(cx, span) && words == "her" { "them" } else { "their" })
        }
        "him" => ("Say \"them\"", "them"),
        "himself" | "herself" => ("Say \"themselves\"", "themselves"),
        "he" | "she" => ("Say \"the patient\"", "the patient"),
        _ => {
            if follows(cx, whole, "what") {
                ("Say \"a person\"", "a person")
            } else if allows_adult_or_child(cx) && is_young(cx.words(whole)) {
                ("Say \"a child\"", "a child")
            } else if allows_adult_or_child(cx) {
                ("Say \"an adult\"", "an adult")
            } else {
                ("Say \"a patient\"", "a patient")
            }
        }
    };
    Some(hits.replace(label, whole, &as_at_start(cx, whole, plain)))
}

/// "'ll" or "'d" behind a pronoun, and what it is short for where that is certain.
struct Shortened {
    end: usize,
    full: Option<&'static str>,
}

fn shortened(cx: &Context<'_>, span: Span) -> Option<Shortened> {
    let rest = &cx.text.lower()[span.end..];
    if rest.starts_with("'ll") {
        return Some(Shortened { end: span.end + "'ll".len(), full: Some("will") });
    }
    let behind = rest.strip_prefix("'d")?;
    let next = behind.split_whitespace().next().unwrap_or_default();
    let is_past =
        next.ends_with("ed") || matches!(next, "been" | "had" | "gone" | "fallen" | "taken" | "done" | "lost");
    Some(Shortened { end: span.end + "'d".len(), full: is_past.then_some("had") })
}

/// "The 6-year-old's mum": the words are whose something is.
fn owns(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, _) = cx.sentence_of(span);
    let end = tokens.partition_point(|t| t.span.start < span.end);
    let is_pronoun = matches!(cx.words(span), "he" | "she" | "him" | "her" | "his" | "hers");
    !is_pronoun && end > 0 && tokens[end - 1].span.of(cx.text.lower()).ends_with("'s")
}

/// A name becomes "a patient": the name alone, where everyday words beside it were found with it, and its "'s" stays.
#[must_use]
pub fn name(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Fix {
    let (tokens, at) = cx.sentence_of(span);
    let found = &tokens[at..tokens.partition_point(|t| t.span.start < span.end).max(at)];
    let is_beside = |token: &Token| {
        let word = cx.text.word(token).trim_end_matches("'s");
        lexicon::COMMON_WORDS.contains(word) && !lexicon::FIRST_NAMES.contains(word) && word != "miss"
    };
    let names = match (found.iter().find(|t| !is_beside(t)), found.iter().rev().find(|t| !is_beside(t))) {
        (Some(first), Some(last)) => Span::new(first.span.start.max(span.start), last.span.end.min(span.end)),
        _ => span,
    };
    let owns = cx.words(names).ends_with("'s");
    let names = with_said_of(cx, names);
    let whole = Span::new(names.start, if owns { names.end - "'s".len() } else { names.end });
    hits.replace("Say \"a patient\"", whole, &as_at_start(cx, whole, "a patient"))
}

/// Whether words in front of a name belong to it: "poor", "lovely old", "91-year-old". They would be left standing without it.
#[must_use]
pub fn has_said_of(cx: &Context<'_>, span: Span) -> bool {
    cx.words(span).starts_with("old ") || with_said_of(cx, span) != span
}

/// The name with the qualities and the age in front of it, and then with what opens the phrase.
fn with_said_of(cx: &Context<'_>, names: Span) -> Span {
    let (tokens, at) = cx.sentence_of(names);
    let word = |place: usize| tokens.get(place).map_or("", |t| cx.text.word(t));
    let mut first = back_over(cx, tokens, at, is_quality);
    if first > 0 && word(first) == "old" {
        let years =
            back_over(cx, tokens, first, |word| matches!(word, "-" | "year" | "years" | "yr" | "month" | "months"));
        let figure = one_back(cx, tokens, years, |word| is_figure(word) || is_number_word(word));
        if years < first && figure < years {
            let tens = one_back(cx, tokens, figure, |word| numerals::tens(word).is_some());
            first = back_over(cx, tokens, tens, is_quality);
        }
    }
    if first == at {
        return names;
    }
    first = one_back(cx, tokens, first, is_determiner);
    Span::new(tokens[first].span.start, names.end)
}

fn allows_adult_or_child(cx: &Context<'_>) -> bool {
    cx.pack.permits("adult-or-child", cx.draft.account).is_some()
}

/// Below this age somebody is a child.
const GROWN_UP: u32 = 18;

/// Of these an age is counted while somebody is small.
const SMALL_UNITS: &[&str] = &["month", "week", "/12", "/52"];

fn is_young(words: &str) -> bool {
    let holds = |any: &[&str]| any.iter().any(|one| words.contains(one));
    let figure = words.split(|c: char| !c.is_ascii_digit()).find_map(|digits| digits.parse::<u32>().ok());
    if let Some(age) = figure {
        return age < GROWN_UP || words.contains("day") || holds(SMALL_UNITS);
    }
    // "A lovely old boy", "old girl": anything but a child. "A six year old boy" is one.
    let is_aged = holds(&["old boy", "old girl", "old lad", "old lass"]) && !words.contains("year");
    let is_child = || holds(&["baby", "toddler", "boy", "girl", "teen", "infant", "newborn"]);
    !is_aged && (is_child() || holds(SMALL_UNITS))
}

/// Whether the word before the span is this one.
fn follows(cx: &Context<'_>, span: Span, word: &str) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    at > 0 && cx.text.word(&tokens[at - 1]) == word
}

/// "His wife", "the daughter": the word with whose it is.
fn owned_phrase(cx: &Context<'_>, span: Span) -> Span {
    let (tokens, at) = cx.sentence_of(span);
    let first = one_back(cx, tokens, at, |word| is_determiner(word) || matches!(word, "his" | "her" | "their"));
    Span::new(tokens.get(first).map_or(span.start, |t| t.span.start), span.end)
}

/// "Told her" against "her son": nothing that could be owned follows.
fn is_object(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    let is_place = at > 0
        && one_of!(cx.text.word(&tokens[at - 1]);
            "at" "in" "from" "to" "outside" "inside" "near" "into" "round" "of" "around"
        );
    tokens.get(at + 1).is_none_or(|t| {
        // "Fell at her home" against "took her home".
        if is_place && cx.text.word(t) == "home" {
            return false;
        }
        !t.is_wordy() || one_of!(cx.text.word(t); "in" "to" "up" "out" "and" "on" "off" "back" "home" "at" "for" "with")
    })
}

/// Words that belong to a phrase for a person, before and after what was found.
fn person_phrase(cx: &Context<'_>, span: Span) -> Span {
    let (tokens, at) = cx.sentence_of(span);
    let end = tokens.partition_point(|t| t.span.start < span.end);
    let word = |t: &Token| cx.text.word(t);
    if one_of!(cx.words(span); "he" "she" "him" "her" "his" "hers" "himself" "herself") {
        return span;
    }
    let mut last = end;
    while !owns(cx, span)
        && last < tokens.len().min(end + 4)
        && (word(&tokens[last]) == "-"
            || is_person_word(word(&tokens[last]))
            || one_of!(word(&tokens[last]); "year" "old" "yo" "yr" "years" "aged" "elderly" "young"))
    {
        last += 1;
    }
    while last > end && !is_person_word(word(&tokens[last - 1])) {
        last -= 1;
    }
    // "The man of 64": the figure goes with the person.
    if matches!(tokens.get(last).map(word), Some("of" | "aged"))
        && tokens.get(last + 1).is_some_and(|t| is_figure(word(t)))
    {
        last += 2;
    }
    // "Was only 19" would leave "was only an adult".
    let is_only = |word: &str| one_of!(word; "only" "just" "barely" "nearly");
    let mut first = if is_figure(cx.words(span)) { one_back(cx, tokens, at, is_only) } else { at };
    first = back_over(cx, tokens, first, |word| {
        is_person_word(word) || is_quality(word) || one_of!(word; "of" "aged" "about" "year" "-")
    });
    // "A 78-year-old lady", "a six year old boy", "a thirty-four year old": the number in front of "year".
    if matches!(tokens.get(first).map(word), Some("-" | "year" | "years")) {
        first = one_back(cx, tokens, first, |word| is_figure(word) || is_number_word(word));
        first = one_back(cx, tokens, first, |word| numerals::tens(word).is_some());
    }
    first = one_back(cx, tokens, first, is_determiner);
    Span::new(
        tokens.get(first).map_or(span.start, |t| t.span.start),
        tokens.get(last.saturating_sub(1)).map_or(span.end, |t| t.span.end).max(span.end),
    )
}
