//! What is seen of a wording: what stands on both sides of it, what went and what came, as hashed features.

use crate::learned::feature::Features;
use crate::learned::seen::{Seen, on};
use crate::lexicon;
use crate::names::features::hash;
use crate::report::{Edit, Fix};
use crate::rewrite::seam::pieces::{Piece, Seam, Sides};
use crate::rewrite::words::{
    is_being, is_conjunction, is_determiner, is_finite, is_number_word, is_person_word, is_possessive, is_preposition,
    is_quality, is_relative, is_shortened, is_somebodys_work,
};
use crate::signals;

/// Raised by hand with every change here or in [`crate::learned`] that changes a feature: weights made before are stale then.
pub const VERSION: u32 = 1;

/// Words either side that are looked at, each in its place.
const NEAR: usize = 3;

/// From this length on, in pieces, a stretch is long.
const LONG: usize = 8;

/// The edge of the text and marks, in the place of words.
const EDGE: u32 = 1;
const MARK: u32 = 2;
const FIGURES: u32 = 3;

/// Fills `add` with the features of a wording of `text`.
pub fn describe(text: &str, fix: &Fix, add: &mut Features) {
    add.clear();
    let label = hash(&fix.label);
    add.plain(1, &[label]);
    for edit in &fix.edits {
        let sides = Sides::of(text, edit);
        describe_edit(&Seam::of(&sides, edit), edit, label, add);
    }
}

fn describe_edit(seam: &Seam<'_>, edit: &Edit, label: u32, add: &mut Features) {
    let left: [Seen; NEAR] = std::array::from_fn(|at| see(seam.left(at)));
    let right: [Seen; NEAR] = std::array::from_fn(|at| see(seam.right(at)));
    let of_gone = |piece: Option<&Piece<'_>>| piece.map_or(Seen::no_word(EDGE), see);
    let gone = [of_gone(seam.gone.first()), of_gone(seam.gone.last())];
    let came = hash(&edit.replacement.to_lowercase());
    let capital = |piece: &Piece<'_>| u32::from(piece.capital);

    for (side, near) in [(0, &left), (1, &right)] {
        for (far, seen) in near.iter().enumerate() {
            let place = side * 4 + far as u32;
            add.word(3, &[place, seen.word]);
            add.word(4, &[place, seen.word, label]);
            add.plain(5, &[place, seen.lists]);
            add.plain(6, &[place, seen.lists, label]);
            add.plain(7, &[place, u32::from(seen.cluster.middle)]);
            add.plain(8, &[place, u32::from(seen.cluster.kind), label]);
        }
        let [one, two, _] = near;
        add.word(9, &[side, one.word, two.word]);
        add.plain(10, &[side, one.lists, two.lists]);
        add.plain(11, &[side, one.lists, two.lists, label]);
        add.plain(12, &[side, one.ending, label]);
    }
    let (l, r) = (&left[0], &right[0]);
    let caps = [capital(seam.left(0)), capital(seam.right(0))];
    add.word(13, &[l.word, r.word]);
    add.plain(14, &[l.lists, r.lists]);
    add.plain(15, &[l.lists, r.lists, label]);
    add.plain(16, &[l.lists, left[1].lists, r.lists]);
    add.plain(17, &[l.lists, r.lists, right[1].lists]);
    add.plain(18, &[u32::from(l.cluster.middle), u32::from(r.cluster.middle)]);
    add.plain(19, &[caps[0], caps[1], label]);
    add.plain(20, &[caps[0], l.lists, came]);
    add.plain(21, &[caps[1], r.lists, came]);
    add.word(22, &[l.word, came]);
    add.word(23, &[r.word, came]);

    // What went: where it begins and ends, and how that meets what is left.
    for (end, seen) in gone.iter().enumerate() {
        let end = end as u32;
        add.word(24, &[end, seen.word, label]);
        add.plain(25, &[end, seen.lists, label]);
        add.plain(26, &[end, u32::from(seen.cluster.middle)]);
        add.plain(27, &[end, seen.lists, l.lists]);
        add.plain(28, &[end, seen.lists, r.lists]);
    }
    add.plain(29, &[gone[0].lists, gone[1].lists, l.lists, r.lists]);
    add.plain(30, &[seam.gone.len().min(LONG) as u32, label]);
    let lists = |all: u32, piece: &Piece<'_>| all | classes(piece);
    let gone_lists = seam.gone.iter().fold(0, lists);
    let capitals = seam.gone.iter().filter(|piece| piece.capital).count().min(3) as u32;
    add.plain(31, &[gone_lists, label]);
    add.plain(32, &[capitals, caps[0], caps[1], u32::from(edit.replacement.is_empty())]);
    add.sides(33, [gone_lists, 0]);
    for piece in seam.gone.iter().take(LONG) {
        add.word(34, &[hash(piece.word)]);
    }

    // What is left of the sentence.
    let clause = seam.left.iter().take_while(|piece| !piece.ends());
    let rest = seam.right.iter().take_while(|piece| !piece.ends());
    let (before, behind) = (clause.clone().fold(0, lists), rest.clone().fold(0, lists));
    add.plain(35, &[clause.count().min(LONG) as u32, rest.count().min(LONG) as u32]);
    add.sides(36, [before, behind]);
    add.plain(37, &[u32::from((before | behind) & VERB != 0), label]);
    for piece in seam.left.iter().chain(&seam.right).take(2 * LONG).filter(|piece| piece.is_word()) {
        add.word(38, &[hash(piece.word), label]);
    }
}

/// The bits of [`lists`] that a verb with a subject has.
const VERB: u32 = 0b11 << 4;

fn see(piece: &Piece<'_>) -> Seen {
    let (word, lists) = (piece.word, classes(piece));
    let apart = |what: u32| Seen { lists, ..Seen::no_word(what) };
    match piece {
        _ if word.is_empty() => apart(EDGE),
        _ if !piece.is_word() => Seen { word: hash(word), ..apart(MARK) },
        _ if piece.is_figure() => apart(FIGURES),
        _ => Seen::word(word, lists),
    }
}

/// Which classes a word, a figure, a mark or the edge is of, one bit each.
fn classes(piece: &Piece<'_>) -> u32 {
    let word = piece.word;
    if word.is_empty() {
        return 1 << 20;
    }
    if !piece.is_word() {
        return 1 << 19 | u32::from(piece.ends()) << 18 | u32::from(word == ",") << 17;
    }
    if piece.is_figure() {
        return 1 << 16 | u32::from(word.ends_with(char::is_alphabetic)) << 15;
    }
    lists(word)
}

/// Which classes a word is of, one bit each.
fn lists(word: &str) -> u32 {
    on(&[
        is_determiner(word),
        is_possessive(word),
        is_preposition(word),
        is_conjunction(word),
        is_finite(word),
        is_being(word) || is_shortened(word),
        is_person_word(word),
        signals::is_kin(word.trim_end_matches("'s")),
        is_quality(word),
        is_relative(word),
        is_somebodys_work(word),
        is_number_word(word),
        one_of!(word; "he" "she" "they" "it" "i" "we" "you" "him" "them" "me" "us"),
        lexicon::COMMON_WORDS.contains(word),
        word.ends_with("ing"),
    ])
}
