//! What readers of a text find out once and ask again and again.

use crate::wording::guard::Quotes;
use crate::wording::unmask::Unmasked;
use std::cell::OnceCell;

/// Answers about one text, each found at the first question. Who asks says how (see the fields' names in
/// [`crate::wording`]); the text only keeps.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    /// `guard::speaks_against`.
    pub speaks_against: OnceCell<bool>,
    /// `guard::supports`.
    pub supports: OnceCell<bool>,
    /// `guard::in_jest`.
    pub in_jest: OnceCell<bool>,
    /// `guard::is_story`.
    pub is_story: OnceCell<bool>,
    /// Where quotation marks stand.
    pub quotes: OnceCell<Quotes>,
    /// `unmask::unmasked`.
    pub unmasked: OnceCell<Vec<Unmasked>>,
    /// `class::of` every token.
    pub classes: OnceCell<Vec<u32>>,
    /// Which runs of three bytes the text has.
    pub(super) runs: OnceCell<Runs>,
    /// The hashes of the words with their tokens, sorted.
    pub(super) places: OnceCell<Vec<u64>>,
}

/// Which runs of three bytes a text has, by hash: tells most absent phrases at once.
#[derive(Debug, Clone)]
pub(super) struct Runs {
    bits: Vec<u64>,
    shift: u32,
}

impl Runs {
    /// Notes the runs of `text`. Linear in its length.
    pub fn of(text: &str) -> Self {
        let places = (text.len() * 16).next_power_of_two().clamp(1 << 10, 1 << 18);
        let mut runs = Self { bits: vec![0; places / 64], shift: 32 - places.trailing_zeros() };
        for run in text.as_bytes().windows(3) {
            let (word, bit) = runs.place(run);
            runs.bits[word] |= bit;
        }
        runs
    }

    /// Whether the text may hold `part`: `false` is certain.
    pub fn may_hold(&self, part: &str) -> bool {
        part.as_bytes().windows(3).all(|run| {
            let (word, bit) = self.place(run);
            self.bits[word] & bit != 0
        })
    }

    fn place(&self, run: &[u8]) -> (usize, u64) {
        let run = u32::from(run[0]) | u32::from(run[1]) << 8 | u32::from(run[2]) << 16;
        let at = (run.wrapping_mul(0x9e37_79b1) >> self.shift) as usize;
        (at / 64, 1 << (at % 64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_a_text_holds_is_never_denied(text in "[a-d é🚑]{0,60}", from in 0usize..60, length in 0usize..12) {
            let part: String = text.chars().skip(from).take(length).collect();
            prop_assert!(Runs::of(&text).may_hold(&part));
        }
    }
}
