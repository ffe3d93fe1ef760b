//! What the tagger sees of a token: the word, its spelling, its neighbours, and what the lists say.
//!
//! Every feature is a 32-bit number: the template in the upper eight bits, a hash in the lower
//! [`KEY_BITS`]. Nothing is allocated per feature; each word is hashed once and the neighbours'
//! features are made from those hashes.

mod capitals;
mod company;
mod describe;
mod hashes;
mod lists;
mod seen;
mod template;

pub use capitals::Style;
pub use hashes::hash;
pub use lists::{LISTS, list_flags};
pub use template::Template;

use crate::text::{Sentence, Text, TokenKind};
use company::Company;
use describe::describe;
use seen::{Seen, look};

/// Raised by hand whenever the meaning of a feature changes; part of the weights' stamp.
pub const VERSION: u32 = 4;

/// How many bits of a feature are its key in the weights.
pub const KEY_BITS: u32 = 22;

/// The part of a feature that is its key in the weights.
pub const KEY_MASK: u32 = (1 << KEY_BITS) - 1;

/// The features of one sentence, token after token.
#[derive(Debug, Default)]
pub struct Features {
    seen: Vec<Seen>,
    ids: Vec<u32>,
    ends: Vec<u32>,
}

impl Features {
    /// How many tokens there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no token.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The features of one token.
    #[must_use]
    pub fn of(&self, token: usize) -> &[u32] {
        let start = if token == 0 { 0 } else { self.ends[token - 1] as usize };
        &self.ids[start..self.ends[token] as usize]
    }

    /// Replaces what is held by the features of `sentence`. `flags` are the whole text's
    /// [`list_flags`].
    pub fn read(&mut self, text: &Text, sentence: &Sentence, flags: &[u32], style: Style) {
        self.seen.clear();
        self.ids.clear();
        self.ends.clear();
        for (i, token) in text.tokens_of(sentence).iter().enumerate() {
            let lists = flags.get(sentence.first_token + i).copied().unwrap_or(0);
            self.seen.push(look(text, token, lists));
        }
        let tokens = text.tokens_of(sentence);
        let company = Company::of(text, tokens);
        for i in 0..self.seen.len() {
            describe(&self.seen, i, style, &mut self.ids);
            if matches!(tokens[i].kind, TokenKind::Word | TokenKind::Mixed | TokenKind::Hashtag) {
                company.describe(&self.seen[i], text.word(&tokens[i]), &mut self.ids);
            }
            self.ends.push(self.ids.len() as u32);
        }
    }
}
