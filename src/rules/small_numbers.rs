//! # Very small numbers
//!
//! ## What it looks for
//! A count of patients so small that it singles people out ("the only dialysis patient in the village", "two of
//! the six residents"), and how often the crew was at the same door.
//!
//! ## Why
//! When only a few people fit, a number can give them away; the NHS does not publish counts below ten.
//!
//! ## Example
//! "Three people in Skelbrook with it"
//!
//! ## Better
//! "People across the region"
//!
//! ## Quiet when
//! The few are colleagues, friends, vehicles, days; or the figure is published and about a large area.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::lexicon;
use crate::report::Span;
use crate::signals::Kind;
use crate::story;

/// Reports small counts of patients.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for (span, sure) in find(cx) {
        hits.push(hits.at(span).sure(sure).because("a count so small that it singles people out"));
    }
}

/// Small counts of patients, with how sure that is.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<(Span, f32)> {
    cx.found.small_numbers.get_or_init(|| look(cx)).clone()
}

fn look(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let mut found: Vec<(Span, f32)> = Vec::new();
    for signal in cx.signals_of(Kind::SmallNumber) {
        let clinical = is_clinical(cx, signal.span);
        let story = cx.of_patient(signal.span);
        let statistic = cx.frame.draft(Topic::Statistics) > 0.5 && !clinical;
        let p = if clinical && story > 0.12 { story.max(0.55) } else { story - 0.1 };
        if let Some(sure) = story::confidence(p).filter(|_| !statistic && !is_of_own(cx, signal.span)) {
            found.push((signal.span, sure));
        }
    }
    found.extend(only_one(cx));
    found.extend(visits(cx));
    found.extend(few_in_place(cx));
    found.sort_by_key(|(span, _)| *span);
    found.dedup_by(|b, a| a.0.overlaps(b.0));
    found
}

/// Crews, stations, colleagues and the like are no patients.
fn is_of_own(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    tokens[at..].iter().take(8).any(|t| {
        let word = cx.text.word(t);
        matches!(word, "us" | "crews" | "station" | "stations" | "trucks" | "ambulances" | "dogs" | "friends" | "mates" | "shifts" | "days" | "nights")
            || lexicon::JOB_ROLES.contains(word)
    })
}

fn is_clinical(cx: &Context<'_>, span: Span) -> bool {
    let sentence = cx.sentence_at(span.start);
    cx.phrases_of(sentence).iter().any(|p| {
        p.entry.value(lexicon::CONDITIONS).is_some_and(|v| v != "weak")
                || p.entry.value(lexicon::DRUGS).is_some_and(|v| v != "weak")
                || p.entry.value(lexicon::PATIENT_NOUNS).is_some_and(|v| !v.ends_with("weak") && cx.words(p.span).starts_with(['p', 'r']))
    })
}

/// "The only haemodialysis pt in the village", "the only one round here with it".
fn only_one(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let tokens = cx.text.tokens();
    let mut found = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        if cx.text.word(token) != "only" {
            continue;
        }
        let after = &tokens[i + 1..(i + 9).min(tokens.len())];
        let person = after.iter().take(4).position(|t| {
            let word = cx.text.word(t);
            lexicon::PATIENT_NOUNS.contains(word) || lexicon::OCCUPATIONS.contains(word) || matches!(word, "one" | "family" | "house" | "kid" | "person")
        });
        let Some(at) = person else { continue };
        let placed = after[at + 1..].iter().take(3).any(|t| matches!(cx.text.word(t), "in" | "on" | "round" | "around" | "here" | "at"));
        if !placed {
            continue;
        }
        let span = Span::new(token.span.start, after[at].span.end);
        let p = if is_clinical(cx, span) { cx.of_patient(span).max(0.5) } else { cx.of_patient(span) - 0.05 };
        if let Some(sure) = story::confidence(p) {
            found.push((span, sure));
        }
    }
    found
}

/// "Three people from the same estate", "four Legionnaires in one street", "only the second stabbing in Rutland".
fn few_in_place(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let tokens = cx.text.tokens();
    let word = |i: usize| tokens.get(i).map_or("", |t| cx.text.word(t));
    let few = |w: &str| w.parse::<u32>().is_ok_and(|n| (1..10).contains(&n)) || matches!(w, "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "second" | "third" | "both" | "couple");
    let mut found = Vec::new();
    for i in 0..tokens.len() {
        if !few(word(i)) {
            continue;
        }
        let counted = (i + 1..i + 4).find(|&k| {
            let w = word(k);
            lexicon::PATIENT_NOUNS.contains(w) || matches!(w, "sets" | "cases" | "stabbings" | "stabbing" | "overdoses" | "deaths" | "hangings" | "centenarians" | "twins" | "quads" | "people" | "kids") || lexicon::CONDITIONS.value(w).is_some_and(|v| v != "weak")
        });
        let Some(noun) = counted else { continue };
        let lead = (noun + 1..noun + 6).find(|&k| matches!(word(k), "in" | "from" | "on" | "at"));
        let Some(lead) = lead else { continue };
        let named = |k: usize| tokens.get(k).is_some_and(|t| cx.signals.iter().any(|s| matches!(s.kind, Kind::Place | Kind::Street) && s.span.overlaps(t.span)));
        let placed = matches!(word(lead + 1), "one" | "same" | "this" | "our" | "the") && (lead + 1..lead + 4).any(|k| matches!(word(k), "street" | "estate" | "village" | "home" | "family" | "county" | "block" | "road" | "school" | "town" | "same" | "whole" | "house" | "patch")) || named(lead + 1) || named(lead + 2);
        if placed {
            let span = Span::new(tokens[i].span.start, tokens[(lead + 1).min(tokens.len() - 1)].span.end);
            if let Some(sure) = story::confidence(cx.of_patient(span) + 0.04).filter(|_| !is_of_own(cx, span)) {
                found.push((span, sure));
            }
        }
    }
    found
}

/// "We've been four times since Sunday", "third time this week": how often at one door.
fn visits(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let tokens = cx.text.tokens();
    let mut found = Vec::new();
    for (i, pair) in tokens.windows(3).enumerate() {
        let [a, b, c] = [cx.text.word(&pair[0]), cx.text.word(&pair[1]), cx.text.word(&pair[2])];
        let count = a.parse::<u32>().is_ok_and(|n| n < 30) || matches!(a, "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" | "third" | "fourth" | "fifth" | "sixth" | "twice");
        let times = matches!(b, "times" | "time") && matches!(c, "since" | "this" | "in" | "now") || a == "twice" && matches!(b, "this" | "since");
        if count && times {
            let span = Span::new(pair[0].span.start, tokens[(i + 3).min(tokens.len() - 1)].span.end.max(pair[2].span.end));
            if let Some(sure) = story::confidence(cx.of_patient(span) - 0.12) {
                found.push((span, sure));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn counts_of_patients() {
        assert_found(
            "small-numbers",
            "wmas",
            &[("She is the only dialysis patient in the village, we took her in again", "only dialysis patient")],
        );
    }

    #[test]
    fn counts_of_others() {
        assert_quiet("small-numbers", "wmas", &["The only crew on station with a working kettle", "Only two shifts left until leave", "One in three of us will need this"]);
    }
}
