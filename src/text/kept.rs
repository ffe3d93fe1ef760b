//! What is found out about a sentence, kept from one check to the next.
//!
//! While somebody types, all sentences but one stay what they were. What depends on nothing but a sentence's own
//! characters is therefore noted at the sentence, and a [`Cache`] hands the same notes to every text that has
//! it. A text made without a cache has fresh notes: there is one way through, with or without.

use crate::frame::model::{Products, Reading};
use crate::languages::Word;
use crate::lexicon::Phrase;
use crate::names::Mention;
use crate::story::bare_age::BareAge;
use crate::wording::{Match, Opener};
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
use std::mem;
use std::rc::Rc;

/// How many sets of patterns the notes can tell apart: a number of each fits a byte.
pub const SETS: usize = 256;

/// Some of the sets of patterns, one bit each.
#[derive(Debug, Default)]
struct Chosen([Cell<u128>; SETS / 128]);

impl Chosen {
    fn has(&self, set: usize) -> bool {
        self.0[set / 128].get() & 1 << (set % 128) != 0
    }

    fn take(&self, set: usize) {
        let word = &self.0[set / 128];
        word.set(word.get() | 1 << (set % 128));
    }
}

/// Notes of one sentence. All places in them (bytes, tokens) count from the sentence's start.
#[derive(Debug, Default)]
pub struct Kept {
    /// `lexicon::phrases`.
    pub phrases: OnceCell<Box<[Phrase]>>,
    /// `names::tag`, by the way in which the draft is written.
    pub names: [OnceCell<Box<[Mention]>>; 4],
    /// `languages::words`.
    pub other_languages: OnceCell<Box<[Word]>>,
    /// `bare_age::find`.
    pub bare_ages: OnceCell<Box<[BareAge]>>,
    /// `class::of`, of each token.
    pub classes: OnceCell<Box<[u32]>>,
    /// Its words, as sets of patterns look for starts among them.
    pub openers: OnceCell<Box<[Opener]>>,
    /// `guard::pleads`.
    pub pleads: OnceCell<bool>,
    /// Sets of patterns that have been tried.
    tried: Chosen,
    /// Sets of patterns that fit somewhere.
    fitting: Chosen,
    matches: RefCell<Vec<(u8, Match)>>,
    /// What the frame's model last made of the sentence, with the key of the features it read.
    reading: RefCell<Option<(u64, Rc<Reading>)>>,
}

impl Kept {
    /// The frame's reading of the sentence, if its features are still those of `key`.
    pub fn reading(&self, key: u64) -> Option<Rc<Reading>> {
        self.reading.borrow().as_ref().filter(|(of, _)| *of == key).map(|(_, reading)| Rc::clone(reading))
    }

    /// Keeps the frame's reading of the sentence, in place of an earlier one.
    pub fn keep_reading(&self, key: u64, reading: Rc<Reading>) {
        self.reading.replace(Some((key, reading)));
    }

    /// Hands every match of set number `set` to `take`; asks `find` the first time.
    pub fn matches(&self, set: usize, find: impl FnOnce() -> Vec<Match>, mut take: impl FnMut(&Match)) {
        if !self.tried.has(set) {
            let found = find();
            self.tried.take(set);
            if !found.is_empty() {
                self.fitting.take(set);
                self.matches.borrow_mut().extend(found.into_iter().map(|m| (set as u8, m)));
            }
        }
        if self.fitting.has(set) {
            self.matches.borrow().iter().filter(|(of, _)| usize::from(*of) == set).for_each(|(_, m)| take(m));
        }
    }
}

thread_local! {
    static PRODUCTS: Rc<RefCell<Products>> = Rc::default();
}

/// What the frame's first layer makes of tokens: of the same features always the same, whatever draft they stand in, and half of a
/// draft's words are in every other. Bounds itself.
pub(super) fn products() -> Rc<RefCell<Products>> {
    PRODUCTS.with(Rc::clone)
}

/// The notes of the sentences seen lately, by the sentences' characters.
///
/// Two generations: when the young one is full it becomes the old one, and what the old one held and nobody asked
/// for since is forgotten. So memory stays bounded over a day of typing.
#[derive(Debug, Default)]
pub struct Cache {
    young: HashMap<Box<str>, Rc<Kept>>,
    old: HashMap<Box<str>, Rc<Kept>>,
    /// What the young generation weighs, in bytes; see [`weight`].
    held: usize,
}

/// A generation is full at so many bytes. Enough for all sentences of the longest draft that is read in full at a key
/// (`long`): of a longer one than a generation holds, nothing would be found again.
const MOST_BYTES: usize = 6 << 20;

/// About what the notes of a sentence take up, in bytes: nearly all of it is the frame's reading, a part of it for each
/// sentence and the rest for each word.
const fn weight(sentence: &str) -> usize {
    2_200 + 58 * sentence.len()
}

impl Cache {
    /// An empty cache.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The notes of a sentence.
    pub(super) fn notes(&mut self, sentence: &str) -> Rc<Kept> {
        if let Some(kept) = self.young.get(sentence) {
            return Rc::clone(kept);
        }
        if self.held >= MOST_BYTES {
            self.old = mem::take(&mut self.young);
            self.held = 0;
        }
        let (sentence, kept) =
            self.old.remove_entry(sentence).unwrap_or_else(|| (sentence.into(), Rc::new(Kept::default())));
        self.held += weight(&sentence);
        self.young.insert(sentence, Rc::clone(&kept));
        kept
    }

    /// How many sentences are held.
    #[must_use]
    pub fn len(&self) -> usize {
        self.young.len() + self.old.len()
    }

    /// Whether nothing is held.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_typing_stays_within_bounds() {
        let mut cache = Cache::new();
        let most = MOST_BYTES / weight("sentence number 1");
        for n in 0..3 * most {
            let _ = cache.notes(&format!("sentence number {n}"));
            let _ = cache.notes("always there");
        }
        assert!(cache.len() <= 2 * most + 2);
        assert!(cache.young.contains_key("always there"));
    }

    #[test]
    fn a_draft_as_long_as_is_read_in_full_is_kept_whole() {
        let sentences: Vec<String> =
            (0..1_100).map(|n| format!("We had a long day again and came home late, number {n}.")).collect();
        assert!(sentences.iter().map(String::len).sum::<usize>() > 55_000);
        let mut cache = Cache::new();
        let first: Vec<Rc<Kept>> = sentences.iter().map(|sentence| cache.notes(sentence)).collect();
        assert!(sentences.iter().zip(&first).all(|(sentence, kept)| Rc::ptr_eq(&cache.notes(sentence), kept)));
    }
}
