//! # Raising a concern
//!
//! ## What it looks for
//! A concern about safety or care made public, or a question where to raise one.
//!
//! ## Why
//! Inside, a concern reaches people who can act, and you are protected. Freedom to Speak Up is there for it.
//!
//! ## Example
//! "Our crews go out with faulty kit, the public should know"
//!
//! ## Better
//! Tell your manager or the Freedom to Speak Up guardian.
//!
//! ## Quiet when
//! The post tells others of the right route.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::wording::{Wordings, concern, guard};
use once_cell::sync::Lazy;

static CONCERNS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "the|general public|press|papers should|needs+to|need+to|deserves+to|deserve+to|ought+to|must|has+a+right+to|have+a+right+to|have+the+right+to ~1 know|hear|see ~2",
            "public should|needs+to|deserves+to|ought+to ~1 know ~2",
            "public|people|patients|folk|taxpayers|parents|families ~1 have+a+right+to|has+a+right+to|deserve+to|deserves+to ~1 know|hear ~2",
            "public|people|patients have no idea ~3",
            "blow|blowing|blew the|a whistle ~2",
            "whistleblow*|whistle-blow*",
            "crews|we|trucks|ambulances|vehicles ~3 go|going|sent|out|drive|driving|run|running ~3 with ~1 faulty|broken|unsafe|out+of+date|expired|missing|dodgy ~3",
            "faulty|broken|unsafe|expired|defective kit|equipment|defibs|trucks|vehicles|brakes|ambulances|stretchers ~6 ignored|nobody|nothing|again|still|reported",
            "patients|people|someone|somebody will|are|is|going+to|gonna ~1 dying|die|be+harmed|get+hurt|being+harmed ~3 because|unless|if|and+nobody|until",
            "unsafe staffing|levels|cover|practice|vehicles|kit|conditions",
            "us|crews ~2 press|book|clear|mark|tap|button|key|log ~8 before|early ~2 we're|we've|we+are|they're|you're|arrived|we+have",
            "dangerously|unsafely short|understaffed|low|tired",
        ],
    )])
});

static QUESTIONS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "who|where|how ~5 raise|raising|report|reporting|flag ~3 concern|concerns|issue|safety",
            "who ~3 speak|talk to about ~4 concern|safety|unsafe|whistleblow*",
        ],
    )])
});

/// Reports a concern made public, and answers a question for the route.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let routed = cx.text.holds_any(&["freedom to speak up", "speak up guardian", "ftsu", "datix", "line manager"]);
    for found in QUESTIONS.find(cx.text) {
        if guard::asks(cx.text, found.sentence) {
            hits.push(hits.of(&found).variant("question").because("asks for the route"));
        }
    }
    let said_at_work = cx.text.has_word(AT_WORK) && !cx.is_of_another_world();
    let where_to = concern::WHERE_TO.find(cx.text).into_iter().find(|found| !guard::quoted(cx.text, found.span));
    if hits.is_empty()
        && !routed
        && said_at_work
        && let Some(found) = where_to.filter(|found| guard::asks(cx.text, found.sentence) || !cx.text.holds("?"))
    {
        hits.push(hits.of(&found).variant("question").because("asks for the route"));
    }
    if !hits.is_empty() {
        return;
    }
    if routed || cx.is_official() {
        return hits.rule_out_for_good();
    }
    let work = [
        "crew",
        "crews",
        "trust",
        "service",
        "kit",
        "trucks",
        "ambulance",
        "ambulances",
        "station",
        "staffing",
        "shift",
        "our",
        "monitors",
        "defibs",
        "stretchers",
        "vehicles",
        "clinical",
        "scene",
        "hospital",
        "drugs",
        "tl",
        "manager",
    ];
    let about_work = cx.text.has_word(&work);
    for found in CONCERNS.find(cx.text) {
        if about_work && guard::is_meant(cx.text, &found) {
            hits.push(hits.of(&found).because("a concern about care or safety"));
        }
    }
    let mended = cx.text.holds_any(MENDED);
    let possible = cx.frame.draft(Topic::WhistleblowingRoute) >= POSSIBLE;
    if !hits.is_empty() || mended || !possible || cx.is_of_another_world() || guard::in_jest(cx.text) {
        return;
    }
    for found in concern::CONCERNS.find(cx.text) {
        if !guard::quoted(cx.text, found.span) {
            hits.push(hits.of(&found).because("a concern about care or safety"));
        }
    }
}

/// Below this, the model rules out that a wording is a concern ("our fridge is broken").
const POSSIBLE: f32 = 0.002;

/// Who or what a concern from inside the service is about.
const AT_WORK: &[&str] = &[
    "crew",
    "crews",
    "trust",
    "manager",
    "managers",
    "mentor",
    "boss",
    "medic",
    "paramedic",
    "staff",
    "colleague",
    "unsafe",
    "staffing",
    "records",
    "datix",
    "trucks",
    "stats",
    "discharges",
    "handover",
    "airways",
];

/// It was told to somebody who could act, and was seen to.
const MENDED: &[&str] = &[
    "swapped",
    "replaced",
    "got fixed",
    "was fixed",
    "thank",
    "credit to",
    "my own car",
    "guardian",
    "hand in",
    "intranet",
    "they fixed",
];

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn a_concern_and_a_question() {
        assert!(finds("whistleblowing-route", "emas", "Our crews go out with faulty kit, the public should know"));
        assert!(finds("whistleblowing-route", "emas", "Where do I raise a safety concern?"));
        assert!(!finds("whistleblowing-route", "emas", "The public were lovely today, thank you"));
        for concern in [
            "Half the stretchers on our trucks have failed their checks and they still go out",
            "We've been told to sign off vehicle checks that nobody has done",
            "Who do I tell when my manager falsifies the training records?",
            "They're sending students out alone on our patch every weekend",
            "I've told our team leader twice about the tail lift and nothing's been done, so I'm posting it here",
            "I went to my manager about the drug checks and was told to keep my mouth shut",
            "They make us press at hospital before we've parked so the times look good",
            "There's nobody on the clinical desk most nights, parents have a right to know",
        ] {
            assert!(finds("whistleblowing-route", "emas", concern), "{concern}");
        }
        for text in [
            "Where do I report a broken streetlight?",
            "Flagged a wobbly stretcher lock on Tuesday, swapped by Wednesday",
            "My own car's brakes squeal like a goose",
            "Told my landlord twice about the boiler and nothing's been done",
            "Told my boss I'm marrying his sister, he laughed",
            "There's nobody in the gym at six, it's bliss",
            "So I'm putting it here in case I forget: milk, bread, dog food",
            "I've been told to keep it up by my mentor, chuffed",
            "Been told to drop it at the depot",
            "Seen something that worries you? Our guardian will listen, in confidence",
        ] {
            assert!(!finds("whistleblowing-route", "emas", text), "{text}");
        }
    }
}
