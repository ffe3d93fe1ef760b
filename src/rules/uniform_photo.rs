//! # Uniform in the picture
//!
//! ## What it looks for
//! A picture in uniform that looks unprofessional, or whose caption does.
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
    let uniform = cx.says_any(&["in my greens", "in greens", "in uniform", "my uniform", "in my uniform", "hi-vis", "hi vis", "epaulettes"]);
    let unprofessional = cx.says_any(&["pint", "beers", "drunk", "pissed", "smoking", "vaping", "middle finger", "naked", "nude", "topless", "shirtless", "strip", "pub", "hungover", "wasted", "twerking"]);
    if pictured::has_picture(cx) && uniform && unprofessional && !pictured::is_staged(cx) {
        hits.push(hits.whole().variant("unprofessional").sure(0.7).because("an unprofessional picture in uniform"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{found_in, has};

    #[test]
    fn with_a_picture() {
        assert!(has(&found_in(r#"{"id":"1","trust":"emas","surface":"caption","attachments":["photo"],"text":"Straight to the pub in my greens, first pint down"}"#), "uniform-photo"));
        assert!(!has(&found_in(r#"{"id":"1","trust":"emas","surface":"caption","attachments":["photo"],"text":"Two years since I first put this uniform on"}"#), "uniform-photo"));
    }
}
