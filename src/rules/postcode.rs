//! # A full postcode
//!
//! ## What it looks for
//! A complete UK postcode, however it is spaced or spelled.
//!
//! ## Why
//! A full postcode stands for about fifteen homes. Beside anything else it points at one family.
//!
//! ## Example
//! "Fall at DE7 5FF tonight"
//!
//! ## Better
//! "Fall tonight"
//!
//! ## Quiet when
//! Only the first half is given, the code is not a valid one, or it is about the writer's own day out and surely no patient.

use super::{Context, Hits};
use crate::rewrite;
use crate::signals::Kind;
use crate::story;

/// Where everybody may come: with these words and nobody's story, the postcode is of a hall, a shop, a campsite.
const OPEN_TO_ALL: &[&str] = &[
    "donations",
    "charity shop",
    "bake sale",
    "open day",
    "tickets",
    "campsite",
    "venue",
    "visiting",
    "day out",
    "fete",
    "jumble sale",
    "car boot",
    "parkrun",
    "doors open",
    "free entry",
    "all welcome",
];

/// Reports every full postcode.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.is_own_life() || cx.story.told() < story::HINTED && cx.says_any(OPEN_TO_ALL) {
        return;
    }
    for signal in cx.signals_of(Kind::Postcode) {
        let hit = hits.at(signal.span).sure(signal.confidence).because(signal.evidence.clone());
        hits.push(hit.fix(rewrite::leave_out_place(cx, hits, signal.span)));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn homes_and_days_out() {
        assert_found(
            "postcode",
            "emas",
            &[
                ("DE7 5FF", "DE7 5FF"),
                ("Fall at DE7 5FF tonight", "DE7 5FF"),
                ("its NG5 1PB, key safe round the side", "NG5 1PB"),
            ],
        );
        assert_quiet(
            "postcode",
            "emas",
            &[
                "Day out at the steam railway with the kids, LE11 1RW for the satnav, great cream teas and a long walk back to the car",
                "Visiting the canal museum. DE7 5FF if you like a map, the scones are huge",
                "The charity shop is at NG5 1PB, donations by the back door please",
            ],
        );
    }
}
