//! The hashes that words, spellings and pairs of words are known by.

/// The hash of nothing.
pub(super) const SEED: u32 = 0x811c_9dc5;

/// The hash with one character or kind more.
pub(super) fn step(hash: u32, value: u32) -> u32 {
    (hash ^ value).wrapping_mul(0x0100_0193)
}

/// The hash of a lower-case word without letters drawn out.
pub fn hash(word: &str) -> u32 {
    word.chars().fold(SEED, |h, c| step(h, c as u32))
}

/// One hash of two, in their order.
pub(super) fn join(a: u32, b: u32) -> u32 {
    a.rotate_left(11).wrapping_mul(0x9e37_79b1) ^ b
}
