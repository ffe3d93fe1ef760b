//! # Could be libel
//!
//! ## What it looks for
//! A crime, fraud or disgrace stated as fact about somebody, or a business, that can be recognised.
//!
//! ## Why
//! If it can't be proved it is libel, and the person can sue you.
//!
//! ## Example
//! "The owner launders drug money, everyone knows"
//!
//! ## Better
//! Report it to the police, the regulator or your manager, and leave it unposted.
//!
//! ## Quiet when
//! It is sport, fiction, a joke about oneself, a published finding, or a way to report.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::lexicon;
use crate::wording::{Match, Wordings, class, guard, word_of};
use once_cell::sync::Lazy;
use std::cell::LazyCell;

/// Who can be libelled, for use at the start of a pattern.
macro_rules! who {
    () => {
        "he|she|they|dr|doctor|councillor|mp|headteacher|teacher|vicar|coach|owner|owners|landlord|landlady|boss|manager|managers|director|directors|finance|chief|ceo|gp|surgeon|consultant|nurse|carer|carers|home|homecare|company|firm|garage|shop|restaurant|takeaway|surgery|practice|trustees|treasurer|chairman|chair|mayor|police|officer|solicitor|builder|physio|dentist|pharmacist|neighbour|ex|<name>|staff|exec|execs|supplier|contractor|charity|agency|paramedic|paramedics|medic|emt|technician|mentor|crewmate|supervisor|leader|dispatcher|controller|porter|receptionist"
    };
}

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
                "pocketed|pocketing|pockets ~3",
                "backhander|backhanders|kickback|kickbacks|bung|bungs|bribe|bribes|bribed|bribing ~3",
                "embezzl*|launder*|defraud*|swindl* ~3",
                "forg*|falsif*|faked|faking|doctored ~3 notes|records|signature|signatures|sheets|sheet|certificates|documents|forms|prf|prfs|timesheets|data|results|qualifications|cqc|logs|audit|references|expenses ~2",
                "stole|steals|stealing|nicked|nicks|nicking|robbed|robs|robbing|fleeced|fleecing|thieving|pinched|pinching ~3 from|off|the ~4 residents|charity|patients|tin|till|fund|staff|company|trust|taxpayer|clients|pensioners|old|parents|stores|petty+cash|collection|morphine|drugs|meds|money|cash|pot ~2",
                "killed|murdered|poisoned|killing|murdering|kills ~3 patient|patients|residents|resident|baby|babies|child|husband|wife|mother|lad|girl|people|nan|pensioner ~3",
                "abus*|molest*|grop*|assault*|rapes|raped|raping|harass*|beats|beating|hits|hitting|slaps|slapping|smacks|smacking|kicks|kicking|punches|drugs|drugging|robs|robbing|battered|batters|starv*|neglect*|touches+up|touched+up|touching+up ~3 residents|patients|kids|children|students|staff|wife|girls|women|clients|husband|missus|girlfriend|pupils|nurses|elderly ~2",
                "left|leave|leaves|let him|her|them|patients|residents|people ~2 to? die ~3",
                "drunk|drinks|drinking|drink|high|coked|stoned|pissed ~3 on+duty|in+surgery|in+theatre|before+surgery|at+work|on+the+ward|operating|at+the+wheel|while+driving ~2",
                "covered|covering|covers|cover it|this|that|them up ~3",
                "belongs|belong|should+be|deserves|needs ~2 prison|jail|behind+bars|locked+up|struck+off|in+the+dock ~3",
                "blood on ~1 his|her|their|its hands ~2",
                "fake|bogus|dodgy|bought|phoney qualifications|degree|doctor|certificates|registration|pin|cv|credentials|reviews ~2",
                "never|isn't|wasn't|not ~1 qualified|registered|trained|a+real ~1 doctor|nurse|paramedic|dentist|solicitor|physio|surgeon|builder ~2",
                "scam|scammer|scammers|con-man|con+man|conman|con+artist|fraudster|fraudsters|crooks|crook|charlatan|quack|cowboy+builder ~3",
                "insurance job|fraud|scam ~2",
                "having|had an affair with ~3",
                "slept|sleeping|sleeps|shagging|shagged ~2 her|his|their way ~3",
                "rigged|fixed|rigs|fixes ~2 interview|interviews|tender|vote|election|contract|inquest|inquiry|figures|results|audit ~2",
                "dodges|dodging|evades|evading|fiddles|fiddling|fiddled ~2 tax|taxes|vat|expenses|overtime|timesheets|mileage|benefits|books|till|figures|accounts|electric ~2",
                "deals|dealing|deal|sells|selling|sold|supplies|supplying ~2 drugs|coke|weed|ket|pills|heroin|gear|crack|steroids ~3",
                "drug dealer|dealers|mule|addict",
                "beats|hits|knocks|batters|thumps ~1 his|her wife|husband|kids|missus|partner|girlfriend|dog ~2",
                "grooming|groomed|grooms|stalking|stalked ~3 student|students|girls|kids|staff|colleague|patients|teenagers|minor ~2",
                "lied ~2 oath|court|inquest|police|inquiry|coroner|cv|statement ~3",
                "perjury|blackmail*|extort* ~3",
                "paid|paying|bought ~1 off|him|her|them ~1 off|judge|jury|police|coroner|witness|witnesses|inspector|councillor ~2",
                "in ~1 pocket|pay|pockets of ~4",
                "police|council|mayor|judge|coroner|inspector ~1 in+his|in+her|in+their pocket",
                "rats|cockroaches|mice|maggots|rat+droppings ~2 in|all+over ~2 kitchen|food|freezer|curry|salad ~2",
                "food+poisoning|salmonella|e+coli|poisoned|poisons ~3 customers|half|everyone|them|whole|people|guests ~2",
                "negligent|negligence|manslaughter|malpractice|criminally ~4",
                "clocks|clocking|clocked ~2 mileage|cars|miles|motors ~2",
                "launder*|washing|washes ~2 money|cash ~2",
                "front|cover for ~3 drugs|money|laundering|gang|dealing|trafficking ~2",
                "trafficking|trafficks|slave|slaves ~3",
                concat!(
                    who!(),
                    " ~3 is|are|was|has+been|have+been|being|'s ~2 on+the+fiddle|on+the+take|bent|corrupt|a+crook|a+thief|a+nonce|a+paedo|a+rapist|a+fraud|a+fraudster|a+murderer|a+criminal|a+wife+beater|a+drug+dealer|dealing|crooked|a+fake|a+perv|a+pervert|a+liar|a+con|known+nonce|a+known+nonce|a+convicted+fraudster|on+the+register"
                ),
                concat!(
                    who!(),
                    " ~3 on+the+fiddle|on+the+take|on+the+register|in+his+pocket|got+away+with+it|never+qualified|a+thief|is+a+crook|has+blood+on"
                ),
                concat!(
                    who!(),
                    " ~4 takes|took|taking|accepts|accepted|paid|paying|pays ~2 backhander*|bribe|bribes|kickback|kickbacks|bung|bungs"
                ),
                concat!(
                    who!(),
                    " ~4 launders|laundering|laundered|embezzled|embezzles|embezzling|defrauded|forges|forged|forge|forging|faked|fakes|falsified|falsifies|fiddles|fiddled|fiddling|clocks|pockets|pocketed|siphoned|skims|skimmed|robs|robbed|steals|stole|stealing|nicking|nicked|nicks|swindled|scammed|extorts|blackmails"
                ),
                concat!(
                    who!(),
                    " ~3 killed|murdered|raped|abused|abuses|molested|groped|assaulted|poisoned|starves|starved|beats|drugged|neglects|neglected ~3 baby|patient|patients|wife|kids|children|residents|woman|girl|man|him|her|them|people|husband|nan|mum|dad|elderly|two|three|four|lad|child"
                ),
                "burned|burnt|torched it|the+place|the+pub|the+shop ~1 down ~2 himself|herself|for|insurance",
                "serve|serves|served|sells|sell ~1 cat|dog|rat|rats|out+of+date|fake|stolen|dodgy ~2",
                "signs|signed|signing ~4 certificates|sheets|forms|notes ~4 cash|money|without|never",
                "slept|sleeping|shagging|shagged with? ~3 to get ~2 job|secondment|promotion|post|band",
                "known|convicted|proven|proper ~1 nonce|fraudster|thief|crook|paedo|rapist|criminal|abuser|conman|predator|fraud",
                "nonce|paedo|paedophile|kiddy+fiddler|kiddie+fiddler|rapist|fraudster|embezzler|con+artist|conman",
                "everyone|everybody knows ~6 killed|stole|nicks|dealer|nonce|fiddle|affair|bent|corrupt|beats|drunk|robbed|guilty|abuses",
                "drunk|high|stoned|pissed on|while ~2 operating|duty|theatre|surgery|driving|ward|call",
                "on the take|fiddle|make",
                "brown envelope|envelopes",
                "is|are|was|were|been ~1 falsifying|fabricating|forging|doctoring|embezzling|defrauding|bribing|laundering|paying+off|rigging|cooking+the+books ~4",
                "deleted|deleting|doctored|altered|wiped|shredded ~2 log|logs|call|recording|evidence|footage|record|records|notes|audit+trail ~3",
                "cooking|cooked|cooks|fiddling|fiddles|fiddled the ~1 books|figures|accounts|numbers|expenses|response+times|stats",
                "covered|covering|covers ~3 up ~4 death|deaths|murder|abuse|rape|killing|assault",
                "got|get|getting|gets away with ~1 murder|it|killing",
                "don't care who sues ~1",
                "allegedly ~8 wink|😉|nudge",
                "complaint|complaints ~2 about|against|on ~1 dr|doctor|councillor|<name>|him|her|them|manager|head|gp|surgeon|vicar|consultant ~4 vanish|vanishes|vanished|disappear|disappears|go+missing|goes+missing|went+missing|get+lost|buried|shredded|binned",
                "turns|rolls|shows|staggers|comes|came|turned|rolled up|in|into ~2 clinic|work|surgery|theatre|school|lessons|court|council|meetings|ward|mass ~2 stinking|reeking|drunk|pissed|hungover|high|half+cut",
                concat!(
                    who!(),
                    " ~2 drinks|drank ~1 before|during|through|in|at ~1 clinic|surgery|theatre|lessons|school|court|work|ward|rounds|mass|meetings"
                ),
                "leave|leaves|leaving residents|patients|people|clients|kids|old+folk|the+elderly ~1 in ~1 wet|soiled|dirty|filthy|their+own ~3",
                "helping|helps|helped himself|herself|themselves to ~4 money|fund|funds|takings|till|cash|tin|trip|meds|drugs|stock|donations|collection",
                "ask councillor|mp|mayor|minister|dr|director|chief|manager ~2 who|how|where ~3 paid|pays|afford|afforded|money|came ~3",
                "claims|claiming|claimed ~1 disability|pip|dla|benefits|carers|universal ~2 and|while|but ~4 running|runs|works|working|marathon|marathons|football|gym|cash|lifting",
                "healthy dog|cat|animal|horse down|to+sleep ~3",
                "got|made|talked|bullied|conned|forced|tricked|persuaded ~4 to|into change|changing|sign|signing ~2 will|house|deeds|savings ~2",
                // Time served, favours bought, wealth that nobody can explain
                "done|did|doing|served|doing+a ~1 time|bird|porridge|a+stretch for ~4",
                "been|was|got|gets done for ~1 fraud|theft|assault|cruelty|stealing|thieving|drink+driving|drugs|dealing|touching|abuse|neglect|abh|gbh|battery|robbing ~3",
                "bought and paid for|by ~4",
                "proves|prove|explains|explain|afford|afforded|affords|paid+for|who+paid|who+covered|else+do|else+did ~6 villa|caravan|conservatory|range+rover|new+kitchen|new+roof|extension|tesla|merc|bmw|boat|hot+tub|decking|holiday+home|second+home|motorhome|rolex",
                "villa|caravan|conservatory|range+rover|new+kitchen|new+roof|extension|tesla|merc|boat|hot+tub|decking|holiday+home|second+home|motorhome|rolex ~4 proves|funny+that|on+his|on+her|on+their|paid+for+by ~6",
                "signs|sign|signed|signing ~1 off? ~1 his|her|their ~1 own ~1 expenses|overtime|timesheets|mileage|invoices|claims ~2",
                "fills|fill|filled|filling|writes|write|wrote|made|make|makes ~2 in|up|out? ~1 the|its|their|all|up? ~1 charts|care+charts|care+plans|records|notes|logs|sheets|forms|paperwork|books ~5 before|after|for ~4 cqc|inspection|inspectors|inspector|ofsted|audit|visit",
                "chart|charts|care+plans|paperwork|training|checks ~2 all|just|totally? ~1 made+up|invented|fiction|faked ~2",
                "bought|buys|buying ~2 certificate|certificates|degree|qualification|qualifications|diploma|doctorate ~2 off|from|online|on ~4",
                "got|gets|getting|landed|given ~2 job|post|secondment|promotion|band|role|contract ~3 because|by|cos ~4 carrying+on|sleeping|shagging|seeing|affair|bed|knees|mates|brother|married|golf ~4",
                "drug|drugs|sedate|sedates|dope|dopes|knock ~2 them|residents|patients|kids|old+folk|old+dears ~1 out|up|to|so|at|for ~4",
                "reuses|re-uses|uses+the+same|reusing ~1 same? needle|needles|syringes ~2",
                "serves|serve|serving ~3 kids|children|school+kids|14+year+olds|15+year+olds|underage|under+age ~3",
                "knew ~2 about|that|the|it|pole|platform|wall|fence|ladder|machine|brakes ~6 loose|broken|knackered|unsafe|dodgy|faulty|rotten|coming+down|cracked|live|listeria ~3",
                "fake|fakes|faked|forge|forges|fiddle|fiddles ~1 the|their|its|all ~1 gas|fire|safety|training|food|hygiene|appointment|waiting ~1 certificates|certificate|checks|figures|lists|times|records|rating",
                "cook|cooks|cooked|cooking|fiddle|fiddles|massage|massages|massaged ~1 the|their|its ~1 appointment|waiting|response|survey|sickness|exam|books|stats|figures ~1 figures|times|lists|results|numbers?",
                "paid|pays|paying ~4 to ~1 shut+up|keep+quiet|look+away|look+the+other+way|say+nothing|change+it|drop+it",
            ],
        ),
        (0.5, &["<name>|he|she|they|councillor|mp|owner|boss|director|dr ~3 thief|crook|criminal|corrupt|crooked"]),
    ])
});

/// Reports crimes and disgraces stated as fact about people.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let unreal =
        cx.frame.draft(Topic::Fiction) > 0.5 || guard::is_story(cx.text) || is_sport(cx) || guard::in_jest(cx.text);
    let published = cx.text.holds_any(&[
        "public register",
        "published",
        "court heard",
        "was convicted",
        "pleaded guilty",
        "according to",
        "inspection report",
        "found guilty",
        "the bbc",
        "ombudsman",
        "jailed",
        "sentenced",
        "charged with",
        "police say",
        "pleaded",
        "convicted of",
        "was cleared",
    ]);
    if unreal || published || cx.is_official() {
        return hits.rule_out();
    }
    // Asked once a draft, and only where something is found.
    let suffered =
        LazyCell::new(|| SUFFERED.find(cx.text).iter().map(|found| found.first_token).collect::<Vec<usize>>());
    let causes = LazyCell::new(|| CAUSES.find(cx.text).iter().map(|found| found.sentence).collect::<Vec<usize>>());
    for found in WORDINGS.find(cx.text) {
        if !guard::is_meant(cx.text, &found)
            || guard::own(cx.text, found.span)
            || is_suffered(&suffered, &found)
            || is_of_no_one(cx, &causes, &found)
        {
            continue;
        }
        hits.push(hits.of(&found).sure(sureness(cx, &found)).because("a crime or disgrace stated as fact"));
    }
    if hits.is_empty() && cx.says_any(PRAISE) {
        hits.rule_out();
    }
}

/// "Dave was robbed", "she got assaulted": of whoever suffered it nothing bad is said.
static SUFFERED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "been|was|were|got|getting|being|get robbed|defrauded|swindled|assaulted|raped|abused|molested|groped|poisoned|murdered|fleeced|killed|stabbed|conned|scammed|harassed",
        ],
    )])
});

/// Whether one of those, which stand in text order, begins within the finding.
fn is_suffered(suffered: &[usize], found: &Match) -> bool {
    suffered.get(suffered.partition_point(|first| *first < found.first_token)).is_some_and(|at| *at < found.end_token)
}

/// What kills that nobody could be sued for: an illness, a drug, the weather, a habit.
static CAUSES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "smoking|drinking|driving|drink-driving|speeding|speed|alcohol|booze|tobacco|vaping|sugar|salt|obesity|stress|loneliness|poverty|pollution|smog|damp|mould|asbestos|radon|monoxide|heat|heatwave|heatwaves|cold|winter|ice|water|weather|floods|fire|fires|smoke|traffic|roads|knives|knife|guns|gun|stigma|silence|delay|delays|waits|underfunding|austerity|war|wars|covid|flu|virus|bug|infection|infections|germs|it|this ~1 really|actually|still|silently|quietly? kill|kills|killed|killing|poisons|destroys|destroyed",
            // "kills 48,000 people a year", "killed thousands": so many are nobody's deed.
            "kill|kills|killed|killing ~1 around|about|over|nearly|almost|up+to|more+than|one+in|some? thousand|thousands|hundreds|millions|dozens|more|most|many|countless|enough ~3",
            "kill|kills|killed|killing ~4 a+year|every+year|each+year|a+day|every+day|each+day|a+week|every+week|every+winter|each+winter|worldwide|globally|in+the+uk|in+england",
        ],
    )])
});

/// Words in front of a killing that are looked at for who or what did it.
const DOER: usize = 12;
/// Words in front of it within which an illness is what did it.
const NEXT_TO: usize = 4;

/// Whether what is found is a killing that is laid at nobody's door: "Sepsis kills 48,000 people a year". Whoever is named in front
/// of it may be meant after all. `causes` are the sentences that speak of a cause, in text order.
fn is_of_no_one(cx: &Context<'_>, causes: &[usize], found: &Match) -> bool {
    let tokens = cx.text.tokens();
    let killing = tokens.get(found.first_token).map_or("", |t| word_of(cx.text, t));
    if !one_of!(killing; "kill" "kills" "killed" "killing" "poisoned" "murdered" "murdering") {
        return false;
    }
    let first = cx.text.sentences()[found.sentence].first_token;
    let before = |reach: usize| found.first_token.saturating_sub(reach).max(first)..found.first_token;
    let somebody = class::any_of(&["person", "role", "name", "boss", "trust", "employer"]);
    if before(DOER).any(|at| class::of(cx.text, at) & somebody != 0) {
        return false;
    }
    let near = before(NEXT_TO);
    let from = cx.phrases.partition_point(|p| p.first_token < near.start);
    let ill = cx.phrases[from..].iter().take_while(|p| p.first_token < near.end);
    let mut ill = ill.filter(|p| p.entry.is_in(lexicon::CONDITIONS) || p.entry.is_in(lexicon::SUBSTANCES));
    ill.next().is_some() || causes.binary_search(&found.sentence).is_ok()
}

/// Praise that a story about a garage or a vet ends in.
const PRAISE: &[&str] = &[
    "lovely bloke",
    "lovely lad",
    "lovely lady",
    "absolute star",
    "can't thank",
    "fair play",
    "highly recommend",
    "top bloke",
    "top lad",
    "legend",
];

fn sureness(cx: &Context<'_>, found: &Match) -> f32 {
    let meant = cx.frame.sentence(found.sentence, Topic::Defamation).max(cx.frame.draft(Topic::Defamation));
    let patient = cx.frame.patient(found.sentence);
    found.sure + if meant > 0.5 { 0.15 } else { 0.0 }
        - if patient > 0.7 && meant < 0.3 { 0.45 } else { 0.0 }
        - if guard::asks(cx.text, found.sentence) { 0.1 } else { 0.0 }
}

fn is_sport(cx: &Context<'_>) -> bool {
    let words = [
        "striker", "keeper", "referee", "ref", "offside", "penalty", "goal", "goals", "points", "match", "league",
        "var", "squad", "innings", "umpire", "linesman", "season", "pitch", "cup", "united", "derby",
    ];
    cx.text.has_word(&words)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn disgrace_stated_as_fact() {
        for text in [
            "The treasurer is on the take and has been for years",
            "Councillor Aldwick takes backhanders from every developer",
            "that GP killed two patients and got away with it",
            "that paramedic Jones is a pervert",
            "Complaints about Dr Feltham always go missing",
            "That headteacher has been helping himself to the trip money",
            "that doctor kills patients every year and nobody does a thing",
            "Dr Feltham and his drink killed a patient on Tuesday",
            "The landlord at the Crown has done time for battering his barmaid",
            "That councillor is bought and paid for by the quarry",
            "The home writes its care plans the night before the inspectors come",
            "our director signs off his own expenses every month",
            "how else did he pay for the new kitchen",
        ] {
            assert!(finds("defamation", "scas", text), "{text}");
        }
        for text in [
            "Their keeper robbed us, that goal was in, ref",
            "Worried about a care home? The regulator takes calls",
            "My handwriting is a crime",
            "dave on strictly has been robbed",
            "our station manager got robbed on holiday",
            "Complaints about the vending machine always go missing",
            "Ask Councillor Webb about the bins on Saturday",
            "Sepsis kills 48,000 people a year in the UK. Know the signs",
            "Heatwaves kill more people than any other weather",
            "Carbon monoxide killed 60 people last winter",
            "Speed kills people. Slow down past schools",
        ] {
            assert!(!finds("defamation", "scas", text), "{text}");
        }
    }
}
