//! A death, in plain and in soft words.

use super::Wordings;
use once_cell::sync::Lazy;

/// Somebody died, or may have: tells something only where a patient is told of.
pub static DEATHS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "died|dies|passed+away|passed+peacefully|passed+on|didn't+make+it|never+made+it|not+make+it|deceased|drowned|drowning|drownings|flat+line|flatline|flatlined|asystole|asystolic|rigor|funeral|fatal",
            "dead|gone|lost|cold|stiff|blue ~1 when we|already|before|by|this|now|on|him|her|the|our|their",
            "we|they've|i|family|they lost|lose him|her|them|our|the|their|one|a|ours",
            "couldn't|could+not|can't|unable+to save|get|bring|revive|bring ~2 him|her|them|back",
            "nothing ~2 we|anyone|to|left ~1 could|be|do",
            "called it|time+of+death",
            "say|said|call|called|calling|wrote ~1 the time",
            "rest now|well|easy|in+peace",
            "goodnight|sleep+well|sleep+tight|farewell|rip|r.i.p",
            "last breath|breaths|words|hours|to+hold",
            "slipped away",
            "closed ~3 eyes",
            "turned ~2 off|machine",
            "pronounced",
            "he|she|he's|she's|he'd|she'd ~2 gone|went|died|dead|passed",
            "mortality+review|her+death|his+death|the+death|baby's+death",
            "never|didn't ~1 wake|woke|come+round",
            "role|rolled at|in|ref",
            "sorry ~2 for your loss",
            "stayed|sat|stood ~3 with ~3 until|till",
        ],
    )])
});
