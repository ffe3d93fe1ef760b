//! Jobs told in so many words: "took a 45 year old man to hospital", "lost a patient". The frame's model learned from posts
//! that tell them slyly; what is said outright is known by its wording.

use crate::frame::{Frame, Topic};
use crate::text::Text;
use crate::wording::Wordings;
use once_cell::sync::Lazy;

/// How surely a sentence with such a wording tells of a job, as a probability.
pub const SAID_OUTRIGHT: f32 = super::PLAIN;

macro_rules! who {
    () => {
        "patient|pt|casualty|man|woman|lady|gent|gentleman|male|female|bloke|guy|fella|chap|lad|lass|girl|boy|baby|newborn|toddler|child|kid|teenager|pensioner"
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
            // "Patient today was 102", "my first patient as a para was a vicar"
            "my|our|first|last|one patient|pt ~1 today|tonight|yesterday|earlier|ever? ~1 was|is|had|has|turned",
            "my|our ~1 first|last patient|pt ~4 was|had a|an",
            "patient|pt today|tonight|yesterday|earlier ~1 was|had|turned",
            // "Watched a man die in front of his kids"
            concat!(
                "watched|saw|seen|watching a|an|another ~2 ",
                who!(),
                " ~2 die|dying|drown|bleed|pass+away|take+his+last|take+her+last"
            ),
            // "Resus'd a 16 year old", "did CPR on a bloke"
            concat!(
                "resus'd|resused|resussed|bagged|shocked|pronounced ~1 a|an|another ~1 # year|yr|yo|month|week|",
                who!()
            ),
            // "Three car smash, two kids critical"
            "rtc|smash|crash|collision|pile-up|pileup ~6 trapped|critical|fatal|ejected",
            // "Another night, another overdose"
            "another|second|third|fourth ~1 overdose|hanging|stabbing|cot+death|cardiac+arrest|unexpected+death ~1 tonight|today|this|in|of",
            "another night|shift|day ~1 another overdose|hanging|stabbing|od|arrest|drunk|faller",
            // "Drove a woman 60 miles to have a baby"
            concat!("drove|driven|took ~1 a|an|another ~1 ", who!(), " # miles"),
            // "Been to the worst house I have ever seen"
            "been|went|called to ~1 worst|filthiest|saddest|grimmest|hardest ~1 house|flat|job|call|arrest|rtc",
            // "Somebody else's blood down my back", "had to tell a wife tonight"
            "his|her|their blood|vomit ~1 under|on|all+over|down|up ~1 my|me|us",
            "else blood|vomit|sick|puke|brains ~2 on|in|over|down|up ~1 my|me|us",
            "i|we|having|and ~1 had|having ~1 to ~1 tell|break+it+to|ring a|his|her|their|somebody's|someone's|another|that family|mum|mother|dad|father|wife|husband|daughter|son|parents|partner|sister|brother",
            // "Been sent to the same address for the third time"
            "sent|called|back|been ~2 to|at the same address|house|flat|bungalow|bloke|lady|patient|fella|care+home ~3 again|third|fourth|fifth|twice|three|four|today|tonight",
            // "Doing CPR on somebody in a chip shop queue"
            "i|we|i've|we've|ended+up|been ~2 doing|did|started|performed cpr|compressions|chest+compressions ~2 on|in|outside|at ~2 him|her|them|somebody|someone|queue|pavement|street|roadside|platform|garden|kitchen|bathroom|stairs|landing|aisle|hallway",
            // "I'm on the one that everybody is posting about"
            "i'm|im|i+was|we're|we+were|been on that|the|this ~3 everyone's|everybody's|everyone+is|everybody+is|people+are|they're|you're ~1 posting|talking|asking|sharing ~1 about?",
            // "First one that small"
            "first|second|third|another|never|lost ~3 one ~1 that|so small|young|little|tiny",
            // "Never guess who was on my stretcher tonight"
            concat!("who|him|her|them|both|", who!(), " ~4 on my|our stretcher|trolley"),
            concat!(
                "had|have|got ~4 ",
                who!(),
                "|both|bride|groom|him|her|them ~4 in|on the back ~1 this|today|tonight|last|yesterday|earlier"
            ),
            "who we|i ~2 had|got on|in the back",
            "on my|our stretcher today|tonight|this|last|yesterday",
            // "ROSC after 40 minutes", "just pronounced someone my own age"
            "rosc after|on|for|at|today|tonight|this",
            "pronounced someone|somebody|him|her|them ~1 dead|my+own|at+the|today|tonight",
            // "That house tonight. Rats.", "the smell in that house will never leave me"
            "that house|flat|job|arrest tonight|last+night .",
            "smell in|of|from that house|flat|room|bathroom ~3 leave|leaves|left|stay|stays|stayed me|with",
            // "Six hours on a bridge talking to a lad", "walked to the ambulance with a knife in his back"
            concat!(
                "hours|hour|mins|minutes on|at|by a|the bridge|ledge|roof|railings talking to|with a|some ~1 ",
                who!()
            ),
            concat!(who!(), " ~6 walked|carried ~2 to|into|onto the|our ambulance and|with|himself|herself"),
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
            "Patient today was 102, broken hip, sharper than me",
            "Watched a man die on Deansgate tonight in front of his kids",
            "Three car smash near Selby, two kids critical",
            "Another night another overdose",
            "Drove a woman 60 miles to have a baby",
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
            "Watched a documentary about a man who nearly died on Everest",
            "Another night another kebab",
            "Drove my sister 60 miles to see a band",
            "Sim day with the uni. Our patient was a 78 year old mannequin called Gerald with sepsis. He pulled through.",
            "Dad's out of hospital! New hip, same terrible jokes",
            "Blimey that's a long wait, hope she's on the mend soon. Really sorry you had that.",
            "Mock exam: \"you are sent to a man who has collapsed\", and my mind went blank",
        ] {
            assert!(!told(text), "{text}");
        }
    }
}
