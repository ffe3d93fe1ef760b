//! The bodies that an ambulance service works with, and how they are run down.

use super::Wordings;
use once_cell::sync::Lazy;

/// A partner body, or those who work there.
pub static BODIES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "hospital|hospitals|a&e|a+and+e|ed|ward|wards|resus|maternity|maternity+triage|icu|itu|discharge+lounge|minor+injuries|miu|walk-in|walk+in+centre|urgent+care|utc|mau|majors|triage|theatres|stroke+unit",
            "gp|gps|gp's|surgery|surgeries|health+centre|medical+centre|out+of+hours|ooh|receptionist|receptionists|matron|bed+managers|bed+manager|site+team|nurses|triage+nurse|doctors|consultants|registrar|registrars|ward+sister|porters|midwives|midwife",
            "mental+health|camhs|cmht|crisis+team|crisis+line|social+services|social+workers|social+worker|safeguarding+team|duty+team|section+136|health+visitors|school+nurses|district+nurses|community+nurses|pharmacists|pharmacist|pharmacy|chemist|dentists|dentist|physios",
            "police|coppers|cops|bobbies|old+bill|plod|constabulary|custody|fire+brigade|fire+service|firefighters|firemen|trumpton|fire+crew|fire+crews|air+ambulance|helimed|hems|coastguard|mountain+rescue|lifeboat|rnli|lifeguards|st+john|sja|red+cross|samaritans|hospice|hospices|private+ambulance|first+responders",
            "care+home|care+homes|nursing+home|nursing+homes|carers|care+agency|care+agencies|sheltered+housing|warden|wardens",
            "111|nhs111|icb|icbs|ccg|cqc|hcpc|nmc|gmc|nhse|nhs+england|department+of+health|dhsc|nhs+resolution|council|councils|health+board|public+health|ukhsa|nhs+property|coroner|coroners",
            "neighbours|colleagues|friends|lot at|from|over ~1 north+west|north+east|south+west|south+east|welsh|scottish|east+of+england|nwas|neas|swast|secamb|eeast",
            "nwas|neas|swast|secamb|eeast|isle+of+wight",
            "the royal|infirmary|general|victoria|county",
        ],
    )])
});

/// Contempt that is said of a body or those who work there, by construction; needs one in its sentence or beside it.
pub static CONTEMPT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "can't|couldn't|cannot|couldnae|cannae|couldnt|cant ~1 organise|run|find|manage|answer|read|spell|triage|diagnose|tell|hit|count|see ~5",
            "can't|couldn't|cannot|cant ~1 be ~1 bothered|arsed|trusted|fucked ~4",
            "never|don't|doesn't|didn't|did+not|won't|not|dont|doesnt|didnt|wont ~1 bother|care|bothered|answer|listen|read|turn+up|show+up|lift+a+finger|give+a ~4",
            "what|wot are|is ~1 they|it|it's|that for|actually+for|there+for",
            "what services|service|police|care|plan|help|use|staff|support|training",
            "what|what's|whats ~2 point|use|purpose of ~3",
            "how|why ~1 is|are|do ~6 still ~1 a+thing|open|exist|going|allowed|running|in+business",
            "call|calls|calling themselves|itself|that|this ~1 a|an ~4",
            "professional|glorified|overpaid|part-time|jumped-up|jumped+up|full-time|hobby ~1 cat|taxi*|babysitters|sleepers|snoozers|botherers|box-tickers|form-fillers|paper|tea|babysitter|secretaries|gatekeepers|shopkeepers|call|hosepipe*|traffic|first+aiders|bouncers ~3",
            "think|thinks|thinking|reckon|reckons ~2 god's|gods|special|better|above|royalty|heroes|james+bond|doctors ~3",
            "got|won|bought|found|had|printed|did ~2 badge|licence|license|degree|registration|pin|certificate|training|qualification|qualifications ~1 from|off|in|out|on ~3 cracker|packet|cornflake*|ebay|box|temu|amazon|raffle|internet|youtube|skip|wish ~2",
            "wouldn't|would+not|wouldnt|wouldnae ~1 trust|let|send|leave|put ~4 hamster|dog|goldfish|cat|mother|mum|nan|worm|plant|kids|family|gerbil|budgie|worst ~4",
            "worse than useless|nothing|no ~2",
            "takes|take|wants|want|after|steals|only+want|pockets|just+want|just+wants ~1 your|our|yer|the|people's ~1 money|cash|fees|fee|subs|donations|house ~6",
            "talking shop",
            "chocolate teapot|fireguard",
            "should|ought|want|need ~2 ashamed|hang+their|hang+its|shut+down|sacked|struck+off|closed+down|prosecuted|locked+up ~4",
            "lied|lies|lying|fiddle|fiddled|fiddles|fiddling|cook|cooked|cooking|massage|massages ~1 about|to|the|books|figures ~5",
            "rude|slow|filthy|dirty|lazy|useless|clueless|dangerous|hopeless|arrogant|ignorant|incompetent|idle|pathetic|shocking|dreadful|appalling|chaotic|shambolic|spineless|obstructive|bone+idle|snotty|stroppy|unhelpful ~2 rude|slow|filthy|dirty|lazy|useless|clueless|dangerous|hopeless|arrogant|ignorant|incompetent|idle|shut|pathetic|smug|late|as+ever|as+usual ~3",
            "best|good|great|outstanding|excellent at ~1 what|losing|killing|hiding|ignoring|parking ~3",
            "losing|killing|neglecting|harming|failing|abandoning people|patients|residents|folk|pensioners|kids|them ~3",
            "all|always|sat|sitting|stood|standing|playing|glued ~3 on|to|with ~1 their|its phones|phone|arses|arse|backsides|hands|bums|nails ~2",
            "bring|take|pack ~1 your|yer own nurse|doctor|staff|bed|food|sheets|drip ~6",
            "league+table|bottom|bottom+of+the+pile|wooden+spoon ~3 is|was|goes|by+a+mile ~6",
            "one|zero|no|nil|1|0 stars|star ~6",
            "bedsores|neglect|abuse|mould|cockroaches|stench and|that+place|in+there ~4",
            "are|is|they're|it's|its ~1 a ~1 joke|disgrace|shambles|shower|circus|farce|waste|death+trap|deathtrap|hellhole|hell+hole|zoo|butcher's|butchers|pigsty|mess|nightmare|liability|racket|embarrassment|scandal ~4",
            "useless|lazy|idle|shower|bunch|pack of? ~1 shower|lot|cowboys|amateurs|shysters|liars|jobsworths|muppets|clowns|charlatans|quacks|butchers ~2",
            "witch|dragon|bully|nightmare|tyrant|bitch|cow|battleaxe|jobsworth ~4",
            "dump|dumps|dumped|dumping|palm|palms|fob|fobs|fobbed|pass|passes|shove|shoves|pushes|push|offload|offloads ~3 on|onto|off|to ~1 us|on+us|on+ambulance|the+ambulance ~3",
            "rather|easier|sooner ~3 ring|call|phone|dial ~1 us|999|an+ambulance|than|for ~5",
            "hide|hides|hid|hiding|ducking|ducks|dodging|dodges ~1 behind|from|us|calls ~4",
            "have|got|getting|be ~3 kidding|joking|having+a+laugh|taking+the ~3",
            "too|so ~1 busy|important|posh|lazy|precious|grand|good ~1 to|for ~1 see|answer|touch|lift|help|talk|do|us|get ~4",
            "sack|sacked|close|shut|bulldoze|defund|scrap|abolish|burn|flatten the|that|them|it|every ~4",
            "waste of ~1 space|time|money|oxygen|skin|uniform|a+uniform|petrol|taxes|nhs ~2",
            "as ~1 use|useful|helpful|compassionate|welcoming as ~5",
            "took|takes|take ~1 their|its|his|her sweet+time|good+time|time+as ~3",
            "doing|do their|its|his job|jobs|work for them ~1",
            "scared|frightened|afraid|terrified to ~4",
            "don't|doesn't|dont ~1 know ~2 arse|elbow|one+end|day|what+they're ~4",
            "glorified|overpriced ~3",
        ],
    )])
});
