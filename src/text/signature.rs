//! Sets of words as a few bits: tells at once that two sets have nothing in common.

/// Size of a signature, in words of 64 bits.
const WORDS: usize = 4;

/// A set of words, one bit a word, which several may share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signature([u64; WORDS]);

impl Signature {
    /// The set of the words with these hashes; see [`super::word_hash`].
    #[must_use]
    pub fn of(hashes: &[u32]) -> Self {
        let mut bits = [0; WORDS];
        for hash in hashes {
            let place = hash.wrapping_mul(0x9e37_79b1) >> 24;
            bits[place as usize / 64] |= 1 << (place % 64);
        }
        Self(bits)
    }

    /// Whether both sets may have a word in common: `false` is certain.
    #[must_use]
    pub fn may_share(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(a, b)| a & b != 0)
    }
}
