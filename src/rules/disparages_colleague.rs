//! # Running down a colleague
//!
//! ## What it looks for
//! Contempt or mockery of a colleague, named or not: their skill, their effort, their standing.
//!
//! ## Why
//! They may read it, and so may every patient they treat. Nearly every policy rules it out.
//!
//! ## Example
//! "Our team leader couldn't find a pulse with a map"
//!
//! ## Better
//! Say it to them, or to your manager.
//!
//! ## Quiet when
//! It is fond teasing, praise, thanks, or about the writer.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::lexicon;
use crate::text::Text;
use crate::wording::{Match, Wordings, guard, thing, verdict, word_of};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.8,
            &[
                "met|seen|known sandbags|plants|bricks|goldfish|potatoes|doors|houseplants|mops ~2 with|who ~6",
                "suck up|up+to ~3",
                "arse|brown licker|lickers|nose|noser|tongue ~2",
                "face like ~1 slapped|smacked|bulldog|wet ~5",
                "malicious|vindictive|spiteful|nasty|bitter|miserable|horrible|useless|poisonous|toxic old? bat|cow|git|bag|witch|sod|man|woman ~3",
                "rude|arrogant|dismissive|patronising|obnoxious|condescending|clueless ~4 nurse|doctor|consultant|registrar|manager|sister|controller|dispatcher|trainer|mentor|should+retire|burnt+out ~2",
                "nurse|doctor|consultant|registrar|manager|sister|controller|dispatcher|trainer|mentor|clerk|coordinator|hca|porter|receptionist ~5 rude|arrogant|dismissive|patronising|obnoxious|condescending|clueless|lazy|useless|vile|horrible ~2",
                "wouldn't|would+not|couldn't|don't ~2 let|trust|want|have <name>|him|her|them|<role> ~3 treat|touch|near|with|drive|look ~5",
                "water fairies ~3",
                "all they do|does is ~5",
                "snitch|grass|backstabber|nark|brown-noser|teacher's+pet ~3",
                "two-faced <insult>|<role>|cow|cows|snake|snakes|rat|rats|mare|git|gits|liar|liars|colleague|colleagues|people ~3",
                "fake|pretend|plastic|wannabe|so-called paramedic|medic|nurse|doctor|clinician|paramedics|medics|nurses ~2",
                "how ~3 still|ever ~1 got|has|have|keeps|passed|passes ~2 job|pin|registration|badge|course ~1",
                "should|shouldn't ~2 be|have ~1 struck+off|sacked|binned|allowed+near|let+loose|registered|on+the+road|retired ~3",
                "bought|won|found ~1 his|her|their pin|registration|badge|epaulettes|degree ~2 in|on|cracker|raffle|ebay ~3",
                "out of ~1 depth ~2",
                "couldn't|can't ~1 find|hit|catch|pour|organise|spell|run|lead|manage|tie|boil ~1 a|an|his|her|their|own|water|shoelaces ~5 <role>|<name>",
                "dead wood|weight ~3",
                "liability|passenger|clown|embarrassment ~2 on|to ~2 crew|truck|trucks|station|shift|uniform|profession ~2",
                "carrying|carry|babysitting|babysit ~1 him|her|them|<name>|<role> ~4",
                "useless|lazy|thick|idle|clueless ~1 students|nqps|newbies|managers|dispatchers|techs|students ~2",
                "<role>|<name>|he|she|whoever|bloke|man|woman ~3 couldn't|can't ~1 lead|find|run|organise|tell|manage|drive|spell|read|count|cannulate|dispatch|mentor|lift|fold|park|reverse|boil|lace|open|pack|change|wire|bandage ~1 a|an|his|her|their|water|the|out",
                "<role>|<name> ~5 is|are|was|were|is+a|has|he's|she's ~4 morons|idiots|muppets|clowns|cretins|bullies|snakes|jobsworths|numpties|numpty|cretin|clown|tosser|tossers|wasters|waster|lazy|useless|clueless|thick|idle|incompetent|bully|snake|rat|grass|gobshite|backstabber|two-faced|liar|dangerous|hopeless|waste+of+space|waste+of+skin|joke|jobsworth|idiot|moron|fool|dim|rude|arrogant|muppet|pig|creep|sleaze|slimy|thick+as+mince|spineless",
                "<role>|<name> ~4 useless|idle|lazy article|get|git|cow|sod|lump|pig|so-and-so|bastard|bugger",
                "useless|lazy|idle|clueless|incompetent|bone+idle|jumped+up|jumped-up|workshy|arrogant|so-called|self-important|gormless ~1 <role>|<name>|article|traffic+warden|little+hitler",
                "whoever|whichever|some|the ~2 crewed|crew|left|parked|used|had|muppet|idiot|clown ~6 lazy|filthy|idle|useless|clueless|pig|skip|idiot|selfish|should+be+ashamed|dirty|scruffy",
                "crewed|paired|stuck|working|shift with ~2 lazy|useless|idle|clueless|dozy|moaning|miserable ~3",
                "got|get|landed|made|promoted ~3 job|mentor|secondment|promotion|band|leader|manager|post ~2 because|cos|cause|by|for ~4 golf|mates|sleeping|shag*|face|friends|married|dad|uncle|arse|licking|sucking|brother",
                "promoted|made+up|seconded ~3 beyond|above ~2 ability|competence|station",
                "three|four|five|six|several|# goes|attempts|tries|times|shots at|to+pass|on ~2 driving|blue+light|course|exam|assessment|ecg",
                "naming no names",
                "whoever|whichever|who ~6 should|can|needs+to|wants+to ~1 hand ~1 in|back his|her|their ~1 pin|registration|badge|epaulettes|keys",
                "whoever|whoever's ~2 mentoring|mentored|trained|trains|signed|passed him|her|them|this+student|that+student|those ~4",
                "village idiot|idiots ~3 on|in|at|running our|the|my ~1 desk|shift|truck|station|rota|control|eoc|roster",
                "not naming names|anyone ~3",
                "takes|took|taking the|all credit ~3",
                "who've|who's|who+have|who+has|that've never ~2 seen|set|worked|touched|done|been|met|sat|had ~2 foot|a+shift|patient|road|truck|outside|job|day",
                "never|hasn't|haven't ~2 done|lifted|seen|touched ~2 a+day's|finger|hand's+turn|an+honest|stroke",
                "geography|sense|charm|brains|personality|intelligence|skills|bedside+manner of a ~2",
                "as|about ~1 much+use|useful|welcome|sharp|bright|thick|helpful as ~1 a|an|two ~3",
                "chocolate|inflatable fireguard|teapot|dartboard",
                "thick as ~1 mince|planks|pig|two|shit|custard",
                "sits|sat|sitting ~2 on|in ~3 phone|arse|backside|fat+arse|office ~5 while|when|all",
                "wouldn't know|recognise|spot a ~4 if",
                "wouldn't|couldn't trust|let ~1 him|her|them|<name>|<role> ~2 with|near|anywhere|to ~4",
                "watch your back ~3 him|her|them|round|around",
                "stabs|stabbed|stab ~2 back",
                "how|why ~1 he|she|they|anyone ~2 mentors|passed|qualified|got|became|keeps|still|drives|teaches|ended+up ~6 beyond|beggars|mystery|god|job|never|earth|registration",
                "frightened|scared|afraid of ~1 own shadow",
                "laziest|thickest|rudest|dullest|dimmest|slowest|idlest|dirtiest|worst|biggest ~2 man|woman|person|bloke|medic|paramedic|tech|student|nqp|manager|driver|dispatcher|mentor|crewmate|skiver|snake|emt|eca|aap|ecp|nurse|doctor|team|crew|controller|partner|colleague ~1 in|on|at|i've|ive|ever|we've|alive|going ~4",
                "bone idle",
                "swanning|prancing|strutting about|around|in ~6",
                "sleeping|slept|shagging|knocking+off ~1 with ~2 manager|boss|ops|aom|director|team+leader|married|mentor",
                "can't|couldn't stand|bear|abide ~2 <role>|<name>|him|her",
                "rather|sooner ~6 than ~2 <name>|<role> ~3",
                "<role>|<name> ~1 can't|couldn't ~1 tell|add|spell|read|count|remember ~6",
                "can't|couldn't|hate stand|bear|abide|hate|the ~2 woman|man|bloke|girl|person|lass|lad|one ~1 i'm|im|i+am ~1 crewed|working|paired|partnered|on ~8",
                "faking|fakes|faked|fiddles|fiddling|skives|skiving ~3 checks|sick|timesheets|overtime|paperwork|audit",
                "worst ~1 mentor|crewmate|student|manager|dispatcher|partner|team+leader|trainer|paramedic ~3",
                "nurses|medics|paramedics|managers|clinicians who ~3 never|can't|couldn't|don't ~4",
                // Children at the desk, and other stand-ins
                "<role> ~1 must|obviously|clearly|presumably|probably ~4 work+experience|monkeys|toddlers|chimps ~1 kid|kids|lad|girl|student|lot|again|running|on|in|tonight|today",
                "staffed|manned|run|answered|crewed by ~2 work+experience|monkeys|toddlers|chimps|children|kids|amateurs|idiots",
                // Those who give themselves airs
                "<role>|<name>|he|she|they|lot|brigade|mob|them ~1 think|thinks|reckon|reckons ~1 they're|he's|she's|theyre|hes|shes ~2 paramedics|paramedic|god|god's|gods|superman|better+than|above+us|above+everyone|royalty|hems|the+big+i+am",
                "<role>|lot ~1 are|is|'re|were ~1 just|only|basically|nothing+but|all|glorified ~2 blokes|hobbyists|wannabes|taxi+drivers|bus+drivers|van+drivers|porters|jobsworths|failed|frustrated|removal+men|first+aiders|scouts|telephonists|box-tickers|playing|wanted|fancied|want|fancy|with+a",
                "glorified|failed|frustrated|jumped-up|jumped+up|part-time|weekend|mickey+mouse|lidl|temu|wish+version ~1 paramedic|paramedics|medic|medics|doctor|doctors|nurse|nurses|first+aider|first+aiders|taxi+driver|taxi+drivers|receptionist|receptionists|typist|typists|copper|coppers",
                // What a shift with them is like
                "working|crewing|crewed|crewmate|shift|day|night|paired|stuck with <name>|him|her|them|<role> ~2 is|was|like ~1 like? ~2 wet|paint|toddler|toddlers|child|blancmange|brick|corpse|zombie|teeth|treacle|sloth|plank|plant|goldfish|sandbag|hostage|babysitting|doorstop|herding|wading|chocolate|mannequin|cardboard|jelly|slug|mop|bin|lettuce|potato",
                // How they got where they are
                "promote|promotes|promoted|move|moved|bump|bumped|kick|kicked|shunted ~2 just|only|purely|simply|upstairs|up|sideways to get|stop ~1 them|him|her|'em|em ~1 off|away|out|near|harming|treating|touching",
                "hid|hiding|hides ~1 in ~1 toilet|toilets|bog|bogs|loo|loos|sluice ~2 all|every|when|whenever|till|until",
                "disappears|vanishes|hides|goes+missing ~1 whenever|every+time|when+the|as+soon+as ~3 job|jobs|tones|phone|radio|work|lifting|paperwork",
                "rich|funny|bold|brave coming|talk from ~1 the+man|the+woman|the+bloke|the+one|someone|somebody|you|him|her|<name>|<role>",
                "if brains ~1 was|were ~5 <role>|<name>|he|she|they",
                "years|year|months|weeks|grand ~1 of|at|in|on ~1 uni|university|training|college|the+academy|a+degree ~1 and|yet|but|for ~2 can't|cant|cannot|couldn't|doesn't+know|don't+know ~1 even|cannulate|fold|lift|take|read|spell|drive|tie|find|make|change|work+out|write|count",
                "couldn't|couldnt|can't+even|cannot+even ~1 cannulate|intubate|tube|auscultate|dispatch|triage|bag|diagnose|resus|drive|assess|bandage|splint ~1 a|an|their|his|her|its|themselves|one ~1 garden|hosepipe|hose|drainpipe|teddy|doll|dog|cat|bus|paper+bag|nosebleed|wet|cold|headache|hamster|plaster|broken|dead|milk+float|trolley|pizza|taxi|dodgem",
            ],
        ),
        (
            0.5,
            &[
                "<role>|<name> ~3 <insult>",
                "<insult> ~1 <role>|<name>",
                "telling|ordering me|us to ~6 unreal|unbelievable|joke",
            ],
        ),
    ])
});

/// "They promoted her to team leader, about time": praise, where the sentence ends there.
static PROMOTED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "promoted|promotion|made+up|seconded ~8 about+time|about+time+too|long+overdue|well+deserved|richly+deserved|well+earned",
        ],
    )])
});

/// Reports contempt of a colleague.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if guard::speaks_against(cx.text) || guard::in_jest(cx.text) || cx.frame.draft(Topic::Fiction) > 0.6 || is_warm(cx)
    {
        return hits.rule_out();
    }
    let of_bodies = verdict::of_bodies(cx.text);
    let of_things = thing::only(cx.text);
    for found in WORDINGS.find(cx.text) {
        if guard::quoted(cx.text, found.span) || (found.sure < 0.6 && guard::negated(cx.text, &found)) {
            continue;
        }
        if of_bodies.binary_search(&found.sentence).is_ok()
            || of_things[found.sentence]
            || is_of_the_writer(cx.text, &found)
        {
            continue;
        }
        let sure = sureness(cx, &found);
        hits.push(hits.at(found.span).sure(sure).because("runs down a colleague"));
    }
    if hits.is_empty() && PROMOTED.find(cx.text).iter().any(|found| found.ends_sentence(cx.text)) {
        return hits.rule_out_for_good();
    }
    if hits.is_empty() && !of_bodies.is_empty() {
        // "The police are a joke": a body is nobody's colleague.
        hits.rule_out();
    }
    if hits.is_empty() && of_things.iter().any(|of_a_thing| *of_a_thing) {
        // "Our robot hoover is lazy and thick".
        hits.rule_out();
    }
}

/// "I couldn't cannulate a garden hose when I qualified", "we're just glorified taxi drivers": said of oneself.
fn is_of_the_writer(text: &Text, found: &Match) -> bool {
    let first = word_of(text, &text.tokens()[found.first_token]);
    let elided = one_of!(first;
        "couldn't" "couldnt" "can't" "cannot" "glorified" "failed" "frustrated" "jumped" "jumped-up" "years" "year"
        "months" "weeks" "part-time" "weekend"
    );
    let sentence = &text.sentences()[found.sentence];
    let before = text.tokens()[sentence.first_token..found.first_token].iter().rev().filter(|t| t.is_wordy()).take(4);
    let after = text.tokens()[found.first_token..found.end_token].iter().filter(|t| t.is_wordy());
    elided
        && before
            .chain(after)
            .any(|t| one_of!(word_of(text, t); "i" "we" "me" "us" "i'm" "we're" "im" "i've" "we've" "my"))
}

/// So much less surely is somebody run down as a colleague where nothing says that they are from work: thin evidence, then.
const NOT_FROM_WORK: f32 = 0.25;

/// Contempt needs somebody from work as its target; what is said of patients, family and the famous is not this rule's.
fn sureness(cx: &Context<'_>, found: &Match) -> f32 {
    let meant =
        cx.frame.sentence(found.sentence, Topic::DisparagesColleague).max(cx.frame.draft(Topic::DisparagesColleague));
    let other = [Topic::OwnFamily, Topic::Animal, Topic::PublicFigure, Topic::Writer, Topic::OffDuty]
        .iter()
        .map(|t| cx.frame.draft(*t))
        .fold(0.0, f32::max);
    let from_work = cx.phrases_in(lexicon::JOB_ROLES).next().is_some()
        || cx.text.holds_any(&[
            "station",
            "shift",
            "trust",
            "watch",
            "truck",
            "crew",
            "crewed",
            "control",
            "epaulettes",
        ]);
    let base = if from_work { found.sure } else { found.sure - NOT_FROM_WORK };
    base + if meant > 0.5 { 0.15 } else { 0.0 } - if other > 0.6 && meant < 0.4 { 0.35 } else { 0.0 }
}

/// Thanks, praise and fond teasing.
fn is_warm(cx: &Context<'_>) -> bool {
    [
        "💛",
        "💚",
        "❤",
        "love ",
        "proud",
        "thank",
        "congrat",
        "well done",
        "legend",
        "bless",
        "miss you",
        "happy birthday",
        "welcome",
        "hero",
        "brilliant",
        "🥰",
    ]
    .iter()
    .any(|w| cx.text.holds(w) && !cx.text.holds("thanks for nothing") && !cx.text.holds("thanks to"))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn contempt_of_a_colleague() {
        for text in [
            "Our team leader Greg couldn't run a tap, lazy git",
            "Darren on B shift is a proper snake",
            "crewed with Lazy Linda again, sits on her phone while I do the lifting",
            "Control must be run by the work experience lad tonight",
            "CFRs are just blokes who like a blue light",
            "working with Neil is like wading through treacle",
            "They only promoted him to get him off the road",
            "Phil again on Sunday. Laziest man in the county, couldn't cannulate a hosepipe",
        ] {
            assert!(finds("disparages-colleague", "wmas", text), "{text}");
        }
        for text in [
            "Sad shift, lost a patient",
            "My crewmate sings show tunes on the A1",
            "My mentor taught me everything I know",
            "Our robot hoover is lazy and thick and lives under the sofa",
            "Two years at uni and I still can't spell oesophagus",
            "CFRs are just brilliant neighbours",
            "I couldn't cannulate a garden hose when I qualified",
            "Let an actor call me a jumped up taxi driver all morning",
            "Thank you dispatch, calm as ever",
            "Paramedics are just people doing their best",
            "They promoted her to team leader, about time",
        ] {
            assert!(!finds("disparages-colleague", "wmas", text), "{text}");
        }
    }
}
