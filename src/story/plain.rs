//! Jobs told in so many words: "took a 45 year old man to hospital", "lost a patient". The frame's model learned from posts
//! that tell them slyly; what is said outright is known by its wording.

use crate::frame::{Frame, Topic};
use crate::text::Text;
use crate::wording::Wordings;
use once_cell::sync::Lazy;

/// How surely a sentence with such a wording tells of a job, as a probability.
pub const SAID_OUTRIGHT: f32 = 0.6;

macro_rules! who {
    () => {
        "patient|pt|casualty|man|woman|lady|gent|gentleman|male|female|bloke|fella|chap|lad|lass|girl|boy|baby|newborn|toddler|child|kid|teenager|pensioner"
    };
}

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        SAID_OUTRIGHT,
        &[
            // "Went to a 78 year old today", "called to a 6 year old choking", "sent to an elderly lady who …"
            concat!(
                "went|sent|called|tasked|toned|dispatched|diverted|responded|responding ~2 to|for a|an|another|this ~1 # year|yr|yo|month|week|day old? ",
                who!(),
                "|who|with|having|not|in|from|today|tonight|earlier|yesterday|this|last|just|again|choking|fallen|struggling|unconscious"
            ),
            concat!(
                "sent|called|tasked|toned|dispatched|diverted|responded|responding ~2 to|for a|an|another|this ~1 ",
                who!(),
                " ~1 who|with|having|not|fallen|collapsed|struggling|choking|fitting|unconscious|unresponsive"
            ),
            // "Took a 45 year old man to hospital", "transferred a baby to intensive care"
            concat!(
                "took|conveyed|transferred|transported|brought|rushed|blue+lighted ~1 a|an|another|this ~3 ",
                who!(),
                "|year|yr|yo ~4 to|into ~3 hospital|a+e|ed|resus|majors|icu|itu|nicu|intensive"
            ),
            concat!(
                "conveyed|resuscitated|cannulated|intubated|defibbed|extricated|tubed ~1 a|an|another|our|the|this ~2 ",
                who!()
            ),
            // "Had a fitting child this morning", "got a drunk bloke who kicks"
            concat!(
                "had|got|have a|an|another ~1 fitting|choking|unconscious|unresponsive|collapsed|septic|hypo|suicidal|seizing|drowning|trapped|drunk|confused ~1 ",
                who!()
            ),
            // "Assaulted by a drunk patient", "spat at by our patient"
            "assaulted|punched|kicked|bitten|attacked|headbutted|slapped|spat ~1 by a|an|my|our|the|another ~2 patient|pt",
            // "Patient told me I had lovely eyes"
            "patient|pt told|asked|called|gave|thanked|hugged|punched|kicked|bit|slapped|headbutted me|us",
            "delivered my|another ~1 first|second|third|fourth|fifth baby",
            // "Lost a patient", "our patient died"
            "lost a|an|another|our|my|the ~1 patient|pt",
            "our|my|a|the patient|pt ~1 died|passed|arrested|survived",
            // "… waited nine hours for us"
            concat!(who!(), " ~8 waited|waiting ~4 hours|hrs ~1 for us|me|our|an+ambulance"),
        ],
    )])
});

/// For each sentence whether it says outright that a job was done.
#[must_use]
pub fn in_sentences(text: &Text, frame: &Frame) -> Vec<bool> {
    let mut said = vec![false; text.sentences().len()];
    // Who trains, recalls, makes up or counts uses the same words, and so do kin and the papers.
    let other = [
        Topic::Training,
        Topic::Fiction,
        Topic::History,
        Topic::Statistics,
        Topic::Campaign,
        Topic::OwnFamily,
        Topic::News,
        Topic::Animal,
    ];
    let found = WORDINGS.find(text);
    if found.is_empty() || other.iter().any(|topic| frame.draft(*topic) >= 0.5) {
        return said;
    }
    for found in found {
        let at = text.sentences().partition_point(|sentence| sentence.end_token <= found.first_token);
        if let Some(said) = said.get_mut(at) {
            *said = true;
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    fn told(text: &str) -> bool {
        finds("incident-commentary", "emas", text)
    }

    #[test]
    fn what_is_said_outright_is_told() {
        for text in [
            "Went to a 78 year old today",
            "Took a 45 year old man to hospital this morning",
            "Called to a 6 year old choking in Dudley",
            "An 84 year old lady from Otley waited 9 hours for us today",
            "Transferred a 3 week old baby to intensive care tonight",
            "Had a fitting child this morning, mum was in bits",
            "Assaulted by a drunk patient tonight",
            "Delivered my first baby today in a Vauxhall Corsa!",
        ] {
            assert!(told(text), "{text}");
        }
    }

    #[test]
    fn the_same_verbs_of_ones_own_life_are_not() {
        for text in [
            "Took my 78 year old mum to Skeggy",
            "Went to my 5 year old's school play",
            "Ended up at a 21st birthday in Derby",
            "Staff assaulted by patients: the figures for last year are out",
            "My sister had a baby girl last night, the midwife was brilliant",
            "Took a cake to the hospital for the nurses",
            "Mock exam: \"you are sent to a man who has collapsed\", and my mind went blank",
        ] {
            assert!(!told(text), "{text}");
        }
    }
}
