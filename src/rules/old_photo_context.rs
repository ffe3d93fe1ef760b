//! # Older picture
//!
//! ## What it looks for
//! An older work picture, by the draft's words or by the date in its file, of which the draft does not say how old it is.
//!
//! ## Why
//! Rules on masks, gloves and distance have changed; readers judge it by today's.
//!
//! ## Example
//! "Old one of the crew in the back"
//!
//! ## Better
//! "The crew in 2018, before masks."
//!
//! ## Quiet when
//! A year or date is given, or it is not from work.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::pictured;
use crate::wording::Wordings;
use once_cell::sync::Lazy;

static OLD: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.65,
        &[
            "old|older ~1 photo|picture|pic|one|shot ~3 crew|uniform|ppe|shift|ambulance|station|truck|work",
            "blast from ~1 the past",
            "back in|to the ~1 day|days",
            "those were the ~1 days",
            "old|early|younger|first|good+old|ambulance|road|station|training|student days|years",
            "dug|found|unearthed|rediscovered|dragged|pulled ~2 this|these|it|one|out|up ~3 loft|attic|drawer|drawers|box|shoebox|album|garage|archive|archives|old+phone|hard+drive|memory+card|camera+roll",
            "when my|our|the|his|her ~1 hair|beard|waist|knees|uniform|uniforms|vans|trucks|ambulances|greens|shirts|stretchers ~1 was|were|had|still|fitted|came",
            "when i|we ~1 had|was|were|still ~2 hair|young|younger|thin|thinner|slim|fresh|new|waist|innocent|knees|wore|white|blue",
            "remember this|these|those|when|him|her|them ~2",
            "younger me|us|versions|selves",
            "before|pre ~2 covid|ppe|masks|lockdown|grey|greys|wrinkles|kids|children|electric+stretchers|power+stretchers",
            "baby|newbie|fresh-faced|fresh+faced|teenage|spotty|skinny ~1 me|para|paramedic|tech|technician|emt|medic|student|crew",
            "throwback|flashback|memories|memory ~6",
            "throwback to ~6 crew|uniform|ppe|shift|ambulance|station|truck",
        ],
    )])
});

/// What shows that it is from work.
static OF_WORK: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "crew|crews|crewmate|uniform|uniforms|ppe|gloves|mask|masks|apron|visor|shift|shifts|ambulance|ambulances|station|truck|trucks|stretcher|stretchers|greens|epaulettes|paramedic|paramedics|para|technician|emt|hi-vis|placement|resus|control+room|depot|watch|at+work|old+vans|white+vans|the+vans|job",
        ],
    )])
});

/// Reports undated older work pictures.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let dated = pictured::names_year(cx)
        || cx.text.holds_any(&[
            "years ago",
            "years back",
            "decade",
            "month",
            "last year",
            "last week",
            "summer",
            "winter",
        ]);
    if dated || cx.draft.attachments.is_empty() || cx.frame.draft(Topic::History) > 0.7 {
        return;
    }
    // An old band on the beach is no older picture from work.
    let found = if OF_WORK.fits(cx.text) { OLD.find(cx.text) } else { Vec::new() };
    for found in &found {
        hits.push(hits.of(found).because("an older picture without its date"));
    }
    if found.is_empty() && pictured::of_work(cx) && pictured::is_over_a_year_old(cx) {
        // A date is a fact, whatever the manner of speaking.
        hits.stand();
        hits.push(hits.whole().sure(0.7).because("by its file the picture is more than a year old"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{finds_with_photo, found_in, has};

    #[test]
    fn by_the_pictures_own_date() {
        let with = |taken: &str, text: &str| {
            has(
                &found_in(&format!(
                    r#"{{"id":"1","trust":"emas","attachments":[{{"kind":"photo","told":{{"taken":{taken},"lookedOn":20513}}}}],"text":"{text}"}}"#
                )),
                "old-photo-context",
            )
        };
        let work = "Night shift with my crewmate, 12 hours on the ambulance";
        assert!(with(r#""2024-05-01T10:20:30+01:00""#, work));
        assert!(!with(r#""2026-02-01T10:20:30""#, work), "a month old");
        assert!(!with("null", work), "no date");
        assert!(!with(r#""2000-01-01T00:00:00""#, work), "a clock never set");
        assert!(!with(r#""2024-05-01""#, "Night shift with my crewmate on the ambulance in 2024"), "it says so");
        assert!(!with(r#""2024-05-01""#, "Lovely sunrise over the canal this morning"), "not of work");
    }

    #[test]
    fn by_the_words() {
        for text in [
            "Unearthed this in a drawer. The whole watch, not a glove between us",
            "Back in the day on the old ambulance",
            "Fresh-faced me on my first truck, look at that hair",
        ] {
            assert!(finds_with_photo("old-photo-context", "emas", text), "{text}");
        }
        for text in [
            "Unearthed this in a drawer. Third year infants, front row, no teeth",
            "Back in the day on the old pier",
            "Back in the day on the old ambulance, summer 1998",
            "Remember this? Our first tent",
        ] {
            assert!(!finds_with_photo("old-photo-context", "emas", text), "{text}");
        }
    }
}
