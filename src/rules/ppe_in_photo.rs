//! # Protective equipment in the picture
//!
//! ## What it looks for
//! A picture from work of which the words say that masks, gloves, eye protection or distance are missing; or one that by its own file is
//! more than a year old and may show staff, while the draft does not say when it was taken.
//!
//! ## Why
//! Readers judge a picture by today's advice on protective equipment.
//!
//! ## Example
//! "No masks today, hot one!" with a picture of the crew
//!
//! ## Better
//! "The crew in 2018, before masks."
//!
//! ## Quiet when
//! The draft says that it was another year or before masks, or it is training or not from work.

use super::{Context, Hits};
use crate::pictured;
use crate::wording::Wordings;
use once_cell::sync::Lazy;

static WITHOUT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.65,
        &[
            "no|without|forgot|forgotten|ditched|sans ~2 mask|masks|ppe|gloves|goggles|visor|visors|distancing",
            "mask|masks|ppe|visor|visors|gloves ~1 off|down",
            "unmasked|maskless",
            "took|taken|taking|take ~3 mask|masks|ppe ~1 off",
            "not|wasn't|weren't|isn't|aren't|never wearing ~2 mask|masks|ppe|gloves",
            "mask|masks under|below ~2 chin|chins|nose|noses",
        ],
    )])
});

/// Words by which the picture is of another time, or masks are not what it is about.
const ANOTHER_TIME: &[&str] = &[
    "before masks",
    "before covid",
    "pre-covid",
    "pre covid",
    "precovid",
    "pre-pandemic",
    "before the pandemic",
    "years ago",
    "years back",
    "back in",
    "last year",
    "no mask needed",
    "masks not needed",
    "no longer need",
    "halloween",
];

/// Reports work pictures without protective equipment.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let dated = pictured::names_year(cx) || cx.says_any(ANOTHER_TIME);
    if dated || cx.draft.attachments.is_empty() || pictured::is_staged(cx) || !pictured::of_work(cx) {
        return;
    }
    let found = WITHOUT.find(cx.text);
    for found in &found {
        hits.push(hits.of(found).because("the words say that protective equipment is missing"));
    }
    let staff = ["hi-vis", "face"].iter().any(|label| pictured::may_show(cx, label));
    if found.is_empty() && staff && pictured::is_over_a_year_old(cx) {
        hits.push(hits.whole().sure(0.6).because("the picture may show staff and is more than a year old by its file"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{found_in, has};

    fn with(told: &str, text: &str) -> bool {
        let draft =
            format!(r#"{{"id":"1","trust":"emas","attachments":[{{"kind":"photo","told":{told}}}],"text":"{text}"}}"#);
        has(&found_in(&draft), "ppe-in-photo")
    }

    #[test]
    fn by_the_words() {
        assert!(with("{}", "Night shift with my crewmate on the ambulance, no masks, too hot for it"));
        assert!(with("{}", "Masks off for the crew photo at the end of a 12 hour ambulance shift"));
        assert!(!with("{}", "Night shift with my crewmate on the ambulance in 2018, no masks then"), "it says when");
        assert!(!with("{}", "No masks at the carnival this morning, lovely sunshine"), "not of work");
        assert!(!with("{}", "No mask on the manikin, sim training with my crewmate on station"), "training");
        let bare = r#"{"id":"1","trust":"emas","text":"Night shift with my crewmate on the ambulance, no masks"}"#;
        assert!(!has(&found_in(bare), "ppe-in-photo"), "no picture");
    }

    #[test]
    fn by_what_the_picture_shows_and_its_age() {
        let told = |shows: &str, taken: &str| format!(r#"{{"shows":[{shows}],"taken":"{taken}","lookedOn":20513}}"#);
        let work = "Night shift with my crewmate, 12 hours on the ambulance";
        assert!(with(&told(r#""hi-vis""#, "2024-05-01"), work));
        assert!(!with(&told(r#""hi-vis""#, "2026-02-01"), work), "a month old");
        assert!(!with(&told(r#""ecg""#, "2024-05-01"), work), "nobody in it");
    }
}
