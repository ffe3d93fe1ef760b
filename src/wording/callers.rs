//! How people run down those who ring for help: shared out by how much else has to show that a caller is meant.

use super::Wordings;
use once_cell::sync::Lazy;

/// What is said of patients, callers or the public by that name, and of nobody else.
pub static OF_CALLERS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "half|most|some|all|loads|lots|few of? ~1 them|people|patients|callers|public|regulars ~4 need|needs|want|deserve|deserves|could+do+with a|an|some|shooting|locking ~1 slap|kick|bath|wash|brain|grip|life|job|hobby|shooting|up|sense|good ~2",
            "some|half|most patients|callers|regulars ~1 you'd|i'd|we'd|should ~2 leave|left|slap|shoot|charge|bill ~3",
            "special|warm place in hell for ~1 people|anyone|patients|callers|those|everyone ~6",
            "worst|hardest|only+bad|downside bit|part|thing of|about ~1 job|shift|work ~3 patients|public|callers|people ~1",
            "patients|callers|regulars|public ~1 making|make|makes|talking|lying|lie|whinging|whinge|moaning|moan|faking ~2 shit|crap|bollocks|stuff|things|symptoms|teeth|again|about ~3",
            "dregs|scum|arse+end|armpit|scrapings|bottom+feeders of ~1 borough|society|town|city|earth|humanity|county|barrel|estate",
            "can't|cannot ~1 fix|cure|prescribe|treat|bandage|medicate|defib stupid|stupidity|common+sense|thick|idiots|idiocy ~3",
            "not+one|no|one|zero|single|half|two brain+cell|brain+cells|braincell|braincells ~2 between|in|among|amongst|shared|to+rub|left ~3",
            "code|category|cat stupid|idiot|pathetic|benefits|muppet|bellend|wanker|thick|moron ~2",
            "mouth+breather|mouth+breathers|knuckle+dragger|knuckle+draggers|great+unwashed|dole+scum|oxygen+thief|oxygen+thieves|lowlifes|lowlife",
            "nothing+but|wall+to+wall|mostly|just|parade+of|procession+of|circus+of|carousel+of|roundabout+of|merry-go-round+of|zoo+of ~2 drunks|whiners|whingers|moaners|druggies|idiots|time+wasters|timewasters|alkies|nutters|muppets|divas|fakers|malingerers|hypochondriacs|pissheads|attention+seekers|junkies ~4",
            "999|ambulance|ambulances|rang|rings|ringing|ring+us|dials|dialled|dialling|phones+us|phoned+us|call+us|calls+us|called+us|us+out for a|an|their|his|her|the? ~1 papercut|paper+cut|broken+nail|hangnail|stubbed+toe|splinter|hiccups|sniffle|sniffles|hangover|blister|sunburn|pimple|trapped+wind|constipation|man+flu|remote|spider|graze|verruca|nits|lift+home|runny+nose|sneeze|chipped+nail|ingrown+toenail|bad+dream|bit+of+wind|cold ~4",
            "worried+well ~2 are|is|strike|again|out|worse|everywhere ~4",
            "callers|patients|public ~1 brought+to+you+by|powered+by|fuelled+by|courtesy+of ~4",
            "bingo+card|bingo ~3 anxiety|tummy+ache|lonely|chest+pain|overdose|fall|drunk ~4",
            "regulars|frequent+flyers|frequent+flyer ~4 muppet*|circus|zoo|loons|nutters|pests|pain+in|bane|parasites|leeches|saddos|sad+acts ~3",
            "darwin ~2 weep|award|laugh|right|spinning|waiting ~4",
            "bed|corridor+space blocker|waster|thief ~3",
        ],
    )])
});

/// Names for people that mean a caller where the rest tells of one.
pub static EPITHETS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "whiner|whiners|whinger|whingers|whingebag|whingebags|moaner|moaners|malingerer|malingerers|scrounger|scroungers|freeloader|freeloaders|hypochondriac|hypochondriacs|attention+seeker|attention+seekers|drama+queen|drama+queens|divas|snowflake|snowflakes|crybaby|cry+baby|faker|fakers|timewaster|timewasters|sponger|spongers",
            "numpty|numpties|halfwit|halfwits|simpleton|village+idiot|fruitcake|fruit+loop|nutter|nutters|nutjob|weirdo|weirdos|freakshow|freak+show|wet+wipe|dosser|dossers|wino|winos|pisshead|pissheads|tosspot|crackpot|loony|loonies|cretin|cretins|scrote|scrotes|plank|fuckwit|fuckwits|pillock|pillocks",
            "old|miserable|stroppy|mardy|cracked|daft|moody|grumpy ~1 bat|bird|trout|bag|boot|goat|cow|hag|crone|madam|mare|sod|git|battleaxe|witch|crow",
            "proper|right|total|absolute|such+a|little|real|complete ~1 princess|diva|madam|baby|wimp|actress|actor|numpty|plonker|gobshite|misery|nightmare",
            "lady|lord muck|fauntleroy",
            "blob on+legs|of",
            "fat|two+fat|lardy|enormous|massive ~1 lady|ladies|lad|lads|bloke|blokes|fella|knacker|heffalump|lump|lumps|unit|whale",
            "land+whale|beached+whale|heifer|fatty|fatties|lardarse|lard+arse|salad+dodger|porker|heffalump|human+landfill|landslide",
            "mutton dressed as|up",
            "whinging|whingeing|moaning|munchausen's|munchausens|drunken|stinky|smelly|crazy|mental|psycho|whiffy|pissed|alky|alkie|mardy|wheezy|lonely <name> ~2",
            "smelly|stinky|whiffy|stinking|sweaty|grubby|mad|drunk one|fella|geezer|biddy|biddies ~4",
            "time waster|wasters",
        ],
    )])
});

/// What is said to or of somebody's face, body or wits: mockery of a patient where one is told of.
pub static MOCKERY: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.6,
        &[
            "face|faces|arse|breath|teeth like a|an|the|we'd|i'd|she'd|he'd|someone ~4",
            "the state|size of him|her|them|this+one|that+one|it ~3",
            "built|shaped like a ~2",
            "like a ~1 walrus|whale|hippo|seal|elephant|sack+of|heffalump|landed+fish",
            "allergic to ~1 work|soap|exercise|water|sunlight|truth|washing|effort|manners|a+hard|clothes|hygiene ~4",
            "hasn't|hadn't|never|not|didn't|wouldn't ~1 seen|met|touched|used|heard|known ~3 soap|shower|bath|deodorant|toothbrush|flannel|razor ~3",
            "no|two|three|four|five|six|few teeth ~4",
            "stank|stunk|stinks|reeked|reeks|honked|hummed|ponged ~4",
            "no|without shame|manners|self-respect|dignity|hygiene|common+sense ~2",
            "do we|i look like ~1 a? ~3",
            "should've|should+have|shoulda thought ~3 before ~4",
            "bore|jog|do+one|sod off|love|mate|pal ~1",
            "sorry you|you're|your ~2 special|the+centre|not+dying ~2",
            "of course he|she|they did|had|was|has|does|is ~2",
            "poor|ickle|widdle ~1 diddums|didums|ickle|baby|princess|lamb|wickle",
            "boo hoo",
            "couldn't|can't|cannot|couldnt|cant ~1 spell|count|work+out|add+up ~4",
            "met|seen|known|i've+had brighter|cleverer|smarter|sharper|better+conversations|livelier ~3",
            "not the ~1 sharpest|brightest|brainiest ~3",
            "thick|dense|daft|dumb as ~4",
            "sandwich|sandwiches|card|cards|slate short of ~3",
            "too thick|stupid|lazy|fat|idle|dim|posh|precious to ~4",
            "dying swan ~2",
            "oscar|bafta|emmy|golden+globe|rada|west+end ~2 goes|performance|winning|worthy|nominee|material|for ~3",
            "oscar-winning|oscar-worthy|award-winning|award+winning performance|acting|display|faint|collapse ~2",
            "crocodile tears ~2",
            "dr|doctor|nurse|professor facebook|google|tiktok|wikipedia|chatgpt ~4",
            "raised|dragged+up|brought+up wrong|by+wolves|badly ~2",
            "never been told no",
            "had|having|throwing|threw a ~1 cry|strop|tantrum|paddy|wobbly|hissy+fit|meltdown|sulk ~6",
            "kicked+off|kicking+off|strop|sulked ~2 because|cos|when|over ~4",
            "wants|wanted|expects|expected|demanded|demands ~1 carrying|a+medal|waiting+on|room+service|a+butler|royal+treatment ~3",
            "and ~1 ring|rings|rang|rung us? ~1 at #|now|this+time|three|four|five|six ~4",
            "face ~3 slapped|smacked|melted|dropped|chewed|bulldog|wasp ~2",
            "man up|the+fuck",
            "get|buy|find a grip|life|job|bus|taxi|hobby ~3",
            "two|three|four|five|six|seven|eight|nine kids no|and ~2 job|dads|shame|fathers ~2",
            "just wants|wanted|after ~2 attention|taxi|lift|bed|meds|drugs|methadone|sandwich|company ~2",
            "nothing wrong|medical+about+it|medically ~3",
            "just pathetic|being+dramatic|dramatic|lazy|thick|stupid|attention",
            "natural selection",
            "pull|pulled|pulling ~1 yourself|himself|herself|themselves together",
            "special|hilarious|thoughts+and+prayers snowflake|genius|intellect",
        ],
    )])
});
