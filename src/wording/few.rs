//! Few enough to be told apart: "the only dialysis patient in …", "the second twin birth this year on our patch", "our village has
//! one wheelchair user", "no one else in the country has it".

use super::Wordings;
use once_cell::sync::Lazy;

/// Whom and what a crew counts, one or many, and the class of illnesses.
macro_rules! case {
    () => {
        "<health>|patient|patients|pt|pts|person|people|child|children|kid|kids|baby|babies|infant|boy|boys|girl|girls|lad|lads|man|men|woman|women|lady|ladies|pensioner|pensioners|oap|teenager|teenagers|resident|residents|inmate|inmates|prisoner|prisoners|pupil|pupils|student|students|lodger|lodgers|tenant|tenants|passenger|passengers|caller|callers|survivor|survivors|user|users|amputee|amputees|family|families|household|sibling|siblings|sister|sisters|brother|brothers|twin|twins|triplet|triplets|quads|birth|births|delivery|fall|falls|faller|fallers|arrest|arrests|overdose|overdoses|stabbing|stabbings|hanging|hangings|jumper|jumpers|drowning|drownings|collapse|stroke|strokes|fit|fits|seizure|choking|burn|burns|miscarriage|transplant|transplants|pump|implant|centenarian|hundreds|over+hundreds|speaker|speakers|couple|couples|evacuee|evacuees"
    };
}

/// Where they are few.
macro_rules! place {
    () => {
        "<place>|village|town|city|county|borough|parish|hamlet|island|isle|valley|dale|dales|peninsula|area|region|district|patch|estate|street|road|lane|close|avenue|terrace|cul+de+sac|landing|block|flats|building|home|hospice|hostel|ward|school|class|academy|college|prison|wing|site|camp|farm|barracks|ship|rig|country|uk|world|britain|england|scotland|wales|ireland|europe|nation"
    };
}

/// The one, or as few as say so.
macro_rules! sole {
    () => {
        "only|sole|lone|single|just+the+one|just+one|just+two|just+three|only+one|only+two|only+three|only+four|only+five|only+six|handful+of|couple+of|like+two|like+three|like+four|like+five"
    };
}

macro_rules! ordinal {
    () => {
        "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|4th|5th|6th|7th|8th|9th|10th"
    };
}

/// A small share or count, of whomever it is.
macro_rules! small {
    () => {
        "one|two|three|four|five|six|seven|eight|nine|ten|1|2|3|4|5|6|7|8|9|10"
    };
}

/// The wordings. That a patient's story is told is for what surrounds them to say.
pub static FEW: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            // "Only dialysis patient in Wragby", "just the one patient in the borough", "sole deaf-blind person on the island"
            concat!(sole!(), " ~2 ", case!(), " ~1 in|on|at|round|across|within ~3 ", place!()),
            concat!(sole!(), " ~1 person|patient|child|one|people|patients ~4 in|on ~2 ", place!()),
            concat!(sole!(), " ~3 ", case!(), " ~1 for+miles|round+here|around+here|locally|left"),
            concat!(place!(), " only|one+and+only|sole ~2 ", case!()),
            concat!(
                "our|their|this|the ~1 ",
                place!(),
                "|we has|have|had|got|have+got|has+got ~1 one|two|three|1|2|3 ~3 ",
                case!()
            ),
            // "There are two people in Bolsover with it", "there's only one Chinese family in Alford", "the four of them left on the ward"
            concat!(
                "there's|theres|there+are|there+is|there+were|there+was ~2 ",
                small!(),
                " ~2 ",
                case!(),
                " ~1 in|on|at ~2 ",
                place!(),
                " ~2 with|who|on|like|that|so|and|left"
            ),
            concat!("just|only ~1 ", small!(), " of them ~1 left|alive|still ~1 in|on|at ~2 ", place!()),
            concat!(small!(), " ~1 ", case!(), " left in|on|at ~2 ", place!(), " ~1 and|now|since ~1 ", small!()),
            concat!(
                small!(),
                "|single|another ~1 maternal|maternity|child|baby|infant|cot|paediatric|neonatal|asthma|measles|meningitis death|deaths|case|cases ~1 last|this|all|since|in ~1 year|month|week|winter|summer|january|february|march|april|june|july|august|september|october|november|december"
            ),
            // "Can't be more than two people in Settle on that", "no one else in the UK has it"
            concat!(
                "no|not|can't|cant|cannot ~2 more than ",
                small!(),
                "|a+handful ~2 ",
                case!(),
                " ~2 in|on|at|with|round"
            ),
            concat!(
                "no+one|noone|nobody|no+other+<health>|no+other+person|no+other+patient else? ~1 in ~2 ",
                place!(),
                " ~2 has|have|had|got|with"
            ),
            // "One of just six Londoners", "one of three children in the county with", "three of the eleven kids in that class"
            concat!(
                small!(),
                "|both|all+three|all+four|all+five|half of the|our|those|only|just|about|around|maybe|roughly|under|fewer|less ~2 ",
                small!(),
                "|eleven|twelve|a+dozen|a+handful|handful ~2 ",
                case!(),
                "|londoners|<place>"
            ),
            concat!(small!(), " of ", small!(), " ~1 ", case!(), " ~2 in|on|at|with|from"),
            concat!("one of a|the handful|few ~2 ", case!(), "|in"),
            concat!(
                small!(),
                " of the ~1 ",
                small!(),
                " flats|houses|rooms|beds|bungalows|caravans ~1 on|in|at|down ~2"
            ),
            concat!("all|every ", small!(), " of ~1 ", place!(), " ~2 ", case!()),
            concat!(small!(), "|eleven|twelve ", case!(), " ~1 out+of ~1 ", small!(), "|eleven|twelve"),
            concat!(
                small!(),
                "|eleven|twelve out? of ",
                small!(),
                "|eleven|twelve ~2 ",
                case!(),
                "|down|ill|poorly|sick|with"
            ),
            // "Four calls to the same care home", "two overdoses from the same flat", "seven callers from one close"
            concat!(
                small!(),
                " ~2 calls|jobs|999s|shouts|visits|",
                case!(),
                " ~2 from|to|at|off|in|on|down the|that|this? same|one|very ~2 ",
                place!(),
                "|house|flat|address|bungalow|corridor|floor|stairs|steps|staircase|kitchen|bathroom|door|room|household|family|care+home"
            ),
            concat!(
                small!(),
                " ~2 overdoses|arrests|stabbings|hangings|falls|fallers|deaths|drownings|fits ~1 in|on|at|from ~2 ",
                place!(),
                "|house|flat|halls ~3 this|since|in|already|now|tonight"
            ),
            concat!(
                small!(),
                " pregnant|diabetic|epileptic|deaf|blind|autistic|hearing ~2 ",
                case!(),
                " ~1 in|on|at that|this|the|one ~1 ",
                place!()
            ),
            concat!("both ~3 ", case!(), " ~1 in|on|at that|this|the|one ~1 ", place!()),
            // "Second twin birth this year on our patch", "fifth cardiac arrest at that leisure centre", "third stabbing on that street"
            concat!(
                ordinal!(),
                " ~2 ",
                case!(),
                " ~1 this|since|in|on|at|from|off|there|here ~1 the|that|this|our|year|month|week|winter|summer|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|same|a|",
                small!()
            ),
            concat!("first ~3 ", case!(), " ~2 in|on ~2 ", place!(), " ~1 since|in|for|this|ever"),
            concat!("first ~3 ", case!(), " ~3 in|on the|our ~1 ", place!()),
            concat!(
                ordinal!(),
                " time ~2 at|to|for|in|on|this|since ~3 door|house|flat|address|floor|home|bungalow|week|month|winter|night|shift|year|monday|christmas"
            ),
        ],
    )])
});
