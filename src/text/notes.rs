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

/// Which runs of three and of four bytes a text has, by hash: tells most absent phrases at once. Of a long text runs of three tell too
/// little, since each of a short word's stands somewhere; those are for parts that are no longer.
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
        for (number, last_four) in last_fours(text).enumerate() {
            if number >= 3 {
                runs.note(last_four);
            }
            if number >= 2 {
                runs.note(last_three(last_four));
            }
        }
        runs
    }

    /// Whether the text may hold `part`: `false` is certain.
    pub fn may_hold(&self, part: &str) -> bool {
        match part.len() {
            0..=2 => true,
            3 => last_fours(part).skip(2).all(|last_four| self.has(last_three(last_four))),
            _ => last_fours(part).skip(3).all(|last_four| self.has(last_four)),
        }
    }

    fn note(&mut self, run: u32) {
        let (word, bit) = self.place(run);
        self.bits[word] |= bit;
    }

    fn has(&self, run: u32) -> bool {
        let (word, bit) = self.place(run);
        self.bits[word] & bit != 0
    }

    const fn place(&self, run: u32) -> (usize, u64) {
        let at = (run.wrapping_mul(0x9e37_79b1) >> self.shift) as usize;
        (at / 64, 1 << (at % 64))
    }
}

/// Behind each byte of `text` the last four as one figure, the latest uppermost; what lacks at the start is zero.
fn last_fours(text: &str) -> impl Iterator<Item = u32> + '_ {
    text.bytes().scan(0, |last: &mut u32, byte| {
        *last = *last >> 8 | u32::from(byte) << 24;
        Some(*last)
    })
}

/// The last three of four bytes.
const fn last_three(last_four: u32) -> u32 {
    last_four >> 8
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
