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
            "throwback to ~6 crew|uniform|ppe|shift|ambulance|station|truck",
        ],
    )])
});

/// Reports undated older work pictures.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let dated = pictured::names_year(cx)
        || cx.text.holds_any(&["years ago", "years back", "month", "last year", "last week", "summer", "winter"]);
    if dated || cx.draft.attachments.is_empty() || cx.frame.draft(Topic::History) > 0.7 {
        return;
    }
    let found = OLD.find(cx.text);
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
    use crate::rules::testing::{found_in, has};

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
}
