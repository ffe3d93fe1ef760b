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
use crate::frame::whose::whose;
use crate::languages;
use crate::lexicon;
use crate::naming::people::bare_name;
use crate::naming::{self, Hints, overlooked};
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

/// From this probability on a name is worth a word.
const HINTED: f32 = 0.25;

/// How sure whatever is worth a word is at least: what is less is never shown.
const SHOWN: f32 = 0.3;

/// Below this probability of a story in the draft, and where there is hardly one, a name has to be a patient's by itself from
/// this probability on.
const NO_STORY: f32 = 0.15;
const ALONE: f32 = 0.45;

/// From this probability on a name is worth a word where the story and the frame's reading of the name agree from [`TOLD`] on.
const FAINT: f32 = 0.1;
const TOLD: f32 = 0.35;

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
    let mut found = Vec::new();
    let names = weigh(cx, |span, hints| {
        let likely = naming::of_patient(cx, span, hints);
        let told = cx.story.told();
        // Where constructions name the patient of a plain story, or where the story and the frame's reading of the name agree.
        let agreed = || {
            let sure = cx.of_patient_as(span, Topic::PatientName).max(cx.named_beside_story(span));
            !hints.is_other() && (hints.says && told >= PLAIN || likely >= FAINT && sure >= TOLD)
        };
        let enough = if told < NO_STORY { ALONE } else { HINTED };
        if likely >= enough && !hints.crews {
            found.push((span, likely.max(SHOWN)));
        } else if agreed() {
            found.push((span, SHOWN));
        }
    });
    // Names that no tagger found and the model of the frame marks.
    let known: Spans = names.iter().copied().collect();
    let marked = cx.details(Topic::PatientName, []).into_iter();
    found.extend(marked.filter(|(span, _)| !known.overlap(*span) && is_written_as_name(cx, *span)));
    add_again(cx, &names, &mut found);
    sorted::by_key(&mut found, |(span, _)| *span);
    found.dedup_by(|later, earlier| later.0.overlaps(earlier.0));
    found
}

/// Shows `see` every name that might be a patient's (folded bytes) with what constructions say of it, and answers all of
/// them.
pub fn weigh(cx: &Context<'_>, mut see: impl FnMut(Span, Hints)) -> Vec<Span> {
    let named = if cx.story.told() >= PLAIN { Named::of(cx) } else { Named::default() };
    let tagged = cx.signals_of(Kind::Person).filter(|s| s.confidence >= 0.3).map(|s| s.span);
    let mut names: Vec<Span> = tagged
        .chain(overlooked::find(cx))
        .chain(initials(cx).into_iter().filter(|span| named.say(cx, *span)))
        .chain(named.given_away.iter().copied())
        .collect();
    // "Amar rogi" ("my patient"): words of another language are no names, whatever the tagger takes them for.
    let foreign = LazyCell::new(|| -> Spans {
        languages::words(cx.text).into_iter().filter(|word| !word.weak).map(|word| word.span).collect()
    });
    names.retain(|span| named.gives_away(*span) || is_written_as_name(cx, *span));
    names.retain(|span| !foreign.overlap(*span) || is_listed(cx, *span));
    sorted::by_key(&mut names, |span| (span.start, std::cmp::Reverse(span.end)));
    names.dedup_by(|later, earlier| later.overlaps(*earlier));
    // Read where a name asks for them: most drafts have none.
    let introductions = LazyCell::new(|| Introductions::of(cx));
    let mut hints: Vec<Hints> = names
        .iter()
        .map(|span| Hints {
            is_else: is_else(cx, *span, &named),
            says: named.say(cx, *span),
            crews: named.crews(cx, *span),
            introduced: introductions.introduce(cx, *span),
            whose: whose(cx.text, *span),
        })
        .collect();
    // Who is introduced as somebody else stays that wherever the draft names them again.
    let others: HashSet<&str> =
        names.iter().zip(&hints).filter(|(_, hints)| hints.is_other()).map(|(span, _)| bare_name(cx, *span)).collect();
    for (span, hints) in names.iter().zip(&mut hints) {
        hints.introduced |= others.contains(bare_name(cx, *span));
        see(*span, *hints);
    }
    names
}

/// Whoever is a patient in one place is that wherever the draft names them again.
fn add_again(cx: &Context<'_>, names: &[Span], found: &mut Vec<(Span, f32)>) {
    let known: Spans = found.iter().map(|(span, _)| *span).collect();
    let mut sure: HashMap<&str, f32> = HashMap::new();
    for (span, own) in found.iter() {
        sure.entry(bare_name(cx, *span)).or_insert(*own);
    }
    let again: Vec<(Span, f32)> = names
        .iter()
        .filter(|name| !known.overlap(**name))
        .filter_map(|name| Some((*name, *sure.get(bare_name(cx, *name))?)))
        .collect();
    found.extend(again);
}

/// Whether all of a name's words are first names or surnames of the lists.
fn is_listed(cx: &Context<'_>, span: Span) -> bool {
    cx.words(span).split([' ', '-']).all(is_name_word)
}

fn is_name_word(word: &str) -> bool {
    lexicon::FIRST_NAMES.contains(word) || lexicon::SURNAMES.contains(word)
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
