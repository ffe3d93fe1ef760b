//! What is known of the words around a number: looked up once for each word, however many numbers stand near.

use super::super::story::{is_load, is_month, is_state};
use crate::learned::seen::Seen;
use crate::names::features::hash;
use crate::signals::Context;
use crate::signals::numerals::{cardinal, decade};
use crate::signals::people::{is_clinical, is_kin, is_people, is_person, is_thing};

/// Stands for the edge of the text.
const EDGE: u32 = 1;
/// Stands for figures.
const FIGURES: u32 = 2;
/// Stands for a number in words.
const NUMBER: u32 = 3;
/// Stands for the end of a sentence.
const STOP: u32 = 4;

/// What is known of a word, and whether it is a number, in figures or words.
pub(super) type Word = (Seen, bool);

/// Beyond the text.
pub(super) const fn edge() -> Seen {
    Seen::no_word(EDGE)
}

/// Beyond the sentence.
pub(super) const fn stop() -> Seen {
    Seen::no_word(STOP)
}

/// A text's words with what is known of those that were asked for.
pub struct Words<'c, 't> {
    context: &'c Context<'t>,
    seen: Vec<Option<Word>>,
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
    pub(super) fn see(&mut self, at: usize) -> Word {
        if self.seen.is_empty() {
            self.seen = vec![None; self.context.len()];
        }
        let context = self.context;
        self.seen.get_mut(at).map_or((edge(), false), |seen| *seen.get_or_insert_with(|| look_up(context, at)))
    }
}

fn look_up(context: &Context, at: usize) -> Word {
    if context.is_digits(at) {
        return (Seen::no_word(FIGURES), true);
    }
    let word = context.word(at);
    if cardinal(context, at).is_some() {
        return (Seen { word: hash(word), ..Seen::no_word(NUMBER) }, true);
    }
    (Seen::word(word, &lists_of(word)), false)
}

/// Which lists a word is on.
fn lists_of(word: &str) -> [bool; 12] {
    [
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
    ]
}
