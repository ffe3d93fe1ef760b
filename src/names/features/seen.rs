//! What is remembered of a token: its word, its spelling, and how it is used.

use super::capitals::{Case, case_of};
use super::hashes::{SEED, hash, step};
use crate::names::clusters::{CLUSTERS, Cluster};
use crate::text::{Text, Token, TokenKind};

/// What is remembered of a token while its sentence's features are made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    /// Hash of the lower-case word, runs of a letter cut to two, without a possessive ending.
    pub(super) word: u32,
    /// Hashes of the first one to four letters; 0 where the word is shorter.
    pub(super) prefix: [u32; 4],
    /// Hashes of the last one to four letters; 0 where the word is shorter.
    pub(super) suffix: [u32; 4],
    /// Hash of the spelling with letters and digits reduced to their kind.
    pub(super) shape: u32,
    /// Capitals, or kind of token.
    pub(super) case: Case,
    /// Number of letters, at most 15.
    pub(super) length: u32,
    /// What the lists say: see [`list_flags`](super::list_flags).
    pub(super) lists: u32,
    /// Whether the word ends in a possessive "'s".
    pub(super) possessive: bool,
    /// Whether a letter stands three times or more in a row.
    pub(super) drawn_out: bool,
    /// What is known of the word's use.
    pub(super) cluster: Cluster,
}

/// A place beyond the sentence's ends.
pub(super) const EDGE: Seen = Seen {
    word: 0x5bd1_e995,
    prefix: [0; 4],
    suffix: [0; 4],
    shape: 1,
    case: Case::Break,
    length: 0,
    lists: 0,
    possessive: false,
    drawn_out: false,
    cluster: Cluster::of_no_word(15),
};

/// What is remembered of `token`, of which the lists say `lists`.
pub(super) fn look(text: &Text, token: &Token, lists: u32) -> Seen {
    let folded = token.span.of(text.folded());
    let lower = text.word(token);
    let case = match token.kind {
        TokenKind::Word => case_of(folded),
        TokenKind::Number => Case::Number,
        TokenKind::Mixed => Case::Alphanumeric,
        TokenKind::Mark => Case::Mark,
        TokenKind::Symbol => Case::Symbol,
        TokenKind::Handle => Case::Handle,
        TokenKind::Hashtag => Case::Hashtag,
        TokenKind::Link => Case::Link,
        TokenKind::Break => Case::Break,
    };
    let seen = Seen { case, lists, cluster: Cluster::of_no_word(case as u8), ..EDGE };
    match token.kind {
        TokenKind::Handle => Seen { word: hash("@"), ..seen },
        TokenKind::Link => Seen { word: hash("http"), ..seen },
        TokenKind::Number => Seen { word: hash(["0", "00", "000", "0000"][(lower.len().min(4)) - 1]), ..seen },
        TokenKind::Break => Seen { word: hash("\n"), ..seen },
        TokenKind::Mark | TokenKind::Symbol => Seen { word: hash(lower), ..seen },
        TokenKind::Hashtag => spell(lower.get(1..).unwrap_or(""), folded.get(1..).unwrap_or(""), seen),
        TokenKind::Word | TokenKind::Mixed => spell(lower, folded, seen),
    }
}

/// Fills in the spelling of a word.
fn spell(lower: &str, folded: &str, seen: Seen) -> Seen {
    let base = lower.strip_suffix("'s").filter(|b| !b.is_empty()).unwrap_or(lower);
    let mut out = Seen { possessive: base.len() < lower.len(), prefix: [0; 4], suffix: [0; 4], ..seen };
    let (mut h, mut last, mut run, mut letters) = (SEED, '\0', 0, 0);
    for c in base.chars() {
        run = if c == last { run + 1 } else { 1 };
        last = c;
        if run > 2 {
            out.drawn_out = true;
            continue;
        }
        h = step(h, c as u32);
        if letters < 4 {
            out.prefix[letters] = h;
        }
        letters += 1;
    }
    out.word = h;
    out.cluster = CLUSTERS.of(h);
    if !out.cluster.is_known() {
        out.cluster = of_plainer(base, out.drawn_out);
    }
    out.length = letters.min(15) as u32;
    let mut h = SEED ^ 0x55;
    for (n, c) in base.chars().rev().take(4).enumerate() {
        h = step(h, c as u32);
        out.suffix[n] = h;
    }
    let (mut shape, mut before) = (SEED, 0);
    for c in folded.chars().take(24) {
        let kind = match c {
            c if c.is_uppercase() => 1,
            c if c.is_alphabetic() => 2,
            c if c.is_numeric() => 3,
            c => 0x100 + c as u32,
        };
        if kind != before {
            shape = step(shape, kind);
        }
        before = kind;
    }
    out.shape = shape;
    out
}

/// What is known of an unknown word's plainer form: every letter once where one is drawn out
/// ("sooooo"), what stands before the apostrophe elsewhere ("she'll").
fn of_plainer(word: &str, drawn_out: bool) -> Cluster {
    if drawn_out {
        let mut last = '\0';
        let once = word.chars().filter(|c| std::mem::replace(&mut last, *c) != *c);
        return CLUSTERS.of(once.fold(SEED, |h, c| step(h, c as u32)));
    }
    word.split_once('\'').map_or_else(Cluster::default, |(stem, _)| CLUSTERS.of(hash(stem)))
}
