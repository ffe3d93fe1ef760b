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
use crate::story;
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

/// What people come to grief in, as one choice of a pattern.
macro_rules! wreck {
    () => {
        "car|cars|van|vans|lorry|lorries|hgv|artic|truck|bus|minibus|coach|tram|train|motorbike|bike|moped|scooter|quad|tractor|trailer|horsebox|caravan|caravans|motorhome|taxi|cab|bonnet|windscreen|corsa|fiesta|golf|astra|focus|clio|polo|micra|bmw|audi|merc|mini|transit|range+rover|shelter|bus+shelter|bus+stop|lamppost|railings|barrier"
    };
}

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

/// Vehicles and the like that somebody else came to grief in, and how they lie there.
static WRECKED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            concat!(
                wreck!(),
                " ~4 in+bits|in+pieces|to+bits|on+its+side|on+their+side|on+its+roof|on+his+roof|upside+down|jackknifed|jack-knifed|written+off|write-off|concertinaed|crumpled|mangled|totalled|crushed|squashed|flattened|burnt+out|burned+out|wrapped+round|wrapped+around|embedded|nose-first|in+a+ditch|in+the+ditch|in+a+hedge|in+the+hedge|down+the+bank|down+the+embankment|through+a+wall|through+the+wall|into+a+tree|up+a+tree"
            ),
            concat!(
                "crumpled|mangled|crushed|flattened|overturned|jackknifed|jack-knifed|burnt-out|upturned|upside-down ~1 ",
                wreck!()
            ),
            concat!("left|remains|wreck|shell of ~1 the|a|his|her|their|this|that|what+was ~2 ", wreck!()),
        ],
    )])
});

/// Reports pictures of incidents.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let plate = cx.signals_of(Kind::VehicleRegistration).next().is_some();
    let scene = cx.says_any(SCENE)
        || cx.text.tokens().iter().any(|t| one_of!(cx.text.word(t); "#rtc" "#rta" "#cutandout" "#crash"));
    let told = pictured::story(cx);
    let at_work = told > 0.3 || plate || cx.frame.draft(Topic::PhotoConsent) > 0.6;
    let old = cx.says_any(&["throwback", "dated", "years ago", "my car", "not mine", "pic from", "on this day"])
        && told < 0.6;
    let wrecked = || {
        (told > story::GOES_ON || cx.frame.draft(Topic::PhotoConsent) > story::GOES_ON)
            && !pictured::is_own(cx)
            && !cx.is_own_life()
            && !cx.is_of_another_world()
            && WRECKED.find(cx.text).iter().any(|m| {
                let of_ones_own = cx.text.tokens()[m.first_token.saturating_sub(2)..m.end_token]
                    .iter()
                    .any(|t| one_of!(cx.text.word(t); "my" "mine" "our" "i" "lego" "hot" "model" "game"));
                !of_ones_own && guard::is_meant(cx.text, m)
            })
    };
    if pictured::has_picture(cx) && !pictured::is_staged(cx) && !old && (scene && at_work || wrecked()) {
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
    fn what_is_left_of_it() {
        for text in [
            "Tractor on its side across both lanes, going nowhere for a bit",
            "One very mangled moped",
            "All that's left of the minibus",
            "Transit halfway through the wall of the chippy, everyone out and shouting",
        ] {
            assert!(finds_with_photo("incident-photo", "las", text), "{text}");
        }
        for text in [
            "My bike in bits all over the kitchen floor, new bearings tomorrow",
            "What's left of our car after the hailstones",
            "Some child has left a toy van upside down on the lawn",
            "Old bus at the museum, in pieces till next spring",
            "What's left of the lasagne",
            "New van day at the depot, not a scratch on it",
        ] {
            assert!(!finds_with_photo("incident-photo", "las", text), "{text}");
        }
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
