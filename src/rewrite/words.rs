//! Classes of small words, by which a rewriting knows where a phrase for somebody or something begins and ends, and walking
//! back over them.

use crate::lexicon;
use crate::lexicon::apart::FINITE_VERBS;
use crate::report::Span;
use crate::rules::Context;
use crate::signals::{self, numerals};
use crate::text::{Token, capitalised};

/// Words that open a phrase for somebody.
pub(super) fn is_determiner(word: &str) -> bool {
    one_of!(word; "a" "an" "the" "this" "that" "some" "one" "another")
}

/// Words that say whose something is; they open a phrase as well.
pub(super) fn is_possessive(word: &str) -> bool {
    one_of!(word; "my" "our" "your" "his" "her" "their" "its" "whose") || word.ends_with("'s") && !is_shortened(word)
}

/// "It's", "that's", "who's": "is" or "has", and never whose something is.
pub(super) fn is_shortened(word: &str) -> bool {
    one_of!(word; "it's" "that's" "he's" "she's" "who's" "there's" "here's" "what's" "where's" "let's" "everyone's")
}

/// Words between those and the person, which go with the phrase.
pub(super) fn is_quality(word: &str) -> bool {
    one_of!(word;
        "lovely" "poor" "old" "young" "elderly" "little" "dear" "sweet" "retired" "former" "local" "village" "big" "tall" "wee" "tiny"
        "nice" "cheeky" "funny" "brave" "gorgeous" "beautiful" "posh"
    )
}

pub(super) fn is_person_word(word: &str) -> bool {
    lexicon::PATIENT_NOUNS.contains(word)
}

/// A patient, a relative: somebody that a name may stand behind ("mum Sarah").
pub(super) fn is_somebody(word: &str) -> bool {
    is_person_word(word) || signals::is_kin(word)
}

/// Whether a word says what somebody does or is, so that an age in front of it was said of them.
pub(super) fn is_somebodys_work(word: &str) -> bool {
    lexicon::OCCUPATIONS.contains(word)
        || lexicon::JOB_ROLES.contains(word)
        || one_of!(word; "apprentice" "trainee" "student" "regular" "resident" "pupil" "runner" "cyclist" "biker" "jogger" "walker" "climber" "labourer")
}

/// What goes on after somebody or something: a preposition, a conjunction, a verb, "who".
pub(super) fn goes_on(word: &str) -> bool {
    is_preposition(word) || is_conjunction(word) || is_finite(word) || is_relative(word)
}

/// What a place or a time may be said of: somebody, or a job.
pub(super) fn is_head(word: &str) -> bool {
    is_somebody(word)
        || one_of!(word;
            "job" "jobs" "call" "calls" "arrest" "arrests" "shout" "shouts" "incident" "crash" "rtc" "stabbing" "fall"
            "address" "house" "flat" "case" "cases" "lot" "crew" "crews" "team" "station" "area" "family" "families"
        )
}

/// Words that lead to something and can't stand without it.
pub(super) fn is_preposition(word: &str) -> bool {
    one_of!(word;
        "in" "at" "on" "outside" "behind" "near" "by" "opposite" "inside" "under" "off" "between" "round" "from" "to"
        "into" "onto" "towards" "toward" "along" "past" "across" "beside" "through" "of" "over" "for" "with" "without"
        "about" "after" "before" "during" "against" "around" "above" "below" "beneath" "within" "via" "nr" "until" "till"
        "since" "than" "like" "as" "per" "upon" "among"
    )
}

/// Those of them that also stand alone ("came in", "passed out").
pub(super) fn stands_alone(word: &str) -> bool {
    one_of!(word; "in" "on" "off" "over" "round" "around" "outside" "inside" "by" "through" "past" "before" "about" "behind" "along" "across" "since")
}

/// Words that join a clause to another.
pub(super) fn is_conjunction(word: &str) -> bool {
    one_of!(word;
        "and" "but" "or" "so" "because" "cos" "cause" "when" "while" "whilst" "if" "unless" "although" "though" "where" "as" "until"
        "since" "&" "then"
    )
}

/// What a clause opens behind.
pub(super) fn is_opener(word: &str) -> bool {
    is_conjunction(word) || one_of!(word; "that" "who" "which" "whose" "then")
}

pub(super) fn is_relative(word: &str) -> bool {
    one_of!(word; "who" "that" "which" "whom")
}

/// Words that are the subject of what follows.
pub(super) fn is_subject(word: &str) -> bool {
    one_of!(word;
        "i" "we" "you" "he" "she" "it" "they" "there" "this" "that" "these" "those" "everyone" "everybody" "somebody"
        "someone" "nobody" "my" "our" "your" "his" "her" "their" "its" "i'm" "i've" "we're" "we've" "he's" "she's"
        "it's" "they're" "they've" "that's" "there's" "no" "all" "both" "two" "police" "crew" "crews" "apparently"
    )
}

/// "Is", "were", "been".
pub(super) fn is_being(word: &str) -> bool {
    one_of!(word; "is" "was" "are" "were" "be" "been" "being" "am" "wasn't" "isn't" "aren't" "weren't")
}

/// A form of a verb that needs a subject in front of it.
pub(super) fn is_finite(word: &str) -> bool {
    FINITE_VERBS.contains(&word)
        || word.len() > 4 && word.ends_with("ed") && !one_of!(word; "injured" "naked" "hundred" "wicked" "indeed")
}

/// What ends a sentence or a bracket.
pub(super) fn closes(word: &str) -> bool {
    one_of!(word; "" "." "!" "?" "…" ")" ":" ";" "\"")
}

/// An age in figures, and nothing else.
pub(super) fn is_figure(word: &str) -> bool {
    !word.is_empty() && word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number in words that an age may be or end in.
pub(super) fn is_number_word(word: &str) -> bool {
    numerals::unit(word).is_some() || numerals::tens(word).is_some()
}

/// The first token of those in front of `first` that all belong to the phrase that it opens.
pub(super) fn back_over(cx: &Context<'_>, tokens: &[Token], mut first: usize, belongs: impl Fn(&str) -> bool) -> usize {
    while first > 0 && belongs(cx.text.word(&tokens[first - 1])) {
        first -= 1;
    }
    first
}

/// The same for one token at most.
pub(super) fn one_back(cx: &Context<'_>, tokens: &[Token], first: usize, belongs: impl Fn(&str) -> bool) -> usize {
    if first > 0 && belongs(cx.text.word(&tokens[first - 1])) { first - 1 } else { first }
}

/// The words as the draft is written: with a capital where they open a sentence, a line of a list or a quote, without one
/// where their writer uses none, and in capitals among nothing else.
pub(super) fn as_at_start(cx: &Context<'_>, span: Span, words: &str) -> String {
    let (tokens, at) = cx.sentence_of(span);
    if is_shouted(cx, tokens, at, span) {
        return words.to_uppercase();
    }
    let own = span.of(cx.text.folded());
    let opens = at == 0 && !own.starts_with(char::is_lowercase) || at > 0 && is_behind_mark(cx, tokens, at);
    if opens { capitalised(words) } else { words.to_owned() }
}

/// "2/ His wife", "- A lady", "💔 She": a small word with a capital behind a mark opens something.
fn is_behind_mark(cx: &Context<'_>, tokens: &[Token], at: usize) -> bool {
    let (Some(own), Some(mark)) = (tokens.get(at), at.checked_sub(1).and_then(|mark| tokens.get(mark))) else {
        return false;
    };
    let word = cx.text.word(own);
    !mark.is_wordy()
        && !matches!(cx.text.word(mark), "," | "(")
        && own.span.of(cx.text.folded()).starts_with(char::is_uppercase)
        && (word.len() > 1 || word == "a")
        && lexicon::COMMON_WORDS.contains(word)
}

/// Words on each side that are looked at for whether all is written in capitals.
const AROUND: usize = 8;

fn is_shouted(cx: &Context<'_>, tokens: &[Token], at: usize, span: Span) -> bool {
    let near = &tokens[at.saturating_sub(AROUND)..tokens.len().min(at + AROUND)];
    let written = || near.iter().filter(|t| t.is_wordy()).map(|t| t.span.of(cx.text.folded()));
    let apart = || near.iter().filter(|t| t.is_wordy() && !t.span.overlaps(span));
    !written().any(|word| word.contains(char::is_lowercase))
        && apart().filter(|t| t.span.end - t.span.start > 2 && lexicon::COMMON_WORDS.contains(cx.text.word(t))).count()
            > 1
}
