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
        "reporter|reporters|journalist|journalists|journo|journos|press|papers|paper|newspaper|news|media|bbc|itv|sky|mail|sun|mirror|guardian|telegraph|gazette|advertiser|echo|argus|mercury|herald|radio|telly|tv|newsroom|newsdesk|itn|lbc|chronicle|podcast|podcaster|documentary|freelance|freelancer|columnist|tabloid|tabloids|broadcaster|correspondent"
    };
}

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "<press> ~6 dm|message|ring|call|email|happy|tell|follow|i+was|i+can|i've|footage|interview ~4",
            "happy|willing|free|available to|for ~1 talk|chat|speak|interview ~5",
            "go|going|speak|speaking|talk on ~1 record|camera|air ~4",
            "what time ~4 interview|studio|live|air|recording ~2",
            "your article|piece|programme|show|story|report ~5 happy|can|tell|talk|know|was ~4",
            "skynews|itvnews|bbcnews|bbcbreaking|gbnews|itncentral|itvcentral|channel4news|panorama|dispatches|dailymail|mailonline|thesun|dailymirror|gmb ~8",
            "documentary|undercover|hidden+camera|secret+filming ~6 shift|yes|filming|wear|agreed|said|crew|station",
            "hidden|secret|body camera|cam|mic ~4 shift|wear|for ~3",
            "wear|wearing a ~1 hidden|secret|body camera|cam|mic|wire ~3",
            "insider ~4 dm|dms|journalists|press|journos",
            "inbox|dms|dm|messages|email ~3 open ~3",
            "watch this space ~2",
            "i'll|i+will|i'm|im|going+to|gonna ~3 papers|paper|press|media|journalist|journalists|reporter|newspaper|newspapers|telly|bbc|itv|radio|news+desk|newsdesk ~3 about|with|this|tomorrow|story|tell|everything ~2",
            "told|telling|spoke|spoken|speaking|talked|talking|chatted|chatting ~2 to|with ~3 reporter|journalist|journo|paper|papers|press|local+rag|bbc|itv|sky|echo|argus|gazette|mail|mirror|sun|guardian|mercury|post|telegraph|advertiser|herald|radio|lbc ~5",
            "gave|given|giving|sent|sending|passed|passing|leaked|selling|sold ~4 reporter|journalist|journo|paper|papers|press|bbc|itv|sky|newspaper|mail|mirror|sun|echo|gazette|argus|news|tabloids|telly ~4",
            "reporter|journalist|journo|paper|papers|press|newspaper|bbc|itv|producer|researcher ~3 rang|called|messaged|asked|contacted|dm'd|dmed|wants|wanted|emailed|offered|paying ~3 me|us|my|for|to ~6",
            "what|how much ~3 do|does|would|will|pay ~5 sun|mail|mirror|paper|papers|story|footage|video|photos|dash ~3",
            "on|in record|on+the+record|print ~4 journalist|reporter|paper|press|story",
            "featuring|feature|featured|appearing|going|on ~3 tv|telly|panorama|news|this+morning|bbc+breakfast|gmb|loose+women ~3 tonight|tomorrow|about|shift|delays|tell ~3",
            concat!("on the|to phone|blower ~1 to ~2 ", press!(), " ~2"),
            concat!(
                "talk|talking|speak|speaking|spoke|spoken|chat|chatting|chatted|ring|rang|ringing|contact|contacted|contacting|message|messaged|tip|tipped|tell|told|sent|selling|sell|sold|given|gave|giving|go|going|went ~4 to|the|a|with|off ~2 ",
                press!(),
                " ~3"
            ),
            concat!(press!(), " ~3 ring|message|dm|email|contact|call|text|ask me|for+details"),
            concat!("hi|hello|hey|morning ~3 from|at|with ~2 ", press!(), " ~10 i|we|yes|sure|happy|here|can"),
            concat!(
                "any|if+you're|if+youre|calling ~2 ",
                press!(),
                " ~3 following|here|reading|from|want|dm|about|interested"
            ),
            concat!("what|how much ~3 would|do|does|will ~2 ", press!(), " ~2 pay|give"),
            "how much ~3 pay|for|worth",
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
            // "I'm on Radio Leeds at 8 talking about the strike"
            "i'm|im|i'll+be|i+am|me|we're|catch+me ~1 on ~1 radio|lbc|talksport|talkradio|itv|bbc|sky|gmb|breakfast|newsnight|question+time|look+north|calendar|midlands+today|points+west|south+today ~4 at|about|talking|tomorrow|tonight|this+morning|later|discussing|giving ~4",
            "the ~1 post|mail|express|star|argus|echo|gazette|news|times|chronicle|courier|advertiser|examiner|guardian|mirror|sun ~1 have|has|had|are|is|were|keep|keeps? ~1 rung|rang|ringing|phoned|phoning|called|calling|emailed|emailing|messaged|messaging|contacted|asked|been+on|been+in+touch ~1 me|us|about|asking|for ~4",
        ],
    )])
});

/// Words of interviews that are nobody's business but the writer's: hobbies, jobs, study.
const HOBBIES: &[&str] = &[
    "bake",
    "cake",
    "sponge",
    "garden",
    "gardening",
    "allotment",
    "band",
    "choir",
    "marathon",
    "charity",
    "fundraiser",
    "conference",
    "nqp",
    "university",
    "quiz",
    "crossword",
    "recipe",
    "panel",
    "parish",
    "peas",
    "knitting",
    "applicants",
    "assessment",
    "novel",
    "dog",
    "cat",
    "vegetables",
    "pumpkin",
    "football",
    "cricket",
    "wedding",
    "museum",
    "bees",
    "band's",
];

/// Reports talk with the press.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let text = cx.text.lower();
    let routed = cx.text.holds_any(&[
        "comms",
        "communications",
        "press office",
        "pressoffice",
        "press team",
        "no comment",
        "can't comment",
        "cannot comment",
        "can't talk",
        "not able to comment",
        "not for me to",
        "don't talk to",
        "please don't",
        "won't be talking",
        "ask the trust",
    ]);
    let hobby = cx.text.has_word(HOBBIES);
    if routed
        || cx.is_official()
        || (hobby && cx.frame.draft(Topic::ContactByMedia) < 0.6)
        || cx.frame.draft(Topic::Fiction) > 0.6
    {
        return hits.rule_out();
    }
    let meant = cx.frame.draft(Topic::ContactByMedia);
    for found in WORDINGS.find(cx.text) {
        if guard::negated(cx.text, &found) && !found.span.of(text).contains("name")
            || guard::quoted(cx.text, found.span)
        {
            continue;
        }
        let lift = if meant > 0.5 { 0.15 } else { 0.0 };
        hits.push(hits.of(&found).sure(found.sure + lift).because("talk with the press"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn talk_with_the_press() {
        for text in [
            "Any journos following? my DMs are open if you want the real story about handovers",
            "sure you can quote me as an ambulance source",
            "Hi Jo from the Argus, I can tell you what happened, here's my email",
        ] {
            assert!(finds("contact-by-media", "emas", text), "{text}");
        }
        for text in [
            "Thanks for asking, please contact our press office",
            "NQP panel on Monday, wish me luck",
            "Comms did us proud on the radio",
        ] {
            assert!(!finds("contact-by-media", "emas", text), "{text}");
        }
    }
}
