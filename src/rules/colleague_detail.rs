//! # About a colleague
//!
//! ## What it looks for
//! A colleague's private affairs: health, discipline, home, number, family, pay, love life.
//!
//! ## Why
//! It is theirs to tell, and you may know it only through work.
//!
//! ## Example
//! "Steve's been suspended, can't say why but you can guess"
//!
//! ## Better
//! Ask them first, or send good wishes without the reason.
//!
//! ## Quiet when
//! It is about the writer or in praise, or the colleague agreed.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::frame::whose::{Whose, whose};
use crate::signals::Kind;
use crate::wording::{Match, Wordings, guard};
use once_cell::sync::Lazy;

/// Discipline and health: what trusts call confidential.
static CONFIDENTIAL: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
                "<name>|<role>|his|her|their wife|husband|missus|partner|fella left|leaving|walked|cheated|chucked ~4",
                "<name>|<role> ~4 kids|children taken|removed ~3",
                "back|off ~1 on|the the? drink|wagon|booze|sauce ~2",
                "<name>|<role> ~4 antenatal|scan|bump|trying+for|expecting|maternity ~3",
                "sick+note|fit+note|payslip|sickness+record ~4 <name>|<role>",
                "<name> ~3 light|restricted|amended duties ~4",
                "<name>|<role> ~4 didn't|hasn't|won't ~1 pass|passed ~4 course|exam|probation|medical|driving",
                "<name>|<role>|he|she|he's|she's ~4 final|written|verbal warning ~3",
                "final written warning ~3",
                "gay|lesbian|bi|trans by+the+way|btw|but|and ~3 out|know|told|secret",
                "not out at|to ~3 work|everyone|yet",
                "tag on|round his|her ankle ~3",
                "<name>|<role> ~6 divorce|divorcing|bankruptcy|bankrupt|gambling|debts|debt|bailiffs|affair|custody|court+case|tribunal|grievance|alcoholic|drinking|drinks|rehab ~3",
                "<name> ~6 diagnosed|diagnosis|scan|results|biopsy|epileptic|epilepsy|hiv|stoma|colostomy|depressed|suicidal|sectioned|antidepressants|anxiety|depression|breakdown|cancer|tumour|ms|parkinson's|ivf|miscarriage|pregnant|expecting|due+in ~3",
                "<name>|<role>|he|she ~3 signed|been+signed off ~6",
                "<name>|<role> ~4 under|facing|pending|awaiting|up+for ~2 investigation|disciplinary|tribunal|hearing|hcpc|fitness|capability ~2",
                "hcpc|fitness+to+practise|disciplinary|grievance|capability|occy+health|sickness ~3 against|for|about|on ~2 <name>|<role> ~3",
                "<name> ~3 failed|failing|flunked|bombed ~5",
                "<name> ~3 sick|absent|missing|off ~2 because|cos|with|since ~5",
                "<name> ~4 got|get|gets|been ~2 sacked|suspended|fired|moved|dismissed|demoted|arrested|nicked|caught|pulled+over ~4",
                "visa|sponsorship ~3 runs+out|expires|refused ~3",
                "why|reason <name>|<role> ~3 off|left|gone|missing|suspended ~4",
                "<name>|<role> ~2 not|isn't|hasn't ~3 back|allowed ~3 because|cos ~4",
                "someone|somebody|lad|lass|girl|bloke|one|medic|paramedic on|from|at ~1 our|my|the|this|another|b|green|red|blue station|watch|shift|crew|hub|base ~3 nicked|sacked|arrested|dismissed|struck+off|fired ~4",
                "told me in confidence ~4",
                "in confidence ~5",
                "<name>|<role> ~3 off ~2 with ~1 his|her|their ~1 <health>|prostate|waterworks|ovaries|womb|bladder ~4",
                "pregnant ~2 hasn't|not|haven't|doesn't ~2 told|announced|know|want ~4",
                "<name>|<role> ~4 off ~2 with|on|sick|because ~3 stress|nerves|depression|anxiety|back|cancer|breakdown|long-term|long+term|sick|burnout|ptsd|again|his|her",
                "off with ~2 stress|nerves|depression|anxiety|breakdown|burnout|ptsd|drink",
                "<name>|<role> ~4 suspended|sacked|dismissed|disciplinary|investigated|fired|struck+off|stage+2|stage+3|stage+two|capability|gross+misconduct|final+warning|written+warning|let+go|demoted|hr+involved|restricted+duties|under+investigation|in+front+of",
                "suspended|sacked|dismissed|investigated over|for|pending|because ~4",
                "<name>|<role>|he's|she's|he|she ~5 in|into|off+to rehab|detox|the+priory",
                "<name>|<role> ~5 ivf|miscarriage|miscarried|hysterectomy|vasectomy|chemo|biopsy|cancer|tumour|lump|stoma|abortion|breakdown|overdose|overdosed|self-harm|bipolar|sectioned|counselling|antidepressants|dialysis|transplant|affair|divorce|separated|bankrupt|pregnant|weeks+gone",
                "<name>|<role> ~4 had|has|having|got|have|having+her|having+his ~2 <health> ~1",
                "<name>|<role> ~3 is|has|was|'s ~3 been+diagnosed|diagnosed ~4",
                "<name>|<role> ~4 failed|flunked ~4 course|exam|medical|assessment|driving|blue+light|drug+test|probation|dbs",
                "<name>|<role> ~4 lost ~2 licence|registration|pin|job|baby|house",
                "<name>|<role> ~5 drink+driving|drink-driving|positive+for|drug+test|arrested|court|bailed|cautioned|charged",
                "<name>|<role> ~4 visa|sponsorship ~4 runs+out|expires|refused|renew",
                "<name>|<role> ~4 marriage|husband|wife|fella ~4 pop|over|left|leaving|affair|walked|cheating|cheated|kicked",
                "<name>|<role> ~3 is|'s|s ~2 # weeks|months gone|pregnant",
                "# weeks|months gone",
                "<name>|<role> ~3 heart|back|knee|mental+health|bowel|liver|kidneys is|are ~2 knackered|bad|gone|failing|on+the+list",
                "occy|occupational health won't|signed|says|have ~6",
                "only ~2 told|knows ~4 manager|me|us",
                "on|in ~1 stage # sickness|absence|capability",
                "<name>|<role> ~2 off again ~8",
                // "Si's diagnosis is terminal, he told us last night"
                "<name> ~1 diagnosis|prognosis|results|scan|cancer|tumour|biopsy|test|tests|divorce|miscarriage|suspension|disciplinary|probation is|was|came|came+back|has|have|isn't|wasn't|came+out ~4",
                "<name> ~5 lives|living|stays|staying ~1 at # ~3",
                // "They sacked Vince", "struck Wendell off"
                "sacked|sacking|suspended|suspending|fired|dismissed|demoted|struck|disciplined|sectioned|arrested|bailed ~1 <name> ~3",
                "let|letting <name> go because|after|over|for|yesterday|today|last|this|monday|tuesday|wednesday|thursday|friday|and|without ~3",
                // "Go easy on Shaz this week, her ex has got the kids"
                "easy|gentle|kind|nice|soft|slack|patient on|to|with ~1 <name>|him|her ~10 ex|wife|husband|partner|missus|fella|bloke|boyfriend|girlfriend|marriage|divorce|custody|kids ~5 left|walked|gone|got|taken|court|moved|cheated|kicked|lost|split",
                "<name> ~6 her|his ~1 ex|ex's|husband|husband's|wife|wife's|missus|partner|fella|fella's|bloke|girlfriend|boyfriend ~1 has|have|is|just|finally|'s? ~1 left|walked|gone|moved|kicked|chucked|thrown|changed|taken|took|got+the+kids|got+custody|run+off|cheated|found ~4",
                "<name>|he's|she's ~2 on|wearing ~1 a|an tag|ankle+tag|curfew ~4",
                "<name> ~2 on|got ~1 bail|police+bail|probation ~4",
                "<name> ~3 on|in|into|to the+bottle|rehab|a+refuge|the+priory|detox|aa|methadone|antidepressants|the+sauce|drink ~3",
                "nobody|no+one|not|hasn't|haven't|don't|dont ~2 told|tell|know|knows|announced ~1 work|station|anyone|anybody|the+team|on+station|at+work|at+station|everyone|people ~2 yet|so ~4",
                "<name> ~8 the|that|their|his|her|a grievance|settlement|pay-off|payoff|compromise+agreement|nda ~2 they|she|he|hushed|settled|paid|about|against ~3",
                "<name>|he's|he+is|she's|she+is ~2 on|in|under|facing|put+on ~1 restricted|amended|non-patient+facing ~1 duties|practice|duty ~4",
                "<name>|he|she ~1 took|taken|had|attempted ~1 an overdose ~2",
                "<name>|<role>|he's|she's ~4 # warning|warnings for ~4",
                "third|second|fourth|last|final ~1 warning for ~2 sickness|sick|absence|absences|attendance|lateness|late|timekeeping|time+keeping|drinking|drink|conduct|behaviour|attitude|swearing|bullying|performance|speeding|fighting|bank|phone ~3",
            ],
        ),
        (0.5, &["can't say why ~4"]),
    ])
});

/// "Told my manager I'm pregnant": told of oneself, whoever stands before it.
static TOLD: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "told|telling|tell ~4 i'm|im|i+am|i've|i+have ~2 pregnant|expecting|leaving|divorced|separated|depressed|autistic|gay|trans|bipolar|cancer|sick|ill|off",
        ],
    )])
});

/// Home, number, birthday, pay, love: private, not confidential.
static PRIVATE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "<name> ~2 new? address|number|mobile|home|house|email|wage|salary|payslip ~2 is|for|:",
            "<name> ~3 moved|moving|lives|living ~1 to|at|on|in|with ~1 # ~3",
            "<name> ~3 lives|living|moved on|at|to ~3 street|close|road|avenue|lane|crescent|drive|way|court|bank|grove|place|terrace",
            "<name> ~3 daughter|son|kid|kids|wife|husband|boy|girl ~6 school|primary|nursery|academy|epilepsy|autism|class",
            "<name> ~3 married|seeing|sleeping+with|living+with|going+out+with|shacked+up|dating ~5",
            "get|ring|text|reach|call <name> on # ~3",
            "<name> ~3 born|birthday ~2 #|<month>",
            "<name> ~4 earns|earning|on|paid ~1 #|£ ~2 band|grand|k|a+year",
            "he's|she's|he|she|they're ~1 on|gets|get|getting|earns|earning|paid|pays ~3 # ~1 grand|k|thousand|a+year|plus ~3",
            "he's|she's|he+is|she+is on a|an|band ~2 # ~1 for ~4",
            "saw|seen|seeing|clocked|found ~1 his|her|their|<name> ~1 payslip|wage+slip|p60|p45 ~3",
            "his|her|their|<name> ~1 slip ~1 on|off|in ~1 the|his|her ~1 printer|desk|copier|photocopier|tray|office",
            "<name>|the+one|her|him shacked|living|sleeping|carrying|shagging|knocking|moved ~1 up|on|about|off|in|with? with ~1 the|a|that|our|my|some|her|his|one ~1 married? ~1 para|paramedic|tech|medic|boss|manager|student|dispatcher|nurse|doctor|copper|husband|wife|eca|emt|leader ~3",
            "<name> ~1 and|& ~4 are|is|were|been ~1 a|at|having|back? ~1 thing|it|at+it|together|shagging|an+affair|an+item|sleeping ~4",
        ],
    )])
});

/// "I've been off with stress": one's own affairs.
static OWN: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &["i|i've|ive|i'm|im|i'd|me ~2 off|suspended|sacked|investigated|dismissed ~1 sick|with|for|over|because|on"],
    )])
});

/// Reports a colleague's private affairs.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if agreed(cx) || cx.frame.draft(Topic::Fiction) > 0.6 {
        return hits.rule_out();
    }
    for found in CONFIDENTIAL.find(cx.text) {
        push(cx, hits, &found, "confidential");
    }
    let wished = cx.says_any(&["congratulations", "congrats", "congratulate", "best wishes"]);
    for found in PRIVATE.find(cx.text).into_iter().filter(|_| !wished) {
        push(cx, hits, &found, "");
    }
    if hits.is_empty() && wished {
        return hits.rule_out();
    }
    if hits.is_empty() {
        contact(cx, hits);
    }
}

fn push(cx: &Context<'_>, hits: &mut Hits<'_>, found: &Match, variant: &'static str) {
    let own = || {
        OWN.find(cx.text).iter().any(|own| {
            own.sentence == found.sentence && own.end_token > found.first_token && own.first_token <= found.first_token
        }) || TOLD.find(cx.text).iter().any(|told| told.span.overlaps(found.span))
    };
    // "She's on a tag rugby team"
    let plays = || {
        let rest = &cx.text.lower()[found.span.start..cx.text.sentences()[found.sentence].span.end];
        [" tag rugby", " tag team"].iter().any(|game| rest.contains(game))
    };
    if guard::quoted(cx.text, found.span) || guard::own(cx.text, found.span) || own() || plays() {
        return;
    }
    let sure = sureness(cx, found);
    hits.push(hits.at(found.span).variant(variant).sure(sure).because("a colleague's private affairs"));
}

/// An address or number that goes with a colleague's name.
fn contact(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for signal in cx.signals_of(Kind::Phone).chain(cx.signals_of(Kind::StreetAddress)) {
        let of_colleague = cx.frame.sentence(cx.sentence_at(signal.span.start), Topic::ColleagueDetail) > 0.5;
        if of_colleague && whose(cx.text, signal.span) != Whose::Writer {
            hits.push(hits.at(signal.span).sure(0.6).because("a colleague's address or number"));
        }
    }
}

/// What is told of a patient, of one's family or of oneself is no colleague's.
fn sureness(cx: &Context<'_>, found: &Match) -> f32 {
    let meant = cx
        .frame
        .sentence(found.sentence, Topic::ColleagueDetail)
        .max(cx.frame.sentence(found.sentence, Topic::Colleague));
    let other = [Topic::OwnFamily, Topic::Writer, Topic::PublicFigure, Topic::Animal, Topic::News]
        .iter()
        .map(|t| cx.frame.sentence(found.sentence, *t))
        .fold(0.0, f32::max);
    let patient = cx.frame.patient(found.sentence);
    let mine = matches!(whose(cx.text, found.span), Whose::OwnFamily | Whose::Patient);
    found.sure + if meant > 0.5 { 0.1 } else { -0.1 }
        - if other.max(patient) > 0.6 && meant < 0.4 { 0.4 } else { 0.0 }
        - if mine { 0.5 } else { 0.0 }
}

/// "asked me to share", "she says yes".
fn agreed(cx: &Context<'_>) -> bool {
    cx.text.holds_any(&[
        "asked me to",
        "she says yes",
        "he says yes",
        "with his permission",
        "with her permission",
        "with their permission",
        "said i could",
        "says i can",
        "ok to share",
        "happy for me to",
        "they're happy",
        "gave me the ok",
        "picked the photo",
    ])
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn private_affairs_of_colleagues() {
        for text in [
            "Steve from B watch has been suspended pending investigation",
            "Our mentor Priya is off with stress again, keep it quiet",
            "Tomasz's new address is 5 Larch Rise if you want to visit",
            "Go easy on Leanne this week, her husband's walked out on her",
            "They've suspended Craig from green team",
            "Ring Dean's doorbell, he's on a tag so he'll be in",
            "Poor Kelly has lost the baby, bring cards",
        ] {
            assert!(finds("colleague-detail", "scas", text), "{text}");
        }
        for text in [
            "Well done Hana and Luke on qualifying",
            "I've been off with my back since June",
            "Go easy on Leanne this week, her fantasy football team is in bits",
            "Dean's got a luggage tag on his rucksack that says Benidorm",
            "They've fired up the barbecue for Craig",
            "She's on a bus for six hours, bless her",
            "She's on a tag rugby team",
            "Final warning for whoever keeps eating my yoghurt",
            "Told my manager I'm pregnant and nobody was surprised",
            "Ben asked me to share that he's back after his knee op",
        ] {
            assert!(!finds("colleague-detail", "scas", text), "{text}");
        }
    }
}
