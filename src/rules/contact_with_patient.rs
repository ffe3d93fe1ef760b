//! # Contact with a patient
//!
//! ## What it looks for
//! Words to a patient or relative that start or carry on a private contact: arranging to meet, looking them up,
//! asking how they are getting on, offering to explain what happened. Thanking them and passing them on is a case
//! of its own.
//!
//! ## Why
//! Private contact can go wrong for both sides.
//!
//! ## Example
//! "It's the paramedic from Saturday, fancy a coffee?"
//!
//! ## Better
//! "Thank you for your kind words. Please contact PALS"
//!
//! ## Quiet when
//! It is to family, friends or colleagues, or it only thanks and passes on.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::report::Span;
use crate::wording::Wordings;
use once_cell::sync::Lazy;

/// Passing on to the right team.
const PASSES_ON: &[&str] = &["pals", "patient experience", "patient relations", "the trust", "complaints team", "our website", "customer care", "compliments team", "send the details privately", "ring 111", "call 111"];
/// "I'll pass it to our liaison team".
static HANDS_OVER: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(0.9, &["pass|passed|passing|forward|forwarded|send|sending|sent|direct ~3 to|on ~3 team|manager|department|office|line+manager|comms|communications|crew|station"])])
});

/// "Added the girl from last week's overdose", "popped round to see our gentleman from Monday".
static SEEKS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "added|followed|messaged|friended|requested|follow|request|found ~4 couple|girl|lad|lass|lady|man|woman|bloke|patient|gentleman|family|daughter|son|widow|kid|him|her ~1 from|off ~3 crash|overdose|job|arrest|rtc|accident|collision|fall|incident|stabbing|shift|resus",
            "popped|called|nipped|dropped|went|pop ~1 round|in|back|over|by ~1 to? see|check|visit ~1 our|my ~1 gentleman|patient|gent|old+boy|pt|lady ~1 from|off|that|we",
        ],
    )])
});

/// The writer names the job as the bond.
const BOND: &[&str] = &[
    "from the ambulance", "off the ambulance", "i was on the crew", "i was your", "i looked after you", "looked after you", "looked after your", "i treated you", "treated you", "we treated you", "treated your", "i did your ecg", "on the crew for your",
    "one of the crew", "i was the paramedic", "it's the para", "the para who", "the paramedic who", "the paramedic from", "the crew that came", "crew that night", "we took you", "took you to hospital", "took you in", "i was there", "our ambulance",
    "from your form", "from the form", "got your number", "found your profile", "looked you up", "looked up your", "your address from", "who came to you", "who sat with you", "sat with you", "we took in", "one of my old patients", "my old patients", "former patient", "a patient of mine", "off the form", "glad you remember me", "our gentleman from", "our lady from", "from the crew", "who carried you", "met you on the job", "the day we met", "your crew on", "your paramedic", "your ambulance crew", "i attended your", "we attended your", "we came to your", "came to your", "brought you in", "we brought your", "pulled you out", "cut you out", "got you out", "came out to you", "was me that", "me who came", "off the job sheet", "off the sheet", "off your record",
];
/// What leads to private contact.
const REACHES: &[&str] = &[
    "message me", "dm me", "text me", "call me", "ring me", "add me", "friend request", "accepted your request", "coffee", "a drink", "dinner", "fancy", "follow request", "random add", "shouldn't be messaging", "shouldnt be messaging", "not supposed to", "come by the station", "give you my mobile", "still text", "how she's doing", "how he's doing", "how you're doing", "did you find", "here if u need", "here if you need", "drop the complaint", "popped back", "found you through", "found you on", "hope it's ok to", "hope its ok to", "can we talk", "just talk", "checking in on you", "pop in", "pop round", "pop by", "visit", "meet up", "meet you", "see you again", "how are you getting on",
    "how you got on", "how are the", "how's the", "how is the", "u free", "you free", "here is my number", "here's my number", "my number", "send flowers", "talk you through", "happened that night", "what happened", "hope you don't mind me messaging",
    "how are you doing", "how you doing", "how are you now", "message me any time", "message me anytime",
    "hope this isn't out of line", "does anyone know her", "does anyone know him", "love a catch up", "keep in touch", "let me know how", "thinking about you", "been thinking of you", "wanted to say how sorry", "give your mum my love", "tell her", "you said you was single",
];

/// Reports private contact with patients and relatives.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let model = cx.frame.draft(Topic::ContactWithPatient);
    let seeks = SEEKS.fits(cx.text);
    let bond = seeks || cx.says_any(BOND);
    let reaches = seeks || cx.says_any(REACHES);
    if cx.says_any(PASSES_ON) || HANDS_OVER.fits(cx.text) {
        if bond && reaches && model > 0.6 {
            hits.push(hits.whole().variant("referred-on").sure(0.8).because("passes them on to the right team"));
        }
        return hits.rule_out();
    }
    let sure = match (bond, reaches) {
        (true, true) => 0.85,
        (true, false) | (false, true) if model > 0.6 => 0.7,
        (false, false) if model > 0.62 => 0.65,
        _ => return,
    };
    let sentence = cx.frame.strongest(Topic::ContactWithPatient).and_then(|(i, _)| cx.text.sentences().get(i));
    let span = sentence.map(|s| Span::new(s.span.start, s.span.start + s.span.of(cx.text.lower()).trim_end().len()));
    let initiated = cx.says_any(&["looked you up", "found your profile", "from the form", "hope you don't mind me", "hope this isn't out of line", "does anyone know"]);
    let hit = span.map_or_else(|| hits.whole(), |s| hits.at(s));
    hits.push(hit.variant(if initiated { "initiated" } else { "" }).sure(sure).because("speaks to a patient or relative in private"));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn private_contact() {
        assert_found("contact-with-patient", "emas", &[("Hiya, it's the paramedic from the ambulance on Saturday, fancy a coffee?", "coffee"), ("Added the girl from last week's overdose on insta, she seems well", "Added the girl")]);
    }

    #[test]
    fn passing_on_and_friends() {
        assert_quiet(
            "contact-with-patient",
            "emas",
            &["Thank you so much for your kind words. Please contact PALS so they reach the crew", "Thanks so much for your message, I'll pass it to our patient liaison team", "Added the girl from spin class on insta, she seems nice", "Coffee Tuesday after the run club? My number's changed, I'll text you"],
        );
    }
}
