//! Signs of private contact with somebody who was once a patient: what is done, and by what it shows whom it is done for.

use super::Wordings;
use once_cell::sync::Lazy;

/// What shows that somebody was the crew's patient, where nobody says so.
pub static BONDS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "since|when|after|before|where|night|day|time ~1 we|i|crew took|brought|treated|pulled|cut|resussed|saved|carried|lifted|attended|conveyed|cannulated|delivered|blue-lighted|resuscitated|defibbed ~1 him|her|them|you|his|their|your|mum|dad ~3",
            "we|i took|pulled|cut|brought|carried|lifted|talked|dragged|fished|winched|drove ~1 him|her|them|you|your+mum|your+dad|your+nan|his|their ~1 in|off|out|to|from|down ~4",
            "since|ever+since|years+since|weeks+since|months+since we|i went|came|attended|were+there|was+there|got+there",
            "off|from|on|with|in the ambulance|crew|truck ~3",
            "from your|ya|yer favourite|fav|friendly ~1 neighbourhood? ambulance|paramedic|medic|crew ~2",
            "ambulance|999 man|woman|lady|lad|girl|lass|bloke|driver|crew ~2",
            "i|we ~1 was|were driving|the+one+driving|in+the+back|on+the+crew|the+paramedic|with+him|with+her|with+you ~4",
            "it|that was me who|that ~1 drove|came|carried|held|sat|found|cut|pulled|answered|took ~3",
            "i|we ~1 took|answered|handled your|his|her|the call ~3",
            "i|we|you met|meeting ~1 him|her|them|you|me ~1 on|at|in|when|down|up ~2 job|arrest|resus|stretcher|fire+escape|roadside|verge|ditch|stairwell|crash|overdose|central+reservation|landing|kitchen+floor|bathroom+floor|hard+shoulder|bridge|lay-by|layby|majors ~3",
            "i|we ~1 held|did|had his|her|your ~1 hand|cpr|obs|airway|head ~4",
            "after ~1 clocking+off|we'd+clocked+off|shift|my+shift|handover|our+shift ~4",
            "your|his|her stretcher|new+hip|new+knee|oxygen|stitches|overdose|cardiac+arrest|stroke|seizure|fall|pacemaker|stent|ventilator|obs|ecg ~2",
            "had|has|having|gets|get that|his|her|the ~1 do|turn|fall|stroke|arrest|heart+attack|funny+do|pain|seizure ~3",
            "what|after+what|when we|i saw in|at ~1 your|his|her|their ~2",
            "that night|job|call|shift in|at|with|on ~1 your|his|her ~3",
            "i|we saved|delivered|brought+back ~1 his|her|your|him|them ~2",
            "who'd|who ~1 held|holding the? ~1 torch|hand|drip|bag|umbrella ~2",
            "my|our ~1 old|favourite|lovely? ~1 patient|sailor|regular|gent|arrest|survivor|overdose ~3",
        ],
    )])
});

/// What private contact consists of.
pub static CONTACT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "popped|pop|popping|called|call|calling|nipped|nip|dropped|drop|dropping|went|go|going|been|swung|stopped|stop|knocked|knock|drove+past|walked ~2 round|in|by|over|back|past|off|at|on+the+way ~4 see|check|visit|his|hers|her|how|for+a|for+tea|with|him|them|to+cut|the+ward|house|flat|door ~4",
            "visit|visits|visiting|visited ~1 to|with|him|her|them|my|our|the|in|on ~4",
            "still|now|we|i|always|every ~2 see|visit|ring|text|message|meet|chat|write|take|do|mow|walk|fetch ~1 him|her|them|his|hers|to+him|to+her ~5",
            "sent|send|posted|post|wrote|write|took|take|taking|bought|buy|left|leave|dropped|popped|knitted|baked|made|brought|got ~1 him|her|them|his|hers ~2 a|an|some|the|card|flowers|bottle|lad|cake|dinner|shopping|chocolates|jumper|present|number ~5",
            "jumper|card|flowers|cake|chocolates|present|blanket|letter|casserole|shopping|biscuits|hamper|note|bottle ~3 to|for|round|through ~2 him|her|them|his|hers|door|post|you ~2",
            "lunch|tea|coffee|dinner|brew|breakfast|pint|curry|drinks|cuppa|run|runs|walk|walks|pub+quiz|bingo|fishing ~2 with|together|at|every|on|for ~3",
            "been|going|gone|go|we're|taking+him|taking+her ~1 for|on|out|to ~1 two|a|an|some ~1 run|runs|coffee|walk|walks|drink|lunch|fishing|tea|pint|meal|date ~4",
            "asked|asks|asking|wants|wanted|invited ~1 me|us|would+i|if+i|if+i'd ~1 to|walk|be|come|round ~5",
            "best+man|godfather|godmother|godparent|godson|goddaughter|christening|aisle|bridesmaid|usher|wedding|his+funeral|her+funeral|wake|eulogy|birthday+party|barbecue|bbq|christmas+dinner ~4",
            "found|find|looked|look|searched|tracked|track|spotted|saw|seen|recognised ~1 you|him|her|them|me|your|for+you|for+him|for+her ~2 on|insta|instagram|facebook|strava|tiktok|snap|linkedin|in|at|page|here|profile|from+the|up ~4",
            "he's|she's|hes|shes|they're|he|she ~1 on ~1 facebook|insta|instagram|snapchat|tiktok|linkedin|strava|tinder|hinge|whatsapp ~6",
            "fancy|shall+we|want+to|wanna|lets|let's ~1 swapping|swap|exchange|exchanging|a|meeting|meet|grabbing|grab|going ~1 numbers|insta|drink|coffee|up|pint|bite|out ~5",
            "add|added|adding|follow|followed|following|friended|dm|messaged|messaging|texted|texting|whatsapped ~1 me|him|her|them|you|his|your|each+other ~4",
            "my|his|her|their|your number|mobile|whatsapp|insta|snap ~1 and|so|in|on|he|she|if|now|that ~5",
            "on whatsapp|messenger|facetime|snapchat|insta ~1 now|with|every|she|he ~4",
            "ring|call|text|phone|message|ringing|calling|messaging me|us ~2 direct|directly|anytime|any+time|if|whenever|instead|when|day|on+my ~5",
            "come|pop|call ~1 to|in|by|into|round|and+see ~2 station|us|sit+with+you|yours|base|you ~4",
            "can|could|mind|hope ~1 i|if+i ~1 ask ~1 how|what ~1 you|you've|he|she|mum|dad ~5",
            "how|how's|hows ~1 are|is|have|you|you've|your|the|he|she ~1 been|doing|getting+on|feeling|keeping|knee|hip|leg|heart|arm|head|chest|mending|healing|behaving ~4",
            "is|are|did|has ~2 home|out|awake|better|walking|recovering yet|now|safe|again|ok ~3",
            "what ~1 did|have|do you|they call|name|called ~1 him|her|it|the|baby ~4",
            "giving|teaching|taking|helping|driving ~1 him|her|them|his|hers ~1 driving|lessons|to|with|shopping|out|reading|guitar|swimming ~4",
            "doing|do|started|cutting|cut|mowing|mow|walking|walk|putting|put|fixing|fixed|painting|cleaning ~2 his|her|their|hers ~1 bins|hedge|lawn|grass|garden|dog|shopping|gutters|fence|roof|washing|rail ~4",
            "i|we ~1 got|had|have|pulled ~1 you|him|her ~2 moved|bumped|a+bed|side+room|seen|up+the|strings ~4",
            "i|we can|could|will|i'll|happy+to ~1 come|sit|explain|go|talk ~4 with+you|through|round|over ~5",
            "asked|told|said|wanted|made ~1 me ~2 tell|say|pass|promise ~2 you|something|on|him|her ~5",
            "sorry to bother|trouble|message|contact|disturb you ~5",
            "text|message|card|letter|email|dm|photo|photos|update|updates|milestone ~2 from|off|of ~2 daughter|son|wife|husband|him|her|family|mum|dad|widow ~5",
        ],
    )])
});
