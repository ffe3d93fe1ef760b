//! # Incident in the picture
//!
//! ## What it looks for
//! A picture or video of the scene of an incident: by the caption, or because the caption tells of a job and the picture
//! was taken just now and may show a marked vehicle or holds the place.
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
    "rtc",
    "rta",
    "crash",
    "wreck",
    "wreckage",
    "the scene",
    "on scene",
    "from the scene",
    "cutandout",
    "cut out",
    "helicopter landed",
    "hems",
    "air ambulance landed",
    "the cordon",
    "cordon's up",
    "police tape",
    "blue lights everywhere",
    "carnage",
    "the actual car",
    "the car",
    "overturned",
    "rolled over",
    "flattened",
    "mangled",
    "fire, police and us",
    "house fire",
    "the blaze",
    "the fire",
    "stabbing",
    "blood on",
    "blood everywhere",
    "the aftermath",
    "impaled railing",
    "the tent up",
    "collision",
    "trapped",
];

/// Reports pictures of incidents.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let plate = cx.signals_of(Kind::VehicleRegistration).next().is_some();
    let scene = cx.says_any(SCENE)
        || cx.text.tokens().iter().any(|t| one_of!(cx.text.word(t); "#rtc" "#rta" "#cutandout" "#crash"));
    let told = pictured::story(cx);
    let at_work = told > 0.3 || plate || cx.frame.draft(Topic::PhotoConsent) > 0.6;
    let old = cx.says_any(&["throwback", "dated", "years ago", "my car", "not mine", "pic from", "on this day"])
        && told < 0.6;
    if pictured::has_picture(cx) && scene && at_work && !pictured::is_staged(cx) && !old {
        hits.push(hits.whole().sure(0.75).because("the words say that an incident is in the picture"));
    } else if told > 0.3 && !old && seen_there(cx) {
        hits.push(
            hits.whole()
                .variant("seen")
                .sure(0.6)
                .because("taken just now, it may show a marked vehicle or the place, and the words tell of a job"),
        );
    }
}

/// A picture of these hours with an emergency vehicle or high-visibility clothing in it, or with the place in its file.
fn seen_there(cx: &Context<'_>) -> bool {
    let shows = ["battenburg", "ambulance-vehicle", "hi-vis"].iter().any(|label| pictured::may_show(cx, label));
    pictured::taken_just_now(cx) && (shows || pictured::says_where(cx))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{finds_with_photo, found_in, has};

    #[test]
    fn with_a_picture() {
        assert!(finds_with_photo("incident-photo", "las", "RTC on the bypass, two trapped, we were first on scene"));
        assert!(!finds_with_photo("incident-photo", "las", "mock road crash at the college, students in red paint"));
        assert!(!finds_with_photo("incident-photo", "las", "cow in a field"));
    }

    #[test]
    fn a_picture_of_these_hours_with_a_story() {
        let with = |told: &str, text: &str| {
            has(
                &found_in(&format!(
                    r#"{{"id":"1","trust":"las","attachments":[{{"kind":"photo","told":{told}}}],"text":"{text}"}}"#
                )),
                "incident-photo",
            )
        };
        let story = "We took a 78-year-old with chest pain from the care home to hospital this morning";
        let fresh = r#"{"taken":"2026-03-01T07:10:00","lookedOn":20513,"shows":["battenburg"]}"#;
        assert!(with(fresh, story));
        assert!(with(r#"{"taken":"2026-03-01","lookedOn":20513,"location":"position","shows":[]}"#, story));
        assert!(!with(r#"{"taken":"2025-03-01","lookedOn":20513,"shows":["battenburg"]}"#, story), "a year old");
        assert!(!with(r#"{"taken":"2026-03-01","lookedOn":20513,"shows":[]}"#, story), "nothing seen");
        assert!(!with(fresh, "Lovely sunrise over the canal this morning"));
    }
}
