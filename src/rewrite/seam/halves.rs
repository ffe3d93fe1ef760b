//! Wordings that take half of something: "Marden" of "Little Marden", a team for one patient.

use super::pieces::{Piece, Seam};
use crate::rewrite::words::{is_finite, is_number_word, is_person_word};
use crate::signals;

/// What the name of a small place begins with.
fn opens_place(word: &str) -> bool {
    one_of!(word;
        "little" "great" "upper" "lower" "nether" "over" "old" "new" "north" "south" "east" "west" "high" "low" "long" "saint" "st"
        "much" "castle" "temple" "port" "mount" "glen" "loch" "isle" "royal" "kings" "queens" "bishops" "abbots" "market" "church"
        "stoke" "llan" "pen" "water" "steeple" "chipping" "kirk" "black" "white" "red" "green"
    )
}

/// What is told apart by the figure behind it.
fn wants_figure(word: &str) -> bool {
    one_of!(word; "junction" "junc" "jct" "j" "ward" "bay" "room" "flat" "unit" "platform" "gate" "route" "bus" "number" "floor" "level" "block" "exit" "pier" "plot")
}

/// Whether a name, or a thing with its number, goes by half.
pub(super) fn is_halved(seam: &Seam<'_>) -> bool {
    let words = || seam.gone.iter().filter(|piece| piece.is_word());
    let (Some(first), Some(last)) = (words().next(), words().next_back()) else { return false };
    let (left, right) = (seam.left(0), seam.right(0));
    if right.is_figure() && seam.gone.last().is_some_and(|gone| wants_figure(gone.word)) {
        return true;
    }
    // Among capitals alone nothing tells a name.
    if left.capital && right.capital && (seam.left(1).capital || seam.right(1).capital) {
        return false;
    }
    let ends_in_word = seam.gone.last().is_some_and(Piece::is_word);
    let behind = last.capital && ends_in_word && right.is_word() && right.is_name() && !signals::is_kin(right.word);
    // "Tesco Extra", "Stoke Amberley": both sides of what was cut are one name.
    let stays_apart = seam.new.iter().all(|new| matches!(new.word, "a" | "an" | "n"));
    let goes_on = behind && !is_number_word(right.word) && stays_apart;
    let in_front = first.capital && left.is_name() && opens_place(left.word);
    goes_on || in_front
}

/// Whether several people would become one: "three from the same darts team", "wife in Boston, husband 41".
pub(super) fn are_several(seam: &Seam<'_>, noun: &str) -> bool {
    if noun.ends_with('s') && !noun.ends_with("'s") {
        return false;
    }
    let group = |piece: &Piece<'_>| one_of!(piece.word; "team" "family" "families" "class" "choir" "club" "couple" "crowd" "group" "pair" "squad" "gang" "staff" "residents");
    let somebody = |piece: &&Piece<'_>| is_person_word(piece.word) || signals::is_kin(piece.word);
    let parted = seam.gone.iter().any(|piece| piece.is(",")) && seam.gone.iter().filter(somebody).count() > 1;
    // "A patient, husband 41": the other one stays.
    let beside = seam.right(0).is(",") && (is_person_word(seam.right(1).word) || signals::is_kin(seam.right(1).word));
    let at_home = |piece: &Piece<'_>| piece.is("who") || is_finite(piece.word);
    seam.gone.last().is_some_and(group)
        || seam.gone.iter().any(group)
            && !seam.gone.iter().any(at_home)
            && seam.gone.iter().any(|piece| piece.is("at") || piece.is("from"))
        || parted
        || beside && seam.gone.iter().any(|piece| signals::is_kin(piece.word))
}
