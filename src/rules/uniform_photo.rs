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
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

/// What one wears at work.
static UNIFORM: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "in|wearing|with|full|still ~2 greens|uniform|epaulettes|hi-vis|hi+vis|hi-viz|work+shirt|work+gear|work+kit|scrubs|green+shirt|tac+vest",
            "uniform|greens on",
        ],
    )])
});

/// The uniform is off, or not worn yet.
static TAKEN_OFF: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "out+of|off|without ~2 greens|uniform|hi-vis|work+gear|work+kit",
            "chocolate|tonic|gum|family|soft|sweet|protein|snack|crash|bullet|handle bar",
            "coffee|espresso|flu|jab|covid|vaccine|booster|tetanus shot|shots",
            "soft drink|drinks|non-alcoholic|alcohol-free|0% ~1",
        ],
    )])
});

/// What doesn't go with it: drink, smoke, gestures, bare skin, a state.
static UNFIT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "pint|pints|beer|beers|lager|cider|shots|shot|jager|jagers|jagerbombs|jägerbombs|tequila|vodka|gin|prosecco|champagne|wine|cocktail|cocktails|cans|guinness|spoons|wetherspoons|boozer|bar",
            "smoking|vaping|fag|fags|ciggie|cig|spliff|joint|bong",
            "flip|flipping|flipped|giving|give|stuck|sticking ~2 bird|birdie|finger|fingers|v's|vs|vsign|v-sign",
            "middle|two finger|fingers",
            "moon|mooning|mooned|bare+chest|topless|shirtless|in+my+pants|in+our+pants|boxers|knickers|bra|twerk|twerking|grinding|pole+dancing",
            "drunk|pissed|hammered|steaming|wasted|smashed|bladdered|hungover|hanging|rough|wrecked|legless|half+cut",
            "asleep|sleeping|kipping|snoring|dribbling|passed+out|spark+out ~4 on|in|at|during|under ~2 shift|duty|work|cab|truck|desk|table|crew+room",
        ],
    )])
});

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
    let said = |set: &Wordings| set.find(cx.text).iter().any(|m| guard::is_meant(cx.text, m));
    let unfit = uniform && unprofessional
        || said(&UNIFORM) && said(&UNFIT) && !pictured::is_own(cx) && !TAKEN_OFF.fits(cx.text);
    if pictured::has_picture(cx) && unfit && !pictured::is_staged(cx) {
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
        for text in [
            "Two fingers up to the alarm clock, still in uniform",
            "Prosecco in the crew room, greens on, don't care",
            "Ciggie in the ambulance bay, hi-vis and all, in full uniform",
        ] {
            assert!(finds_with_photo("uniform-photo", "emas", text), "{text}");
        }
        for text in [
            "Out of uniform and into a large gin",
            "Flu shot done, sleeve rolled up, still in uniform",
            "First day in greens, mum made me stand by the gate",
            "In full uniform for the remembrance parade, proud of this lot",
        ] {
            assert!(!finds_with_photo("uniform-photo", "emas", text), "{text}");
        }
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
