//! Reading the pattern notation of [`super`].

use super::class::{self, Class};

/// One word's worth of a pattern.
#[derive(Debug, Clone, Copy)]
pub enum Atom {
    /// This word.
    Word(&'static str),
    /// A word that starts so.
    Start(&'static str),
    /// A word of a class, by its name in the notation.
    Class(Class, &'static str),
    /// A figure.
    Number,
}

impl Atom {
    /// Whether both stand for the same words.
    pub fn is_same(self, other: Self) -> bool {
        match (self, other) {
            (Self::Word(a), Self::Word(b))
            | (Self::Start(a), Self::Start(b))
            | (Self::Class(_, a), Self::Class(_, b)) => a == b,
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
    /// How surely it tells.
    pub sure: f32,
}

impl Pattern {
    /// What it can start with: the first of each choice, up to the first place that must be filled.
    pub fn starts(&self) -> Vec<Atom> {
        let mut starts = Vec::new();
        for slot in &self.slots {
            starts.extend(slot.choices.iter().filter_map(|choice| choice.first().copied()));
            if !slot.optional {
                break;
            }
        }
        starts
    }
}

/// Reads one pattern.
pub fn pattern(line: &'static str, sure: f32) -> Pattern {
    let mut slots = Vec::new();
    let mut gap = 0;
    for part in line.split_whitespace() {
        if let Some(reach) = part.strip_prefix('~') {
            gap = reach.parse().unwrap_or_else(|_| panic!("{line}: a gap is ~ and a figure"));
            continue;
        }
        let (part, optional) = part.strip_suffix('?').map_or((part, false), |p| (p, true));
        let choices = part.split('|').map(|choice| choice.split('+').map(|a| atom(a, line)).collect()).collect();
        slots.push(Slot { choices, gap, optional });
        gap = 0;
    }
    assert!(!slots.is_empty(), "{line}: a pattern has places");
    Pattern { slots, tail: gap, sure }
}

fn atom(part: &'static str, line: &str) -> Atom {
    if part == "#" {
        return Atom::Number;
    }
    if let Some(name) = part.strip_prefix('<').and_then(|p| p.strip_suffix('>')) {
        let class = class::named(name).unwrap_or_else(|| panic!("{line}: no class called {name}"));
        return Atom::Class(class, name);
    }
    match part.strip_suffix('*') {
        Some(start) => Atom::Start(start),
        None => Atom::Word(part),
    }
}
