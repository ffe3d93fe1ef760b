//! Wordings: what people say, written as short patterns over words.
//!
//! The softer rules listen for constructions ("on behalf of the trust", "who can we sack first"), not
//! for single words. A pattern is a row of places, each filled by one word:
//!
//! | Place | Stands for |
//! |---|---|
//! | `word` | the word, with or without its apostrophe, or with `'s` after it |
//! | `a\|b` | either |
//! | `two+words` | several words in a row, usable inside a choice; so is `two-faced` |
//! | `steal*` | any word that starts so |
//! | `<role>` | a word of a class (see [`class`]) |
//! | `#` | a figure, or a number from two on in words |
//! | `word?` | the place may stay empty |
//! | `~3` | up to three other words; at the end, so many more words are marked |
//!
//! Marks and emoji between words are passed over, the end of a sentence is not. Patterns are found by
//! their first word, so that cost stays in proportion to the text and not to the number of patterns.

pub mod about_me;
pub mod advice;
pub mod callers;
pub mod class;
pub mod company;
pub mod concern;
pub mod death;
pub mod distress;
pub mod few;
pub mod ganging;
pub mod guard;
pub mod hearsay;
pub mod hospitality;
pub mod inquiry;
pub mod luring;
pub mod named;
pub mod outsider;
mod parse;
pub mod private_contact;
pub mod public_eye;
pub mod singled_out;
pub(crate) mod somebody;
mod starts;
pub mod thing;
pub mod tired;
pub mod unmask;
pub mod verdict;

use crate::report::Span;
use crate::text::{SETS, Text, Token, TokenKind};
use parse::{Atom, Pattern, Slot};
pub use starts::Opener;
use starts::{Starts, openers};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A set of patterns, each with how surely it tells.
#[derive(Debug, Default)]
pub struct Wordings {
    /// Under which number sentences keep what was found.
    number: usize,
    lines: Vec<Line>,
    /// Patterns by the words that may come first, sorted.
    first: Vec<First>,
    /// Patterns that may start with a word of a class or with a figure, each asked once a word.
    open: Vec<(Atom, Vec<u16>)>,
    /// Patterns that may start with a word that starts so.
    stems: Vec<(&'static str, u16)>,
    /// Tells of most words that no pattern starts with them. Boxed: in the module a hundred of them would be so many zeros.
    starts: Box<Starts>,
}

/// A pattern as written, and as read when a text first has a word that it starts with.
#[derive(Debug)]
struct Line {
    written: &'static str,
    sure: f32,
    read: OnceLock<Pattern>,
}

impl Line {
    fn pattern(&self) -> &Pattern {
        self.read.get_or_init(|| parse::pattern(self.written))
    }
}

/// A word that a pattern may start with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct First {
    /// Its hash.
    hash: u32,
    /// The hash of the word that must come next, or [`ANY`]: "the" alone starts too many patterns.
    next: u32,
    /// The pattern's number.
    line: u16,
}

/// Stands in [`First::next`] for a word of which nothing is asked. A word with that hash only makes a pattern be tried in vain.
const ANY: u32 = 0;

/// A word's hash, and that of its spelling without apostrophe where it is another.
fn spellings(hashes: &[u32; 2]) -> &[u32] {
    if hashes[0] == hashes[1] { &hashes[..1] } else { hashes }
}

/// Where a pattern was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    /// Folded bytes.
    pub span: Span,
    /// First token.
    pub first_token: usize,
    /// One past the last token.
    pub end_token: usize,
    /// Number of the sentence.
    pub sentence: usize,
    /// How surely the pattern tells.
    pub sure: f32,
}

impl Match {
    /// The same, counted from a sentence's first byte and token.
    const fn relative(self, byte: usize, token: usize) -> Self {
        let span = Span::new(self.span.start - byte, self.span.end - byte);
        Self { span, first_token: self.first_token - token, end_token: self.end_token - token, sentence: 0, ..self }
    }

    /// Whether nothing but marks stands between it and the end of its sentence.
    #[must_use]
    pub fn ends_sentence(&self, text: &Text) -> bool {
        let end = text.sentences().get(self.sentence).map_or(0, |sentence| sentence.end_token);
        text.tokens().get(self.end_token..end).is_none_or(|rest| !rest.iter().any(Token::is_wordy))
    }

    /// The reverse of [`Match::relative`], in sentence number `sentence`.
    const fn absolute(self, byte: usize, token: usize, sentence: usize) -> Self {
        let span = Span::new(self.span.start + byte, self.span.end + byte);
        Self { span, first_token: self.first_token + token, end_token: self.end_token + token, sentence, ..self }
    }
}

impl Wordings {
    /// Takes groups of patterns; every group has its own sureness.
    ///
    /// # Panics
    /// On a pattern that can't be read: patterns are part of the program and covered by its tests.
    #[must_use]
    pub fn new(groups: &[(f32, &[&'static str])]) -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        // One more would be right as well, and read anew at every key.
        debug_assert!(number < SETS, "more sets of wordings than a sentence keeps notes of");
        let mut set = Self { number, ..Self::default() };
        for (sure, lines) in groups {
            for line in *lines {
                set.add(line, *sure);
            }
        }
        set.first.sort_unstable();
        set.first.dedup();
        set
    }

    fn add(&mut self, written: &'static str, sure: f32) {
        let number = self.lines.len() as u16;
        for (start, next) in parse::starts(written) {
            match start {
                Atom::Word(_, hashes) => {
                    let next = if let Some(Atom::Word(_, hashes)) = next { hashes } else { [ANY; 2] };
                    for hash in spellings(&hashes) {
                        self.starts.note_word(*hash);
                        self.first.extend(spellings(&next).iter().map(|next| First {
                            hash: *hash,
                            next: *next,
                            line: number,
                        }));
                    }
                }
                Atom::Start(stem) => {
                    self.starts.note_stem(stem);
                    self.stems.push((stem, number));
                }
                open => {
                    self.starts.note_open(open);
                    match self.open.iter_mut().find(|(known, _)| known.is_same(open)) {
                        Some((_, numbers)) => numbers.push(number),
                        None => self.open.push((open, vec![number])),
                    }
                }
            }
        }
        let line = Line { written, sure, read: OnceLock::new() };
        if cfg!(debug_assertions) {
            line.pattern();
        }
        self.lines.push(line);
    }

    /// Every place where a pattern fits; of those starting at one word the surest, then the longest.
    #[must_use]
    pub fn find(&self, text: &Text) -> Vec<Match> {
        let mut found: Vec<Match> = Vec::new();
        for (number, sentence) in text.sentences().iter().enumerate() {
            let (byte, token) = (sentence.span.start, sentence.first_token);
            if self.number < SETS {
                let find = || self.find_in(text, number).iter().map(|m| m.relative(byte, token)).collect();
                text.kept(number).matches(self.number, find, |m| found.push(m.absolute(byte, token, number)));
            } else {
                found.extend(self.find_in(text, number));
            }
        }
        found
    }

    fn find_in(&self, text: &Text, number: usize) -> Vec<Match> {
        let openers = text.kept(number).openers.get_or_init(|| openers(text, number));
        let may = (0..openers.len()).filter(|at| self.starts.may(&openers[*at]));
        may.filter_map(|at| self.at(text, &openers[at..], number)).collect()
    }

    /// Whether any pattern fits anywhere.
    #[must_use]
    pub fn fits(&self, text: &Text) -> bool {
        !self.find(text).is_empty()
    }

    /// Notes of each sentence in which a pattern fits that one does; `sentences` has a place for each of the text.
    pub fn mark(&self, text: &Text, sentences: &mut [bool]) {
        self.find(text).iter().for_each(|found| sentences[found.sentence] = true);
    }

    /// The best match at the first of `openers`, which are the sentence's words from there on.
    fn at(&self, text: &Text, openers: &[Opener], sentence: usize) -> Option<Match> {
        let opener = openers.first()?;
        let (start, end) =
            (text.sentences()[sentence].first_token + opener.token, text.sentences()[sentence].end_token);
        let token = &text.tokens()[start];
        let mut best: Option<Match> = None;
        let mut consider = |number: u16| {
            let line = &self.lines[usize::from(number)];
            let pattern = line.pattern();
            if !pattern.needs.iter().all(|words| words.may_share(text.signature(sentence))) {
                return;
            }
            let Some(stop) = fit(text, &pattern.slots, start, end) else { return };
            let end_token = along(text, stop, end, pattern.tail);
            if best.is_none_or(|b| b.sure.total_cmp(&line.sure).then(b.end_token.cmp(&end_token)).is_lt()) {
                let span = Span::new(token.span.start, text.tokens()[end_token - 1].span.end);
                best = Some(Match { span, first_token: start, end_token, sentence, sure: line.sure });
            }
        };
        if self.starts.may_as_word(opener) {
            let next = openers.get(1).map(|next| next.hash);
            let from = self.first.partition_point(|first| first.hash < opener.hash);
            let here = self.first[from..].iter().take_while(|first| first.hash == opener.hash);
            here.filter(|first| first.next == ANY || Some(first.next) == next).for_each(|first| consider(first.line));
        }
        if self.starts.may_as_stem(opener) {
            let word = word_of(text, token);
            let stems = self.stems.iter().filter(|(stem, _)| word.starts_with(stem));
            stems.for_each(|(_, number)| consider(*number));
        }
        for (atom, numbers) in &self.open {
            if fits(text, *atom, start) {
                numbers.iter().for_each(|number| consider(*number));
            }
        }
        best
    }
}

/// Takes up to `count` further words along, so that the whole claim is marked and not its first words.
fn along(text: &Text, stop: usize, end: usize, count: usize) -> usize {
    let mut stop = stop;
    for _ in 0..count {
        match next_word(text, stop, end) {
            Some(at) => stop = at + 1,
            None => break,
        }
    }
    stop
}

/// Where the row of places ends if it fits from token `at` (one past the last word used).
fn fit(text: &Text, slots: &[Slot], at: usize, end: usize) -> Option<usize> {
    let Some((slot, rest)) = slots.split_first() else { return Some(at) };
    let mut from = next_word(text, at, end);
    for _ in 0..=slot.gap {
        let here = from?;
        let fit_rest = |choice: &Vec<Atom>| fit(text, rest, fit_row(text, choice, here, end)?, end);
        let stop = if slot.heads.contains(&text.hash(here)) {
            slot.choices.iter().find_map(fit_rest)
        } else {
            // None of the rows that start with a word; the others keep their order.
            slot.open.iter().find_map(|number| fit_rest(&slot.choices[*number]))
        };
        if stop.is_some() {
            return stop;
        }
        from = next_word(text, here + 1, end);
    }
    if slot.optional { fit(text, rest, at, end) } else { None }
}

fn fit_row(text: &Text, row: &[Atom], at: usize, end: usize) -> Option<usize> {
    let mut at = at;
    for atom in row {
        let here = next_word(text, at, end)?;
        if !fits(text, *atom, here) {
            return None;
        }
        at = here + 1;
    }
    Some(at)
}

fn fits(text: &Text, atom: Atom, at: usize) -> bool {
    let word = || word_of(text, &text.tokens()[at]);
    match atom {
        Atom::Word(wanted, hashes) => hashes.contains(&text.hash(at)) && same(word(), wanted),
        Atom::Start(wanted) => word().starts_with(wanted),
        Atom::Class(class) => class::of(text, at) & class != 0,
        Atom::Number => {
            text.tokens()[at].kind == TokenKind::Number
                || word().starts_with(|c: char| c.is_ascii_digit())
                || NUMBER_WORDS.contains(&word())
        }
    }
}

/// Figures as people spell them out; "one" is left out, for it mostly counts nothing.
const NUMBER_WORDS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty",
    "thirty", "forty", "fifty", "sixty", "hundred", "dozen",
];

/// "trust" is also found as "trust's", "can't" also as "cant".
fn same(word: &str, wanted: &str) -> bool {
    word == wanted
        || base_of(word) == wanted
        || (wanted.contains('\'') && wanted.len() == word.len() + 1 && wanted.replace('\'', "") == word)
}

fn base_of(word: &str) -> &str {
    word.strip_suffix("'s").unwrap_or(word)
}

/// A token's word in lower case, handles and hashtags without their sign.
#[must_use]
pub fn word_of<'t>(text: &'t Text, token: &Token) -> &'t str {
    let word = text.word(token);
    if word.starts_with(['#', '@']) { word.trim_start_matches(['#', '@']) } else { word }
}

fn is_wordy(token: &Token) -> bool {
    token.is_wordy() || matches!(token.kind, TokenKind::Hashtag | TokenKind::Handle)
}

fn next_word(text: &Text, from: usize, end: usize) -> Option<usize> {
    (from..end).find(|&i| is_wordy(&text.tokens()[i]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(patterns: &[&'static str], raw: &str) -> Vec<String> {
        let text = Text::new(raw);
        let set = Wordings::new(&[(0.9, patterns)]);
        set.find(&text).iter().map(|m| m.span.of(text.folded()).to_owned()).collect()
    }

    #[test]
    fn words_choices_and_gaps() {
        assert_eq!(
            words(&["on behalf of ~2 trust|service"], "On behalf of the whole Trust, sorry"),
            ["On behalf of the whole Trust"]
        );
        assert_eq!(words(&["we can't ~1 cope"], "we cant really cope"), ["we cant really cope"]);
        assert_eq!(words(&["in the|our? red"], "now in red"), ["in red"]);
        assert_eq!(words(&["# million|m over+budget|short"], "it is 9 m over budget"), ["9 m over budget"]);
        assert_eq!(
            words(&["the+mail|the+two-faced+echo ~1 says"], "the two faced Echo says"),
            ["the two faced Echo says"]
        );
        assert_eq!(words(&["a+can't b"], "a can not b, a cant b, a can b"), ["a can not b", "a cant b"]);
        assert!(words(&["a b"], "a. B").is_empty(), "not across sentences");
    }

    #[test]
    fn starts_and_possessives() {
        assert_eq!(words(&["trust steal*"], "The Trust's stealing"), ["Trust's stealing"]);
    }
}
