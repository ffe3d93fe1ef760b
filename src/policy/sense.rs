//! The grammar of disclaimers: whether a text says, in whatever words, that what it says is the author's own or not the
//! employer's.
//!
//! Nobody writes the same sentence, so sentences are not listed. Every word has a sense, and a disclaimer is one of a few
//! ways in which senses stand together:
//!
//! | Way | Example |
//! |---|---|
//! | what is said is mine | "views r my own", "owt on here's mine", "opinions, typos and puns all mine" |
//! | own sayings | "personal opinions only", "just my thoughts" |
//! | mine and not the employer's | "my views not theirs", "that's on me not the service", "tweets ≠ work" |
//! | not the employer's saying | "NOT the views of my trust" |
//! | it does not stand for the employer | "nowt I say represents the trust", "unrelated to my job" |
//! | the employer does not stand for it | "work don't endorse any of this" |
//! | don't take it for the employer's | "don't blame work for what I post" |
//! | as oneself | "I speak only for myself", "in a personal capacity" |
//! | a personal account | "personal page, nowt official", "not a work account" |
//!
//! One pass over the words, each looking a few words to either side.

mod denial;
mod mine;
mod oneself;
mod place;
mod words;

use super::employer::Employer;
use crate::text::Text;
pub use place::own_views_at;
use words::*;

/// Whether `text` says so; `employer` tells by which names the employer goes.
#[must_use]
pub fn says_views_are_own(text: &Text, employer: &Employer) -> bool {
    let reading = Reading::new(text, employer);
    (0..reading.words.len()).any(|at| reading.disclaims_at(at))
}

/// A text's words with their senses.
struct Reading<'t> {
    words: Vec<Unit<'t>>,
}

impl<'t> Reading<'t> {
    fn new(text: &'t Text, employer: &Employer) -> Self {
        let mut words: Vec<Unit<'t>> = text.tokens().iter().map(|token| unit(text, token)).collect();
        mark_employer(&mut words, employer);
        // "=/=", "!=" and "<>" deny as "≠" does.
        for at in 0..words.len() {
            let signs = |row: &[&str]| words[at..].iter().map(|u| u.word).take(row.len()).eq(row.iter().copied());
            if signs(&["=", "/", "="]) || signs(&["!", "="]) || signs(&["<", ">"]) {
                words[at].senses = NOT;
                words[at + 1].senses = LIGHT | LINK | MARK;
            }
        }
        Self { words }
    }

    fn is(&self, at: usize, senses: u32) -> bool {
        self.words.get(at).is_some_and(|u| u.senses & senses != 0)
    }

    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |u| u.word)
    }

    fn before(&self, at: usize, senses: u32) -> bool {
        at > 0 && self.is(at - 1, senses)
    }

    fn word_before(&self, at: usize) -> &str {
        if at > 0 { self.word(at - 1) } else { "" }
    }

    /// Whether a sentence or a phrase starts at `at`.
    fn opens(&self, at: usize) -> bool {
        at == 0 || self.is(at - 1, MARK | STOP)
    }

    /// Whether what came before `at` is complete: the text ends, a mark or emoji follows, or a word that starts afresh.
    fn closes(&self, at: usize) -> bool {
        let Some(unit) = self.words.get(at) else { return true };
        if unit.word == "?" {
            return false;
        }
        unit.senses & (MARK | STOP | AFTER | NOT | ONLY) != 0 || (unit.capital && !self.words[at - 1].capital)
    }

    fn disclaims_at(&self, at: usize) -> bool {
        let senses = self.words[at].senses;
        let has = |wanted: u32| senses & wanted != 0;
        (has(WHAT | ONE | ANY | SAY) || matches!(self.word(at), "what" | "whatever" | "if")) && self.is_mine(at)
            || has(MINE | ONLY | I) && self.own_sayings(at)
            || matches!(self.word(at), "my" | "ma" | "me") && self.own_sayings(at)
            || has(NOT | NOTHING)
                && (self.contrast(at) || self.stands_not(at) || self.take_not(at) || self.no_work_page(at))
            || has(APART) && self.apart(at)
            || has(ORG) && self.employer_declines(at)
            || self.as_oneself(at)
            || has(MINE) && self.personal_page(at)
            || self.welsh(at)
    }
}

/// Hashtags that are a disclaimer in themselves: `#ViewsMyOwn`, `#OpinionsAreMine`.
#[must_use]
pub fn is_disclaimer_tag(tag: &str) -> bool {
    let tag = tag.trim_start_matches('#').to_lowercase();
    let own = ["myown", "mine", "own", "aremyown", "aremine", "allmine", "allmyown", "personal", "minealone"];
    let said = ["views", "opinions", "thoughts", "tweets", "posts", "allviews", "allopinions"];
    said.iter().filter_map(|s| tag.strip_prefix(s)).any(|rest| own.contains(&rest))
        || said
            .iter()
            .filter_map(|s| tag.strip_suffix(s))
            .any(|start| one_of!(start; "myown" "own" "personal" "onlymy" "justmy"))
}
