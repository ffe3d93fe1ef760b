//! # Pieces that fit together
//!
//! ## What it looks for
//! Details that are harmless alone and together point to one person: age, place, time, condition, occupation, what
//! stands out. Earlier posts of the same account count as well, if they told of a patient.
//!
//! ## Why
//! Somebody who knows two of the pieces learns the rest.
//!
//! ## Example
//! "Brixton, 17, the only Welsh speaker on the estate"
//!
//! ## Better
//! "A young patient"
//!
//! ## Quiet when
//! There are fewer than three specific pieces, or they are not about a patient.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::frame::whose::{Whose, whose};
use crate::jigsaw::{self, Piece, PieceKind};
use crate::signals::Kind;

/// How much pieces have to say together before one person is pointed to.
const ENOUGH: f32 = 1.75;
/// With earlier posts that told of the same patient less is needed.
const ENOUGH_WITH_HISTORY: f32 = 1.6;
/// Two pieces.
const TWO: f32 = 1.3;

/// From here on a draft speaks of family, a pet, a colleague or somebody famous.
const SOMEBODY_ELSE: f32 = 0.3;

/// Reports a draft whose pieces point to one person.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let pieces = jigsaw::pieces(cx);
    let from_here = strength(pieces.iter().filter(|p| p.span.is_some()));
    let all = strength(pieces.iter());
    let earlier = pieces.iter().any(|p| p.span.is_none());
    let why = || pieces.iter().map(|p| p.kind.label()).collect::<Vec<_>>().join(", ");
    if from_here >= ENOUGH {
        hits.push(hits.whole().sure(0.85).because(why()));
    } else if earlier && all >= ENOUGH_WITH_HISTORY && continues(cx) {
        hits.push(hits.whole().variant("history").sure(0.8).because(why()));
    } else if from_here >= TWO {
        hits.push(hits.whole().variant("two").sure(0.7).because(why()));
    }
}

/// Whether the draft may be about the patient of earlier posts: something of a story, or nothing else told.
#[must_use]
pub fn continues(cx: &Context<'_>) -> bool {
    cx.memory.tells_of_patient() && cx.story.told() >= crate::story::GOES_ON || speaks_of_somebody_known(cx)
}

/// "Fixed his shed door on my day off", "she named the baby after us": after a post about a patient somebody is spoken of as if
/// known, and nothing here says who. It may well be them.
#[must_use]
pub fn speaks_of_somebody_known(cx: &Context<'_>) -> bool {
    if !cx.memory.tells_of_patient() {
        return false;
    }
    let pronoun = |word: &str| one_of!(word; "he" "she" "him" "her" "his" "hers" "he's" "she's");
    let Some(first) = cx.signals_of(Kind::Gender).next() else { return false };
    let named = cx.signals_of(Kind::Person).any(|person| person.span.start < first.span.start);
    let others = [Topic::OwnFamily, Topic::Animal, Topic::PublicFigure, Topic::Fiction, Topic::Colleague];
    pronoun(cx.words(first.span))
        && !named
        && whose(cx.text, first.span) == Whose::Unsaid
        && others.iter().all(|topic| cx.frame.draft(*topic) < SOMEBODY_ELSE)
}

fn strength<'a>(pieces: impl Iterator<Item = &'a Piece>) -> f32 {
    pieces.map(|p| weight(p.kind) * (0.6 + 0.4 * p.sure)).sum()
}

/// How much a kind of piece says, in pieces.
const fn weight(kind: PieceKind) -> f32 {
    match kind {
        PieceKind::Place | PieceKind::Age | PieceKind::Name | PieceKind::SmallGroup => 1.0,
        PieceKind::Identifier => 1.3,
        PieceKind::Distinctive => 1.2,
        PieceKind::Time => 0.8,
        PieceKind::Town => 0.7,
        PieceKind::Condition => 0.6,
        PieceKind::AgeWord => 0.4,
        PieceKind::Relation | PieceKind::Gender => 0.2,
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{found, found_in, has};

    #[test]
    fn three_pieces_point_to_one_person() {
        assert!(has(&found("wmas", "Took the village postmistress in from Alveley, 78, broken hip"), "jigsaw"));
        assert!(!has(&found("wmas", "Took a lady in with a broken hip"), "jigsaw"));
    }

    #[test]
    fn earlier_posts_count() {
        let with = found_in(
            r#"{"id":"1","trust":"wmas","history":["Took a man of 89 in from Alveley with a broken hip"],"text":"Saw him on the ward tonight, sat up in bed, bless him"}"#,
        );
        assert!(has(&with, "jigsaw"), "{with:?}");
        let nameless = found_in(
            r#"{"id":"1","trust":"emas","history":["Door in at a widower's in Southwell, he was on the floor since Friday, 78, diabetic"],"text":"Fixed his shed door on my day off"}"#,
        );
        assert!(has(&nameless, "jigsaw") && has(&nameless, "patient-gender"), "{nameless:?}");
        let without = found_in(
            r#"{"id":"1","trust":"wmas","history":["cat missing in Cove"],"text":"He's home and asleep on the good cushion"}"#,
        );
        assert!(!has(&without, "jigsaw"), "{without:?}");
    }
}
