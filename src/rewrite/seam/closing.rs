//! Whether a sentence closes up where something was left out.

use super::pieces::{Piece, Seam};
use crate::rewrite::words::{
    goes_on, is_being, is_conjunction, is_determiner, is_finite, is_person_word, is_preposition, is_quality,
    is_relative, is_shortened, stands_alone,
};

/// Whether the two sides of something left out can stand side by side.
pub(super) fn closes_up(seam: &Seam<'_>) -> bool {
    let (left, right) = (seam.left(0), seam.right(0));
    let ends = right.ends() || right.is(",");
    let (l, r) = (left.word, right.word);
    if left.opens() && (right.is_mark_inside() || right.ends() && !seam.right.is_empty() && !right.is_picture()) {
        return false;
    }
    if left.is_mark_inside() && (right.is_mark_inside() || right.closes() || seam.right.is_empty()) {
        return false;
    }
    if left.opens() {
        return !(is_being(r) || one_of!(r; "has" "had" "who" "which"));
    }
    let first = seam.gone.iter().find(|piece| piece.is_word()).copied().unwrap_or_default();
    // "He was 8 foot up a tree": the figure counted what went.
    if left.is_figure()
        && !left.is_number()
        && !is_conjunction(first.word)
        && first.is_word()
        && !first.is_figure()
        && seam.gone.first().is_some_and(Piece::is_word)
        && !is_preposition(first.word)
    {
        return false;
    }
    // "Hospital no. on theirs", "check has gone through": the number alone went.
    let of_number = first.is_figure() && seam.gone.len() < 8;
    if of_number
        && (one_of!(l; "no" "number" "ref" "id" "num" "check" "see")
            || left.is(".") && one_of!(seam.left(1).word; "no" "b" "dob" "ref")
            || l == "up" && one_of!(seam.left(1).word; "pull" "look" "bring" "get"))
    {
        return false;
    }
    // "One arrest, downstairs flat": half of what stands between two commas.
    let half =
        seam.gone.first().is_some_and(|piece| piece.is(",")) && !seam.gone.last().is_some_and(|piece| piece.is(","));
    if half
        && right.is_word()
        && !(goes_on(r) || seam.gone.len() == 1)
        && !one_of!(r; "again" "today" "tonight" "now" "yesterday" "this" "last")
    {
        return false;
    }
    // "Danced in the ambulance to Vera Lynn": half of what they did.
    if is_finite(first.word) && !first.capital && is_preposition(r) || l == "of" {
        return false;
    }
    if is_determiner(l) && !matches!(l, "that" | "this")
        || one_of!(l; "my" "our" "your" "his" "their" "its" "every" "each" "no")
    {
        return !(ends || goes_on(r) || is_determiner(r));
    }
    // "The lass over the Tamar": half of "the bridge over the Tamar" went.
    let named = seam.gone.iter().any(|piece| piece.capital);
    if one_of!(r; "over" "of" "under") && seam.gone.last().is_some_and(Piece::is_word) && !named {
        return false;
    }
    // "Attempted to fit a snooker ball in": what was done was done to what went.
    let to_do = seam.left(1).is("to")
        && !(is_being(l) || goes_on(l) || one_of!(l; "go" "come" "get" "have" "live" "stay" "work"));
    if to_do && is_determiner(first.word) {
        return false;
    }
    if one_of!(l; "her" "same" "other" "next" "another") && is_finite(r) {
        return false;
    }
    if is_preposition(l) && (ends || is_preposition(r) || is_finite(r) || is_conjunction(r) && l != "as") {
        // "Can't stop thinking about."
        let spoken_of = one_of!(seam.left(1).word; "think" "thinking" "thought" "talk" "talking" "talked" "hear" "heard" "hearing" "told" "forget" "worry" "worrying" "worried" "know" "crying");
        if l == "since" || l == "about" && spoken_of {
            return false;
        }
        let stranded = l == "to" && one_of!(seam.left(1).word; "went" "go" "been" "called" "sent" "going");
        return (stands_alone(l) || stranded) && !(is_finite(r) && !stranded);
    }
    // "Both.", "very lucky.", "I'm, and".
    if ends && matches!(l, "both" | "either" | "neither")
        || ends && (is_quality(l) || seam.left(1).is("very")) && first.is_word() && !is_preposition(first.word)
    {
        return false;
    }
    // "Respect to the off duty vet".
    if is_preposition(l) && is_determiner(seam.left(1).word) && !matches!(seam.left(1).word, "that" | "this") {
        return false;
    }
    if is_being(l) || is_shortened(l) || l.ends_with("'m") || l.ends_with("'re") {
        // "You know who you are".
        return l == "are" && seam.left(1).is("you") || !(ends || is_conjunction(r) || is_finite(r));
    }
    if is_relative(l) && l != "that" {
        return !(ends || is_preposition(r) || is_conjunction(r));
    }
    if one_of!(l; "and" "but" "or" "&" "because" "if" "when" "while") && ends {
        return false;
    }
    // "My favourite patient 97".
    if is_person_word(l) && right.is_figure() && !seam.gone.iter().any(Piece::is_figure) {
        return false;
    }
    if l == r && left.is_word() && !one_of!(l; "had" "that" "very" "so" "no") {
        return false;
    }
    !(wants_what_went(seam) || is_subject_alone(seam) || asks_nothing(seam))
}

/// "They named the baby because", "delivering for a couple", "she was born, blue lights": the verb needs what went.
fn wants_what_went(seam: &Seam<'_>) -> bool {
    let first = seam.gone.iter().find(|piece| piece.is_word());
    let Some(first) = first else { return false };
    let l = seam.left(0).word;
    let named = first.capital && (0..3).any(|n| one_of!(seam.left(n).word; "named" "naming" "calling" "christened"));
    let takes = one_of!(l;
        "delivering" "delivered" "treating" "treated" "attended" "attending" "took" "taking" "lost" "met" "had" "got" "saved"
        "called" "told" "rang" "picked" "brought" "helped" "helping" "lifted" "reached" "left" "found" "saw" "carried" "surviving" "survived" "drives" "drove" "driving" "owns"
    ) && !is_preposition(first.word)
        && !is_conjunction(first.word)
        && !first.word.ends_with("ly")
        && (!seam.right(0).is_word() || is_conjunction(seam.right(0).word));
    // "Made us a full English".
    let given = one_of!(l; "us" "him" "her" "them" "me")
        && one_of!(seam.left(1).word; "made" "gave" "brought" "bought" "cooked" "got" "handed" "offered" "told")
        && !is_preposition(first.word)
        && !is_conjunction(first.word);
    let delivering = one_of!(l; "delivering" "delivered") && !is_preposition(first.word);
    let ends = seam.right(0).ends() || seam.right(0).is(",");
    // "He used to be a tribute act".
    let lacks =
        l == "used" || one_of!(l; "born" "lives" "lived" "living" "went" "based" "stuck" "wanted" "put") && ends;
    named || given || takes || delivering || lacks
}

/// "Our lovely pt, sent us chocolates": a comma between somebody and what they did.
fn is_subject_alone(seam: &Seam<'_>) -> bool {
    // One of two commas stays: it set something off before.
    let stayed = seam.gone.first().is_some_and(|piece| piece.is(",")) && !seam.gone.iter().any(|piece| piece.capital);
    if stayed || !seam.right(0).is(",") || !is_finite(seam.right(1).word) {
        return false;
    }
    // "Sad news about old Walt, passed away", "9, held his own drip": a note, and no subject.
    if seam.left(0).is_figure()
        || seam.clause().any(|piece| is_preposition(piece.word))
            && seam.gone.first().is_some_and(|p| is_preposition(p.word))
    {
        return false;
    }
    let mut clause = seam.clause().peekable();
    clause.peek().is_some() && !clause.any(|piece| piece.is(",") || is_finite(piece.word) || piece.word.contains('\''))
}

/// "Is every call?"
fn asks_nothing(seam: &Seam<'_>) -> bool {
    const SHORT: usize = 4;
    if !seam.right(0).is("?") {
        return false;
    }
    let clause: Vec<&Piece<'_>> = seam.clause().collect();
    let opens = clause.iter().rposition(|piece| is_conjunction(piece.word)).map_or(0, |at| at + 1);
    let Some((first, rest)) = clause.get(opens..).and_then(<[_]>::split_first) else { return false };
    is_being(first.word) && rest.len() < SHORT && rest.iter().any(|piece| !is_determiner(piece.word))
}
