//! What is seen of a number and of the words around it, as hashed features.

use super::super::Number;
use super::words::{Words, edge, stop};
use crate::learned::feature::Features;
use crate::learned::seen::Seen;
use crate::names::features::hash;
use crate::signals::Context;

/// Raised by hand with every change here, in `words.rs` or in [`crate::learned`] that changes a feature: weights made before are stale then.
pub const VERSION: u32 = 1;

/// How many words either side are looked at one by one, each in its place.
const NEAR: usize = 3;

/// How many words either side are looked at all together.
const AROUND: usize = 12;

/// From this length on a clause is long.
const LONG: u32 = 6;

/// Fills `add` with the features of a number, a construction's evidence for an age among them.
pub fn describe(words: &mut Words<'_, '_>, number: Number, hint: Option<&str>, add: &mut Features) {
    add.clear();
    if let Some(hint) = hint {
        add.plain(37, &[]);
        add.plain(38, &[hash(hint)]);
    }
    let context = words.context();
    let Number { first, next, value } = number;
    let size = size_of(value);
    let (before, after) = (gap_class(context, first), gap_class(context, next));
    let written = u32::from(context.is_digits(first));
    add.plain(0, &[size, written]);
    add.plain(1, &[value]);
    add.plain(2, &[before, after]);
    add.plain(3, &[before, after, size]);
    add.plain(4, &[before, written]);
    add.plain(5, &[after, written]);

    let left: [Seen; NEAR] = std::array::from_fn(|back| look_back(words, first, back + 1));
    let right: [Seen; NEAR] = std::array::from_fn(|on| look_on(words, next, on));
    for (side, seen, gap) in [(0, &left, before), (1, &right, after)] {
        for (far, s) in seen.iter().enumerate() {
            let place = side * 8 + far as u32;
            add.word(6, &[place, s.word]);
            add.plain(7, &[place, u32::from(s.cluster.fine)]);
            add.plain(8, &[place, u32::from(s.cluster.middle)]);
            add.plain(9, &[place, s.lists]);
            add.plain(10, &[place, u32::from(s.cluster.kind)]);
        }
        let [one, two, three] = seen;
        add.word(11, &[side, one.word, gap]);
        add.word(12, &[side, one.word, two.word]);
        add.plain(13, &[side, u32::from(one.cluster.middle), u32::from(two.cluster.middle)]);
        add.plain(14, &[side, one.lists, gap]);
        add.plain(15, &[side, one.lists, gap, size]);
        add.plain(16, &[side, one.lists, two.lists]);
        add.plain(17, &[side, u32::from(one.cluster.middle), gap]);
        add.word(18, &[side, one.word, size]);
        add.plain(19, &[side, one.ending]);
        add.word(20, &[side, two.word, three.word]);
    }
    let (l, r) = (&left[0], &right[0]);
    add.word(21, &[l.word, r.word]);
    add.plain(22, &[u32::from(l.cluster.middle), u32::from(r.cluster.middle)]);
    add.plain(23, &[l.lists, r.lists]);
    add.plain(24, &[l.lists, r.lists, before, after]);
    add.word(25, &[l.word, before, after]);
    add.word(26, &[r.word, before, after]);

    let (run_before, run_after) = (clause_before(context, first), clause_after(context, next));
    add.plain(27, &[run_before, run_after]);
    add.plain(28, &[run_before, run_after, size]);
    add.plain(29, &[run_before, before, after]);
    around(words, number, add);
}

/// The words about the number, wherever they stand.
fn around(words: &mut Words<'_, '_>, number: Number, add: &mut Features) {
    let length = words.context().len();
    let mut lists = [0_u32; 2];
    let mut numbers = [0_u32; 2];
    let sides = [
        (number.first.saturating_sub(AROUND)..number.first, true),
        (number.next..length.min(number.next + AROUND), false),
    ];
    for (side, (range, backwards)) in sides.into_iter().enumerate() {
        let mut same_sentence = true;
        for step in 0..range.len() {
            let at = if backwards { range.end - 1 - step } else { range.start + step };
            same_sentence &= !words.context().ends_before(if backwards { at + 1 } else { at });
            let (seen, is_number) = words.see(at);
            lists[side] |= seen.lists;
            numbers[side] += u32::from(is_number);
            add.word(30, &[seen.word]);
            add.plain(31, &[side as u32, u32::from(seen.cluster.middle)]);
            if same_sentence {
                add.word(32, &[side as u32, seen.word]);
            }
        }
    }
    add.sides(33, lists);
    add.plain(34, &[lists[0] | lists[1]]);
    add.plain(35, &[numbers[0].min(3), numbers[1].min(3)]);
    add.plain(36, &[(length as u32 / 4).min(6)]);
}

/// The word `back` places before atom `first`, unless a sentence, a line or the text begins between.
fn look_back(words: &mut Words<'_, '_>, first: usize, back: usize) -> Seen {
    for at in (first.saturating_sub(back - 1)..=first).rev() {
        if at == 0 {
            return edge();
        }
        if words.context().starts_at(at) {
            return stop();
        }
    }
    words.see(first - back).0
}

/// The word `on` places after atom `next`, unless a sentence, a line or the text ends between.
fn look_on(words: &mut Words<'_, '_>, next: usize, on: usize) -> Seen {
    for at in next..=next + on {
        if at >= words.context().len() {
            return edge();
        }
        if words.context().starts_at(at) {
            return stop();
        }
    }
    words.see(next + on).0
}

/// Ages of one class are said alike.
fn size_of(value: u32) -> u32 {
    match value {
        0 => 0,
        1 => 1,
        2..=3 => 2,
        4..=6 => 3,
        7..=9 => 4,
        10..=12 => 5,
        13..=15 => 6,
        16..=19 => 7,
        20 | 30 | 40 | 50 | 60 | 70 | 80 | 90 | 100 => 8,
        21..=39 => 9,
        41..=64 => 10,
        65..=89 => 11,
        91..=105 => 12,
        _ => 13,
    }
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
