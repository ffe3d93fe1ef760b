//! What takes small talk back: the crew at work, and what ails somebody badly; and whether a sentence speaks of somebody of
//! the one before.

use super::anybody::anybody;
use crate::wording::Wordings;
use crate::wording::somebody::somebody;
use once_cell::sync::Lazy;

/// Who speaks as the crew: then kin and kind words are a patient's.
pub(super) static OURS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "we|i|crewmate|mentor ~1 took|attended|treated|conveyed|went|sent|worked|resuscitated|brought|responded|transported|transferred|had|saw|met",
            "our|my patient|pt|job|crew|truck|ambulance|shift|crewmate|mentor",
            "on scene|shift|placement",
            "i|we was|were|wasn't|weren't ~1 there|first|on",
            "called|sent|dispatched|tasked|toned to",
            "reminded|reminds|like|as|same ~2 my|our|me",
        ],
    )])
});

/// The crew at work, beyond doubt.
pub(super) static CREW: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "we ~1 took|attended|treated|conveyed|went|resuscitated|brought|transported|transferred|had|saw|met|lost|worked|were",
            "our|my patient|pt|job|arrest",
            "i ~1 attended|treated|conveyed|resuscitated|cannulated",
            "on scene",
        ],
    )])
});

/// What ails somebody badly: whoever waves, pays or visits has none of it, so such a sentence is no small talk.
pub(super) static IN_EARNEST: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "arrest|arrests|resus|cpr|rosc|stroke|seizure|sepsis|overdose|od'd|hanging|stabbing|stabbed|shooting|shot|rtc|drowning|drowned|haemorrhage|amputation|burns|bleed|bleeding|unconscious|unresponsive|collapsed|died|dead|dying|purple+plus|role|mi|stemi|anaphylaxis",
            "broken|fractured|dislocated ~2 hip|neck|leg|arm|wrist|ankle|pelvis|femur|back|ribs|skull",
            "called|pronounced it|him|her|life|rol",
            "didn't|did+not make it",
            "worked|working on him|her|them",
            "went|goes|going|turned ~1 grey|gray|blue|white|limp|floppy|rigid|clammy",
            "fitted|fitting|choked|choking|collapses|arrested|arrests|fainted|fell|seizing",
        ],
    )])
});

/// Somebody who is new in a sentence: then its "she" is nobody of the sentence before.
pub(super) static SOMEBODY: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            concat!(anybody!(), "|patient|pt|casualty|baby|wife|husband|mum|dad|daughter|son|family|neighbour"),
            "<name>",
        ],
    )])
});

/// Somebody who was named before.
pub(super) static AGAIN: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(1.0, &["he|she|they|him|her|his|them|their|hers|he's|she's|they're|he'd|she'd|he'll|she'll"])])
});
