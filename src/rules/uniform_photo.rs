//! # Uniform in the picture
//!
//! ## What it looks for
//! A picture in uniform that looks unprofessional, or whose caption does; with work talk also a picture that may show
//! high-visibility clothing.
//!
//! ## Why
//! In uniform you are seen as the face of your service.
//!
//! ## Example
//! "Pint in my greens" with a picture
//!
//! ## Better
//! A smart picture, caption to match.
//!
//! ## Quiet when
//! It looks professional.

use super::{Context, Hits};
use crate::pictured;

/// Reports unprofessional pictures in uniform.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let uniform = cx.says_any(&[
        "in my greens",
        "in greens",
        "in uniform",
        "my uniform",
        "in my uniform",
        "hi-vis",
        "hi vis",
        "epaulettes",
    ]);
    let unprofessional = cx.says_any(&[
        "pint",
        "beers",
        "drunk",
        "pissed",
        "smoking",
        "vaping",
        "middle finger",
        "naked",
        "nude",
        "topless",
        "shirtless",
        "strip",
        "pub",
        "hungover",
        "wasted",
        "twerking",
    ]);
    if pictured::has_picture(cx) && uniform && unprofessional && !pictured::is_staged(cx) {
        hits.push(hits.whole().variant("unprofessional").sure(0.7).because("an unprofessional picture in uniform"));
    } else if pictured::may_show(cx, "hi-vis") && pictured::of_work(cx) && !pictured::is_staged(cx) {
        hits.push(hits.whole().variant("seen").sure(0.6).because("the picture may show high-visibility clothing"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{finds_with_photo, found_in, has};

    #[test]
    fn with_a_picture() {
        assert!(finds_with_photo("uniform-photo", "emas", "Straight to the pub in my greens, first pint down"));
        assert!(!finds_with_photo("uniform-photo", "emas", "Two years since I first put this uniform on"));
    }

    #[test]
    fn with_a_picture_that_may_show_one() {
        let with = |shows: &str, text: &str| {
            has(
                &found_in(&format!(
                    r#"{{"id":"1","trust":"emas","attachments":[{{"kind":"photo","told":{{"shows":[{shows}]}}}}],"text":"{text}"}}"#
                )),
                "uniform-photo",
            )
        };
        assert!(with(r#""hi-vis""#, "Night shift with my crewmate, 12 hours on the ambulance"));
        assert!(!with("", "Night shift with my crewmate, 12 hours on the ambulance"));
        assert!(!with(r#""hi-vis""#, "Lovely sunrise over the canal this morning"));
    }
}
