//! What is known of the words around a number: looked up once for each word, however many numbers stand near.

use super::super::story::{is_load, is_month, is_state};
use crate::names::clusters::{CLUSTERS, Cluster};
use crate::names::features::hash;
use crate::signals::Context;
use crate::signals::numerals::{cardinal, decade};
use crate::signals::people::{is_clinical, is_kin, is_people, is_person, is_thing};

/// What is known of a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    /// The word itself, hashed, or what stands for it.
    pub(super) word: u32,
    /// Its last two letters, hashed; 0 for a short word.
    pub(super) ending: u32,
    /// How it is used.
    pub(super) cluster: Cluster,
    /// One bit for each list it is on.
    pub(super) lists: u32,
    /// Whether it is a number, in figures or words.
    pub(super) is_number: bool,
}

/// Stands for what is no word: 1 an edge of the text, 2 figures, 3 a number in words, 4 the end of a sentence.
const fn no_word(what: u32) -> Seen {
    Seen { word: what, ending: 0, cluster: Cluster::of_no_word(what as u8), lists: 0, is_number: false }
}

/// Beyond the text.
pub(super) const fn edge() -> Seen {
    no_word(1)
}

/// Beyond the sentence.
pub(super) const fn stop() -> Seen {
    no_word(4)
}

/// A text's words with what is known of those that were asked for.
pub struct Words<'c, 't> {
    context: &'c Context<'t>,
    seen: Vec<Option<Seen>>,
}

impl<'c, 't> Words<'c, 't> {
    /// Nothing is looked up yet.
    pub fn new(context: &'c Context<'t>) -> Self {
        Self { context, seen: Vec::new() }
    }

    /// The text.
    pub(super) const fn context(&self) -> &'c Context<'t> {
        self.context
    }

    /// What is known of atom `at`.
    pub(super) fn see(&mut self, at: usize) -> Seen {
        if self.seen.is_empty() {
            self.seen = vec![None; self.context.len()];
        }
        let context = self.context;
        self.seen.get_mut(at).map_or_else(edge, |seen| *seen.get_or_insert_with(|| look_up(context, at)))
    }
}

fn look_up(context: &Context, at: usize) -> Seen {
    if context.is_digits(at) {
        return Seen { is_number: true, ..no_word(2) };
    }
    let word = context.word(at);
    let hashed = hash(word);
    if cardinal(context, at).is_some() {
        return Seen { is_number: true, word: hashed, ..no_word(3) };
    }
    let tail = word.char_indices().rev().nth(1).map_or(word, |(from, _)| &word[from..]);
    Seen {
        word: hashed,
        ending: if word.len() > 3 { hash(tail) } else { 0 },
        cluster: CLUSTERS.of(hashed),
        lists: lists_of(word),
        is_number: false,
    }
}

/// The lists a word is on, a bit each.
fn lists_of(word: &str) -> u32 {
    let on = [
        is_person(word),
        is_kin(word),
        is_people(word),
        is_thing(word),
        is_clinical(word),
        is_state(word),
        is_load(word),
        is_month(word) && word.len() < 10,
        one_of!(word; "he" "she" "him" "her" "his" "hers" "hes" "shes" "they" "who"),
        one_of!(word; "i" "im" "me" "my" "ive" "we" "our"),
        decade(word).is_some(),
        one_of!(word;
            "year" "years" "yr" "yrs" "month" "months" "week" "weeks" "day" "days" "hour" "hours" "hrs" "mins" "minutes"
        ),
    ];
    on.iter().enumerate().fold(0, |lists, (bit, on)| lists | u32::from(*on) << bit)
}
