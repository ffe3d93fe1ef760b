//! Words that belong to a phrase for somebody, and walking back over them.

use crate::lexicon;
use crate::report::Span;
use crate::rules::Context;
use crate::signals::numerals;
use crate::text::Token;

/// Words that open a phrase for somebody.
pub(super) fn is_determiner(word: &str) -> bool {
    one_of!(word; "a" "an" "the" "this" "that" "some" "one" "another")
}

/// Words between those and the person, which go with the phrase.
pub(super) fn is_quality(word: &str) -> bool {
    one_of!(word;
        "lovely" "poor" "old" "young" "elderly" "little" "dear" "sweet" "retired" "former" "local" "village"
    )
}

pub(super) fn is_person_word(word: &str) -> bool {
    lexicon::PATIENT_NOUNS.contains(word)
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

/// The words with a capital where they open a sentence.
pub(super) fn as_at_start(cx: &Context<'_>, span: Span, words: &str) -> String {
    let opens = cx.sentence_of(span).1 == 0;
    let mut chars = words.chars();
    match chars.next() {
        Some(first) if opens => first.to_uppercase().chain(chars).collect(),
        _ => words.to_owned(),
    }
}
