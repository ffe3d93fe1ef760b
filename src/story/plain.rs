//! Jobs told in so many words: "took a 45 year old man to hospital", "lost a patient". The frame's model learned from posts
//! that tell them slyly; what is said outright is known by its wording.

use crate::frame::{Frame, Topic};
use crate::lexicon;
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

/// Somebody made up or made of rubber, who is treated all the same.
static PRETEND: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "mannequin|mannequins|manikin|manikins|mannikin|simman|sim+man|resusci+anne|moulage|osce|osces|sim|simulation|simulated|simulator|role+play|roleplay|role-play",
            "training|exam|practice|mock|assessment ~1 scenario|scenarios",
            "scenario|scenarios ~1 for|day|training|exam|practice|assessment|tomorrow's|based|group",
            "mock ~1 exam|osce|patient|casualty|interview|arrest|incident|resus",
            "played|playing the|a|our ~1 patient|casualty",
            "patient|casualty ~3 rubber|plastic|latex|dummy|doll|actor",
        ],
    )])
});

/// One of the writer's own people as the one who is ill: "Dad's out of hospital", "my nan had a fall".
static KIN: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "my|our|me|mi ~1 dad|dad's|mum|mum's|mam|mam's|nan|nan's|gran|gran's|grandad|grandad's|grandma|granny|wife|husband|son|daughter|brother|sister|aunt|auntie|uncle|cousin|niece|nephew|partner|missus|girlfriend|boyfriend|mother|father|kid|kids|lad|lass|little+one|little+man|toddler|baby|twins|eldest|youngest|grandson|granddaughter|mother-in-law|father-in-law|nephew's|son's|daughter's|wife's|husband's|best+mate|neighbour|great-grandad|great+grandad|dog|cat",
        ],
    )])
});

/// Kind words to somebody whose relative was ill: "hope she's on the mend".
static SYMPATHY: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "hope|hoping|glad|pleased|relieved|happy ~1 he|she|they|he's|she's|they're|your+mum|your+dad|your+nan|your+son|your+daughter|you're|all ~3 mend|ok|okay|better|well|home|recovering|recovered|fine|comfortable|improving|pulls+through|feeling",
            "sorry ~1 to hear",
            "sorry for ~1 your loss",
            "get well ~1 soon",
        ],
    )])
});

/// Where a draft says outright that it is about no patient of the writer's.
#[derive(Debug)]
pub struct Elsewhere {
    /// Which sentences are about somebody made of rubber, about the writer's own people, or kind words about somebody else's.
    pub sentences: Vec<bool>,
    /// Whether one of them tells of training: then all of the draft does.
    pub trains: bool,
}

/// What each sentence is about where it says so itself. Sentences that speak as the crew are left out.
#[must_use]
pub fn elsewhere(text: &Text) -> Elsewhere {
    let mut ours = vec![false; text.sentences().len()];
    for found in OURS.find(text) {
        ours[found.sentence] = true;
    }
    let mut sentences = vec![false; ours.len()];
    let mut mark = |set: &Wordings| {
        let told: Vec<usize> =
            set.find(text).iter().map(|found| found.sentence).filter(|number| !ours[*number]).collect();
        told.iter().for_each(|number| sentences[*number] = true);
        !told.is_empty()
    };
    let trains = mark(&PRETEND);
    mark(&KIN);
    mark(&SYMPATHY);
    if ours.first() == Some(&false) && opens_with_kin(text) {
        sentences[0] = true;
    }
    Elsewhere { sentences, trains }
}

/// "Nan had …": a word for kin that opens a draft is a name, but in "Mum and baby are doing well".
fn opens_with_kin(text: &Text) -> bool {
    let Some(first) = text.sentences().first() else { return false };
    let mut words = text.tokens_of(first).iter().filter(|t| t.is_wordy()).map(|t| text.word(t));
    let (kin, next) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    next != "and" && lexicon::FAMILY.value(kin.strip_suffix("'s").unwrap_or(kin)) == Some("name")
}

/// Who speaks as the crew: then kin and kind words are a patient's.
static OURS: Lazy<Wordings> = Lazy::new(|| {
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
            // "Took a man of about 75 in with a wrist …", "brought a lass in after …"
            concat!(
                "took|brought|conveyed a|an|another|this|our|one ~1 ",
                who!(),
                " ~6 in with|after|from|this|last|today|tonight|yesterday"
            ),
            // "My mentor tubed a farmer", "we cannulated him on the stairs", "I delivered twins"
            "i|we|mentor|crewmate|tech|medic ~2 tubed|intubated|cannulated|resuscitated|defibbed|decompressed|splinted|extricated|thrombolysed ~1 a|an|the|that|him|her|them|somebody|someone|our",
            // "When we cut that blouse off", "cut his jeans off"
            "we|i|had+to ~2 cut|cutting his|her|their|that ~2 top|blouse|shirt|jeans|dress|bra|coat|jacket|clothes|leathers|suit|jumper|trousers off",
            // "On scene waiting for police", "big sick", "still thinking about that job", "sorry we couldn't do more"
            "on scene ~1 waiting|with|at|now|still|for|to",
            "big sick",
            "thinking|thought|dreaming|dreamt ~2 about|of that|this|our|the ~1 job|call|patient|arrest|resus",
            "we|i ~1 couldn't|could+not ~1 do|have+done any? more ~1 for? him|her|them|you",
            "sorry we couldn't ~2 do|save ~1 more|him|her|them|you",
            "we|i|crew ~1 couldn't|could+not save|revive ~1 someone|somebody|him|her|them|everyone|this+one|that+one",
            "we|i|crew ~1 worked on him|her|them|you",
            "we|finally ~1 got ~1 him|her back|rosc",
            // "First responding again tonight, collapse at …", "running red to a …", "on blues to a …"
            concat!(
                "responding|running+red|running+hot|on+blues|blueing|blue-lighting|blue+lighting ~6 to|collapse|arrest|fall|fit|stroke|rtc|stabbing ~2 a|an|another|at|outside|behind|in|near|by|collapse|arrest|fall|rtc|job|",
                who!()
            ),
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
    let whole = [Topic::Training, Topic::Fiction, Topic::OwnFamily, Topic::Animal];
    // A draft that ends in advice or began with the news may tell of a job in between.
    let here = [Topic::History, Topic::Statistics, Topic::Campaign, Topic::News];
    let found = WORDINGS.find(text);
    if found.is_empty() || whole.iter().any(|topic| frame.draft(*topic) >= 0.5) {
        return said;
    }
    for found in found {
        let at = text.sentences().partition_point(|sentence| sentence.end_token <= found.first_token);
        if here.iter().any(|topic| frame.sentence(at, *topic) >= 0.5) {
            continue;
        }
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
            "Elderly folk falling in this ice all day. Took a man of about 75 in with a wrist like a dinner fork. Grit your paths people!",
            "On placement this week, I held the torch while my mentor tubed a farmer",
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
            "Sim day with the uni. Our patient was a 78 year old mannequin called Gerald with sepsis. He pulled through.",
            "Dad's out of hospital! New hip, same terrible jokes",
            "Blimey that's a long wait, hope she's on the mend soon. Really sorry you had that.",
            "Mock exam: \"you are sent to a man who has collapsed\", and my mind went blank",
        ] {
            assert!(!told(text), "{text}");
        }
    }
}
