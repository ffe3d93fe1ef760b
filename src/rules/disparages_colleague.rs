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
use crate::wording::{Match, Wordings, guard, verdict};
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
                "<role>|<name>|he|she|whoever|bloke|man|woman ~3 couldn't|can't ~1 lead|find|run|organise|tell|manage|drive|spell|read|count|cannulate|dispatch|mentor|lift ~1 a|an|his|her|their|water|the|out ~6",
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

/// Reports contempt of a colleague.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if guard::speaks_against(cx.text) || guard::in_jest(cx.text) || cx.frame.draft(Topic::Fiction) > 0.6 || is_warm(cx)
    {
        return hits.rule_out();
    }
    let of_bodies = verdict::of_bodies(cx.text);
    for found in WORDINGS.find(cx.text) {
        if guard::quoted(cx.text, found.span) || (found.sure < 0.6 && guard::negated(cx.text, &found)) {
            continue;
        }
        if of_bodies.binary_search(&found.sentence).is_ok() {
            continue;
        }
        let sure = sureness(cx, &found);
        hits.push(hits.at(found.span).sure(sure).because("runs down a colleague"));
    }
    if hits.is_empty() && !of_bodies.is_empty() {
        // "The police are a joke": a body is nobody's colleague.
        hits.rule_out();
    }
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
            "Phil again on Sunday. Laziest man in the county, couldn't cannulate a hosepipe",
        ] {
            assert!(finds("disparages-colleague", "wmas", text), "{text}");
        }
        for text in [
            "Sad shift, lost a patient",
            "My crewmate sings show tunes on the A1",
            "My mentor taught me everything I know",
            "Thank you dispatch, calm as ever",
        ] {
            assert!(!finds("disparages-colleague", "wmas", text), "{text}");
        }
    }
}
