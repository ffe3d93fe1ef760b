//! What the word lists say of a token, one bit a list and place.

use crate::lexicon::{self, Entry, List, Phrase};
use crate::text::{Text, TokenKind};

/// The lists whose word is evidence, in the order of their bits. See [`list_flags`].
pub const LISTS: [List; 9] = [
    lexicon::FIRST_NAMES,
    lexicon::SURNAMES,
    lexicon::PLACES_UK,
    lexicon::PLACES_WORLD,
    lexicon::ORGANISATIONS,
    lexicon::PUBLIC_FIGURES,
    lexicon::COMMON_WORDS,
    lexicon::NAME_CUES,
    lexicon::NOT_NAMES,
];

/// For every token, which lists know it: for list `k` bit `3k` as a word alone, bit `3k+1` as the
/// first and bit `3k+2` as a further word of a longer phrase. A hashtag's parts count as words.
#[must_use]
pub fn list_flags(text: &Text, phrases: &[Phrase]) -> Vec<u32> {
    let mut flags = vec![0; text.tokens().len()];
    for phrase in phrases {
        let alone = phrase.end_token == phrase.first_token + 1;
        for (i, flag) in flags[phrase.first_token..phrase.end_token].iter_mut().enumerate() {
            let place = if alone { 0 } else { 1 + u32::from(i > 0) };
            *flag |= bits(&phrase.entry, place);
        }
    }
    for (token, flag) in text.tokens().iter().zip(&mut flags) {
        if token.kind == TokenKind::Hashtag && *flag == 0 {
            *flag = hashtag_flags(token.span.of(text.folded()), text.word(token));
        } else if token.kind == TokenKind::Word && *flag == 0 && has_everyday_stem(text.word(token)) {
            *flag = STEM;
        }
    }
    flags
}

/// The flag of a word that no list knows but whose stem is an everyday word.
const STEM: u32 = 1 << (3 * LISTS.len() as u32);

/// Whether a word without its English ending is an everyday word ("repairs", "jumped", "dancing").
fn has_everyday_stem(word: &str) -> bool {
    let everyday = |stem: &str| stem.len() > 2 && lexicon::COMMON_WORDS.contains(stem);
    ["s", "es", "ed", "d", "ing", "er", "r", "ly", "y", "in", "n't", "'s", "'ll", "'d", "'re", "'ve"]
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .any(|stem| {
            let bytes = stem.as_bytes();
            let doubled = bytes.len() > 3 && bytes[bytes.len() - 1] == bytes[bytes.len() - 2];
            everyday(stem) || (doubled && stem.get(..stem.len() - 1).is_some_and(everyday))
        })
}

fn bits(entry: &Entry, place: u32) -> u32 {
    LISTS
        .iter()
        .enumerate()
        .filter(|(_, list)| entry.is_in(**list))
        .fold(0, |f, (k, _)| f | 1 << (3 * k as u32 + place))
}

/// What the lists say of the parts of a hashtag in camel case, joined as one phrase or apart; without capitals, of
/// two listed parts, the first as long as can be.
fn hashtag_flags(folded: &str, lower: &str) -> u32 {
    let mut phrase = String::with_capacity(lower.len() + 4);
    let mut before = '#';
    for (c, l) in folded.chars().zip(lower.chars()).skip(1) {
        if c == '_' || (c.is_uppercase() && before.is_lowercase()) {
            phrase.push(' ');
        }
        if c != '_' {
            phrase.push(l);
        }
        before = c;
    }
    if let Some(entry) = lexicon::lookup(&phrase) {
        return bits(&entry, 0);
    }
    if phrase.len() <= LONGEST_CUT && !phrase.contains(' ') && phrase.is_ascii() {
        let cut = |at: usize| {
            let (first, second) = phrase.split_at(at);
            let flags = bits(&lexicon::lookup(first)?, 1) | bits(&lexicon::lookup(second)?, 2);
            (flags != 0).then_some(flags)
        };
        return (3..phrase.len().saturating_sub(2)).rev().find_map(cut).unwrap_or(0);
    }
    let mut flags = 0;
    for (i, part) in phrase.split(' ').take(8).enumerate() {
        if let Some(entry) = lexicon::lookup(part) {
            flags |= bits(&entry, 1 + u32::from(i > 0));
        }
    }
    flags
}

/// The longest hashtag without capitals that is cut in two, in bytes.
const LONGEST_CUT: usize = 24;
