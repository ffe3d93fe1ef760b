//! The compiled word lists of `lexicon/`.
//!
//! All lists share one table, so that a word is looked up once whatever the number of lists. `build.rs`
//! lays the phrases out sorted and in columns: how many bytes each shares with the one before
//! (`SHARED`), the bytes after those (`TAILS`, a line each), and the number of its standing
//! (`NUMBERS`): in which lists it stands with which values (`STANDINGS`, a line each). They are cut into
//! blocks (`BLOCKS`), no first word into two, and a block's phrases are hashed (64 bits, the shared bytes only once) when one of
//! its words is first asked for; no phrase is kept.

pub mod apart;
mod table;

use crate::report::Span;
use crate::text::{Text, TokenKind};
use once_cell::sync::Lazy;
use table::{Hash, Table};

include!(concat!(env!("OUT_DIR"), "/lexicon_lists.rs"));

static TABLE: Lazy<Table> = Lazy::new(Table::read);

/// One word list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct List {
    bit: u8,
}

impl List {
    /// Whether the list holds the word or phrase (lower case, single spaces, hyphens as spaces).
    #[must_use]
    pub fn contains(self, phrase: &str) -> bool {
        lookup(phrase).is_some_and(|entry| entry.is_in(self))
    }

    /// The value that the list gives the phrase; `Some("")` where it has none.
    #[must_use]
    pub fn value(self, phrase: &str) -> Option<&'static str> {
        lookup(phrase).and_then(|entry| entry.value(self))
    }
}

/// What the lists say of one word or phrase.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    mask: u64,
    /// List and value, for the lists that give one.
    values: &'static [(u8, &'static str)],
}

impl Entry {
    /// One bit a list.
    #[must_use]
    pub const fn mask(&self) -> u64 {
        self.mask
    }

    /// Whether the entry stands in `list`.
    #[must_use]
    pub const fn is_in(&self, list: List) -> bool {
        self.mask & (1 << list.bit) != 0
    }

    /// Every list that gives the entry a value, with the value.
    pub fn values(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.values.iter().filter_map(|(bit, value)| Some((*NAMES.get(usize::from(*bit))?, *value)))
    }

    /// The value that `list` gives; `Some("")` where it gives none, `None` where it lacks the entry.
    #[must_use]
    pub fn value(&self, list: List) -> Option<&'static str> {
        let value = || self.values.iter().find(|(bit, _)| *bit == list.bit).map_or("", |(_, value)| value);
        self.is_in(list).then(value)
    }
}

/// A phrase of a text that the lists know.
#[derive(Debug, Clone, Copy)]
pub struct Phrase {
    /// First token, index into [`Text::tokens`].
    pub first_token: usize,
    /// One past the last token.
    pub end_token: usize,
    /// Folded bytes.
    pub span: Span,
    /// What the lists say.
    pub entry: Entry,
}

impl Phrase {
    /// The same phrase elsewhere.
    fn moved(self, byte: impl Fn(usize) -> usize, token: impl Fn(usize) -> usize) -> Self {
        Self {
            first_token: token(self.first_token),
            end_token: token(self.end_token),
            span: Span::new(byte(self.span.start), byte(self.span.end)),
            entry: self.entry,
        }
    }
}

/// What the lists say of a word or phrase, if anything.
#[must_use]
pub fn lookup(phrase: &str) -> Option<Entry> {
    let first_word = phrase.split_once(' ').map_or(phrase, |(first, _)| first);
    TABLE.find(first_word, Hash::of(phrase)).map(|(entry, _)| entry)
}

/// Every phrase of `text` that some list knows, in text order: all lengths, so that a caller
/// interested in one list is not robbed by a longer phrase of another. No phrase goes on into the next sentence.
#[must_use]
pub fn phrases(text: &Text) -> Vec<Phrase> {
    let mut found = Vec::with_capacity(text.tokens().len());
    for (number, sentence) in text.sentences().iter().enumerate() {
        let (byte, token) = (sentence.span.start, sentence.first_token);
        let kept = text.kept(number).phrases.get_or_init(|| {
            let mut found = Vec::new();
            for first in token..sentence.end_token {
                phrases_from(text, first, sentence.end_token, &mut found);
            }
            found.into_iter().map(|p: Phrase| p.moved(|at| at - byte, |at| at - token)).collect()
        });
        found.extend(kept.iter().map(|p| p.moved(|at| at + byte, |at| at + token)));
    }
    found
}

fn phrases_from(text: &Text, first: usize, end: usize, found: &mut Vec<Phrase>) {
    let table = &*TABLE;
    let tokens = &text.tokens()[..end];
    let mut key = Hash::START;
    let mut words = 0;
    let mut longest = 1;
    let mut first_word = "";
    for (i, token) in tokens.iter().enumerate().skip(first) {
        let word = match token.kind {
            TokenKind::Hashtag | TokenKind::Handle => text.word(token).get(1..).unwrap_or(""),
            TokenKind::Word | TokenKind::Number | TokenKind::Mixed => text.word(token),
            // Hyphens and strokes join ("x-ray" is found as "x ray"), "&" reads as "and" ("A&E" as
            // "a and e"). Other marks end a phrase.
            TokenKind::Mark if words > 0 => match token.span.of(text.folded()) {
                "-" | "/" => continue,
                "&" => "and",
                _ => return,
            },
            _ => return,
        };
        if words > 0 {
            key = key.then(" ");
        } else {
            first_word = word;
        }
        words += 1;
        // "Sandra's" is Sandra; "parkinson's" is in the lists as it stands.
        let base = word.strip_suffix("'s").map(|base| (if words == 1 { base } else { first_word }, key.then(base)));
        key = key.then(word);
        let hit =
            table.find(first_word, key).or_else(|| base.and_then(|(first_word, key)| table.find(first_word, key)));
        if let Some((entry, reach)) = hit {
            longest = longest.max(reach);
            if entry.mask != 0 {
                let span = Span::new(tokens[first].span.start, token.span.end);
                found.push(Phrase { first_token: first, end_token: i + 1, span, entry });
            }
        }
        if words >= longest {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_phrases_across_hyphens_and_possessives() {
        let text = Text::new("The call-taker's #paramedic day");
        let found: Vec<&str> = phrases(&text).iter().map(|p| p.span.of(text.folded())).collect();
        assert!(found.contains(&"call-taker's"), "{found:?}");
        assert!(found.contains(&"#paramedic"), "{found:?}");
    }

    #[test]
    fn an_unknown_word_is_no_entry() {
        assert!(lookup("xyzzyq").is_none());
        assert!(!JOB_ROLES.contains(""));
    }
}
