//! # Talking to the press
//!
//! ## What it looks for
//! Talking to reporters, offering them pictures or a story, or agreeing to an interview about work.
//!
//! ## Why
//! Communications speaks with the press, and keeps you and the patient out of trouble.
//!
//! ## Example
//! "Sure, you can quote me as an ambulance source"
//!
//! ## Better
//! "Please ask our communications team."
//!
//! ## Quiet when
//! The reporter is sent to Communications, or the interview is an official one, or about a hobby.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

/// The press, for patterns.
macro_rules! press {
    () => {
        "reporter|reporters|journalist|journalists|journo|journos|press|papers|paper|newspaper|news|media|bbc|itv|sky|mail|sun|mirror|times|guardian|telegraph|gazette|advertiser|echo|argus|mercury|herald|post|express|radio|telly|tv|channel|newsroom|newsdesk|itn|lbc|star|chronicle|observer|podcast|podcaster|producer|researcher|documentary|freelance|freelancer|columnist|tabloid|tabloids|broadcaster|correspondent|metro|reach|live"
    };
}

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
                concat!("on the|to phone|blower ~1 to ~2 ", press!(), " ~2"),
                concat!("talk|talking|speak|speaking|spoke|spoken|chat|chatting|chatted|ring|rang|ringing|contact|contacted|contacting|message|messaged|tip|tipped|tell|told|sent|send|sending|selling|sell|sold|given|gave|giving|go|going|went ~4 to|the|a|with|off ~2 ", press!(), " ~3"),
                concat!(press!(), " ~3 ring|message|dm|email|contact|call|text|ask me|for+details"),
                concat!("hi|hello|hey|morning ~3 from|at|with ~2 ", press!(), " ~10 i|we|yes|sure|happy|here|can"),
                concat!("any|if+you're|if+youre|calling ~2 ", press!(), " ~3 following|here|reading|from|want|dm|about|interested"),
                concat!("what|how much ~3 would|do|does|will ~2 ", press!(), " ~2 pay|give"),
                concat!("how much ~3 pay|for|worth"),
                "dms|dm|inbox ~2 open ~8 story|real|truth|happened|press|reporters|journos",
                "dm|message|ring|email|call me ~6 i|i've ~3 photos|pics|footage|dashcam|tell+you|got|saw|story|what+happened|first+on",
                "you can|may ~1 quote|use|name me|my|that|this ~6",
                "quote me ~3",
                "happy|willing|glad|up to|for ~1 talk|chat|be+interviewed|do|speak|an+interview|comment|give ~5 interview|reporters|reporter|press|camera|record|quote|anonymously|papers|journalist",
                "do|doing|did|done|give|giving|gave|agreed|record|recording the|an|a|to ~3 interview|interviews|quote|statement|soundbite|voice+note",
                "blur|pixelate my ~1 face ~3",
                "keep|leave my|me ~1 name? out ~3",
                "don't|dont use my ~1 name ~3",
                "an|unnamed|anonymous|as ~2 source|insider|whistleblower",
                "i|we|i've|we've ~1 got|have ~2 dashcam|footage|story|pictures|photos|video ~6 story|press|hair|pay|interested|buy|sell|you+want|exclusive",
                "exclusive ~6 reporter|story|interview",
                "story that'll|that+will|which+will ~3",
                "off the record ~4",
            ],
        ),
        (0.5, &["interview|interviewed", "quoted"]),
    ])
});

/// Reports talk with the press.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let text = cx.text.lower();
    let routed = ["comms", "communications", "press office", "pressoffice", "press team", "no comment", "can't comment", "cannot comment", "can't talk", "not able to comment", "not for me to", "don't talk to", "please don't", "won't be talking", "ask the trust"]
        .iter()
        .any(|w| text.contains(w));
    let hobby = ["bake", "garden", "allotment", "band", "choir", "marathon", "charity", "fundrais", "conference", "job interview", "nqp interview", "mock interview", "assessment centre", "interview tips", "university", "podcast about", "quiz", "book", "crossword", "recipe", "interview next", "my interview", "interview for", "panel"]
        .iter()
        .any(|w| text.contains(w));
    if routed || cx.is_official() || (hobby && cx.frame.draft(Topic::ContactByMedia) < 0.6) || cx.frame.draft(Topic::Fiction) > 0.6 {
        return;
    }
    let meant = cx.frame.draft(Topic::ContactByMedia);
    for found in WORDINGS.find(cx.text) {
        if guard::negated(cx.text, &found) && !found.span.of(&text).contains("name") || guard::quoted(cx.text, found.span) {
            continue;
        }
        let lift = if meant > 0.5 { 0.15 } else if meant < 0.1 { -0.3 } else { -0.1 };
        hits.push(hits.of(&found).sure(found.sure + lift).because("talk with the press"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn talk_with_the_press() {
        for text in ["Any journos following? my DMs are open if you want the real story about handovers", "sure you can quote me as an ambulance source", "Hi Jo from the Argus, I can tell you what happened, here's my email"] {
            assert!(finds("contact-by-media", "emas", text), "{text}");
        }
        for text in ["Thanks for asking, please contact our press office", "NQP interview next week, any tips?", "Great interview on the morning show, well done Comms"] {
            assert!(!finds("contact-by-media", "emas", text), "{text}");
        }
    }
}
