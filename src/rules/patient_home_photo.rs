//! # A patient's home in the picture
//!
//! ## What it looks for
//! A picture of a patient's house, door, drive or room.
//!
//! ## Why
//! A house or a street shows where the patient lives.
//!
//! ## Example
//! "The state of this driveway, how do we get the stretcher up that" with a picture
//!
//! ## Better
//! No picture of homes.
//!
//! ## Quiet when
//! It is the writer's own home, a place for sale, or an open house.

use super::{Context, Hits};
use crate::pictured;

const HOME: &[&str] = &[
    "driveway",
    "front door",
    "the hallway",
    "this hallway",
    "stairs",
    "staircase",
    "living room",
    "bungalow",
    "this house",
    "the house",
    "that house",
    "front garden",
    "garden path",
    "kitchen",
    "bathroom",
    "bedroom",
    "hoarder",
    "hoarding",
    "doorstep",
    "this flat",
    "the flat",
    "key safe",
    "keysafe",
    "front room",
    "loft",
    "the lift",
    "porch",
    "caravan",
    "steps",
    "mantelpiece",
    "wallpaper",
];

/// Reports patients' homes in pictures.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let own = cx.says_any(&[
        "my new",
        "our new",
        "my house",
        "our house",
        "my kitchen",
        "our kitchen",
        "my stairs",
        "decorating",
        "for sale",
        "new house",
        "moved",
        "airbnb",
        "holiday",
        "my front",
        "our front",
        "my living",
        "my bathroom",
        "my bedroom",
        "nest",
        "at home",
        "my flat",
        "our flat",
        "home decor",
        "phone wallpaper",
    ]);
    let crew = cx.says_any(&[
        "stretcher",
        "carry chair",
        "the trolley",
        "patient",
        "job",
        "this one",
        "carry down",
        "get the",
        "scoop",
        "chair",
        "extrication",
        "crew",
        "truck",
    ]);
    if pictured::has_picture(cx)
        && cx.says_any(HOME)
        && !own
        && !pictured::is_staged(cx)
        && (pictured::story(cx) > 0.38 || crew)
    {
        hits.push(hits.whole().sure(0.75).because("the words say that a patient's home is in the picture"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds_with_photo;

    #[test]
    fn with_a_picture() {
        assert!(finds_with_photo("patient-home-photo", "emas", "look at these stairs, carry chair it is then"));
        assert!(!finds_with_photo("patient-home-photo", "emas", "My new kitchen is finally in!"));
    }
}
