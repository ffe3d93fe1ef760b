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
use crate::frame::Topic;
use crate::lexicon;
use crate::report::Span;
use crate::rewrite;
use crate::signals::Kind;
use crate::text::TokenKind;

/// Reports patients' names.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for (span, sure) in find(cx) {
        let hit = hits.at(span).sure(sure).because("a name in a story about a patient");
        hits.push(hit.fix(rewrite::name(cx, hits, span)).fix(rewrite::leave_out(cx, hits, "Leave the name out", span)));
    }
}

/// Names of patients with how sure that is, in text order.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<(Span, f32)> {
    cx.found.names.get_or_init(|| look(cx)).clone()
}

fn look(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let tagged = cx.signals_of(Kind::Person).filter(|s| s.confidence >= 0.3).map(|s| s.span);
    let names: Vec<Span> = tagged.chain(titled(cx)).filter(|span| !is_else(cx, *span)).collect();
    cx.details(Topic::PatientName, names).into_iter().filter(|(span, _)| !is_else(cx, *span)).collect()
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
