//! # Screen in the picture
//!
//! ## What it looks for
//! A picture in which a screen of the control room, the vehicle or the monitor can be read; or one that may show a screen, with talk of work.
//!
//! ## Why
//! A screen can show patients' details, even out of focus.
//!
//! ## Example
//! "My desk tonight, six calls stacked" with a picture
//!
//! ## Better
//! A picture with the screens off.
//!
//! ## Quiet when
//! The screens are off, blank, or it is training.

use super::{Context, Hits};
use crate::pictured;

/// Reports screens in pictures.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let screen = cx.says_any(&[
        "cad screen",
        "the cad",
        "mdt",
        "my screen",
        "the screen",
        "screens",
        "terminal",
        "dispatch desk",
        "calls stacking",
        "stack of calls",
        "calls waiting",
        "the stack",
        "monitor shows",
        "on the monitor",
        "the board",
        "ptl screen",
    ]);
    let work = cx.says_any(&[
        "control", "eoc", "dispatch", "desk", "calls", "cad", "mdt", "jobs", "truck", "call", "patient", "patients",
        "nights", "shift",
    ]);
    let off = cx.says_any(&[
        "screens off",
        "screen off",
        "switched off",
        "cinema",
        "telly",
        "tv",
        "xbox",
        "new phone",
        "cracked",
    ]);
    if pictured::has_picture(cx) && screen && work && !off && !pictured::is_staged(cx) {
        hits.push(hits.whole().sure(0.7).because("the words say that a screen is in the picture"));
    } else if pictured::may_show(cx, "screen") && pictured::of_work(cx) && !off && !pictured::is_staged(cx) {
        hits.push(hits.whole().variant("seen").sure(0.6).because("the picture may show a screen or a monitor"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{finds_where_photo_shows, finds_with_photo};

    #[test]
    fn with_a_picture_that_may_show_one() {
        let with = |text: &str| finds_where_photo_shows("screen-in-photo", "emas", "screen", text);
        assert!(with("Night shift with my crewmate, 12 hours on the ambulance"));
        assert!(!with("Lovely sunrise over the canal this morning"));
    }

    #[test]
    fn with_a_picture() {
        assert!(finds_with_photo(
            "screen-in-photo",
            "emas",
            "My desk tonight in control, look at the calls stacking on the CAD"
        ));
        assert!(!finds_with_photo(
            "screen-in-photo",
            "emas",
            "Our control room, screens off, photographed with permission"
        ));
    }
}
