//! # A patient's name
//!
//! ## What it looks for
//! People named in a story about a patient, or named beside words that make them one: "pt Sandra", "Mr Okafor couldn't
//! get to the door", "RIP little Zeph", "Ruby's grandad".
//!
//! ## Why
//! A name tells people who was treated, and the person never agreed to that.
//!
//! ## Example
//! "Well done Ethel Parkinson, home after her hip"
//!
//! ## Better
//! "Well done to a patient who is home"
//!
//! ## Quiet when
//! It is the writer, a colleague, their family, somebody addressed, an author, or a person in public life.

use super::{Context, Hits};
use crate::lexicon;
use crate::report::Span;
use crate::rewrite;
use crate::signals::{Kind, Signal};
use crate::story::{self, Clue};
use crate::text::{Token, TokenKind};

/// Reports patients' names.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for (span, sure) in find(cx) {
        let hit = hits.at(span).sure(sure).because("a name in a story about a patient");
        hits.push(hit.fix(hits.replace("Say \"a patient\"", span, "a patient")).fix(rewrite::leave_out(cx, hits, "Leave the name out", span)));
    }
}

/// Names of patients with how sure that is, in text order.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<(Span, f32)> {
    cx.found.names.get_or_init(|| look(cx)).clone()
}

fn look(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let mut found: Vec<(Span, f32)> = Vec::new();
    for signal in cx.signals_of(Kind::Person) {
        if let Some(sure) = sure_of(cx, signal) {
            found.push((signal.span, sure));
        }
    }
    for span in titled(cx) {
        if !found.iter().any(|(known, _)| known.overlaps(span)) {
            let story = cx.of_patient(span);
            let p = if story > 0.2 { story + 0.2 } else { story };
            if let Some(sure) = story::confidence(p).filter(|_| !is_else(cx, span)) {
                found.push((span, sure));
            }
        }
    }
    for span in led(cx) {
        if !found.iter().any(|(known, _)| known.overlaps(span)) && cx.of_patient(span) > 0.12 {
            found.push((span, 0.8));
        }
    }
    found.sort_by_key(|(span, _)| *span);
    found
}

/// "RIP Callum", "the family of little Zeph B", "saved our Rosalind", "pt Sandra": words that lead to a patient's name.
fn led(cx: &Context<'_>) -> Vec<Span> {
    let tokens = cx.text.tokens();
    let word = |i: usize| tokens.get(i).map_or("", |t| cx.text.word(t));
    let capital = |i: usize| tokens.get(i).is_some_and(|t| t.kind == TokenKind::Word && t.span.of(cx.text.folded()).starts_with(char::is_uppercase));
    let name = |i: usize| capital(i) && !lexicon::COMMON_WORDS.contains(word(i)) && !lexicon::TOWNS.contains(word(i)) && !lexicon::PUBLIC_FIGURES.contains(word(i));
    let mut found = Vec::new();
    for i in 0..tokens.len() {
        let leads = match word(i) {
            "little" => i > 0 && (word(i - 1) != "my"),
            "pt" | "patient" => true,
            "of" => i > 0 && matches!(word(i - 1), "family" | "parents" | "son" | "daughter" | "grandson" | "wife" | "husband"),
            "our" => i > 0 && matches!(word(i - 1), "saved" | "helped" | "for" | "with"),
            _ => false,
        };
        if leads && name(i + 1) {
            let end = if capital(i + 2) && !lexicon::COMMON_WORDS.contains(word(i + 2)) { i + 2 } else { i + 1 };
            found.push(Span::new(tokens[i + 1].span.start, tokens[end].span.end));
        }
    }
    found
}

fn sure_of(cx: &Context<'_>, signal: &Signal) -> Option<f32> {
    if is_else(cx, signal.span) || signal.confidence < 0.3 {
        return None;
    }
    let made_patient = is_made_patient(cx, signal.span);
    let story = cx.of_patient(signal.span);
    let whole_name = cx.words(signal.span).contains(' ');
    let p = match (made_patient, whole_name) {
        (true, _) if story > 0.17 => story.max(0.5),
        (_, true) if story > 0.34 => story,
        // A first name alone is as often a colleague's: the story has to be plain.
        (_, false) if story >= story::TOLD + 0.03 && !is_among_colleagues(cx, signal.span) => story,
        _ => return None,
    };
    // A name that the tagger is unsure of needs a plainer story.
    let doubt = (0.6 - signal.confidence).max(0.0) * 0.5;
    story::confidence(p - doubt)
}

/// "Mr Okafor", "Mrs J": a title with a capital behind it that the tagger let pass.
fn titled(cx: &Context<'_>) -> Vec<Span> {
    let tokens = cx.text.tokens();
    tokens
        .windows(2)
        .filter(|p| matches!(cx.text.word(&p[0]), "mr" | "mrs" | "ms" | "miss") && p[1].kind == TokenKind::Word)
        .filter(|p| p[1].span.of(cx.text.folded()).starts_with(char::is_uppercase))
        .map(|p| Span::new(p[0].span.start, p[1].span.end))
        .collect()
}

/// Roles, station life, congratulations in the sentence: its names are colleagues'.
fn is_among_colleagues(cx: &Context<'_>, span: Span) -> bool {
    let clues = cx.story.clues(cx.sentence_at(span.start));
    let patient = clues.has(Clue::PatientNoun) || clues.has(Clue::Condition) || clues.has(Clue::ThirdPerson);
    let (tokens, _) = cx.sentence_of(span);
    let role = tokens.iter().any(|t| lexicon::JOB_ROLES.contains(cx.text.word(t)));
    !patient && (clues.has(Clue::Colleague) || clues.has(Clue::Media) || clues.has(Clue::Leisure) || role)
}

/// Words beside the name that make its bearer a patient or a patient's relative.
fn is_made_patient(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    let end = tokens.partition_point(|t| t.span.start < span.end);
    let word = |t: &Token| cx.text.word(t).to_owned();
    let before: Vec<String> = tokens[at.saturating_sub(3)..at].iter().map(word).collect();
    let after: Vec<String> = tokens[end..(end + 4).min(tokens.len())].iter().map(word).collect();
    let near = |list: &[&str]| before.iter().chain(&after).any(|w| list.contains(&w.as_str()));
    let relative = cx.text.lower()[span.start..].get(..(span.end - span.start + 3).min(cx.text.lower().len() - span.start)).is_some_and(|w| w.contains("'s"))
        && after.iter().take(3).any(|w| crate::signals::is_kin(w) || w == "family" || w == "carer");
    let title = matches!(before.last().map(String::as_str), Some("mr" | "mrs" | "ms" | "miss")) || matches!(cx.words(span).split(' ').next(), Some("mr" | "mrs" | "ms" | "miss" | "pani" | "pan"));
    near(&["pt", "patient", "rip", "little", "casualty", "saved", "admitted", "discharged", "nok", "dob", "nhs", "surname", "aged", "deceased"]) || relative || title
        || cx.signals_of(Kind::Age).any(|s| s.span.start >= span.end && s.span.start - span.end < 4)
}

/// The name is of somebody else: addressed, thanked, a colleague, an author, in public life.
fn is_else(cx: &Context<'_>, span: Span) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    let end = tokens.partition_point(|t| t.span.start < span.end);
    let before = at.checked_sub(1).map_or("", |i| cx.text.word(&tokens[i]));
    let before2 = at.checked_sub(2).map_or("", |i| cx.text.word(&tokens[i]));
    let after = tokens.get(end).map_or("", |t| cx.text.word(t));
    let greeting = |w: &str| matches!(w, "hi" | "hello" | "hey" | "dear" | "thanks" | "cheers" | "morning" | "congrats" | "congratulations" | "welcome" | "@" | "sorry" | "ta");
    let addressed = greeting(before) && at <= 2 && !is_titled(cx, span);
    let closing = end >= tokens.len().saturating_sub(2) && before == "," && at > 0;
    let introduced = before == "called" && lexicon::JOB_ROLES.contains(before2);
    let colleague = introduced || matches!(before, "crewmate" | "mentor" | "colleague" | "student" | "paramedic" | "medic" | "tech" | "leader" | "sister" | "brother" | "manager" | "doctor" | "dr" | "nurse" | "by" | "professor")
        || matches!((before2, before), ("my", _) | ("with", "colleague") | ("well", "done"))
        || before == "done" || lexicon::FAMILY.contains(before) && before2 == "my";
    let public = lexicon::PUBLIC_FIGURES.contains(cx.words(span)) || cx.words(span).split(' ').all(|w| lexicon::CONDITIONS.contains(w) || lexicon::NOT_NAMES.contains(w));
    let eponym = matches!(after, "sign" | "disease" | "syndrome" | "fracture" | "test" | "score" | "scale" | "road" | "street" | "house" | "ward" | "criteria");
    addressed || closing || colleague || public || eponym || cx.words(span).len() < 2
}

fn is_titled(cx: &Context<'_>, span: Span) -> bool {
    matches!(cx.words(span).split(' ').next(), Some("mr" | "mrs" | "ms" | "miss"))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn patients() {
        assert_found(
            "patient-name",
            "wmas",
            &[
                ("Took Ethel Parkinson, 84, in with a broken hip tonight", "Ethel Parkinson"),
                ("We worked on Callum for an hour on the pavement, he didn't make it", "Callum"),
            ],
        );
    }

    #[test]
    fn others() {
        assert_quiet(
            "patient-name",
            "wmas",
            &["Congratulations Nadia, twenty years in!", "My crewmate Dave makes the worst tea on station", "Thanks Sarah, see you Monday", "Reading a Terry Pratchett in the sun"],
        );
    }
}
