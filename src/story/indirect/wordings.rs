//! The wordings, by what they speak of. How surely each tells is what it adds to the log-odds: 3 makes one in twenty even, 1.6 one in
//! five.

use crate::wording::Wordings;
use once_cell::sync::Lazy;

/// Whom news is broken to, and whose cries are heard.
macro_rules! kin {
    () => {
        "wife|husband|mum|mam|mother|dad|father|parents|parent|family|son|daughter|kids|widow|missus|partner|fiancee|sister|brother|nan"
    };
}

/// Ways to say when.
macro_rules! lately {
    () => {
        "today|tonight|this|last|yesterday|earlier|on"
    };
}

/// What hardly anybody says who did no job.
pub(super) const STRONG: f32 = 3.0;
/// What is as often said of something else.
pub(super) const WEAK: f32 = 1.6;

pub(super) static WORDINGS: Lazy<Wordings> = Lazy::new(|| Wordings::new(&[(STRONG, SURE), (WEAK, LIKELY)]));

/// The same of wordings that tell where they end a sentence, and say anything where it goes on ("they didn't make it to the party").
pub(super) static CLOSING: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            STRONG,
            &[
                "that house|flat|job|arrest|call tonight|last+night|today|earlier",
                "too+late|gone|dead|cold by|before|when ~2 we|i|they|crew got|arrived|pulled+up|turned+up|walked+in",
                "so|weren't|wasn't ~2 they|he|she|them|him|her ~2 alone|on+their+own|on+his+own|on+her+own",
                "sat|stood|kerb|back ~4 nobody|neither+of+us|none+of+us talking|talked|spoke|said+anything",
            ],
        ),
        (
            WEAK,
            &[
                "didn't|never|didnt make it",
                "after that one|job|call",
                "same age as ~1 mine|ours",
                "stood|taken|sent|pulled|signed us|me|both+of+us ~1 down|off|home",
                "radio off",
            ],
        ),
    ])
});

const SURE: &[&str] = &[
    // Resuscitation with how long, how often, and what came of it.
    "#|couple+of|few|an|half+an mins|minutes|minute|hour|hours|rounds|cycles ~1 of cpr|compressions|bagging|resus|chest+compressions|ventilations",
    "cpr|compressions|resus|bagging for|over ~1 #|an|half|ages ~1 minutes|mins|minute|hour|hours",
    "hour+long|hours+long|minute+long arrest|resus",
    "worked|tried|pumped|pumping|kept+going|kept+at+it|carried+on|went+at+it for|over|the+best+part+of ~2 #|an|half ~1 minutes|mins|minute|hour|hours on|him|her|them|before|until|till|but|no",
    "kept+going|kept+at+it|carried+on|kept+him+going|kept+her+going|pumping|bagging till|until|til ~2 hems|helimed|air+ambulance|helicopter|doctor|doc|crit+care|critical+care|backup|back+up|second+crew|they+landed|it+landed",
    "rosc before|by|then|twice|again|in|but|till|until|achieved|and",
    "my|our|first|second|third|another|got|had|get|achieved|still ~1 rosc",
    "pulse|output|pulses back|came+back|returned ~1 in|on|at|after|before|just|then|twice|with|for|by",
    "got|get|getting ~1 a|her|his|the|an ~1 pulse|output|pulses back?",
    "asystole|asystolic|agonal|vf on|when|at|from|throughout ~1 arrival|we",
    "switch|switched|switching|turn|turned|turning ~1 the monitor|defib|machine|lifepak|corpuls off",
    "# shocks ~1 and|one|two|a|later|in|before|then",
    "compatible with life",
    // What became of them.
    "didn't|never|won't|not+going+to ~2 make ~1 off|out+of|it+off|it+out+of|it+through itu|icu|resus|theatre|hdu",
    "walked|walks|walking|wheeled out of resus|itu|icu|hdu|ccu|intensive+care|coronary+care",
    "nothing ~2 we|i|anyone|anybody|they|nobody ~1 could|can|could've|could+have ~1 do|done|have+done",
    "too+late|gone|dead|cold by|before|when ~2 we|i|they|crew ~1 got|arrived|pulled|turned|walked there|up|in",
    "we lost a|another ~2 today|tonight|this+morning|last+night",
    "so|weren't|wasn't ~2 they|he|she|them|him|her ~2 alone|on+their+own|on+his+own|on+her+own at|when|while ~1 end|went|died|happened|it",
    // Telling the family, and what is heard then.
    concat!(
        "tell|told|telling a|the|his|her|their|somebody's|someone's ~2 ",
        kin!(),
        " ~4 gone|died|dead|nothing+more|stopping|worst|never|wish|wished"
    ),
    "break|broke|breaking|deliver|delivered|delivering the|that|some bad|worst|terrible|awful|death news|message ~1 to|tonight|today|last|again",
    concat!(
        "sound|noise|scream|wail|cry|howl|screams ~2 a|the|that|his|her|their|of|from ~1 ",
        kin!(),
        " ~2 makes|made|make|let|gave"
    ),
    concat!("sound|noise|scream|wail|cry|howl|screams of|from a|the|that|his|her|their ~1 ", kin!()),
    "hear|hearing|heard|ringing ~2 that|her|his|their|those|the ~2 scream|screams|screaming|wail|wailing|howl|howls|last+words|last+breath",
    concat!("the ", kin!(), " ~1 thanked|hugged|thanking|hugging us|me|my+crewmate"),
    // What is seen, smelt and heard afterwards.
    "still|keep|kept|keeps|stop ~1 hear|see|smell|hearing|seeing|smelling|picturing|feeling ~1 his|her|their|that|those|the ~2 face|faces|blood|eyes|hands|ribs|voice|alarm|clock|kitchen|hallway|bathroom",
    "smell|stench|stink ~3 out+of|in my|our ~1 jacket|hair|nose|uniform|hands|greens|fleece|clothes|nostrils|skin",
    "must+have|must've|must+of|he'd|she'd|they'd ~1 been there|lying|dead|in+there|on+that+floor|on+the+floor ~3 days|weeks|months|since",
    "his|her|their phone|mobile ~2 ringing|rang|buzzing",
    "phone|mobile ~1 in|on ~1 his|her|their ~1 pocket|bag|hand ~3 ringing|rang|buzzing|ring|lit|going|kept|keeps",
    "nobody|none+of+us|no+one|neither+of+us|not+one+of+us|crewmate+and+i|we ~3 said|spoke|speak|spoken ~3 word|back|drive|way|cab|truck|hour|resus",
    "drove|driving ~1 back ~3 silence|without+a+word|without+speaking|not+a+word",
    "knelt|kneeling|kneel|waded|slipped|crawled|crawling in|through ~2 blood|vomit|faeces|glass|brains|petrol|diesel",
    // Being there.
    "i|we was|were ~2 first|second|third|on+the+first|on+the+second|second+crew|one+of+the+crews ~1 truck|vehicle|crew|on+scene|car+to|there",
    "yeah|yes|yep|aye|afraid+so that+was|it+was us|ours|me|mine|our+crew|our+job ~1 sadly|mate|love|unfortunately|nothing|first|on|and",
    "on the first|second|third|other truck|vehicle|crew|ambulance to|at|there|for",
    "just|only ~1 cleared|clear ~1 from|of|off it|that|this|there|scene|the+scene|one",
    "stood+down at|on scene|the+door|the+doorstep",
    "backed|backing us|me up ~2 at|on the|a|that ~2 flats|house|arrest|job|rtc|scene|one|address",
    "cut|cutting a|the|that ~1 rope|ligature|noose",
    "cut|cutting him|her|them ~1 down",
    "heard ~1 about ur|your|that|their ~2 job|arrest|shout|hanging",
    "mine|ours|my+first|our+first|my+last was|were ~1 a|an ~1 hanging|arrest|stabbing|paeds|drowning|cot|jumper|rtc|fatal|resus",
    "baby|kid|kids|paeds|child|children|little|suicide ones|jobs|arrests|calls are|is|r ~1 worst|hardest|different",
    "another|third|second|fourth|fifth|# one ~2 this|today|tonight ~3 off|from|under|on|at that|the|same bridge|car+park|multi+storey|line|track|tracks|platform|cliff|bend|junction|weir|flyover|canal|lock|quarry|roof|tower",
    "blues|blue+lights|blues+and+twos|blued|blue+lighted ~1 all|whole|every|straight the? ~1 way|mile|journey to|into|in ~3 resus|hospital|cath|infirmary|general|northern|royal|trauma|hems|and",
    "stabbing|hanging|overdose|arrest|faller|rtc|assault number #|one|1|2|3|4|5|6 ~1 of|today|tonight|this|and",
    "our|my job|patient|arrest|save|one from|on last|sunday|monday|tuesday|wednesday|thursday|friday|saturday|earlier|yesterday ~3 is|has|was|had|sat|didn't|made|died|walked",
    "come|coming|came|got|just ~1 off|from|cleared|clearing|finished a|an|another|that ~3 arrest|hanging|stabbing|cot+death|drowning|fatal|resus",
    "held|holding ~1 a|his|her|their|the|somebody's|someone's|stranger's ~2 hand|hands ~4 while|until|till|when ~3 fire|hems|cut|cutting|backup|died|stopped|went|crew|came|end",
    // Whoever was one's own: "ours tonight smelt like a bin", "mine was eight", "our one from Friday".
    "mine|ours ~1 today|tonight|yesterday|last+night|earlier ~1 was|had|is|went|smelt|took|didn't|never|got|called|told",
    "patient's|pt's ~1 asleep|snoring|been+sick|in+with+triage|in+the+back|having|singing|on+the",
    "patient|pt ~1 asleep|snoring|singing in|beside|behind|on",
    "i|we was|were the|one+of+the one|ones who|that found|told|caught|carried|covered|cut|pulled|bagged|held",
    "that|it was me|us who|that ~1 came|went|held|found|carried|answered",
    "me|us on|with your drip|arm|chest|bvm|bag",
    "brought|bring|bringing|got someone|somebody|a+stranger|him|her ~1 back to+life|from+the+dead|tonight|today|again",
    "helped|got|made someone|somebody ~1 breathe|breathing|walk ~1 again",
    "first|last person|one i|we ~1 ever? ~1 resuscitated|lost|saved|pronounced|cut+down|brought+back|shocked",
    "spat|swung|lunged|swore ~1 at|on|for ~1 my|our|the crewmate|student|mentor|partner|oppo",
    "on the ramp|corridor with|and|as|for ~4 fella|lady|gent|lad|patient|pt|bloke|woman|man",
    "told ~2 us|me ~1 in the back|ambulance|truck",
    "all|the+whole way|road to ~1 resus|hospital|jimmy's|jessops|infirmary|cath+lab|general",
    // Birth where nobody is born.
    "caught|delivered|delivering ~1 a|another|my ~2 baby|newborn ~1 in|on|at|before|after|today|tonight|this|last",
];

const LIKELY: &[&str] = &[
    "# mins|minutes|min|minute down and|he|she|they|when|before|then|already",
    "kept+going|worked|pumping for ~1 #|an|ages ~1 minutes|mins|hour|hours",
    "first|second|third|no rosc",
    "called|pronounced it at #",
    "wasn't|weren't|isn't|not viable|survivable|salvageable",
    concat!("got|had|having ~1 a|another|my ~2 save ~1 ", lately!()),
    "first|another|second|my ~2 save|rosc of|as|in|since|ever ~2 year|career|month|months|weeks|qualifying|tech|para|paramedic|emt|student|eca",
    "first|1st ~1 one in # months|years|weeks",
    "couldn't|could+not ~1 do any|anything|owt|nothing|no ~1 more? for|by him|her|them|that|this",
    "did|tried|gave everything|all ~2 we|i ~1 could|had|can|have",
    "by the time we|i|us|the+crew ~1 got|arrived|pulled|turned|walked",
    concat!("lost one|another|two|a+little|a+young|a+baby|a+kid|a+child ~2 ", lately!(), "|at+work|and"),
    "we lost him|her|them ~1 today|tonight|twice|again|at|on|just|before|after",
    "that|this|today's|tonight's|yesterday's|last+night's|the+last|the+first job|call|shout|arrest|house|one ~4 stay|stays|stayed|staying|haunt|haunts|haunting|live|lives|stick|sticks|stuck with|me|in",
    "some|certain jobs|calls|patients|addresses|houses|deaths ~2 stay|stays|stick|sticks|follow|follows|come|live|hurt|break",
    "that|tonight's|today's|last+night's|last|first|yesterday's job|call|one|shout|arrest|patient ~2 broke|finished|floored|wrecked|got|hurt|destroyed|rattled me|us|home",
    "won't|never|can't|couldn't|cannot|not+going+to|will+not ~2 forget|unsee|unhear|shake ~2 that|her|his|their|those|the|little|them ~2 face|faces|scream|screams|eyes|sound|smell|voice|hands|look|room|kitchen|bathroom|bedroom|noise|cry|shoes|feet",
    "every+time|whenever|each+time ~1 i close|shut my eyes",
    "can't|couldn't|cannot|won't|not+going+to ~1 sleep|settle|switch+off|eat|stop+crying|stop+shaking|stop+thinking ~2 after|since|about ~2 job|call|arrest|that+one|last+one|this+one|that+kitchen|that+house|that+room",
    "poor soul|sod|mite|woman|man must|never",
    "smell ~3 out+of my|our ~2 jacket|hair|nose|uniform|greens|boots",
    "knelt|kneeling|stood|waded|slipped ~1 in ~1 things|worse|it+all",
    "covered in ~2 blood|vomit|worse|faeces",
    "stood+down|stand+down ~1 #|seconds|minutes|round|as|just ~2 seconds|minutes|corner|door|away|off|from",
    "stood|took|taken|sent|pulled|signed us|me|both+of+us ~1 down|off|home after|for|early",
    "they|control|duty+manager|manager|boss stood|sent|took us|me ~1 down|off|home",
    "after ~1 that|the+last|the+first|today's|tonight's job|call|shout|arrest",
    "like|as+if|pretended ~1 it|he|she|they was|were ~1 my|our own ~1 dad|mum|kid|child|daughter|son|nan|gran|family|baby|mother|father|brother|sister",
    "same age as|to my|mine|our ~1 own? ~1 son|daughter|lad|lass|kid|kids|boy|girl|eldest|youngest",
    "all ~1 i|we did|could|can|had ~2 was|do|is ~1 hold|sit|wait|listen|talk",
    "nobody|no+one|nothing ~1 tells|warns|prepares|teaches you ~4 sound|smell|noise|quiet|silence|phone|families|family|mum|dad|faces|eyes|how ~3 house|after|afterwards|families|makes|make|pocket|gone|look|machine",
    "this|that one's|one|one+has ~1 sat|followed|come|came|stuck|staying|got ~2 home|with|me|out",
    "saw us come|coming|bring|carry|pull|go ~2 in|out|covered|past|down|up",
    "born|arrived ~3 in|on|at ~1 the|a|my|our ~2 back+of|ambulance|truck|landing|lay+by|layby|hallway|bathroom+floor|car+park|lift|footwell|stairs|hard+shoulder",
    "mine|ours ~1 was # ~3",
    "should've|should+have|wish+i|wish+you seen|hadn't ~1 seen? the|that ~1 bath|bathroom|kitchen|bedroom|carpet|state|stairs|floor|ceiling",
    "back|been to|at that|the+same ~1 flat|bungalow|caravan|address|house|chalet|care+home|hostel ~2 again|# times|third+time|fourth+time|so+often",
    "still with|waiting+on|waiting+for ~1 her|him|the+second+crew|bariatric|police+to|fire+to|backup|back+up|the+doctor|a+bed|the+coroner|the+undertaker|the+undertakers",
    "card|letter|note came|arrived|turned+up ~3 from ~2 family|relatives|widow|daughter|son|wife",
    "every xmas|christmas|october|year|anniversary ~6 since we|i",
    "came|popped|walked|called in|into ~1 station|to ~2 thanks|thank|ta|hello|cake",
    "gave|given|threw everything|all ~1 in|from|out+of ~1 bag|bags",
    "caught|delivered ~1 a|another|my|two ~2 baby|babies|newborn|twins|bairn",
];
