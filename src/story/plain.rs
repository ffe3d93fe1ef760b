//! Jobs told in so many words: "took a 45 year old man to hospital", "lost a patient". The frame's model learned from posts
//! that tell them slyly; what is said outright is known by its wording.

use crate::frame::{Frame, Topic};
use crate::text::Text;
use crate::wording::Wordings;
use crate::wording::somebody::somebody;
use once_cell::sync::Lazy;

/// How surely a sentence with such a wording tells of a job, as a probability.
pub const SAID_OUTRIGHT: f32 = super::PLAIN;

/// From here on the draft as a whole is about something else.
const WHOLE: f32 = 0.8;

/// Whoever a crew is sent to.
macro_rules! who {
    () => {
        concat!(somebody!(), "|patient|pt|casualty|male|female|baby|newborn|youngster|dude|geezer|elderly")
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
            // "Assaulted by a drunk patient", "spat at by our patient", "got bitten by a confused old boy"
            "assaulted|punched|kicked|bitten|attacked|headbutted|slapped|spat ~1 by a|an|my|our|the|another ~2 patient|pt",
            concat!(
                "assaulted|punched|kicked|bitten|attacked|headbutted|slapped|spat|thumped|swung ~1 by a|an|another|this ~1 drunk|drunken|confused|aggressive|violent|intoxicated|psychotic|druggie ~1 ",
                who!()
            ),
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
            // "Still no sign of backup", "filming us while we worked"
            "waiting|sign|shouting|shouted|screaming|begging ~1 for|of ~1 backup|hems|merit|baru|second+crew|second+truck|another+crew|another+truck|air+ambulance|manual+handling",
            "filming|filmed|videoing|videoed|gawping|gawking|rubbernecking|goggling ~1 at? us|crew|crews ~1 with|work|working|trying|while|whilst|as|do|doing|treat|treating|carry|carrying",
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
            // "Had a sitting MP in the back at 4am", "guess who I had on the back"
            concat!("had|got|have|having a|an|the|our|that|some ~2 <work>|", who!(), " ~2 in|on the ~1 back"),
            "who|whom|what ~1 i|we ~1 had|have|got ~2 in|on the ~1 back",
            // "Patient today was 102", "my first patient as a para was a vicar"
            // "My patient today played for Leeds", "our patient tonight used to teach me"
            "my|our|first|last|one patient|pt ~1 today|tonight|yesterday|earlier|ever? ~1 was|is|had|has|turned|used+to|played|worked|flew|fought|drove|served|taught|lived|lives|knew|knows|remembered|told|asked|said|says|thought|sang|danced|cried|laughed|refused|couldn't|didn't|wouldn't|kept|came|went|got|ran|reckons|reckoned",
            // "Patient aged 78 in Ilkeston"
            "patient|pt|px|casualty ~1 aged? # in|from|at|with|had|has|was|fell|collapsed|taken|found|today|tonight|called|living",
            "my|our ~1 first|last patient|pt ~4 was|had a|an",
            "patient|pt today|tonight|yesterday|earlier ~1 was|had|turned",
            "today's|tonight's|yesterday's|last+night's|this+morning's ~1 patient|pt ~1 has|had|was|is|turned|told|lives|lived|came",
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
            "abused|threatened|groped|grabbed|strangled|sworn+at|scratched|pinned|spat+on|touched+up ~2 by a|an|my|our|the|another ~2 patient|pt",
            concat!(
                "carrying|carried|lifting|lifted|moving|moved|extricating|dragged|dragging a|an|another ~1 # stone ~1 ",
                who!(),
                "|down|out|up"
            ),
            concat!(
                who!(),
                " ~1 set|poured|doused himself|herself|themselves|hisself|petrol|alight ~2 fire|alight|over|petrol"
            ),
            "<name> ~5 called|rung|rang|phoned|dialled us|999|control|ambulance|out ~1 # times ~3",
            "saved|saving|save someone's|someones|somebody's|somebodys ~1 life|nan|dad|mum|husband|wife|son|daughter|kid|baby|child|grandad|brother|sister ~1 today|tonight|this|last|yesterday|and|on",
            "he|she|they|patient|pt|bloke|lad|drunk|woman ~3 screamed|shouted|swore|hurled|spat|threatened|abuse ~2 at? us ~2 whole|entire|way|all+the+way ~2 hospital|way|journey|there|in",
            "<name> ~2 pressed|pressing|activated ~1 her|his|the ~1 pendant|lifeline|careline",
            concat!(
                "treated|attended|conveyed|resussed|went+to|called+to|sent+to a|an|another|this|the ~3 ",
                who!(),
                " ~1 called|named <name> ~1 who|with|and|today|tonight|in|after|from|she|he"
            ),
            "called|pronounced it|rol after # ~1 mins|minutes|hour|hours|rounds|cycles",
            // "Had to tube a toddler", "shocked him twice"
            concat!(
                "had to ~1 tube|intubate|cannulate|shock|bag|resus|resuscitate|section|sedate|pronounce|defib|extricate|narcan ~1 a|an|another|this|that|some ~2 ",
                who!()
            ),
            "shocked|zapped|defibbed him|her|them|'em ~1 once|twice|three|four|five|six|again|back",
            // "Girl cut her wrists", "lad jumped in front of us", "old girl lay on the floor all night"
            concat!(who!(), " ~3 cut|slit|slashed|sliced his|her|their ~1 wrists|wrist|throat|forearms"),
            concat!(
                who!(),
                " ~3 jumped|hanged|shot|burned|stabbed|overdosed ~3 in+front+of+us|while+we|as+we|when+we|before+we"
            ),
            // "The house where the kids live in filth, reported to social services", "did a safeguarding for an old lady"
            "house|flat|home|bungalow|caravan ~3 where|with ~2 kids|children|baby|toddler|toddlers ~5 filth|squalor|neglected|neglect|faeces|starving|unfed",
            concat!(
                "did|done|put|putting|filled|raised|submitted|made|sent|doing ~2 safeguarding|safeguarding+referral|referral ~2 for|on|about|in+for ~1 a|an|this|another|the|that ~3 ",
                who!(),
                "|family|couple|mum|kids|children|patient"
            ),
            // "Gave birth in the car park and we got there just in time"
            "gave+birth|birthed|delivered|had+her+baby|went+into+labour ~2 in|on|at|outside ~3 back|car+park|lift|hallway|bathroom|toilet|ambulance|truck|taxi|roadside|lay-by|layby|stairs|floor|sofa|car ~8 we|us|our|my+crewmate|ambulance|truck",
            // "My first arrest as a para and he walked out"
            "my|our|first ~1 first|arrest|cardiac+arrest|resus|hanging|stabbing|fatal|rtc|maternity|birth|delivery|paeds+arrest|cot+death ~1 arrest|as|on|since|and|as+a|job ~9 he|she|him|her|survived|walked+out|alive|patient|baby",
            // "Had a stabbing outside … last night", "two hangings this week"
            "had|got|attended|went+to|been+to|done|did a|an|another|my|our|two|three|four|2|3|4 ~1 stabbing|stabbings|shooting|hanging|hangings|cot+death|cardiac+arrest|cardiac+arrests|arrest|arrests|overdose|overdoses|od|drowning|jumper|fatal|fatals|fatality|rtc|rtcs|bba|paeds+arrest|resus outside|in|on|at|near|behind|by|tonight|today|last|this|yesterday|and|then|back+to+back",
            // "Patient called Derek kicked off", "Janet who always rings 999"
            "patient|pt called|named <name> ~1 kicked|punched|threw|fell|had|who|rang|told|spat|died|collapsed|tonight|today|yesterday|from|in|at|with|is|was|again|smashed|went|got",
            concat!(
                "<name>|",
                who!(),
                " ~1 who|who's|whos|that|that's ~1 always|keeps|constantly|forever ~1 ringing|rings|calling|calls|dialling ~1 999|ambulance|ambulances|control|for+us"
            ),
            // "Bit my crewmate", "took a swing at me when we …"
            concat!(
                who!(),
                " ~6 bit|punched|headbutted|spat+at|kicked|swung+at|swung+for|attacked|assaulted|lamped ~1 my|our ~1 crewmate|crew+mate|mentor|student|partner|colleague"
            ),
            // "He died on us", "she went off on us", "we lost her"
            "he|she|they|patient|pt|baby|lad|lass|bloke ~1 died|arrested|went+off|deteriorated|coded ~1 on+us|in+the+back|in+the+ambulance|in+our+ambulance|before+we|as+we|just+as+we|on+the+way+in|en+route",
            // "Found by the carer who had been dead for weeks", "been on the floor since Sunday"
            concat!(
                "found|finding a|an|the|this|another|old ~2 ",
                who!(),
                " ~2 who|who'd|whod|been|dead|had ~3 dead|floor|lying|decomposed ~4 days|weeks|months|sunday|monday|tuesday|wednesday|thursday|friday|saturday|hours|flat|bath"
            ),
            // "Picked up an old boy off the floor"
            concat!(
                "picked|picking|scraped|lifted|helped|got ~1 up? a|an|another|this|the+same ~3 ",
                who!(),
                " ~1 up? off|from ~1 the|his|her|their ~2 floor|pavement|deck|bathroom+floor|kitchen+floor|road|carpet"
            ),
            // "Got my glasses broken by a lad", "had to wrestle a naked man"
            concat!(
                "my|our ~1 glasses|arm|nose|finger|rib|ribs|radio|tooth|wrist|thumb|eye|lip broke|broken|smashed|snapped|bust|split|blacked|busted by|off a|an|some ~2 ",
                who!()
            ),
            concat!(
                "had+to|trying+to|ended+up|spent|hour|hours ~2 fight|fighting|wrestle|wrestling|restrain|restraining|pin|tackle|chase|chasing|coax|coaxing ~1 a|an|this|some ~1 naked|drunk|violent|psychotic|suicidal|aggressive|confused|bleeding|schizophrenic ~1 ",
                who!()
            ),
            // "Found him hanging in the loft", "found a man dead in his chair"
            "found|finds him|her|them|dad|mum|husband|wife ~1 hanging|hanged|unresponsive|unconscious|lifeless|stone+cold|dead in|from|at|on|by|behind|outside|this+morning|tonight|today ~2",
            concat!(
                "found a|an|this|the|another ~2 ",
                who!(),
                " ~1 hanging|hanged|unresponsive|unconscious|lifeless|stone+cold|dead in|from|at|on|by|behind|outside|this+morning|tonight|today"
            ),
            // "We had to patch him up", "took a whole box of paracetamol"
            "we|i|had+to ~2 patch|patched|stitch|stitched|bandage|bandaged|splint|strap|strapped him|her|them ~1 up|back",
            "she|he|who'd|they|girl|lad|lass|bloke|woman|man|patient|pt|mum|teenager ~3 took|taken|swallowed|necked|downed ~1 a|an|the ~1 whole|entire|box|packet|bottle|load|full|two+boxes ~3 tablets|pills|meds|paracetamol|insulin|antidepressants|ibuprofen|medication|codeine|aspirin",
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
            // "The smell in that house will never leave me"
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
    let mut found = WORDINGS.find(text);
    found.extend(super::indirect::outright(text));
    if found.is_empty() || whole.iter().any(|topic| frame.draft(*topic) >= WHOLE) {
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
            "My patient today played for Leeds in the 70s",
            "Patient aged 78 in Ilkeston. Patient aged 34 in Derby.",
            "Watched a man die on Deansgate tonight in front of his kids",
            "Three car smash near Selby, two kids critical",
            "Another night another overdose",
            "Drove a woman 60 miles to have a baby",
            "had to tube a toddler on christmas day",
            "got bitten by a confused old lady again",
            "did a safeguarding for an old lady whos son is nicking her pension",
            "had a stabbing outside the pub last night",
            "62 yr old male collapsed at work, asystole, called it after 40 mins",
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
            "Patients aged 65 and over can have their flu jab from Monday",
            "Sim day: our patient today was made of rubber and still had better veins than me",
            "My sister had a baby girl last night, the midwife was brilliant",
            "Took a cake to the hospital for the nurses",
            "Watched a documentary about a man who nearly died on Everest",
            "Another night another kebab",
            "had to shock a mate with the price of diesel",
            "got bitten by midges all week",
            "did a referral for a mate at the gym, free month for both",
            "had a hanging basket delivered this morning",
            "met a man called Gerald who restores trams",
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
