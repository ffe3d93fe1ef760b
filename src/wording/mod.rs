//! Wordings: what people say, written as short patterns over words.
//!
//! The softer rules listen for constructions ("on behalf of the trust", "who can we sack first"), not
//! for single words. A pattern is a row of places, each filled by one word:
//!
//! | Place | Stands for |
//! |---|---|
//! | `word` | the word, with or without its apostrophe, or with `'s` after it |
//! | `a\|b` | either |
//! | `two+words` | several words in a row, usable inside a choice |
//! | `steal*` | any word that starts so |
//! | `<role>` | a word of a class (see [`class`]) |
//! | `#` | a figure |
//! | `word?` | the place may stay empty |
//! | `~3` | up to three other words; at the end, so many more words are marked |
//!
//! Marks and emoji between words are passed over, the end of a sentence is not. Patterns are found by
//! their first word, so that cost stays in proportion to the text and not to the number of patterns.

pub mod class;
pub mod guard;
mod parse;
pub mod unmask;
pub mod verdict;

use crate::report::Span;
use crate::text::{Text, Token, TokenKind, word_hash};
use parse::{Atom, Pattern, Slot};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A set of patterns, each with how surely it tells.
#[derive(Debug, Default)]
pub struct Wordings {
    patterns: Vec<Pattern>,
    /// Patterns by the words that may come first, under [`word_hash`].
    first: HashMap<u32, Vec<usize>, BuildHasherDefault<Ready>>,
    /// Patterns that may start with a word of a class, or with letters or a figure, each asked once a word.
    open: Vec<(Atom, Vec<usize>)>,
}

/// The keys are hashes already.
#[derive(Debug, Default)]
struct Ready(u64);

impl Hasher for Ready {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|b| self.0 = (self.0 << 8) | u64::from(*b));
    }

    fn write_u32(&mut self, hash: u32) {
        self.0 = u64::from(hash).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Where a pattern was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    /// Folded bytes.
    pub span: Span,
    /// First token.
    pub first_token: usize,
    /// One past the last token.
    pub end_token: usize,
    /// Number of the sentence.
    pub sentence: usize,
    /// How surely the pattern tells.
    pub sure: f32,
}

impl Wordings {
    /// Reads groups of patterns; every group has its own sureness.
    ///
    /// # Panics
    /// On a pattern that can't be read: patterns are part of the program and covered by its tests.
    #[must_use]
    pub fn new(groups: &[(f32, &[&'static str])]) -> Self {
        let mut set = Self::default();
        for (sure, lines) in groups {
            for line in *lines {
                set.add(parse::pattern(line, *sure));
            }
        }
        set
    }

    fn add(&mut self, pattern: Pattern) {
        let number = self.patterns.len();
        for start in pattern.starts() {
            match start {
                Atom::Word(word) => {
                    self.note(word_hash(word), number);
                    if word.contains('\'') {
                        self.note(word_hash(&word.replace('\'', "")), number);
                    }
                }
                open => match self.open.iter_mut().find(|(known, _)| known.is_same(open)) {
                    Some((_, numbers)) => numbers.push(number),
                    None => self.open.push((open, vec![number])),
                },
            }
        }
        self.patterns.push(pattern);
    }

    fn note(&mut self, hash: u32, number: usize) {
        let numbers = self.first.entry(hash).or_default();
        if numbers.last() != Some(&number) {
            numbers.push(number);
        }
    }

    /// Every place where a pattern fits; of those starting at one word the surest, then the longest.
    #[must_use]
    pub fn find(&self, text: &Text) -> Vec<Match> {
        let mut found: Vec<Match> = Vec::new();
        for (number, sentence) in text.sentences().iter().enumerate() {
            for start in sentence.first_token..sentence.end_token {
                if let Some(hit) = self.at(text, start, sentence.end_token, number) {
                    found.push(hit);
                }
            }
        }
        found
    }

    /// Whether any pattern fits anywhere.
    #[must_use]
    pub fn fits(&self, text: &Text) -> bool {
        !self.find(text).is_empty()
    }

    fn at(&self, text: &Text, start: usize, end: usize, sentence: usize) -> Option<Match> {
        let token = &text.tokens()[start];
        if !is_wordy(token) {
            return None;
        }
        let listed = self.first.get(&text.hash(start)).into_iter();
        let open = self.open.iter().filter(|(atom, _)| fits(text, *atom, start)).map(|(_, numbers)| numbers);
        let candidates = listed.chain(open).flatten();
        candidates
            .filter_map(|&number| {
                let pattern = &self.patterns[number];
                let stop = along(text, fit(text, &pattern.slots, start, end)?, end, pattern.tail);
                let span = Span::new(token.span.start, text.tokens()[stop - 1].span.end);
                Some(Match { span, first_token: start, end_token: stop, sentence, sure: pattern.sure })
            })
            .max_by(|a, b| a.sure.total_cmp(&b.sure).then(a.end_token.cmp(&b.end_token)))
    }
}

/// Takes up to `count` further words along, so that the whole claim is marked and not its first words.
fn along(text: &Text, stop: usize, end: usize, count: usize) -> usize {
    let mut stop = stop;
    for _ in 0..count {
        match next_word(text, stop, end) {
            Some(at) => stop = at + 1,
            None => break,
        }
    }
    stop
}

/// Where the row of places ends if it fits from token `at` (one past the last word used).
fn fit(text: &Text, slots: &[Slot], at: usize, end: usize) -> Option<usize> {
    let Some((slot, rest)) = slots.split_first() else { return Some(at) };
    let mut from = next_word(text, at, end);
    for _ in 0..=slot.gap {
        let here = from?;
        for choice in &slot.choices {
            if let Some(after) = fit_row(text, choice, here, end) {
                if rest.is_empty() {
                    return Some(after);
                }
                if let Some(stop) = fit(text, rest, after, end) {
                    return Some(stop);
                }
            }
        }
        from = next_word(text, here + 1, end);
    }
    if slot.optional { fit(text, rest, at, end) } else { None }
}

fn fit_row(text: &Text, row: &[Atom], at: usize, end: usize) -> Option<usize> {
    let mut at = at;
    for atom in row {
        let here = next_word(text, at, end)?;
        if !fits(text, *atom, here) {
            return None;
        }
        at = here + 1;
    }
    Some(at)
}

fn fits(text: &Text, atom: Atom, at: usize) -> bool {
    let token = &text.tokens()[at];
    let word = word_of(text, token);
    match atom {
        Atom::Word(wanted) => same(word, wanted),
        Atom::Start(wanted) => word.starts_with(wanted),
        Atom::Class(class, _) => class(text, at),
        Atom::Number => matches!(token.kind, TokenKind::Number) || word.starts_with(|c: char| c.is_ascii_digit()),
    }
}

/// "trust" is also found as "trust's", "can't" also as "cant".
fn same(word: &str, wanted: &str) -> bool {
    word == wanted
        || base_of(word) == wanted
        || (wanted.contains('\'') && wanted.len() == word.len() + 1 && wanted.replace('\'', "") == word)
}

fn base_of(word: &str) -> &str {
    word.strip_suffix("'s").unwrap_or(word)
}

/// A token's word in lower case, handles and hashtags without their sign.
#[must_use]
pub fn word_of<'t>(text: &'t Text, token: &Token) -> &'t str {
    text.word(token).trim_start_matches(['#', '@'])
}

fn is_wordy(token: &Token) -> bool {
    token.is_wordy() || matches!(token.kind, TokenKind::Hashtag | TokenKind::Handle)
}

fn next_word(text: &Text, from: usize, end: usize) -> Option<usize> {
    (from..end).find(|&i| is_wordy(&text.tokens()[i]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(patterns: &[&'static str], raw: &str) -> Vec<String> {
        let text = Text::new(raw);
        let set = Wordings::new(&[(0.9, patterns)]);
        set.find(&text).iter().map(|m| m.span.of(text.folded()).to_owned()).collect()
    }

    #[test]
    fn words_choices_and_gaps() {
        assert_eq!(
            words(&["on behalf of ~2 trust|service"], "On behalf of the whole Trust, sorry"),
            ["On behalf of the whole Trust"]
        );
        assert_eq!(words(&["we can't ~1 cope"], "we cant really cope"), ["we cant really cope"]);
        assert_eq!(words(&["in the|our? red"], "now in red"), ["in red"]);
        assert_eq!(words(&["# million|m over+budget|short"], "it is 9 m over budget"), ["9 m over budget"]);
        assert!(words(&["a b"], "a. B").is_empty(), "not across sentences");
    }

    #[test]
    fn starts_and_possessives() {
        assert_eq!(words(&["trust steal*"], "The Trust's stealing"), ["Trust's stealing"]);
    }
}
