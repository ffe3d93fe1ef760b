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
use crate::frame::whose::{Whose, whose};
use crate::languages;
use crate::lexicon;
use crate::report::Span;
use crate::rewrite;
use crate::signals::Kind;
use crate::sorted;
use crate::spans::Spans;
use crate::story::PLAIN;
use crate::text::{Token, TokenKind};
use crate::wording::company::Introductions;
use crate::wording::named::Named;
use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

/// From this probability on a name beside a story, in a sentence that does not tell it, is a patient's.
const BESIDE_STORY: f32 = 0.35;

/// Reports patients' names.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for (span, sure) in find(cx) {
        let hit = hits.at(span).sure(sure).because("a name in a story about a patient");
        hits.push(hit.fix(rewrite::name(cx, hits, span)).fix(rewrite::leave_out_name(cx, hits, span)));
    }
}

/// Names of patients with how sure that is, in text order.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<(Span, f32)> {
    known(cx).to_vec()
}

/// The same, to look something up in.
#[must_use]
pub fn known<'c>(cx: &'c Context<'_>) -> &'c [(Span, f32)] {
    cx.found.names.get_or_init(|| look(cx))
}

fn look(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let named = if cx.story.told() >= PLAIN { Named::of(cx) } else { Named::default() };
    let tagged = cx.signals_of(Kind::Person).filter(|s| s.confidence >= 0.3).map(|s| s.span);
    let names: Vec<Span> = tagged
        .chain(titled(cx))
        .chain(initials(cx).into_iter().filter(|span| named.say(cx, *span)))
        .chain(named.given_away.iter().copied())
        .collect();
    // Read where a name asks for them: most drafts have none.
    let introductions = LazyCell::new(|| Introductions::of(cx));
    let is_else = |span: Span| is_else(cx, span, &named) || named.crews(cx, span) || introductions.introduce(cx, span);
    // Who is introduced as somebody else stays that wherever the draft names them again.
    let others: HashSet<&str> = names.iter().filter(|span| is_else(**span)).map(|span| cx.words(*span)).collect();
    // "Amar rogi" ("my patient"): words of another language are no names, whatever the tagger takes them for.
    let foreign = LazyCell::new(|| -> Spans {
        languages::words(cx.text).into_iter().filter(|word| !word.weak).map(|word| word.span).collect()
    });
    let names: Vec<Span> = names.into_iter().filter(|span| !foreign.overlap(*span) || is_listed(cx, *span)).collect();
    let is_other = |span: Span| {
        is_else(span) || others.contains(&cx.words(span)) || !named.gives_away(span) && !is_written_as_name(cx, span)
    };
    let names: Vec<Span> = names.into_iter().filter(|span| !is_other(*span)).collect();
    let mut found = cx.details(Topic::PatientName, names.iter().copied());
    let told: Spans = found.iter().map(|(span, _)| *span).collect();
    // What came along with a name has not been asked yet.
    let known: Spans = names.iter().copied().collect();
    found.retain(|(span, _)| !is_other(cut_to_name(cx, *span, &known)));
    let left = names.iter().copied().filter(|span| !told.overlap(*span));
    found.extend(left.filter_map(|span| Some((span, beside_story(cx, span, &named)?))));
    add_again(cx, &names, &mut found);
    sorted::by_key(&mut found, |(span, _)| *span);
    found.dedup_by(|later, earlier| later.0.overlaps(earlier.0));
    found
}

/// How sure a name is that stands beside the story, in a sentence that does not tell it.
fn beside_story(cx: &Context<'_>, span: Span, named: &Named) -> Option<f32> {
    let told = cx.story.told();
    if named.say(cx, span) && !cx.story.is_aside(cx.sentence_at(span.start)) && whose(cx.text, span) == Whose::Unsaid {
        return cx.story.confidence(told);
    }
    cx.story.confidence_from(cx.named_beside_story(span), BESIDE_STORY)
}

/// Whoever is a patient in one place is that wherever the draft names them again.
fn add_again(cx: &Context<'_>, names: &[Span], found: &mut Vec<(Span, f32)>) {
    let bare = |span: Span| cx.words(span).trim_end_matches("'s");
    let known: Spans = found.iter().map(|(span, _)| *span).collect();
    let mut sure: HashMap<&str, f32> = HashMap::new();
    for (span, own) in found.iter() {
        sure.entry(bare(*span)).or_insert(*own);
    }
    let again: Vec<(Span, f32)> = names
        .iter()
        .filter(|name| !known.overlap(**name))
        .filter_map(|name| Some((*name, *sure.get(bare(*name))?)))
        .collect();
    found.extend(again);
}

/// "Dear old Ted", "this Terry Falkingham's place": what the model took along with a name, without the words in front that only say
/// what one thinks of whoever is named, and without what comes behind the name.
fn cut_to_name(cx: &Context<'_>, span: Span, names: &Spans) -> Span {
    let tokens = cx.text.tokens();
    let first = tokens.partition_point(|t| t.span.end <= span.start);
    let within = &tokens[first..tokens.partition_point(|t| t.span.start < span.end)];
    let is_epithet =
        |t: &&Token| one_of!(cx.text.word(t); "dear" "old" "poor" "little" "young" "good" "big" "this" "that" "the");
    match (within.iter().find(|t| !is_epithet(t)), names.end_over(span)) {
        (Some(name), Some(end)) => Span::new(name.span.start.max(span.start), end.max(name.span.end)),
        _ => span,
    }
}

/// Whether all of a name's words are first names or surnames of the lists.
fn is_listed(cx: &Context<'_>, span: Span) -> bool {
    cx.words(span).split([' ', '-']).all(is_name_word)
}

fn is_name_word(word: &str) -> bool {
    lexicon::FIRST_NAMES.contains(word) || lexicon::SURNAMES.contains(word)
}

/// "Mr Okafor", "Mrs J": a title with a capital behind it that the tagger let pass.
fn titled(cx: &Context<'_>) -> Vec<Span> {
    let tokens = cx.text.tokens();
    tokens
        .windows(2)
        .filter(|p| one_of!(cx.text.word(&p[0]); "mr" "mrs" "ms" "miss") && p[1].kind == TokenKind::Word)
        .filter(|p| {
            p[1].span.of(cx.text.folded()).starts_with(char::is_uppercase)
                || lexicon::SURNAMES.contains(cx.text.word(&p[1]))
        })
        .map(|p| Span::new(p[0].span.start, p[1].span.end))
        .collect()
}

/// Whether the tagger is certain that it is somebody's name.
fn is_certain_name(cx: &Context<'_>, span: Span) -> bool {
    let from = cx.signals.partition_point(|s| s.span.start < span.start);
    let here = cx.signals[from..].iter().take_while(|s| s.span.start == span.start);
    here.filter(|s| s.kind == Kind::Person && s.span == span).any(|s| s.confidence >= 0.8)
}

/// "M.K.": two initials with their full stops.
fn initials(cx: &Context<'_>) -> Vec<Span> {
    let is_letter = |t: &Token| {
        t.kind == TokenKind::Word
            && t.span.end - t.span.start == 1
            && t.span.of(cx.text.folded()).starts_with(char::is_uppercase)
    };
    let tokens = cx.text.tokens();
    let stop = |at: usize| at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|t| cx.text.word(t) == ".");
    (0..tokens.len().saturating_sub(2))
        .filter(|at| is_letter(&tokens[*at]) && cx.text.word(&tokens[at + 1]) == "." && is_letter(&tokens[at + 2]))
        .filter(|at| tokens[*at].span.end + 1 == tokens[at + 2].span.start && !stop(*at))
        .map(|at| Span::new(tokens[at].span.start, tokens[at + 2].span.end))
        .collect()
}

/// Whether the words could be a name: a capital, a hashtag or handle, or a known name in small letters. Medicines, roles,
/// stations of the radio and papers have capitals as well.
fn is_written_as_name(cx: &Context<'_>, span: Span) -> bool {
    let words = cx.words(span);
    let each = || words.split([' ', '-']).map(|w| w.trim_end_matches("'s")).filter(|w| !w.is_empty());
    // "Kettle was still warm": the first word of a sentence has a capital whatever it is.
    let (tokens, at) = cx.sentence_of(span);
    let opens = tokens[..at].iter().all(|t| !t.is_wordy());
    // "An angel", "a rose": things.
    let one = at.checked_sub(1).is_some_and(|i| matches!(cx.text.word(&tokens[i]), "a" | "an"));
    if one && lexicon::FIRST_NAMES.contains(words) {
        return false;
    }
    if opens && !words.contains(' ') && lexicon::COMMON_WORDS.contains(words) && !lexicon::FIRST_NAMES.contains(words) {
        return false;
    }
    let written = span.of(cx.text.folded()).contains(|c: char| c.is_uppercase() || matches!(c, '#' | '@'))
        || each().any(|w| is_name_word(w) && !lexicon::COMMON_WORDS.contains(w));
    let whole = words.trim_end_matches("'s");
    let thing = lexicon::DRUGS.contains(whole)
        || lexicon::HOSPITALS.contains(whole)
        || is_short_for_hospital(cx, span, whole)
        || lexicon::ORGANISATIONS.contains(whole)
        || !whole.contains(' ')
            && !is_name_word(whole)
            && (lexicon::OCCUPATIONS.contains(whole) || lexicon::JOB_ROLES.contains(whole))
        || each().any(|w| {
            one_of!(w; "radio" "news" "tv" "fm" "gazette" "echo" "herald" "telegraph" "chronicle" "argus" "tribune")
        });
    written && !thing
}

/// "The whole way to Alder Hey": a hospital without the word for it. One that is called after a person ("George Eliot") only where
/// the sentence goes there.
fn is_short_for_hospital(cx: &Context<'_>, span: Span, whole: &str) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    let before = at.checked_sub(1).map_or("", |i| cx.text.word(&tokens[i]));
    lexicon::HOSPITALS.contains(&format!("{whole} hospital"))
        && (one_of!(before; "to" "at" "from" "into" "outside" "the" "in" "@")
            || !whole.split(' ').next().is_some_and(|first| lexicon::FIRST_NAMES.contains(first)))
}

/// The name is of somebody else: addressed, thanked, a colleague, an author, in public life.
fn is_else(cx: &Context<'_>, span: Span, named: &Named) -> bool {
    let (tokens, at) = cx.sentence_of(span);
    let end = tokens.partition_point(|t| t.span.start < span.end);
    let before = at.checked_sub(1).map_or("", |i| cx.text.word(&tokens[i]));
    let before2 = at.checked_sub(2).map_or("", |i| cx.text.word(&tokens[i]));
    let after = tokens.get(end).map_or("", |t| cx.text.word(t));
    let greeting = |w: &str| {
        one_of!(w;
            "hi" "hello" "hey" "dear" "thanks" "cheers" "morning" "congrats" "congratulations" "welcome" "@" "sorry"
            "ta"
        )
    };
    let addressed = greeting(before) && at <= 2 && !is_titled(cx, span);
    // "Was me on that one Sal": a name behind the whole of a remark.
    let called = tokens[end..].iter().all(|t| !t.is_wordy())
        && at > 1
        && one_of!(before;
            "one" "it" "this" "that" "too" "though" "yet" "true" "right" "same" "u" "you" "sure" "either"
        );
    let closing = called || end >= tokens.len().saturating_sub(2) && before == "," && at > 0;
    let introduced = before == "called" && lexicon::JOB_ROLES.contains(before2);
    let colleague = introduced
        || one_of!(before;
            "crewmate" "mentor" "colleague" "student" "paramedic" "medic" "tech" "leader" "sister" "brother"
            "manager" "doctor" "dr" "nurse" "by" "professor" "dame" "sir" "lord" "prince" "princess"
        )
        || before2 == "my" && !matches!(before, "patient" | "pt")
        || matches!((before2, before), ("with", "colleague") | ("well", "done"))
        || before == "done"
        || lexicon::FAMILY.contains(before) && before2 == "my";
    let public = (lexicon::PUBLIC_FIGURES.contains(cx.words(span))
        || cx.words(span).split(' ').all(|w| lexicon::CONDITIONS.contains(w) || lexicon::NOT_NAMES.contains(w)))
        && !is_first_name_here(cx, span)
        && !named.gives_away(span);
    let eponym = one_of!(after;
        "sign" "disease" "syndrome" "fracture" "test" "score" "scale" "road" "street" "house" "ward" "criteria"
    );
    // "It's Dan from the ambulance", "I'm Priya", "Jo here": the writer. "Singing Adele", "danced to Vera Lynn": a voice.
    let writer = matches!((before2, before), ("my", "name's") | ("name", "is") | (_, "i'm" | "im"))
        || matches!(before, "it's" | "its") && matches!(after, "from" | "here" | "again")
        || after == "here" && at == 0;
    let sung = one_of!(before;
        "singing" "sang" "sing" "sings" "playing" "played" "watching" "reading" "blasting" "humming"
    ) || before == "to"
        && one_of!(before2; "listened" "listening" "danced" "dancing" "sang" "singing" "ambulance" "along");
    // "Nobody can spell Oluwaferanmi": of no patient does one complain so.
    let spelt = one_of!(before; "spell" "pronounce" "spelling" "pronounces" "spells");
    spelt || writer || sung || addressed || closing || colleague || public || eponym || cx.words(span).len() < 2
}

/// "Daisy, 6, fell off her scooter": a first name that is a flower or a star's as well, and certainly a name here, one of somebody
/// ill.
fn is_first_name_here(cx: &Context<'_>, span: Span) -> bool {
    lexicon::FIRST_NAMES.contains(cx.words(span))
        && is_certain_name(cx, span)
        && cx.frame.mark_at(cx.text, span, Topic::PatientName) >= 0.3
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
    fn what_is_written_like_a_name_and_is_none() {
        assert_quiet(
            "patient-name",
            "wmas",
            &[
                "We took a man in with a stroke. Clozapine and Levetiracetam in his bag",
                "A paramedic called Sheila sat with our patient all night. Sheila held her hand",
                "Took a lady of 93 in with a broken hip, singing Vera Lynn all the way",
                "Took a man in with a stroke tonight. Radio Lincs has it already",
                "Took a lad in with a broken arm, sirens all the way to Alder Hey",
                "Took a man in with a stroke, three hours in the corridor at George Eliot",
            ],
        );
    }

    #[test]
    fn others() {
        assert_quiet(
            "patient-name",
            "wmas",
            &[
                "Congratulations Nadia, twenty years in!",
                "My crewmate Dave makes the worst tea on station",
                "Thanks Sarah, see you Monday",
                "That was me on that one Sal",
                "Nobody at work can spell Oluwaferanmi",
                "Reading a Terry Pratchett in the sun",
            ],
        );
    }
}
