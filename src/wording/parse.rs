//! Reading the pattern notation of [`super`].

use super::class;
use crate::text::{Signature, word_hash};

/// One word's worth of a pattern.
#[derive(Debug, Clone, Copy)]
pub enum Atom {
    /// This word, with its hash and that of its spelling without apostrophe.
    Word(&'static str, [u32; 2]),
    /// A word that starts so.
    Start(&'static str),
    /// A word of a class: its bit.
    Class(u32),
    /// A figure.
    Number,
}

impl Atom {
    /// Whether both stand for the same words.
    pub fn is_same(self, other: Self) -> bool {
        match (self, other) {
            (Self::Word(a, _), Self::Word(b, _)) | (Self::Start(a), Self::Start(b)) => a == b,
            (Self::Class(a), Self::Class(b)) => a == b,
            (Self::Number, Self::Number) => true,
            _ => false,
        }
    }
}

/// One place of a pattern.
#[derive(Debug)]
pub struct Slot {
    /// What may fill it: rows of words.
    pub choices: Vec<Vec<Atom>>,
    /// The hashes of the words that a row may start with.
    pub heads: Vec<u32>,
    /// The rows that start with something else than a word, by number.
    pub open: Vec<usize>,
    /// How many other words may come before.
    pub gap: usize,
    /// Whether it may stay empty.
    pub optional: bool,
}

/// A pattern.
#[derive(Debug)]
pub struct Pattern {
    /// Its places.
    pub slots: Vec<Slot>,
    /// How many words after the last place are taken along.
    pub tail: usize,
    /// Words without which it can't fit; see [`Signature`].
    pub needs: Vec<Signature>,
}

/// What stands between the words of a choice. A hyphen does as well, for in a text it parts words and is passed over.
const BETWEEN_WORDS: [char; 2] = ['+', '-'];

/// Reads one pattern.
pub fn pattern(line: &'static str) -> Pattern {
    let mut slots = Vec::new();
    let mut gap = 0;
    for part in line.split_ascii_whitespace() {
        if let Some(reach) = part.strip_prefix('~') {
            gap = reach.parse().unwrap_or_else(|_| panic!("{line}: a gap is ~ and a figure"));
            continue;
        }
        let (part, optional) = place(part);
        let mut choices: Vec<Vec<Atom>> =
            part.split('|').map(|choice| choice.split(BETWEEN_WORDS).map(|a| atom(a, line)).collect()).collect();
        let full: Vec<Vec<Atom>> = choices.iter().filter_map(|choice| in_full(choice, line)).collect();
        choices.extend(full);
        let (heads, open) = heads(&choices);
        slots.push(Slot { choices, heads, open, gap, optional });
        gap = 0;
    }
    assert!(!slots.is_empty(), "{line}: a pattern has places");
    let needs = needs(&slots);
    Pattern { slots, tail: gap, needs }
}

/// What a pattern can start with: the first of each choice, and what must come next where the choice goes on, up to the
/// first place that must be filled. Reads no further than that.
pub fn starts(line: &'static str) -> impl Iterator<Item = (Atom, Option<Atom>)> {
    let mut open = true;
    line.split_ascii_whitespace()
        .filter(|part| !part.starts_with('~'))
        .map(place)
        .take_while(move |(_, optional)| std::mem::replace(&mut open, *optional))
        .flat_map(|(part, _)| part.split('|'))
        .flat_map(|choice| {
            let mut row = choice.split(BETWEEN_WORDS);
            let first = row.next().unwrap_or_default();
            // What comes next may be a short form too: then it may be two words.
            let next = row.next().filter(|next| written_out(next).is_none());
            let full = written_out(first).map(|[first, next]| (*first, Some(*next)));
            std::iter::once((first, next)).chain(full)
        })
        .map(move |(first, next)| (atom(first, line), next.map(|next| atom(next, line))))
}

/// Short forms and what they stand for: who writes a formal sentence means the same.
const SHORT_FORMS: &[(&str, [&str; 2])] = &[
    ("doesn't", ["does", "not"]),
    ("don't", ["do", "not"]),
    ("didn't", ["did", "not"]),
    ("isn't", ["is", "not"]),
    ("aren't", ["are", "not"]),
    ("wasn't", ["was", "not"]),
    ("weren't", ["were", "not"]),
    ("hasn't", ["has", "not"]),
    ("haven't", ["have", "not"]),
    ("couldn't", ["could", "not"]),
    ("wouldn't", ["would", "not"]),
    ("shouldn't", ["should", "not"]),
    ("can't", ["can", "not"]),
    ("won't", ["will", "not"]),
    ("they're", ["they", "are"]),
    ("you're", ["you", "are"]),
    ("they'd", ["they", "would"]),
    ("i'll", ["i", "will"]),
    ("we'll", ["we", "will"]),
    ("you'll", ["you", "will"]),
    ("i've", ["i", "have"]),
    ("we've", ["we", "have"]),
];

/// What a short form stands for.
fn written_out(word: &str) -> Option<&'static [&'static str; 2]> {
    SHORT_FORMS.iter().find(|(short, _)| *short == word).map(|(_, full)| full)
}

/// The same row of words with its short forms written out, where it has any.
fn in_full(choice: &[Atom], line: &str) -> Option<Vec<Atom>> {
    let mut found = false;
    let row = choice.iter().flat_map(|a| match a {
        Atom::Word(word, _) if written_out(word).is_some() => {
            found = true;
            written_out(word).into_iter().flatten().map(|full| atom(full, line)).collect()
        }
        other => vec![*other],
    });
    let row: Vec<Atom> = row.collect();
    found.then_some(row)
}

fn heads(choices: &[Vec<Atom>]) -> (Vec<u32>, Vec<usize>) {
    let (mut heads, mut open) = (Vec::with_capacity(choices.len()), Vec::new());
    for (number, choice) in choices.iter().enumerate() {
        match choice.first() {
            Some(Atom::Word(_, [hash, bare])) => {
                heads.push(*hash);
                if bare != hash {
                    heads.push(*bare);
                }
            }
            _ => open.push(number),
        }
    }
    (heads, open)
}

/// What a sentence needs for the pattern to fit: of each of these sets of words one. Places that may stay empty or
/// be filled by other than words need nothing; the first place is known to fit.
fn needs(slots: &[Slot]) -> Vec<Signature> {
    let told = |slot: &&Slot| !slot.optional && slot.open.is_empty();
    slots.iter().skip(1).filter(told).map(|slot| Signature::of(&slot.heads)).collect()
}

/// A place without its mark, and whether it may stay empty.
fn place(part: &'static str) -> (&'static str, bool) {
    part.strip_suffix('?').map_or((part, false), |p| (p, true))
}

fn atom(part: &'static str, line: &str) -> Atom {
    if part == "#" {
        return Atom::Number;
    }
    if let Some(name) = part.strip_prefix('<').and_then(|p| p.strip_suffix('>')) {
        return Atom::Class(class::named(name).unwrap_or_else(|| panic!("{line}: no class called {name}")));
    }
    assert!(
        !part.starts_with('<'),
        "{line}: a class also stands for its words with 's, which is not written behind it"
    );
    if let Some(start) = part.strip_suffix('*') {
        return Atom::Start(start);
    }
    let hash = word_hash(part);
    let bare = if part.contains('\'') { word_hash(&part.replace('\'', "")) } else { hash };
    Atom::Word(part, [hash, bare])
}
