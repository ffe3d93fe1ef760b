//! What is known of a word beside a candidate, whatever the model looks for.

use crate::names::clusters::{CLUSTERS, Cluster};
use crate::names::features::hash;

/// Which lists a word is on, one bit each, the first the lowest.
#[must_use]
pub fn on(lists: &[bool]) -> u32 {
    lists.iter().enumerate().fold(0, |bits, (bit, on)| bits | u32::from(*on) << bit)
}

/// What is known of a word.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// The word itself, hashed, or what stands for it.
    pub word: u32,
    /// Its last two letters, hashed; 0 for a short word.
    pub ending: u32,
    /// How it is used.
    pub cluster: Cluster,
    /// One bit for each list it is on.
    pub lists: u32,
}

impl Seen {
    /// A word that is on these lists, one bit each (see [`on`]).
    #[must_use]
    pub fn word(word: &str, lists: u32) -> Self {
        let hashed = hash(word);
        let tail = word.char_indices().rev().nth(1).map_or(word, |(from, _)| &word[from..]);
        Self { word: hashed, ending: if word.len() > 3 { hash(tail) } else { 0 }, cluster: CLUSTERS.of(hashed), lists }
    }

    /// What stands for something that is no word; each model numbers its own.
    #[must_use]
    pub const fn no_word(what: u32) -> Self {
        Self { word: what, ending: 0, cluster: Cluster::of_no_word(what as u8), lists: 0 }
    }
}
