//! Which words a set of patterns may start with, told by a few bits: a hundred sets are asked of each word of a text, and nearly all
//! say no.

use super::{Atom, class, fits, is_wordy, word_of};
use crate::text::Text;

/// What tells of a word whether a set may have a pattern that starts with it. The same for all sets.
#[derive(Debug)]
pub struct Opener {
    /// Which token, from the sentence's first on.
    pub token: usize,
    /// The word's hash.
    pub hash: u32,
    /// One bit a class, and [`FIGURE`].
    kinds: u32,
    /// Its first two bytes; 0 for what it lacks.
    bytes: [u8; 2],
}

/// Stands in [`Opener::kinds`] for a figure: the last bit, which no class has.
const FIGURE: u32 = 1 << (u32::BITS - 1);

/// The words of a sentence.
pub fn openers(text: &Text, sentence: usize) -> Box<[Opener]> {
    let sentence = &text.sentences()[sentence];
    let opener = |at: usize| {
        let figure = if fits(text, Atom::Number, at) { FIGURE } else { 0 };
        let word = word_of(text, &text.tokens()[at]).as_bytes();
        Opener {
            token: at - sentence.first_token,
            hash: text.hash(at),
            kinds: class::of(text, at) | figure,
            bytes: [0, 1].map(|at| word.get(at).copied().unwrap_or_default()),
        }
    };
    (sentence.first_token..sentence.end_token).filter(|at| is_wordy(&text.tokens()[*at])).map(opener).collect()
}

/// What the patterns of a set start with. `false` is certain, `true` is not.
#[derive(Debug)]
pub struct Starts {
    /// Words, by a few bits of their hashes.
    words: [u64; 64],
    /// Stems, by their first two bytes.
    stems: [u64; 16],
    /// Classes and figures, as in [`Opener::kinds`].
    kinds: u32,
}

impl Default for Starts {
    fn default() -> Self {
        Self { words: [0; 64], stems: [0; 16], kinds: 0 }
    }
}

impl Starts {
    /// Notes a word that a pattern starts with.
    pub fn note_word(&mut self, hash: u32) {
        let (at, bit) = place_of_word(hash);
        self.words[at] |= bit;
    }

    /// Notes a stem.
    pub fn note_stem(&mut self, stem: &str) {
        let [first, second] = [0, 1].map(|at| stem.as_bytes().get(at).copied());
        // A stem of one byte goes on with any.
        for second in second.map_or(0..=u8::MAX, |second| second..=second) {
            let (at, bit) = place_of_stem([first.unwrap_or_default(), second]);
            self.stems[at] |= bit;
        }
    }

    /// Notes a class, or figures.
    pub fn note_open(&mut self, atom: Atom) {
        self.kinds |= if let Atom::Class(class) = atom { class } else { FIGURE };
    }

    /// Whether a pattern may start with that word.
    pub fn may(&self, opener: &Opener) -> bool {
        self.may_as_word(opener) || self.may_as_stem(opener) || self.kinds & opener.kinds != 0
    }

    /// Whether it may be for the word as it is.
    pub fn may_as_word(&self, opener: &Opener) -> bool {
        let (at, bit) = place_of_word(opener.hash);
        self.words[at] & bit != 0
    }

    /// Whether it may be for how the word begins.
    pub fn may_as_stem(&self, opener: &Opener) -> bool {
        let (at, bit) = place_of_stem(opener.bytes);
        self.stems[at] & bit != 0
    }
}

/// Where in [`Starts::words`] a hash is noted.
const fn place_of_word(hash: u32) -> (usize, u64) {
    let spread = hash.wrapping_mul(0x9e37_79b1) >> 20;
    (spread as usize / 64, 1 << (spread % 64))
}

/// Where in [`Starts::stems`] two bytes are noted: of letters hardly two pairs share a place.
const fn place_of_stem([first, second]: [u8; 2]) -> (usize, u64) {
    let place = (first as usize * 27 + second as usize) % 1024;
    (place / 64, 1 << (place % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_pattern_starts_with_may_be() {
        let text = Text::new("a Ambulance 7 #crews");
        let openers = openers(&text, 0);
        let noted = |note: &dyn Fn(&mut Starts)| {
            let mut starts = Starts::default();
            note(&mut starts);
            openers.iter().map(|opener| starts.may(opener)).collect::<Vec<bool>>()
        };
        assert_eq!(noted(&|_| ()), [false; 4]);
        // That the others are let through as well is no mistake: few stems are of one byte.
        assert_eq!(noted(&|starts| starts.note_stem("a"))[..2], [true, true]);
        assert_eq!(noted(&|starts| starts.note_stem("amb")), [false, true, false, false]);
        assert_eq!(noted(&|starts| starts.note_open(Atom::Number)), [false, false, true, false]);
        assert_eq!(noted(&|starts| starts.note_word(crate::text::word_hash("crews"))), [false, false, false, true]);
    }
}
