//! # A patient's age
//!
//! ## What it looks for
//! The age of a person who is not the writer, their family or a colleague, in figures, words or crew
//! shorthand ("78yo", "34F", "9/12", "octogenarian"). A word that only hints at an age ("teenager",
//! "elderly") is a case of its own, which most trusts leave alone.
//!
//! ## Why
//! An age is one piece of the jigsaw: beside a place or a day it can be enough to know who it was.
//!
//! ## Example
//! "78-year-old lady fell at the market"
//!
//! ## Better
//! "A patient fell"; at a trust that asks for it, "an adult".
//!
//! ## Quiet when
//! It is the writer's own age or their family's, a shift, a price, a building, or a figure about many people.

use super::{Context, Hits, patient_name};
use crate::frame::Topic;
use crate::report::Span;
use crate::rewrite;
use crate::signals::{AgeForm, Class, Kind, Signal, Whose};
use crate::spans::Spans;
use crate::story::bare_age;
use crate::text::Token;

/// Reports ages of patients.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for (signal, sure) in find(cx) {
        let variant = if is_exact(cx, signal) { "" } else { "word" };
        let hit = hits.at(signal.span).variant(variant).sure(sure).because(signal.evidence.clone());
        hits.push(hit.fix(rewrite::person(cx, hits, signal.span)));
    }
    for (span, sure) in bare(cx) {
        let hit = hits.at(span).sure(sure).because("a number that the story makes an age");
        hits.push(hit.fix(rewrite::leave_out(cx, hits, "Leave the age out", span)));
    }
}

/// Numbers that a story makes ages ("Hexthorpe, a snooker referee, 61."), with how sure that is.
pub fn bare(cx: &Context<'_>) -> Vec<(Span, f32)> {
    cx.found.bare_ages.get_or_init(|| look_bare(cx)).clone()
}

fn look_bare(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let mut found = Vec::new();
    let signals: Spans = cx.signals.iter().filter(|s| s.kind.is_exclusive()).map(|s| s.span).collect();
    for sentence in 0..cx.text.sentences().len() {
        for age in bare_age::find(cx.text, sentence) {
            let known = signals.overlap(age.span) || numbers_a_list(cx.text.lower(), age.span);
            let p = cx.of_patient_as(age.span, Topic::PatientAge) - if age.plain { 0.0 } else { 0.1 };
            if let Some(sure) = cx.story.confidence(p).filter(|_| !known) {
                found.push((age.span, sure));
            }
        }
    }
    found
}

/// Bytes that are looked at in front and behind for the line beside.
const BESIDE: usize = 300;

/// "1. 78M stroke ⏎ 2. 22F fall": the number of a line, where the next one or the one before has its own.
fn numbers_a_list(text: &str, span: Span) -> bool {
    let head = text[..span.start].trim_end_matches([' ', '\t']);
    let tail = &text[span.end..];
    let Ok(number) = span.of(text).parse::<u32>() else { return false };
    if !(head.is_empty() || head.ends_with('\n')) || !tail.starts_with(['.', ')', '/', ':']) {
        return false;
    }
    let starts = |line: &str, with: u32| {
        let digits = line.trim_start().split(|c: char| !c.is_ascii_digit()).next().unwrap_or("");
        digits.parse() == Ok(with)
    };
    let mut limit = BESIDE.min(tail.len());
    while !tail.is_char_boundary(limit) {
        limit -= 1;
    }
    let mut from = head.len().saturating_sub(BESIDE);
    while !head.is_char_boundary(from) {
        from += 1;
    }
    tail[..limit].split('\n').skip(1).find(|line| !line.trim().is_empty()).is_some_and(|next| starts(next, number + 1))
        || number > 1 && head[from..].trim_end().rsplit('\n').next().is_some_and(|before| starts(before, number - 1))
}

/// Ages of patients, with how sure that is.
pub fn find<'a>(cx: &Context<'a>) -> Vec<(&'a Signal, f32)> {
    cx.found.ages.get_or_init(|| look(cx)).clone()
}

fn look<'a>(cx: &Context<'a>) -> Vec<(&'a Signal, f32)> {
    cx.signals_of(Kind::Age).filter_map(|s| Some((s, cx.story.confidence(of_patient(cx, s))?))).collect()
}

fn of_patient(cx: &Context<'_>, signal: &Signal) -> f32 {
    if matches!(signal.class, Class::Age { whose: Whose::Own | Whose::Family, .. }) {
        return 0.0;
    }
    // "Median age 66": of many.
    let (tokens, at) = cx.sentence_of(signal.span);
    let of_many = |t: &Token| one_of!(cx.text.word(t); "median" "mean" "average" "typical");
    if tokens[at.saturating_sub(2)..].iter().take(3).any(of_many) {
        return 0.0;
    }
    let read = cx.of_patient_as(signal.span, Topic::PatientAge);
    // "71-year-old Norman", "Elsie, 84,": as surely of a patient as the name is.
    let story = if is_exact(cx, signal) { read.max(beside_name(cx, signal.span)) } else { read };
    // "34F" and "78M" are hardly written but of patients.
    if story > 0.1 && is_shorthand(cx.words(signal.span)) { story.max(0.6) } else { story }
}

/// How sure it is that a patient's name stands right behind an age, or in front of one that marks set off; 0 where none does.
fn beside_name(cx: &Context<'_>, age: Span) -> f32 {
    let names = patient_name::known(cx);
    let behind = names.partition_point(|(name, _)| name.end <= age.start);
    let gap = |from: usize, to: usize| cx.text.lower().get(from..to).unwrap_or("x");
    let next = names.get(behind).filter(|(name, _)| age.overlaps(*name) || gap(age.end, name.start).trim().is_empty());
    let last = behind.checked_sub(1).map(|last| &names[last]);
    let last = last.filter(|(name, _)| matches!(gap(name.end, age.start).trim(), "," | "(" | ", aged" | "aged"));
    next.or(last).map_or(0.0, |(_, sure)| *sure)
}

fn is_shorthand(words: &str) -> bool {
    words.starts_with(|c: char| c.is_ascii_digit()) && words.ends_with(['m', 'f']) && words.len() <= 4
}

/// Whether the age is a figure, or a word that says as much as one ("septuagenarian").
pub fn is_exact(cx: &Context<'_>, signal: &Signal) -> bool {
    matches!(signal.class, Class::Age { form: AgeForm::Figure, .. })
        || cx.words(signal.span).trim_end_matches('s').ends_with("genarian")
        || cx.words(signal.span).starts_with("centenarian")
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn ages_of_patients() {
        assert_found(
            "patient-age",
            "wmas",
            &[
                ("Took an 83-year-old lady in with a broken hip this morning", "83-year-old"),
                ("Sat with an octogenarian on her kitchen floor for two hours, fractured wrist", "octogenarian"),
                ("Pt 67M chest pain, on scene in six minutes", "67M"),
            ],
        );
        assert_found(
            "patient-age",
            "emas",
            &[("Took a teenager in after he fell off the swings, broken arm", "teenager")],
        );
    }

    #[test]
    fn ages_of_others() {
        assert_quiet(
            "patient-age",
            "emas",
            &[
                "My nan is 84 and still does her own garden",
                "I'm 40 on Friday and I feel it",
                "Anyone over 65 can book a flu jab at the pharmacy",
                "58 of 412 people survived to discharge. Median age 66. That's what bystander CPR does.",
                "Great shift today, an adult and a child both home safe",
            ],
        );
        assert_quiet("patient-age", "wmas", &["Helped a teenager breathe again tonight on the stretcher"]);
    }
}
