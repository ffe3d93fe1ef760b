//! What the frame's model sees of a sentence: words, pairs of words, stems, word lists, signals, surface.
//!
//! Names, figures and rare spellings are replaced by their kind, so that the model learns manners of
//! speaking, not particular stories.

use crate::draft::{AttachmentKind, Draft};
use crate::lexicon::{self, Phrase};
use crate::report::Span;
use crate::signals::{Kind, Signal};
use crate::text::{Text, Token, TokenKind};

/// Number of hash buckets; a power of two.
pub const BUCKETS: usize = 1 << 16;

/// Reads the features of a draft or of one of its sentences.
pub struct Reader<'a> {
    draft: &'a Draft,
    text: &'a Text,
    phrases: &'a [Phrase],
    signals: &'a [Signal],
}

impl<'a> Reader<'a> {
    /// Prepares to read; `phrases` and `signals` belong to `text`.
    #[must_use]
    pub const fn new(draft: &'a Draft, text: &'a Text, phrases: &'a [Phrase], signals: &'a [Signal]) -> Self {
        Self { draft, text, phrases, signals }
    }

    /// Features of the draft as a whole: distinct bucket numbers, sorted.
    #[must_use]
    pub fn draft(&self) -> Vec<u32> {
        self.read(0, self.text.tokens().len())
    }

    /// Features of one sentence: distinct bucket numbers, sorted.
    #[must_use]
    pub fn sentence(&self, index: usize) -> Vec<u32> {
        let sentence = self.text.sentences()[index];
        self.read(sentence.first_token, sentence.end_token)
    }

    fn read(&self, first: usize, end: usize) -> Vec<u32> {
        let mut buckets = Vec::with_capacity((end - first) * 6 + 16);
        let tokens = &self.text.tokens()[first..end];
        let mut before = START;
        for token in tokens {
            let word = self.word_feature(token);
            buckets.push(bucket(word));
            buckets.push(bucket(mix(before, word)));
            if let Some(stem) = self.stem(token) {
                buckets.push(bucket(stem));
            }
            before = word;
        }
        buckets.push(bucket(mix(before, START)));
        let span = match (tokens.first(), tokens.last()) {
            (Some(a), Some(b)) => Span::new(a.span.start, b.span.end),
            _ => Span::new(0, 0),
        };
        self.read_lists(first, end, &mut buckets);
        self.read_signals(span, &mut buckets);
        self.read_draft(&mut buckets);
        buckets.sort_unstable();
        buckets.dedup();
        buckets
    }

    /// A word as itself; figures, names of places and people, handles and links as their kind.
    fn word_feature(&self, token: &Token) -> u64 {
        match token.kind {
            TokenKind::Number => hash(b"#", b"figure"),
            TokenKind::Handle => hash(b"#", b"handle"),
            TokenKind::Link => hash(b"#", b"link"),
            TokenKind::Break => hash(b"#", b"break"),
            _ if self.is_named(token.span) => hash(b"#", b"name"),
            _ => hash(b"w", self.text.word(token).as_bytes()),
        }
    }

    fn is_named(&self, span: Span) -> bool {
        self.signals
            .iter()
            .any(|s| matches!(s.kind, Kind::Person | Kind::Place | Kind::Organisation) && s.span.contains(span))
    }

    /// The first five letters: "stabbed", "stabbing", "stabs" share one feature.
    fn stem(&self, token: &Token) -> Option<u64> {
        let word = self.text.word(token);
        (token.kind == TokenKind::Word && word.len() > 5 && !self.is_named(token.span))
            .then(|| word.char_indices().nth(5).map(|(at, _)| hash(b"s", &word.as_bytes()[..at])))
            .flatten()
    }

    fn read_lists(&self, first: usize, end: usize, buckets: &mut Vec<u32>) {
        let mut seen = 0_u64;
        for phrase in self.phrases.iter().filter(|p| p.first_token >= first && p.end_token <= end) {
            let new = phrase.entry.mask() & !seen;
            for (bit, name) in lexicon::NAMES.iter().enumerate() {
                if new & (1 << bit) != 0 {
                    buckets.push(bucket(hash(b"l", name.as_bytes())));
                }
            }
            seen |= new;
            for (name, value) in phrase.entry.values() {
                buckets.push(bucket(mix(hash(b"v", name.as_bytes()), hash(b"v", value.as_bytes()))));
            }
        }
    }

    fn read_signals(&self, span: Span, buckets: &mut Vec<u32>) {
        for signal in self.signals.iter().filter(|s| span.contains(s.span)) {
            buckets.push(bucket(hash(b"k", signal.kind.id().as_bytes())));
        }
    }

    fn read_draft(&self, buckets: &mut Vec<u32>) {
        buckets.push(bucket(hash(b"u", &[self.draft.surface as u8])));
        buckets.push(bucket(hash(b"a", &[self.draft.account as u8])));
        if self.draft.attachments.iter().any(|a| a.kind != AttachmentKind::Audio) {
            buckets.push(bucket(hash(b"#", b"picture")));
        }
    }
}

const START: u64 = 0x9e37_79b9_7f4a_7c15;

fn hash(kind: &[u8], value: &[u8]) -> u64 {
    kind.iter().chain(value).fold(0xcbf2_9ce4_8422_2325, |h, &b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

fn mix(a: u64, b: u64) -> u64 {
    (a.rotate_left(23) ^ b).wrapping_mul(START)
}

fn bucket(hash: u64) -> u32 {
    let spread = hash.wrapping_mul(START);
    (spread >> 40) as u32 & (BUCKETS as u32 - 1)
}
