//! # Address
//!
//! ## What it looks for
//! A house, flat or room of a patient: number and street, in either order.
//!
//! ## Why
//! An address leads straight to the person who was treated.
//!
//! ## Example
//! "Had to break in to 22 Osterwick Road this morning"
//!
//! ## Better
//! "Had to break a door this morning"
//!
//! ## Quiet when
//! It is the writer's own home, a colleague's, or a place open to everybody (a museum, a hall, a sale).

use super::{Context, Hits};
use crate::rewrite;
use crate::signals::Kind;

/// Reports addresses of patients.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for signal in cx.signals_of(Kind::StreetAddress) {
        if is_open_to_all(cx) || is_own_home(cx) || cx.is_own_life() {
            continue;
        }
        let Some(sure) = cx.story.confidence(cx.of_patient(signal.span) + 0.08) else { continue };
        let hit = hits.at(signal.span).sure(sure).because(signal.evidence.clone());
        hits.push(hit.fix(rewrite::leave_out_place(cx, hits, signal.span)));
    }
}

fn is_open_to_all(cx: &Context<'_>) -> bool {
    cx.says_any(&[
        "museum",
        "open day",
        "sale",
        "raffle",
        "fete",
        "fair",
        "charity",
        "coffee morning",
        "hospice",
        "for sale",
        "open house",
        "come along",
        "tickets",
        "event",
        "cafe",
        "shop",
        "restaurant",
        "council",
        "delivery",
        "parcel",
        "recruitment",
        "clinic",
    ])
}

fn is_own_home(cx: &Context<'_>) -> bool {
    cx.says_any(&[
        "new house",
        "new place",
        "moved",
        "moving in",
        "housewarming",
        "house warming",
        "my house",
        "our house",
        "my new",
        "our new",
        "my address",
        "new address",
        "my flat",
        "our flat",
        "party at mine",
        "bbq at mine",
        "i live",
    ])
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn patients_homes() {
        assert_found(
            "patient-address",
            "wmas",
            &[("We had to break in to 22 Osterwick Road, she was on the floor all night", "22 Osterwick Road")],
        );
    }

    #[test]
    fn other_homes() {
        assert_quiet(
            "patient-address",
            "wmas",
            &[
                "Moved! New place is 41 Plover Rise, kettle was the first box out",
                "Bake sale for the hospice at 60 Millbeck Street, Sunday 11-2",
            ],
        );
    }
}
