//! Somebody made of rubber, and what happened to nobody: training, books, films, questions that people ask.

use super::anybody::anybody;
use crate::wording::Wordings;
use crate::wording::somebody::somebody;
use once_cell::sync::Lazy;

/// Somebody made up or made of rubber, who is treated all the same.
pub(super) static PRETEND: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "mannequin|mannequins|manikin|manikins|mannikin|simman|sim+man|resusci+anne|moulage|osce|osces|sim|simulation|simulated|simulator|role+play|roleplay|role-play",
            "training|exam|practice|mock|assessment ~1 scenario|scenarios",
            "scenario|scenarios ~1 for|day|training|exam|practice|assessment|tomorrow's|based|group",
            "mock ~1 exam|osce|patient|casualty|interview|arrest|incident|resus",
            "played|playing the|a|our ~1 patient|casualty",
            "patient|casualty ~3 rubber|plastic|latex|dummy|doll|actor",
            // Teaching and being taught.
            "taught|teaching|teach|teaches ~4 cpr|first+aid|bandaging|slings|recovery+position|basic+life+support",
            "how to give|do|perform|start|learn ~1 cpr|first+aid|compressions|chest+compressions|rescue+breaths|back+blows|abdominal+thrusts",
            "cadets|brownies|beavers|cubs|scouts|guides|rainbows|pupils|schoolchildren|st+john ~3 did|do|doing|learned|learnt|learning|practised|practising|tried|had ~4 bandag*|cpr|first+aid|slings|splints|recovery+position",
            "of us on|at ~1 that|this|the|our ~1 course|module|induction|webinar|conference",
            "teaching|taught|teach|telling|showing ~3 class|kids|children|pupils|nursery|reception|brownies|cubs|scouts",
            "school|careers|nursery talk|visit",
            // The writer as the one who is rescued for practice.
            "be|being|i|play|playing|played ~1 a|the casualty|dummy|guinea+pig",
            "trapped|cut|stuck|buried|rescued|dragged|carried ~6 for the|our ~1 fire+service|firefighters|students|cadets|trainees|exercise|dogs",
        ],
    )])
});

/// How an examiner sets a task: "you are called to a 64 year old with chest pain".
pub(super) static EXAM_VOICE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "you|you're|your+crew ~2 called|sent|dispatched|tasked|asked|allocated|attending|responding ~1 to",
            "you attend|arrive|encounter|find|assess|approach a|an|to|at|on|this|the ~4",
            "station|scenario|question|q|card one|two|three|four|five|six|#",
        ],
    )])
});

/// An examination by name: nothing else is called so.
pub(super) static EXAM: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "osce|osces",
            "mock|practice|past|revision|exam|practical|assessed ~1 exam|paper|station|stations|scenario|scenarios|question|questions|card|cards",
        ],
    )])
});

/// One that the writer has behind them.
pub(super) static EXAM_OVER: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &["passed|failed|sat|finished|aced|after|since ~1 my|our|the ~2 osce|osces|exam|exams|assessment|sim"],
    )])
});

/// A book, a film, or what people ask: what happens in it happened to nobody.
pub(super) static TOLD_BY_OTHERS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "book|novel|memoir|autobiography|audiobook|film|movie|drama|documentary|sitcom|musical ~1 about|where|set|called|by|on",
            concat!(anybody!(), " ~2 on|reading|presenting the telly|tv|news|weather|radio|one+show|adverts"),
            "reading|read|rereading|finished a|the|this|another|my|that ~2 book|novel|memoir|thriller|whodunnit",
            "watching|watched|rewatching|bingeing|binging|streaming ~3 series|episode|drama|film|documentary|soap|box+set|casualty|holby|corrie|emmerdale|eastenders",
            "worst|best|weirdest|grossest thing|job ~1 you've|you+have ~1 ever? seen|had|done|been+to",
            // Programmes that crews watch with the rest of the country.
            "24 hours in",
            "call the midwife",
            "line of duty",
            "happy valley",
            "this is going to hurt",
            "inside the ambulance",
            "one born every",
            "silent witness",
            "death in paradise",
            "grey's|greys anatomy",
        ],
    )])
});
