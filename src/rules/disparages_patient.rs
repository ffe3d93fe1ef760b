//! # Mocking patients
//!
//! ## What it looks for
//! Patients, callers or the public made fun of, called names or written off.
//!
//! ## Why
//! The person may read it, and everyone else learns how they would be spoken of.
//!
//! ## Example
//! "Another time waster who could have got the bus"
//!
//! ## Better
//! "999 is for emergencies; 111 and your pharmacist can help with the rest."
//!
//! ## Quiet when
//! It is advice on when to ring, or about the writer's own family, or such words are objected to.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::wording::callers::{EPITHETS, MOCKERY, OF_CALLERS};
use crate::wording::{Match, Wordings, guard};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.8,
            &[
                "public|callers|patients|relatives|regulars|punters|frequent+flyers|patient|caller ~2 are|is ~2 <insult>|thick|stupid|vultures|animals|disgusting|filthy|pathetic|useless|the+worst|morons|scum|idiots",
                "frequent+flyers|frequent+flyer|regulars|time+wasters|druggies|alkies|drunks ~3 should ~2 charged|left|banned|billed|fined|die|refused",
                "time+waster|timewaster|time+wasters|timewasters",
                "frequent flyer*|caller* ~3 again|charged|waste|another|lol",
                "terminally|professionally stupid|ill|lazy|needy",
                "taxi|taxis|uber|bus|shuttle|chauffeur|hotel ~1 service? to|for ~3 stupid|lazy|idiots|thick|worried+well|needy|entitled|idle|workshy|work-shy|drunks|pissheads|ungrateful|selfish|clueless|spoilt|time+wasters|timewasters|scroungers|druggies|whingers|snowflakes|hypochondriacs|great+unwashed",
                "attention seeker|seekers|seeking",
                "should+have|should've|could+have|could've ~1 got|get|got+the|taken|took ~2 bus|taxi|uber|cab",
                "living in ~1 filth|squalor|own+filth",
                "bed+blocker|bed+blockers|bedblockers",
                "drama queen ~4 patient|ambulance|999|pain|ankle|finger|toe",
                "proper|absolute|right|total whinger|whiner|moaner|faker|drama+queen|wimp ~4",
                "faking|faked|putting+on ~3 seizure|fit|chest+pain|unconscious|it",
                "natural selection|darwin+award|darwinism",
                "pain ~1 #|ten|eleven|twelve ~1 out+of+ten|out+of+10|/10|10|over+ten ~4 facetime|tiktok|snapchat|facebook|phone|scrolling|texting|laughing|crisps|maccies|mcdonalds|asleep|snoring|vaping|vape|giggling|instagram|selfie|eating",
                "don't|dont|didn't ~1 make|build ~1 patients|pts|callers|people ~1 like ~1 they+used+to|used+to",
            ],
        ),
        (
            0.5,
            &[
                "crazy|mad|mental|smelly|stinking|fat|ugly ~2 patient|lady|woman|man|bloke|cow|old",
                "waste of ~2 ambulance|time|truck|resources",
                "worried well",
            ],
        ),
    ])
});

/// The same of somebody who can be nobody but a patient or caller, whatever the rest is about.
static OUTRIGHT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "time+wasting|time-wasting|timewasting|whinging|moaning|attention+seeking|attention-seeking ~2 cow|bat|bint|patient|patients|caller|callers|regular|regulars|alcoholic|alkie|junkie|drunk",
            "fat|lazy|thick|stupid|smelly|stinking|ugly|filthy|disgusting|useless|idle ~1 patient|pt|caller who|expected|rang|wanted|refused|told|called|tonight|today|again|was|with|moaning|kicked|had|has|is",
            "fat|lazy|thick|stupid|smelly|stinking|ugly|filthy|disgusting|useless|idle ~1 patients|pts|callers",
            "people|folk|anyone|anybody|idiots|muppets|those|ones|public who|that|what ~1 ring|rings|call|calls|dial|dials|phone|phones|use ~1 999|ambulances|ambulance|an+ambulance ~6 are|is|need|needs ~2 <insult>|thick|stupid|idiots|selfish|shot|locked+up|sterilising|pathetic|scum|morons|a+slap|lazy|pathetic|dense",
            "patient|pt|caller ~3 was|is|were ~4 minger|munter|whale|beast|heifer|tramp|weirdo|freak|psycho|scruff|slob|pig|cow|knob|knobhead|dick|dickhead|arse|arsehole|twat|prick|bitch|bint|hag|lardarse",
            "patient|pt|caller|regular|regulars|patients ~4 stank|stunk|stinks|stinking|reeked|reeks|honked|minging ~4",
            "moaning|whinging|miserable|nasty|horrible|fat|lazy|smelly|drunken|rude|ungrateful|some ~1 fat|old|lazy|drunk? witch|cow|bat|slob|hag|pig|trout|cretin|bint|minger|lump|tramp|alkie|junkie|crackhead|smackhead ~1 who? ~1 rang|rings|called|calls|phoned|wanted|wants|expected|expects|refused|thought|demanded|again|tonight|today",
            "patients|callers|regulars ~2 so|too|all ~1 fat|lazy|thick|stupid|ungrateful|entitled|dirty|smelly|rude|pathetic",
            "dickhead|twat|knobhead|prick|arsehole|wanker|bellend|shithead|cunt|idiot|moron patient|caller|punter|member+of+the+public",
            "patients|callers|regulars ~2 are|is ~2 scum|vermin|animals|idiots|morons|pathetic|thick|disgusting|filthy|vile|liars|pigs",
            "junkies|junkie|druggies|druggie|alkies|alky|smackheads|smackhead|crackheads|crackhead|pissheads|pisshead|drunks|wasters|dossers|tramps ~3 wasting|waste|wastes|clogging|taking+up|hogging|ringing ~3 time|us|ambulances|ambulance|beds|resources|a+e",
        ],
    )])
});

/// "Such a performance over a splinter".
static OVERDONE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "performance|fuss|drama|song+and+dance|palaver|carry-on|hysterics|screaming|production ~1 over|about|for|because+of ~1 a|an|one|some ~2 splinter|papercut|paper+cut|stubbed|broken+nail|nosebleed|bruise|graze|blister|sprain|sprained|toe|sniffle|cold|cough|wasp+sting|bee+sting|spider|hiccups|verruca",
        ],
    )])
});

/// Who makes a fuss of their own knocks.
const ONESELF: &[&str] = &["i'm", "i was", "i am", "i made", "me", "my", "mine", "myself"];

/// Reports patients made fun of.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if guard::speaks_against(cx.text) || cx.is_official() {
        return;
    }
    for found in OUTRIGHT.find(cx.text) {
        if guard::is_meant(cx.text, &found) && !guard::own(cx.text, found.span) {
            hits.push(hits.of(&found).because("makes fun of patients or the public"));
        }
    }
    let overdone = OVERDONE.find(cx.text).into_iter().find(|found| !guard::quoted(cx.text, found.span));
    if let Some(found) = overdone.filter(|_| !cx.says_any(KINDLY) && !cx.says_any(ONESELF)) {
        hits.push(hits.of(&found).because("makes fun of patients or the public"));
    }
    for found in WORDINGS.find(cx.text) {
        let family =
            cx.frame.sentence(found.sentence, Topic::OwnFamily).max(cx.frame.sentence(found.sentence, Topic::Writer));
        let job = cx.frame.patient(found.sentence).max(cx.frame.sentence(found.sentence, Topic::DisparagesPatient));
        if !guard::is_meant(cx.text, &found) || guard::own(cx.text, found.span) || family > 0.6 {
            continue;
        }
        let sure = if found.sure < 0.6 && job > 0.6 { 0.65 } else { found.sure.min(0.3 + 0.6 * job.max(0.4)) };
        hits.push(hits.at(found.span).sure(sure).because("makes fun of patients or the public"));
    }
    if hits.is_empty()
        && let Some(found) = said_of_caller(cx)
    {
        hits.stand();
        hits.push(hits.of(&found).because("makes fun of patients or the public"));
    }
    if hits.is_empty()
        && let Some(found) = sent_packing(cx)
    {
        hits.stand();
        hits.push(hits.of(&found).because("makes fun of patients or the public"));
    }
}

/// "Not ill, lonely": what is said of those who ring, …
static NOT_ILL: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "not|n't|nothing|never|isn't|aren't ~1 ill|sick|poorly|injured|dying|hurt|urgent|emergency|wrong+with+them ~3 lonely|bored|drunk|lazy|skint|old|attention|pissed|thick|stupid|hungover|scared|cold|neglected",
        ],
    )])
});

/// … and what they are told to get instead.
static GET_A_LIFE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "get|buy|find|adopt|try ~1 a|some|yourself|themselves ~1 grip|life|job|hobby|cat|dog|budgie|hamster|friend|friends|boyfriend|girlfriend|pet|paracetamol|plaster|bus+pass|taxi|telly|jigsaw",
            "phone|ring|call|bother|pester ~1 your|their|someone|a ~1 mum|family|friend|friends|mates|samaritans|priest|vet|else",
        ],
    )])
});

/// Both together, and not in one's own family.
fn sent_packing(cx: &Context<'_>) -> Option<Match> {
    let plain = |found: &Match| !guard::quoted(cx.text, found.span) && !guard::pleads(cx.text, found);
    let told = NOT_ILL.find(cx.text).into_iter().find(plain)?;
    let sent = GET_A_LIFE.find(cx.text).into_iter().find(plain)?;
    let apart = told.span.end <= sent.span.start;
    (apart && !cx.says_any(KINDLY)).then_some(told)
}

/// What shows that those who ring for help are spoken of.
const CALLERS: &[&str] = &[
    "patient",
    "patients",
    "pt",
    "pts",
    "caller",
    "callers",
    "the public",
    "regulars",
    "999",
    "ambulance",
    "ring us",
    "rings us",
    "rang us",
    "ringing us",
    "call us",
    "calls us",
    "called us",
    "stretcher",
    "the truck",
    "job queue",
    "on scene",
    "category",
    "cat 2",
    "cat 3",
    "frequent flyer",
    "discharged",
    "two crews",
    "out tonight",
    "out today",
    "on nights",
    "the job",
    "shift",
    "heading your way",
];

/// What shows that the words are quoted against, told with respect or said of one's own.
const KINDLY: &[&str] = &[
    "by choice",
    "choose your words",
    "dignity",
    "be kind",
    "nobody wrote",
    "used to write",
    "never have to",
    "rolled my eyes",
    "roll your eyes",
    "my dad",
    "my mum",
    "my nan",
    "my cat",
    "my dog",
    "my kids",
    "my son",
    "my daughter",
    "manikin",
    "mannequin",
    "my husband",
    "my wife",
];

/// The wording by which a caller is run down, said where one is spoken of.
fn said_of_caller(cx: &Context<'_>) -> Option<Match> {
    let elsewhere = [Topic::OwnFamily, Topic::Animal, Topic::Fiction, Topic::History, Topic::Training, Topic::Campaign]
        .iter()
        .any(|topic| cx.frame.draft(*topic) > 0.5);
    if elsewhere || cx.says_any(KINDLY) {
        return None;
    }
    let plain = |found: &Match| {
        guard::is_meant(cx.text, found) && !guard::own(cx.text, found.span) && !guard::pleads(cx.text, found)
    };
    let told = cx.frame.job();
    let spoken_of = told > 0.35 || cx.says_any(CALLERS);
    let meant = cx.frame.meant(cx.text, Topic::DisparagesPatient);
    let of = |words: &Wordings| words.find(cx.text).into_iter().find(|found| plain(found));
    of(&OF_CALLERS)
        .filter(|_| spoken_of || meant > MOCKED)
        .or_else(|| of(&EPITHETS).filter(|_| spoken_of && (told > 0.2 || meant > MOCKED)))
        .or_else(|| of(&MOCKERY).filter(|_| told > 0.5 && meant > MOCKED))
}

/// From here on the model's reading lets a manner of speaking be mockery.
const MOCKED: f32 = 0.02;

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn mockery_of_patients() {
        for text in [
            "honestly the public are thick, nobody knows what 999 is for",
            "Another time waster tonight who could have got the bus",
            "time wasting old cow rang again",
            "sick of these junkies wasting our time",
            "nothing but drunks and whiners out tonight",
            "rang 999 for a splinter, I despair",
            "there's a special place in hell for callers who ring at ten to seven",
        ] {
            assert!(finds("disparages-patient", "wmas", text), "{text}");
        }
        for text in [
            "please don't call people bed blockers, it isn't their fault",
            "my dad is the worst patient in the world",
            "fat lazy cat expects breakfast at 5",
            "this queue is wasting our time",
            "my nan is a proper drama queen about the ambulance",
            "please don't ring 999 for a cold",
        ] {
            assert!(!finds("disparages-patient", "wmas", text), "{text}");
        }
    }
}
