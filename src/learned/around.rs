//! What stands around a candidate, as features: the words in their places and all together, the marks between, the
//! length of the clause. For candidates that are atoms of a [`Context`].

use super::feature::Features;
use super::seen::Seen;
use crate::names::features::hash;
use crate::signals::Context;
use crate::signals::numerals::cardinal;
use std::ops::Range;

/// How many words either side are looked at one by one, each in its place.
const NEAR: usize = 3;

/// How many words either side are looked at all together.
const AROUND: usize = 12;

/// From this length on a clause is long.
const LONG: u32 = 6;

/// Stands for the edge of the text.
const EDGE: u32 = 1;
/// Stands for figures.
const FIGURES: u32 = 2;
/// Stands for a number in words.
const NUMBER: u32 = 3;
/// Stands for the end of a sentence.
const STOP: u32 = 4;

/// How many templates a question has. This file's are 2, 3 and 6 to 36; the others are the model's own.
pub const TEMPLATES: u32 = 64;

/// What is known of a word, and whether it is a number, in figures or words.
type Word = (Seen, bool);

/// A text's words with what is known of those that were asked for: looked up once for each word, however many
/// candidates stand near.
pub struct Words<'c, 't> {
    context: &'c Context<'t>,
    lists: fn(&str) -> u32,
    seen: Vec<Option<Word>>,
}

impl<'c, 't> Words<'c, 't> {
    /// Nothing is looked up yet; `lists` tells which lists a word is on, one bit each.
    pub fn new(context: &'c Context<'t>, lists: fn(&str) -> u32) -> Self {
        Self { context, lists, seen: Vec::new() }
    }

    /// The text.
    pub const fn context(&self) -> &'c Context<'t> {
        self.context
    }

    /// What is known of atom `at`.
    fn see(&mut self, at: usize) -> Word {
        if self.seen.is_empty() {
            self.seen = vec![None; self.context.len()];
        }
        let (context, lists) = (self.context, self.lists);
        self.seen
            .get_mut(at)
            .map_or((Seen::no_word(EDGE), false), |seen| *seen.get_or_insert_with(|| look_up(context, lists, at)))
    }

    /// The word `back` places before atom `first`, unless a sentence, a line or the text begins between.
    fn look_back(&mut self, first: usize, back: usize) -> Seen {
        for at in (first.saturating_sub(back - 1)..=first).rev() {
            if at == 0 {
                return Seen::no_word(EDGE);
            }
            if self.context.starts_at(at) {
                return Seen::no_word(STOP);
            }
        }
        self.see(first - back).0
    }

    /// The word `on` places after atom `next`, unless a sentence, a line or the text ends between.
    fn look_on(&mut self, next: usize, on: usize) -> Seen {
        for at in next..=next + on {
            if at >= self.context.len() {
                return Seen::no_word(EDGE);
            }
            if self.context.starts_at(at) {
                return Seen::no_word(STOP);
            }
        }
        self.see(next + on).0
    }
}

fn look_up(context: &Context, lists: fn(&str) -> u32, at: usize) -> Word {
    if context.is_digits(at) {
        return (Seen::no_word(FIGURES), true);
    }
    let word = context.word(at);
    if cardinal(context, at).is_some() {
        return (Seen { word: hash(word), ..Seen::no_word(NUMBER) }, true);
    }
    (Seen::word(word, lists(word)), false)
}

/// Adds what stands around the candidate of these atoms. `class` is what candidates of one class are said alike by;
/// `question` keeps apart what a model learns about one question from what it learns about another. Answers what stands right
/// before and after, a coarse class each.
pub fn describe(
    words: &mut Words<'_, '_>,
    atoms: &Range<usize>,
    class: u32,
    question: u32,
    add: &mut Features,
) -> [u32; 2] {
    let context = words.context();
    let base = question * TEMPLATES;
    let (first, next) = (atoms.start, atoms.end);
    let (before, after) = (gap_class(context, first), gap_class(context, next));
    add.plain(base + 2, &[before, after]);
    add.plain(base + 3, &[before, after, class]);

    let left: [Seen; NEAR] = std::array::from_fn(|back| words.look_back(first, back + 1));
    let right: [Seen; NEAR] = std::array::from_fn(|on| words.look_on(next, on));
    for (side, seen, gap) in [(0, &left, before), (1, &right, after)] {
        for (far, s) in seen.iter().enumerate() {
            let place = side * 8 + far as u32;
            add.word(base + 6, &[place, s.word]);
            add.plain(base + 7, &[place, u32::from(s.cluster.fine)]);
            add.plain(base + 8, &[place, u32::from(s.cluster.middle)]);
            add.plain(base + 9, &[place, s.lists]);
            add.plain(base + 10, &[place, u32::from(s.cluster.kind)]);
        }
        let [one, two, three] = seen;
        add.word(base + 11, &[side, one.word, gap]);
        add.word(base + 12, &[side, one.word, two.word]);
        add.plain(base + 13, &[side, u32::from(one.cluster.middle), u32::from(two.cluster.middle)]);
        add.plain(base + 14, &[side, one.lists, gap]);
        add.plain(base + 15, &[side, one.lists, gap, class]);
        add.plain(base + 16, &[side, one.lists, two.lists]);
        add.plain(base + 17, &[side, u32::from(one.cluster.middle), gap]);
        add.word(base + 18, &[side, one.word, class]);
        add.plain(base + 19, &[side, one.ending]);
        add.word(base + 20, &[side, two.word, three.word]);
    }
    let (l, r) = (&left[0], &right[0]);
    add.word(base + 21, &[l.word, r.word]);
    add.plain(base + 22, &[u32::from(l.cluster.middle), u32::from(r.cluster.middle)]);
    add.plain(base + 23, &[l.lists, r.lists]);
    add.plain(base + 24, &[l.lists, r.lists, before, after]);
    add.word(base + 25, &[l.word, before, after]);
    add.word(base + 26, &[r.word, before, after]);

    let (run_before, run_after) = (clause_before(context, first), clause_after(context, next));
    add.plain(base + 27, &[run_before, run_after]);
    add.plain(base + 28, &[run_before, run_after, class]);
    add.plain(base + 29, &[run_before, before, after]);
    around(words, atoms, base, add);
    [before, after]
}

/// The words about the candidate, wherever they stand.
fn around(words: &mut Words<'_, '_>, atoms: &Range<usize>, base: u32, add: &mut Features) {
    let length = words.context().len();
    let mut lists = [0_u32; 2];
    let mut numbers = [0_u32; 2];
    let sides =
        [(atoms.start.saturating_sub(AROUND)..atoms.start, true), (atoms.end..length.min(atoms.end + AROUND), false)];
    for (side, (range, backwards)) in sides.into_iter().enumerate() {
        let mut same_sentence = true;
        for step in 0..range.len() {
            let at = if backwards { range.end - 1 - step } else { range.start + step };
            same_sentence &= !words.context().ends_before(if backwards { at + 1 } else { at });
            let (seen, is_number) = words.see(at);
            lists[side] |= seen.lists;
            numbers[side] += u32::from(is_number);
            add.word(base + 30, &[seen.word]);
            add.plain(base + 31, &[side as u32, u32::from(seen.cluster.middle)]);
            if same_sentence {
                add.word(base + 32, &[side as u32, seen.word]);
            }
        }
    }
    add.sides(base + 33, lists);
    add.plain(base + 34, &[lists[0] | lists[1]]);
    add.plain(base + 35, &[numbers[0].min(3), numbers[1].min(3)]);
    add.plain(base + 36, &[(length as u32 / 4).min(6)]);
}

/// A coarse class of what stands before atom `at`: the start, the end, a mark, a space, nothing.
fn gap_class(context: &Context, at: usize) -> u32 {
    let gap = context.gap(at);
    let blank = gap.trim().is_empty();
    if blank && at == 0 {
        return 1;
    }
    if blank && at >= context.len() {
        return 2;
    }
    if gap.contains('\n') {
        return 3;
    }
    let spaced = u32::from(gap.ends_with(' ')) * 2 + u32::from(gap.starts_with(' '));
    let mut marks = gap.chars().filter(|c| !c.is_whitespace());
    match (marks.next(), marks.next()) {
        (None, _) => 4 + u32::from(!gap.is_empty()),
        (Some(','), None) => 6,
        (Some('.'), None) => 7 + u32::from(spaced > 0),
        (Some('!' | '?'), None) => 9,
        (Some('-' | '–' | '—'), None) => 10 + spaced,
        (Some('(' | '['), None) => 14,
        (Some(')' | ']'), None | Some(',' | '.')) => 15,
        (Some(':'), None) => 16,
        (Some(';'), None) => 17,
        (Some('/'), None) => 18,
        (Some('…'), None) | (Some('.'), Some('.')) => 19,
        (Some('\'' | '’'), None) => 20,
        (Some('"' | '“' | '”'), None) => 21,
        (Some('&' | '+'), None) => 22,
        (Some('@'), None) => 23,
        (Some('×' | '*'), None) => 24,
        (Some(first), second) => 25 + u32::from(first.is_ascii() && second.is_none_or(|c| c.is_ascii())),
    }
}

/// How many atoms the clause has before atom `first`, [`LONG`] at most.
fn clause_before(context: &Context, first: usize) -> u32 {
    (0..LONG).find(|length| first == *length as usize || breaks(context.gap(first - *length as usize))).unwrap_or(LONG)
}

/// How many atoms the clause has from atom `next` on, [`LONG`] at most.
fn clause_after(context: &Context, next: usize) -> u32 {
    (0..LONG)
        .find(|length| next + *length as usize >= context.len() || breaks(context.gap(next + *length as usize)))
        .unwrap_or(LONG)
}

fn breaks(gap: &str) -> bool {
    gap.contains([',', '.', '!', '?', ';', ':', '(', ')', '\n', '–', '—', '…']) || gap.contains(" - ")
}
