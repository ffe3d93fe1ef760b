//! What is seen of a number and of the words around it, as hashed features.

use super::super::Number;
use crate::learned::around::{self, Words};
use crate::learned::feature::Features;
use crate::names::features::hash;

/// Raised by hand with every change here, in [`super`]'s lists or in [`crate::learned`] that changes a feature: weights made before are stale then.
pub const VERSION: u32 = 1;

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
    let written = u32::from(context.is_digits(first));
    add.plain(0, &[size, written]);
    add.plain(1, &[value]);
    let [before, after] = around::describe(words, &(first..next), size, 0, add);
    add.plain(4, &[before, written]);
    add.plain(5, &[after, written]);
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
