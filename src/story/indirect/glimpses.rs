//! Glimpses of a job: how many there were of a kind, what was waited with, washed off, smelt and looked at. Read as
//! [`super::wordings`] are.

use super::wordings::{STRONG, WEAK};
use crate::wording::Wordings;
use crate::wording::somebody::somebody;
use once_cell::sync::Lazy;

/// Jobs that are a patient's worst day, one of them and several.
macro_rules! job {
    (one) => {
        "arrest|cardiac+arrest|hanging|stabbing|shooting|overdose|od|suicide|stillbirth|still+birth|cot+death|sids|drowning|fatal|fatality|resus|jumper|one+under|amputation|miscarriage|paeds+arrest|maternal+arrest|traumatic+arrest|house+fire|rtc|bba"
    };
    (several) => {
        "arrests|cardiac+arrests|hangings|stabbings|shootings|overdoses|ods|suicides|stillbirths|cot+deaths|drownings|fatals|fatalities|resuses|jumpers|rtcs|deaths|cardiacs|paeds+arrests"
    };
}

/// How many of them.
macro_rules! several {
    () => {
        "#|two|three|four|five|six|couple+of|few"
    };
}

/// What is worn, driven and stood on at work.
macro_rules! kit {
    () => {
        "boots|truck|ambulance|greens|stretcher|trolley|hair|uniform|shoes|watch|radio|trousers|fleece|van|motor|rig|wagon|saloon|glasses|lanyard"
    };
}

pub(super) static GLIMPSES: Lazy<Wordings> = Lazy::new(|| Wordings::new(&[(STRONG, SURE), (WEAK, LIKELY)]));

/// Glimpses that are as good as said outright: what is told so of no other day's work.
pub(in crate::story) static OUTRIGHT: Lazy<Wordings> = Lazy::new(|| Wordings::new(&[(crate::story::PLAIN, CERTAIN)]));

const CERTAIN: &[&str] = &[
    // How many of a kind: "that's three hangings this week", "four resus jobs in two days", "first paeds arrest".
    concat!(several!(), " ", job!(several), " this|today|tonight|now|already|back+to+back"),
    concat!(
        several!(),
        " ~1 resus|arrest|trauma|paeds|cardiac|stroke|sepsis|hems jobs|calls|runs|shouts ~1 in|today|tonight|this|back|already|before"
    ),
    "first|1st|my+first|our+first ~1 paeds|paediatric|pediatric|child|baby|infant|neonatal|traumatic|maternal arrest|resus|death|hanging|fatal",
    "safeguarding|safeguardings|safeguarding+form|safeguarding+referral ~1 number ~1 #|one|two|three|four|five|six",
    // What was waited with: "patient's been on my stretcher since four".
    "patient|patient's|pt|pts|pt's|casualty ~4 on|in my|our|the ~1 stretcher|trolley|truck|ambulance|board|corridor ~2 since|for #|an|hours|ages|lunch|lunchtime|midnight|midday|before|breakfast|half|over|nearly",
    // What is washed off.
    concat!(
        "cleaning|cleaned|scrubbing|scrubbed|scrub|washing|washed|picking|picked|hosing|hosed|mopping|mopped|wiping|wiped|getting|got|combing ~2 blood|brain|brains|claret|amniotic+fluid ~3 off|out+of|from ~2 ",
        kit!()
    ),
    "hoarder|hoarders|hoarder's|hoarding|hoarded ~1 house|flat|home|bungalow ~1 today|tonight|this|job|again|first|number|last",
    "first|only|last ~1 person|one|soul|human|face|voice|visitor he'd|she'd|he's|she's|they've|they'd|he+had|she+had|he+has|she+has ~1 spoken|talked|seen|spoke ~2 since|to|in|all",
];

const SURE: &[&str] = &[
    concat!(
        "second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|another|yet+another ~1 ",
        job!(one),
        " ~1 of|this|today|tonight|in|already|before|since|and"
    ),
    concat!(
        "cleared|clear|off|finished|fresh|straight|handed+over ~1 from|of|off|after? a|an|another|that ~2 ",
        job!(one)
    ),
    concat!(
        "outside|at|in|queueing|queuing|waiting|held|stacked|parked ~5 with ~1 a|an|my|our|this|the ~3 patient|pt|",
        somebody!(),
        " ~1 on|in|who|who's|that|still|and|on+board|aboard"
    ),
    // "Who has the Blenkinsop paperwork": a job by its patient's name.
    "whoever|who|who's|anyone|anybody|did|got|lost|need|after ~3 the <name> job|paperwork|prf|epcr|handover|notes|arrest|meds ~1",
    // Whom to guess: "which MP did we just take in".
    "guess|bet|believe ~1 which|who|whose|what ~3 we|i|our ~2 took|had|have|conveyed|treated|transported|carried|resused|attended|lifted|dropped|drove|ran ~1",
    concat!("blood|brain|brains|vomit|faeces|amniotic+fluid ~1 on|off|down|all+over ~2 ", kit!()),
    "smell|stench|stink|taste of ~1 burnt|burning|burned|rotting|decomposing|decomposed skin|flesh|body|bodies|hair",
    "smell|stench|stink of ~1 death|decomp|decomposition|gangrene|melaena|that+house|that+flat",
    "smell of|from that|the|his|her|their house|flat|bungalow|room|hallway ~3 home|showers|shower|washes|nose|clothes|still|days",
    "look|expression|smile|fear|relief|panic on|in that|those mum|mam|mother|dad|father|wife|husband|family|daughter|son|kid|child|girl|boy|lad|man|woman|lady ~1 face|faces|eyes",
    "there he|she|it|they was|were|is|lay ~2 blue|grey|purple|mottled|lifeless|unconscious|unresponsive|face+down|not+breathing|hanging|stone+cold|fitting|seizing|slumped|swinging",
    "still|both|never|not ~1 holding|clutching|gripping|wearing ~1 the|his|her|their|a|onto ~1 steering+wheel|phone|teddy|car+keys|shopping|handbag|dog+lead|seatbelt|helmet|school+bag|school+uniform|school+tie|wedding+ring",
    // What was looked at, and where one sat afterwards.
    "it's|its|always ~1 the ~1 little|tiny|small ~1 shoes|shoe|socks|hands|hand|wellies|coat|coffin|coffins|trainers|slippers|backpack|pyjamas ~6 get|gets|got|stay|stays|break|breaks|stick|sticks|haunt|haunts|finish|finishes|kill|kills",
    "sat|sitting|parked ~3 in|on ~2 garage|car+park|cab|truck|lay+by|layby|ramp|driveway|locker+room|stairwell|toilets|shower ~8 after ~1 that|the+last|today's|tonight's|last+night's ~1 one|job|call|shout|arrest",
    "keep|draw|shut|close|pull your|the curtains|blinds|kids ~2 shut|closed|in|indoors|inside|drawn|to|away ~1 tonight|for|please|while|today|this",
    "road|street|lane|close|shop|station|park|pool|bridge|beach|aisle|costa|mcdonald's|mcdonalds|kfc|greggs|pub ~4 shut|closed|cordoned|taped+off|sealed+off ~1 cos|because|coz|cause|due+to of|it's|its|to ~1 us|our|ours|me",
    // What was done, and where one never thought to do it.
    "doing|did|done|do|started|starting cpr|compressions|resus ~1 on|in|at|outside|down ~1 my|our own? ~1 street|road|estate|village|town|neighbour|doorstep|mum|dad|school|local|drive|lane|close",
    "chest+drain|thoracotomy|thoracostomy|thoracostomies|rsi|cric|crike|needle+decompression|amputation|perimortem|perimortem+section|hysterotomy ~2 at|on|in|by ~2 roadside|scene|kitchen|bathroom|pavement|hard+shoulder|living+room|car+park|field|floor",
    "tried|worked|fought|battled|went+at+it for ~2 #|an|half|over|nearly|almost|best+part ~2 minutes|mins|minute|hour|hours ~2 sorry|rip|gone|nothing|couldn't|not+enough|wasn't+enough|it+wasn't|no+good|didn't",
    "sorry|sleep+tight|rest+easy|goodnight|night+night|fly+high little one|man|lady|lad|girl|fella|mate|dude|love",
    "did|done|another|first|second|third|fourth safeguarding|safeguarding+form|safeguarding+referral|safeguardings ~1 of|today|tonight|this|in|already|and",
    concat!(
        somebody!(),
        "|patient|pt|caller|person ~4 walked|walks ~1 out ~1 of ~1 hospital|resus|icu|itu|hdu|rehab ~3"
    ),
    "shook|shake|shaking my|our hand|hands ~4 walked|save|saved|station|alive",
    "imagine|fancy|who|who's|whos|why ~2 calling|ringing|dialling|phoning|rings|calls|dials 999|an+ambulance|us ~1 because|cos|coz|over|about|as",
];

const LIKELY: &[&str] = &[
    concat!(
        somebody!(),
        "|him|her ~4 on|in my|our|the ~1 stretcher|trolley|corridor ~2 since|for #|an|hours|ages|lunch|lunchtime|midnight|midday|before|breakfast|half|over|nearly"
    ),
    "out of theatre|itu|icu|intensive+care|resus|surgery ~1 and|moaning|home|already|today|now|sat|sitting|talking|awake",
    concat!("nothing ~1 worse|harder|sadder than|as ~1 a|an ~1 ", job!(one)),
    "tried|worked|fought for ~2 #|an|half|ages ~1 minutes|mins|minute|hour|hours",
    "what|some|proper|great|brilliant|mega a? save ~1 today|tonight|team|lads|from|by|and|walked",
    "walked|walks|walking ~1 out ~1 of hospital|resus|icu ~1 today|yesterday|this|on|himself|herself|unaided|tonight",
    "baby|twins|babies|little+one|bairn we|i|they ~1 delivered|caught|resused|saved|blue+lighted",
    "somebody|someone|two+people|a+family|some+family had|having|has ~2 bad|worst|terrible|awful|horrible|horrendous|rough ~1 day|night|morning|evening ~2 on|at|in|out",
    "life|lives|family|families ~1 changed|ruined|destroyed|shattered|over ~1 forever? ~1 on|at|tonight|today|this+morning|in the?",
    "blue|grey|purple|lifeless|unresponsive|mottled on|in the|a|his|her|mum's|dad's ~1 carpet|rug|sofa|bath|bathtub|bed|cot|pram|car+seat|settee|armchair|landing",
    "kid|toddler|baby|child|lad|girl|boy|bairn ~2 ate|eaten|eats|swallowed|drank|necked|downed|licked ~4 dishwasher|bleach|battery|batteries|tablets|tabs|pods|magnet|magnets|meds|pills|antifreeze|methadone|vape|coin|screw",
    "wave|waved|thumbs+up|blew+me+a+kiss ~4 from|through ~3 window|ward|bed|icu|bay",
    "found ~1 him|her|them in|on|under|by|behind|at|face ~3 shed|garage|loft|bath|garden|woods|canal|river|chair|bed|hallway|stairs|floor|car|barn|field",
    "best|worst|strangest|weirdest|maddest|proper|gnarliest|juiciest|grimmest job|call|shout|trauma ~2 of|tonight|today|this ~2",
    concat!(
        "a|the|some|one+of+our|our ",
        somebody!(),
        "|gentleman|lady ~3 didn't|never|doesn't|don't stand|stood a chance"
    ),
    "took|taken|bring|brought ~1 home the smell",
    "could've|could+have|should've|should+have been my|our|your ~1 mum|dad|kid|son|daughter|nan|lad|girl|boy|brother|sister",
];
