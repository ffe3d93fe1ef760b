//! The compiled word lists of `lexicon/`.
//!
//! All lists share one table, so that a word is looked up once whatever the number of lists. The
//! table is laid out by `build.rs` as text and indexed at first use (about a millisecond for forty
//! thousand entries); nothing is allocated per entry.

use crate::report::Span;
use crate::text::{Text, TokenKind};
use once_cell::sync::Lazy;

include!(concat!(env!("OUT_DIR"), "/lexicon_lists.rs"));

static BLOB: &str = include_str!(concat!(env!("OUT_DIR"), "/lexicon.tsv"));
static TABLE: Lazy<Table> = Lazy::new(|| Table::index(BLOB));

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
    values: &'static str,
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
        self.values.split('\t').filter_map(|v| {
            let (bit, value) = v.split_once('=')?;
            Some((*NAMES.get(bit.parse::<usize>().ok()?)?, value))
        })
    }

    /// The value that `list` gives; `Some("")` where it gives none, `None` where it lacks the entry.
    #[must_use]
    pub fn value(&self, list: List) -> Option<&'static str> {
        if !self.is_in(list) {
            return None;
        }
        let found = self.values.split('\t').find_map(|v| {
            let (bit, value) = v.split_once('=')?;
            (bit.parse() == Ok(list.bit)).then_some(value)
        });
        Some(found.unwrap_or(""))
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

/// What the lists say of a word or phrase, if anything.
#[must_use]
pub fn lookup(phrase: &str) -> Option<Entry> {
    TABLE.find(phrase).map(|(entry, _)| entry)
}

/// Every phrase of `text` that some list knows, in text order: all lengths, so that a caller
/// interested in one list is not robbed by a longer phrase of another.
#[must_use]
pub fn phrases(text: &Text) -> Vec<Phrase> {
    let mut found = Vec::new();
    let mut key = String::with_capacity(64);
    for first in 0..text.tokens().len() {
        phrases_from(text, first, &mut key, &mut found);
    }
    found
}

fn phrases_from(text: &Text, first: usize, key: &mut String, found: &mut Vec<Phrase>) {
    let tokens = text.tokens();
    key.clear();
    let mut words = 0;
    let mut longest = 1;
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
            key.push(' ');
        }
        key.push_str(word);
        words += 1;
        let hit = TABLE.find(key).or_else(|| {
            // "Sandra's" is Sandra; "parkinson's" is in the lists as it stands.
            let base = key.strip_suffix("'s")?;
            TABLE.find(base)
        });
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

/// Open-addressing index over the lines of the blob.
struct Table {
    /// Line start + 1 in the blob, or 0 for a free place.
    slots: Vec<u32>,
    /// For first words only: how many words the longest phrase that starts so has.
    reach: Vec<u8>,
    /// First words that are no entry of their own; `reach` of these stands in `extra`.
    extra: std::collections::HashMap<&'static str, u8>,
}

impl Table {
    fn index(blob: &'static str) -> Self {
        let lines = blob.lines().count();
        let size = (lines * 2).next_power_of_two().max(2);
        let mut table = Self { slots: vec![0; size], reach: vec![1; size], extra: std::collections::HashMap::new() };
        let mut at = 0;
        for line in blob.split_inclusive('\n') {
            let phrase = phrase_of(line);
            let mut slot = hash(phrase) as usize & (size - 1);
            while table.slots[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            table.slots[slot] = at as u32 + 1;
            at += line.len();
        }
        for line in blob.lines() {
            let phrase = phrase_of(line);
            if let Some((first, _)) = phrase.split_once(' ') {
                let words = phrase.split(' ').count().min(255) as u8;
                match table.slot_of(first) {
                    Some(slot) => table.reach[slot] = table.reach[slot].max(words),
                    None => {
                        let reach = table.extra.entry(first).or_insert(1);
                        *reach = (*reach).max(words);
                    }
                }
            }
        }
        table
    }

    fn slot_of(&self, phrase: &str) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let mut slot = hash(phrase) as usize & mask;
        loop {
            let start = self.slots[slot].checked_sub(1)? as usize;
            let line = &BLOB[start..];
            if line.as_bytes().get(phrase.len()) == Some(&b'\t') && line.as_bytes().starts_with(phrase.as_bytes()) {
                return Some(slot);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The entry and, for first words, how many words the longest phrase starting so has. A word
    /// that only starts phrases gives an entry of no list.
    fn find(&self, phrase: &str) -> Option<(Entry, usize)> {
        let Some(slot) = self.slot_of(phrase) else {
            let reach = *self.extra.get(phrase)?;
            return Some((Entry { mask: 0, values: "" }, reach as usize));
        };
        let start = self.slots[slot] as usize - 1;
        let line = BLOB[start + phrase.len() + 1..].split('\n').next().unwrap_or("");
        let (mask, values) = line.split_once('\t').unwrap_or((line, ""));
        let mask = u64::from_str_radix(mask, 16).unwrap_or(0);
        Some((Entry { mask, values }, self.reach[slot] as usize))
    }
}

fn phrase_of(line: &'static str) -> &'static str {
    line.split('\t').next().unwrap_or("")
}

fn hash(phrase: &str) -> u32 {
    phrase.bytes().fold(0x811c_9dc5_u32, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
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
