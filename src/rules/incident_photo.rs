//! # Incident in the picture
//!
//! ## What it looks for
//! A picture or video of the scene of an incident.
//!
//! ## Why
//! It lets people work out who was hurt, and relatives may see it first.
//!
//! ## Example
//! "Cut out on the bypass tonight" with a picture
//!
//! ## Better
//! No picture of the scene.
//!
//! ## Quiet when
//! It is a mock scene, an old vehicle in a museum, or traffic without an incident.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::pictured;
use crate::signals::Kind;

const SCENE: &[&str] = &[
    "rtc", "rta", "crash", "wreck", "wreckage", "the scene", "on scene", "from the scene", "cutandout", "cut out", "helicopter landed", "hems", "air ambulance landed", "the cordon", "cordon's up", "police tape", "blue lights everywhere", "carnage", "the actual car", "the car", "overturned", "rolled over",
    "flattened", "mangled", "fire, police and us", "house fire", "the blaze", "the fire", "stabbing", "blood on", "blood everywhere", "the aftermath", "impaled railing", "the tent up", "collision", "trapped",
];

/// Reports pictures of incidents.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let plate = cx.signals_of(Kind::VehicleRegistration).next().is_some();
    let scene = cx.says_any(SCENE) || cx.text.tokens().iter().any(|t| matches!(cx.text.word(t), "#rtc" | "#rta" | "#cutandout" | "#crash"));
    let told = pictured::story(cx);
    let at_work = told > 0.3 || plate || cx.frame.draft(Topic::PhotoConsent) > 0.6;
    let old = cx.says_any(&["throwback", "dated", "years ago", "my car", "not mine", "pic from", "on this day"]) && told < 0.6;
    if pictured::has_picture(cx) && scene && at_work && !pictured::is_staged(cx) && !old {
        hits.push(hits.whole().sure(0.75).because("the words say that an incident is in the picture"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{found_in, has};

    #[test]
    fn with_a_picture() {
        assert!(has(&found_in(r#"{"id":"1","trust":"las","surface":"caption","attachments":["photo"],"text":"RTC on the bypass, two trapped, we were first on scene"}"#), "incident-photo"));
        assert!(!has(&found_in(r#"{"id":"1","trust":"las","surface":"caption","attachments":["photo"],"text":"mock road crash at the college, students in red paint"}"#), "incident-photo"));
        assert!(!has(&found_in(r#"{"id":"1","trust":"las","surface":"caption","attachments":["photo"],"text":"cow in a field"}"#), "incident-photo"));
    }
}
