//! One text model for everything: the draft as typed, a folded copy to match against,
//! words, sentences, and the one place where offsets are converted.
//!
//! People hide and mangle identifiers without meaning to (auto-correct, zero-width joiners from
//! pasted documents, full-width digits, Cyrillic look-alikes). Scanners therefore read the folded
//! copy, and every answer is carried back to the bytes of the draft through [`Text::original`].

pub mod fold;
mod kept;
mod notes;
pub mod offsets;
pub mod sentences;
mod signature;
mod small_words;
pub mod tokens;

use crate::frame::model::Products;
use crate::report::Span;
pub use kept::{Cache, Kept, SETS};
pub use notes::Notes;
pub use signature::Signature;
pub use small_words::is_small_word;
use std::cell::RefCell;
use std::rc::Rc;
pub use tokens::{Token, TokenKind};

/// A draft's text, folded, cut into tokens and sentences.
///
/// Three strings, one set of folded offsets: `folded` keeps letter case, `lower` is the same text
/// in lower case **with identical byte offsets**, and [`Text::original`] maps either back to
/// the bytes of `raw`.
#[derive(Debug, Clone)]
pub struct Text {
    raw: String,
    folded: String,
    lower: String,
    /// `starts[i]` = byte of `raw` where the character covering folded byte `i` begins; one extra
    /// entry for the end.
    starts: Vec<u32>,
    /// `ends[i]` = byte of `raw` just after the character covering folded byte `i`.
    ends: Vec<u32>,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
    /// One hash a token, of its word in lower case without `#`, `@` or a possessive ending.
    hashes: Vec<u32>,
    /// One a sentence, of its hashes.
    signatures: Vec<Signature>,
    /// One a sentence.
    kept: Vec<Rc<Kept>>,
    /// Which of those hashes occur, by their last bits: tells most absent words at once.
    seen: Box<[u64; SEEN_WORDS]>,
    notes: Notes,
    products: Rc<RefCell<Products>>,
}

/// Size of [`Text::seen`], in words of 64 bits.
const SEEN_WORDS: usize = 64;

/// The hash under which [`Text`] knows a word (lower case): FNV-1a, 32 bit.
#[must_use]
pub fn word_hash(word: &str) -> u32 {
    let base = word.strip_suffix("'s").unwrap_or(word);
    base.bytes().fold(0x811c_9dc5_u32, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

/// A sentence: the folded bytes it covers and the tokens in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Folded bytes.
    pub span: Span,
    /// First token, index into [`Text::tokens`].
    pub first_token: usize,
    /// One past the last token.
    pub end_token: usize,
}

impl Text {
    /// Folds and cuts `raw`. Cost is linear in its length.
    #[must_use]
    pub fn new(raw: &str) -> Self {
        Self::with(raw, kept::products(), |_| Rc::default())
    }

    /// The same, with what is known already of its sentences.
    #[must_use]
    pub fn cached(raw: &str, cache: &mut Cache) -> Self {
        Self::with(raw, kept::products(), |sentence| cache.notes(sentence))
    }

    fn with(raw: &str, products: Rc<RefCell<Products>>, mut notes: impl FnMut(&str) -> Rc<Kept>) -> Self {
        let fold::Folded { folded, lower, starts, ends } = fold::fold(raw);
        let tokens = tokens::tokenise(&folded);
        let sentences = sentences::split(&folded, &tokens);
        let hashes: Vec<u32> =
            tokens.iter().map(|t| word_hash(t.span.of(&lower).trim_start_matches(['#', '@']))).collect();
        let signatures = sentences.iter().map(|s| Signature::of(&hashes[s.first_token..s.end_token])).collect();
        let kept = sentences.iter().map(|s| notes(s.span.of(&folded))).collect();
        let mut seen = Box::new([0_u64; SEEN_WORDS]);
        for hash in &hashes {
            let (word, bit) = seen_place(*hash);
            seen[word] |= bit;
        }
        Self {
            raw: raw.to_owned(),
            folded,
            lower,
            starts,
            ends,
            tokens,
            sentences,
            hashes,
            signatures,
            kept,
            seen,
            notes: Notes::default(),
            products,
        }
    }

    /// The text exactly as it was handed in.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The folded text, letter case kept.
    #[must_use]
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// The folded text in lower case; same byte offsets as [`Text::folded`].
    #[must_use]
    pub fn lower(&self) -> &str {
        &self.lower
    }

    /// Words, numbers, marks, handles, links, in order. Offsets are folded bytes.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Sentences, in order.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// A token's words in lower case.
    #[must_use]
    pub fn word(&self, token: &Token) -> &str {
        token.span.of(&self.lower)
    }

    /// The hash of token number `index`'s word; see [`word_hash`].
    #[must_use]
    pub fn hash(&self, index: usize) -> u32 {
        self.hashes[index]
    }

    /// What is known of sentence number `sentence`, whatever text it stands in.
    #[must_use]
    pub fn kept(&self, sentence: usize) -> &Kept {
        &self.kept[sentence]
    }

    /// Which words sentence number `sentence` may hold.
    #[must_use]
    pub fn signature(&self, sentence: usize) -> &Signature {
        &self.signatures[sentence]
    }

    /// Whether the text may hold the word or phrase (lower case): `false` is certain, `true` is not. Looks at the
    /// first word only, so that long lists of phrases cost next to nothing where they do not apply.
    #[must_use]
    pub fn may_hold(&self, phrase: &str) -> bool {
        let first = first_word(phrase);
        first.is_empty() || self.may_have(word_hash(first))
    }

    fn may_have(&self, hash: u32) -> bool {
        let (word, bit) = seen_place(hash);
        self.seen[word] & bit != 0
    }

    /// Whether the text (lower case) says `phrase`, not as part of longer words: it starts where a word starts, and
    /// no letter or figure follows.
    #[must_use]
    pub fn says(&self, phrase: &str) -> bool {
        if !self.may_hold_part(phrase) {
            return false;
        }
        let free = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        let open_end = free(phrase.chars().next_back());
        let ends = |at: usize| open_end || free(self.lower[at + phrase.len()..].chars().next());
        let first = first_word(phrase);
        if first.is_empty() {
            return self.lower.match_indices(phrase).any(|(at, _)| ends(at));
        }
        let hash = word_hash(first);
        self.may_have(hash)
            && self.places(hash).any(|number| {
                let token = &self.tokens[number];
                let at = token.span.end - self.word(token).trim_start_matches(['#', '@']).len();
                self.lower[at..].starts_with(phrase) && ends(at)
            })
    }

    /// The numbers of the tokens with this hash, in order.
    fn places(&self, hash: u32) -> impl Iterator<Item = usize> + '_ {
        // A hash and behind it a number, in one figure: such a list is sorted fastest.
        let places = self.notes.places.get_or_init(|| {
            let mut places: Vec<u64> =
                self.hashes.iter().zip(0..).map(|(hash, n)| u64::from(*hash) << 32 | n).collect();
            places.sort_unstable();
            places
        });
        let first = places.partition_point(|place| place >> 32 < u64::from(hash));
        places[first..]
            .iter()
            .take_while(move |place| *place >> 32 == u64::from(hash))
            .map(|place| *place as u32 as usize)
    }

    /// Whether the lower-cased text holds `part` anywhere, within words too: `text.lower().contains(part)`, but most
    /// parts that are absent are told at next to no cost.
    #[must_use]
    pub fn holds(&self, part: &str) -> bool {
        self.may_hold_part(part) && self.lower.contains(part)
    }

    /// Whether it holds any of these, as [`Text::holds`] says of one.
    #[must_use]
    pub fn holds_any(&self, parts: &[&str]) -> bool {
        parts.iter().any(|part| self.holds(part))
    }

    /// Whether the lower-cased text may hold `part` anywhere: `false` is certain, `true` is not.
    #[must_use]
    pub fn may_hold_part(&self, part: &str) -> bool {
        self.notes.runs.get_or_init(|| notes::Runs::of(&self.lower)).may_hold(part)
    }

    /// Whether one of the tokens is one of `words` (lower case, exactly as written).
    #[must_use]
    pub fn has_word(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.may_hold_part(word) && self.tokens.iter().any(|t| self.word(t) == *word))
    }

    /// [`Text::has_word`] for words with or without the sign of a hashtag.
    #[must_use]
    pub fn has_word_or_tag(&self, words: &[&str]) -> bool {
        let bare = |token: &Token| self.word(token).trim_start_matches('#');
        words.iter().any(|word| self.may_hold_part(word) && self.tokens.iter().any(|t| bare(t) == *word))
    }

    /// What has been found out about the text.
    #[must_use]
    pub const fn notes(&self) -> &Notes {
        &self.notes
    }

    /// What the frame's first layer made of tokens, here and in texts before.
    #[must_use]
    pub fn products(&self) -> &RefCell<Products> {
        &self.products
    }

    /// The tokens of one sentence.
    #[must_use]
    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        &self.tokens[sentence.first_token..sentence.end_token]
    }

    /// Index of the sentence that covers the folded byte `at` (the last one where `at` is beyond).
    #[must_use]
    pub fn sentence_at(&self, at: usize) -> usize {
        self.sentences.partition_point(|s| s.span.end <= at).min(self.sentences.len().saturating_sub(1))
    }

    /// Carries a span of folded bytes back to bytes of the raw text.
    ///
    /// The result always falls on character boundaries of `raw`; an empty or out-of-range span
    /// gives an empty span at the nearest place.
    #[must_use]
    pub fn original(&self, folded: Span) -> Span {
        let last = self.starts.len() - 1;
        let start = self.starts[folded.start.min(last)] as usize;
        if folded.end <= folded.start || folded.start >= last {
            return Span::new(start, start);
        }
        let end = self.ends[(folded.end - 1).min(last)] as usize;
        Span::new(start, end.max(start))
    }

    /// Carries a span of raw bytes to the folded bytes that it covers.
    #[must_use]
    pub fn to_folded(&self, raw: Span) -> Span {
        let start = self.ends.partition_point(|&e| (e as usize) <= raw.start).min(self.folded.len());
        let end = self.starts[..self.starts.len() - 1].partition_point(|&s| (s as usize) < raw.end);
        Span::new(start, end.max(start))
    }
}

/// The letters, figures and apostrophes that a phrase starts with.
fn first_word(phrase: &str) -> &str {
    let ends = |c: char| !c.is_alphanumeric() && c != '\'';
    phrase.find(ends).map_or(phrase, |end| &phrase[..end])
}

/// The words with a capital at their start.
#[must_use]
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Where in [`Text::seen`] a hash is noted.
const fn seen_place(hash: u32) -> (usize, u64) {
    let spread = hash.wrapping_mul(0x9e37_79b1) >> 20;
    (spread as usize / 64, 1 << (spread % 64))
}

/// FNV-1a hash (64 bit, hexadecimal) that ties a report to the exact text it is about.
///
/// Not for secrecy: it never leaves the device.
#[must_use]
pub fn fingerprint(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds_full_width_digits_and_carries_the_span_back() {
        let text = Text::new("age ７８ today");
        let at = text.folded().find("78").unwrap();
        assert_eq!(text.original(Span::new(at, at + 2)).of(text.raw()), "７８");
    }

    #[test]
    fn zero_width_characters_vanish_and_the_span_covers_them() {
        let text = Text::new("DE7\u{200b} 5\u{2060}FF");
        assert_eq!(text.folded(), "DE7 5FF");
        assert_eq!(text.original(Span::new(0, 7)).of(text.raw()), "DE7\u{200b} 5\u{2060}FF");
    }

    #[test]
    fn lower_case_keeps_offsets() {
        let text = Text::new("İstanbul STRASSE ẞ Ⅷ");
        assert_eq!(text.folded().len(), text.lower().len());
    }

    proptest! {
        #[test]
        fn every_token_maps_back_onto_character_boundaries(raw in "\\PC{0,60}|[a-z0-9 \u{200b}\u{feff}👩🏽‍🚒é\u{301}א\n]{0,80}") {
            let text = Text::new(&raw);
            prop_assert_eq!(text.folded().len(), text.lower().len());
            for token in text.tokens() {
                let span = text.original(token.span);
                prop_assert!(raw.get(span.start..span.end).is_some());
                prop_assert!(span.start < span.end);
            }
            let covered: usize = text.sentences().iter().map(|s| s.end_token - s.first_token).sum();
            prop_assert_eq!(covered, text.tokens().len());
        }
    }
}
