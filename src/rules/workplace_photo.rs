//! # Workplace in the picture
//!
//! ## What it looks for
//! A picture from work: the station, the vehicle, the day's shift. Inside an emergency department, a ward or
//! beside a patient is a case of its own, and so is an unprofessional one.
//!
//! ## Why
//! A picture from work can show more than you noticed; some trusts want it agreed first.
//!
//! ## Example
//! "Corridor care tonight" with a video
//!
//! ## Better
//! A picture that the communications team took or agreed.
//!
//! ## Quiet when
//! It is off duty, agreed in writing, or an official picture.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::pictured;

const PATIENT_AREA: &[&str] = &[
    "corridor",
    "ed",
    "a&e",
    "resus",
    "majors",
    "the ward",
    "on the ward",
    "emergency department",
    "ambulance bay",
    "cubicle",
    "waiting room",
    "trolleys",
    "in the queue",
    "handover",
    "offload",
];
const WORK: &[&str] = &[
    "shift",
    "night shift",
    "on shift",
    "the truck",
    "truck",
    "the cab",
    "cab",
    "crew room",
    "mess room",
    "garage",
    "the rig",
    "callout",
    "standby",
    "the hub",
    "our base",
    "rrv",
    "fast response",
    "kit check",
    "vehicle check",
    "office for the day",
    "office today",
    "office for tonight",
    "control room",
];
const UNPROFESSIONAL: &[&str] = &[
    "asleep",
    "kipping",
    "passed out",
    "drunk",
    "middle finger",
    "skiving",
    "dossing",
    "messing about",
    "caught him",
    "caught her",
    "caught kipping",
];

/// Reports pictures from work.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let off = cx.says_any(&[
        "day off",
        "holiday",
        "days off",
        "off duty",
        "open day",
        "recruitment",
        "my own nonsense",
        "corridor of fame",
        "pack for nights",
        "commute",
        "#ad",
        "paid partnership",
        "join my live",
        "live",
        "pic from",
        "throwback",
        "undated",
        "archive",
    ]);
    if !pictured::has_picture(cx) || pictured::is_staged(cx) || pictured::all_agreed(cx) || off {
        return;
    }
    let work = cx.says_any(WORK);
    let hit = if cx.says_any(PATIENT_AREA)
        && (work || cx.story.told() > 0.2 || cx.frame.draft(Topic::PhotoConsent) > 0.4 || cx.text.holds("#nightshift"))
    {
        hits.whole().variant("patient-area").sure(0.75).because("the words say that it was taken where patients are")
    } else if work && cx.says_any(UNPROFESSIONAL) {
        hits.whole().variant("unprofessional").sure(0.7).because("an unprofessional picture from work")
    } else if work {
        hits.whole().sure(0.62).because("a picture from work")
    } else {
        return;
    };
    hits.push(hit);
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds_with_photo;

    #[test]
    fn with_a_picture() {
        assert!(finds_with_photo(
            "workplace-photo",
            "emas",
            "Eleven trolleys in the corridor on this shift, count them"
        ));
        assert!(finds_with_photo("workplace-photo", "scas", "My office for tonight, view from the cab"));
        assert!(!finds_with_photo("workplace-photo", "emas", "My office for tonight, view from the cab"));
        assert!(!finds_with_photo("workplace-photo", "scas", "Sunset on my day off"));
    }
}
