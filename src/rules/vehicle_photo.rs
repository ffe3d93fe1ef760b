//! # Vehicle in the picture
//!
//! ## What it looks for
//! A picture of a car or its plate from an incident; apart from that, a picture that may show a marked vehicle
//! or, with a patient's story, a number plate.
//!
//! ## Why
//! A car or its plate leads to its owner.
//!
//! ## Example
//! "The actual car, AB12 CDE" with a picture
//!
//! ## Better
//! No picture of vehicles that were involved.
//!
//! ## Quiet when
//! It is the writer's own car, a sale, a show.

use super::{Context, Hits};
use crate::pictured;
use crate::signals::Kind;

/// Reports vehicles in pictures.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let vehicle = cx.signals_of(Kind::VehicleRegistration).next().is_some()
        || cx.says_any(&["the van", "the car", "the motorbike", "red van", "white van", "company van", "number plate"]);
    let seen = pictured::may_show(cx, "plate");
    let own = cx.says_any(&[
        "my car",
        "my new",
        "new wheels",
        "for sale",
        "selling",
        "my van",
        "my bike",
        "car show",
        "vintage",
        "mot",
    ]);
    if vehicle && !own && !pictured::is_own(cx) && pictured::story(cx) > 0.42 {
        hits.push(hits.whole().sure(0.7).because("the words say that a vehicle is in the picture"));
    } else if seen && !own && (pictured::story(cx) > 0.28 || pictured::of_work(cx)) {
        hits.push(hits.whole().sure(0.6).because("the picture may show a number plate"));
    }
    if pictured::may_show(cx, "battenburg") || pictured::may_show(cx, "ambulance-vehicle") {
        hits.push(hits.whole().variant("own").sure(0.6).because("the picture may show a marked vehicle"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{finds_where_photo_shows, finds_with_photo};

    #[test]
    fn with_a_picture_that_may_show_a_plate() {
        let with = |text: &str| finds_where_photo_shows("vehicle-photo", "yas", "plate", text);
        assert!(with("we cut the driver out, he was trapped an hour, broken legs"));
        assert!(!with("my new car, smells of chips"));
    }

    #[test]
    fn with_a_picture() {
        assert!(finds_with_photo(
            "vehicle-photo",
            "yas",
            "we cut the driver out of the red van, he was trapped an hour, broken legs"
        ));
        assert!(!finds_with_photo("vehicle-photo", "yas", "my new car, smells of chips"));
    }
}
