//! What the rest of its sentence tells of a word: whose @names stand there, whether somebody is told of.

use super::hashes::join;
use super::seen::Seen;
use super::template::{Template, feature};
use crate::text::{Text, Token, TokenKind};

/// What the rest of its sentence tells of a word, wherever it stands there.
pub(super) struct Company<'a> {
    /// The first few @names, without the sign: "thank you Ameezy" answers @AmeezyM.
    handles: Vec<&'a str>,
    /// Whether somebody is told of as "he" or "she".
    somebody_told: bool,
}

impl<'a> Company<'a> {
    /// Bounds for what is looked at, so that cost stays linear: @names, their bytes, and words.
    const HANDLES: usize = 4;
    const HANDLE_BYTES: usize = 32;
    const WORDS: usize = 64;

    pub(super) fn of(text: &'a Text, tokens: &[Token]) -> Self {
        let told = |t: &Token| one_of!(text.word(t); "he" "she" "him" "her" "his" "hers" "he's" "she's");
        Self {
            handles: tokens
                .iter()
                .filter(|t| t.kind == TokenKind::Handle && t.span.end - t.span.start <= Self::HANDLE_BYTES)
                .take(Self::HANDLES)
                .map(|t| text.word(t).trim_start_matches('@'))
                .collect(),
            somebody_told: tokens.iter().take(Self::WORDS).any(told),
        }
    }

    /// Appends the features of one word of the sentence.
    pub(super) fn describe(&self, here: &Seen, word: &str, out: &mut Vec<u32>) {
        use Template as T;
        let case = here.case as u32;
        let kind = u32::from(here.cluster.kind);
        let mut put = |template, value| out.push(feature(template, value));
        if self.somebody_told {
            put(T::SomebodyTold, kind << 8 | case);
        }
        let word = word.strip_suffix("'s").unwrap_or(word).trim_start_matches('#');
        if here.length < 3 || self.handles.is_empty() {
            return;
        }
        let place = |handle: &&str| match handle.find(word) {
            Some(0) if handle.len() == word.len() => 3,
            Some(0) => 2,
            Some(_) => 1,
            None => 0,
        };
        let place = self.handles.iter().map(place).max().unwrap_or(0);
        if place > 0 {
            put(T::InHandle, place << 8 | case);
            put(T::InHandle, 1 << 16 | here.length);
            put(T::InHandle, 2 << 16 | kind << 4 | u32::from(here.lists == 0));
            put(T::InHandle, join(3, here.lists));
        }
    }
}
