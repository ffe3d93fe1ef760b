//! # Drink or drugs
//!
//! ## What it looks for
//! Getting drunk or taking drugs made out to be great, needed or funny, above all around work.
//!
//! ## Why
//! People trust you with medicines and a vehicle.
//!
//! ## Example
//! "Twelve pints, no memory, back on at six, living the dream"
//!
//! ## Better
//! "Good night out with the team."
//!
//! ## Quiet when
//! It is a quiet drink, sobriety, safety advice, a patient, or food.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::lexicon;
use crate::wording::tired::TIRED;
use crate::wording::{Wordings, guard, word_of};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
                "hair of the dog ~4 shift|work|late|duty|nights",
                "line|bump|spliff|joint|pill|vodka|shot ~2 before|during|after ~3 night|shift|work|late|duty ~2",
                "disco biscuit|biscuits ~2",
                "work hard|play play|hard ~8 gear|pills|coke|vodka|bottles|shots ~2",
                "bottles|pints|cans ~5 disco|biscuit|coke|pills|gear|blackout|floor|taxi ~2",
                "absolutely|utterly|completely|totally|proper obliterated|annihilated|wrecked|wasted|mullered|battered|hammered|smashed|legless|trolleyed|paralytic|bladdered ~3",
                "# jagers|jagerbombs|shots|tequilas|vodkas|pints|cans|bottles|pills|lines|grams ~2 in|each|down|deep|car|before|later ~4",
                "cure|fix|answer|remedy ~3 is|=|for ~3 getting|drink|vodka|gin|pints|coke|ket|gram|weed|jager ~4",
                "nothing|nowt sorts|fixes|beats|cures|like ~6 gram|bottle|vodka|line|spliff|pills|ket|coke|sesh|weed|whisky|gin|jack ~2",
                "ketamine|ket|pills|mdma|coke|mandy|acid|gear|sniff|nitrous|balloons|nos|shrooms|edibles ~1 weekender|weekend|party|sesh|night|tonight|saturday|friday|fun|heaven|crew|club|rave|festival ~3",
                "laughing+gas|nos|nitrous|balloons|entonox|gas+and+air ~3 saturday|mine|party|lads|weekend|recipe|tonight|regrets|for+everyone|hit ~3",
                "pills|coke|weed|ket|drugs|mdma|cannabis ~1 are|is ~1 safer|harmless|fine|better|healthier|underrated|the+best|amazing|brilliant|good+for+you ~5",
                "safer|healthier|better than ~1 alcohol|drink|horse+riding|coffee|paracetamol|driving ~3",
                "buzzing|flying|tripping|rushing|wired|gurning|loved+up|chewing ~2 on|off ~2 pills|mandy|coke|ket|my+face|my+tits|acid|gear ~3",
                "who's|whos|who+is ~2 in|up|holding|buying|got ~1 for? ~2 sesh|bender|blackout|shots|gear|pills|session|all-nighter ~3",
                "bender|all-dayer|all-nighter|session|sesh ~4 shift|work|tomorrow|nights|days|straight ~4",
                "straight from ~3 pub|rave|club|sesh|party|bar ~2 to|into ~2 shift|work|station|duty|nights ~2",
                "still ~2 buzzing|drunk|high|pissed|wrecked|over|smashed|steaming|mashed ~4",
                "can't|cannot|don't ~2 remember|recall ~4 night|last+night|how+i|getting+home|a+thing ~3 legend|class|quality|best|epic|hero",
                "drink|drank|drinking|necked|sunk|downed ~3 table|bar+dry|pub+dry|own+body+weight|bodyweight|fish ~2",
                "get|gets|getting me|us ~2 through ~3 shift|nights|week|run ~3 vodka|gin|wine|coke|speed|pills|weed",
                "vodka|gin|rum|whisky|jager|sambuca|tequila ~2 in ~2 flask|water+bottle|coffee|thermos|mug|cab ~3",
                "swig|nip|cheeky|slug ~3 on|before|during ~1 shift|duty|nights ~2",
                "spice|weed|hash|cannabis|skunk ~2 after|before|between ~2 shift|nights|jobs|work ~2",
                "snort|snorting|snorted|sniff|sniffing|sniffed|rack|racking|racked ~2 up|line|lines|coke|ket|off ~4",
                "bottle|bottles|litre|crate|litres of ~2 vodka|whisky|gin|rum|tequila|jager|wine|prosecco ~4 line|straight|in+one|each|to+myself|only|best|answer|needed|down",
                "answer|cure|secret|trick|key to ~4 is ~3 vodka|gin|wine|pints|coke|line|ket|pills|drink|bottle|weed|spliff|booze|tequila",
                "line|lines|bump|gram|bag of ~2 coke|ket|charlie|gear|speed|mandy|whatever|sniff|beak|mdma",
                "blackout|black-out|blind|paralytic|rat-arsed|steaming|falling-down ~1 drunk|wasted ~4 only|best|way|who's|legend|again|every",
                "blackout|black+out drunk",
                "get|getting|got|gets ~2 absolutely|utterly|completely|proper|totally ~1 wrecked|wasted|hammered|smashed|trashed|battered|wankered|mullered|legless|blotto|plastered|shitfaced|slaughtered|paralytic|off+my+face|off+our+faces|obliterated",
                "off my|our|their|his|her|your face|faces|tits|nut|trolley|box ~3",
                "still|half ~1 cut|drunk|pissed|over+the+limit|hammered|wasted|steaming ~5 shift|work|driving|days|drove|nights|station|duty",
                "turn|turned|turning|rock|rocked|roll|rolled|come|came|went ~2 up|in|to ~3 drunk|pissed|hungover|high|stoned|still+drunk",
                "pissed|drunk|stoned|high|hungover on|at|before ~2 shift|duty|work|nights|station|job",
                "# pints|shots|jagerbombs|bottles|pills|cans|lines|doubles|vodkas ~6 memory|legend|back+on|shift|work|driving|drove|blackout|remember|bed|hero",
                "twelve|ten|fifteen|twenty|eight|nine|eleven pints|shots|cans ~8",
                "if you can ~1 remember ~6 weren't|wasn't|didn't|not",
                "gas and air|entonox|nitrous|nos|balloons ~2 party|parties|sesh|for+all|weekend",
                "gas and air part*",
                "legend|hero ~6 vodka|drunk|vomited|pissed|chunder*",
                "vomited|puked|spewed|chundered ~6 legend|hero|quality|class|proud",
                "cannulate|cannulated|drip|fluids|saline ~6 hangover|hangovers|hungover",
                "hangover|hungover ~4 drip|cannula|fluids|saline|iv",
                "left|leftover ~1 over|zoppies|diazepam|codeine|tramadol|morphine|oramorph ~8 wine|well+good|buzz|party|sleep|weekend|high",
                "zoppies|zopiclone|diazepam|valium|tramadol|codeine|oramorph|pregabs|xanax ~4 well+good|and+wine|with+wine|buzz|lovely|bliss|cheeky",
                "pills|powders and thrills|powders|powder|mandy",
                "powered|fuelled|running|runs|survive|surviving by|on ~2 mdma|cocaine|coke|vodka|ket|ketamine|speed|drugs|pills|weed|gear|amphetamine*",
                "coke|cocaine|weed|ket|mdma|ketamine|pills|mushrooms|acid|speed|spice ~1 is|are|isn't|aren't|makes|gets|no|no's ~2 worse|safer|better|harmless|fun|best|amazing|bad|not+that+bad|class|night|fine",
                "down|downing|neck|necking|necked|downed ~3 in+one|litre|bottle|pint+of+vodka|vodka|whisky|tequila|jager",
                "spliff|joint|bong|smoke|smoking ~2 weed|before|after|every ~3 shift|work|nights|day|set",
                "drink|drinking ~1 myself to|into|under|unconscious|stupid|oblivion|silly ~2",
                "drink till|until|til ~2 blackout|drop|can't|forget|pass|sick|numb",
                "drink drive|driving|drove ~5 fine|buzz|better|best|legend|never+caught",
                "dry january ~3 quitters|losers|boring|mugs",
                "who's|whos ~1 got|sorting|bringing|holding ~2 gear|pills|coke|bag|bags|ket|sniff",
                "day|night|hour # of|into ~2 bender|sesh|rager|piss-up|piss+up|all-dayer",
                "roll|rolling|skin|skinning|spark|sparking|blaze|blazing|smoke|smoking ~1 up? ~1 fat+one|zoot|doobie|bifter|bifta|joint|spliff|reefer|blunt",
                "a fat one|zoot|doobie|bifter|spliff|joint|reefer",
                "vodka|gin|rum|whisky|wine|jager|tequila|beer|alcohol ~2 still in|inside|swilling|coming+out ~1 me|my+system|my+blood|my+veins|my+bloodstream|my+pores",
                "9am|8am|7am|10am|6am|breakfast|morning ~1 pints|beers|cans|vodka|vodkas|shots|spoons|jagers|tequila",
                "woke|wake|waking|came+to|coming+round up? ~1 in|on|under ~2 hedge|ditch|bush|skip|gutter|bathtub|traffic+island|roundabout|cell|police+cell|stranger's ~6 class|quality|legend|best|again|10|11|worth|recommend|epic|recommended",
            ],
        ),
        (0.45, &["need a ~2 stiff|large|massive|enormous drink|vodka|gin", "wine o'clock"]),
    ])
});

/// The uniform is off, the days off have come.
static AFTER_WORK: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "out+of|off ~1 the|my|our|these? greens|uniform|boots ~3 into|and|with|for|on",
            "weekend|leave|holiday|days+off|rest+days|bank+holiday starts|begins|has|here|at+last|finally",
        ],
    )])
});

/// Who drinks nothing held up to ridicule: the word that elsewhere tells of sobriety is then no sign of it.
static SOBRIETY_MOCKED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "sobriety|sober|dry+january|dryathlon|sober+october|teetotal|teetotallers ~1 is|are|'s? ~1 for people+with+no|people+with+nothing|people+who+can't|people+without|losers|quitters|boring|wimps|mugs|nuns|grandads|those+with+no|virgins|lightweights",
            "sobriety|being+sober|staying+sober|going+sober|dry+january ~1 is ~1 overrated|boring|pointless|for+losers",
        ],
    )])
});

/// "One glass and I was asleep by nine", "half a shandy and I'm anybody's".
static SMALL_PLEASURES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "one|1|half|single|a|two|couple|small ~1 a|of? glass|glasses|half|shandy|pint|sherry|baileys|snowball|cocktail|beer|wine|prosecco|cider|gin ~2 and|then ~3 asleep|snoring|bed|in+bed|dozing|out+like|out+cold|gone|flat+out|done|nodded|dribbling|zonked",
            "one|half|single|two|couple ~1 a|of? glass|glasses|half|shandy|pint|sherry ~5 lightweight|party+animal|rock+and+roll|rock+n+roll|getting+old|past+it|my+age",
        ],
    )])
});

/// Reports drink and drugs made out to be great.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let mocks = SOBRIETY_MOCKED.find(cx.text).into_iter().find(|found| !guard::quoted(cx.text, found.span));
    if let Some(found) = mocks.filter(|_| !guard::speaks_against(cx.text)) {
        hits.stand();
        return hits.push(hits.of(&found).because("makes drink or drugs out to be great"));
    }
    if warns(cx) || guard::speaks_against(cx.text) || cx.frame.draft(Topic::Fiction) > 0.6 {
        return hits.rule_out();
    }
    if !names_substance(cx) {
        hits.rule_out();
    }
    if SMALL_PLEASURES.fits(cx.text) {
        hits.rule_out_for_good();
    }
    // Feet like balloons after nights: no balloon that anybody breathes from. What it says on the packet is how long it cooks.
    let cookery = cx.says("says on the packet");
    if TIRED.fits(cx.text) || cookery {
        hits.rule_out_for_good();
    }
    // A drink after work is no glory by itself; a wording that makes one of it still counts.
    if AFTER_WORK.fits(cx.text) && !WORDINGS.fits(cx.text) {
        hits.rule_out_for_good();
    }
    for found in WORDINGS.find(cx.text) {
        if !guard::is_meant(cx.text, &found) || cx.frame.patient(found.sentence) > 0.85 {
            continue;
        }
        hits.push(hits.of(&found).because("makes drink or drugs out to be great"));
    }
    for phrase in cx.phrases_in(lexicon::SUBSTANCES) {
        let strong = phrase.entry.value(lexicon::SUBSTANCES) == Some("strong");
        let told = cx.frame.patient(cx.sentence_at(phrase.span.start)) > 0.5;
        if strong && !told && !cookery && !guard::quoted(cx.text, phrase.span) {
            hits.push(hits.at(phrase.span).sure(0.65).because("makes drink or drugs out to be great"));
        }
    }
}

/// Whether drink, drugs or what they do to people is named at all: without that, the model reads praise of rest days as such.
fn names_substance(cx: &Context<'_>) -> bool {
    cx.phrases.iter().any(|p| p.entry.is_in(lexicon::SUBSTANCES) || p.entry.is_in(lexicon::DRUGS))
        || cx.text.tokens().iter().filter(|t| t.is_wordy()).any(|t| {
            one_of!(word_of(cx.text, t);
                "drink" "drinks" "drinking" "drank" "drunk" "booze" "boozing" "pissed" "sesh" "session" "bender"
                "hangover" "hungover" "pub" "shots" "vodka" "gin" "rum" "whisky" "whiskey" "wine" "beer" "beers"
                "lager" "cider" "prosecco" "tequila" "jager" "pills" "weed" "coke" "ket" "spliff" "joint" "bottle"
                "bottles" "smashed" "hammered" "wrecked" "wasted" "steaming" "mullered" "blackout" "high" "gas"
                "balloons" "vape" "gear" "line" "lines" "cocktail" "cocktails" "cans" "rave" "stoned"
            )
        })
}

/// Sobriety, advice, figures and small pleasures.
fn warns(cx: &Context<'_>) -> bool {
    let sober = ["alcohol-free", "alcohol free"].iter().any(|way| cx.text.says(way));
    sober
        || cx.text.tokens().iter().filter(|t| t.is_wordy()).any(|t| {
            one_of!(word_of(cx.text, t);
                "sober" "sobriety" "recovery" "aa" "awareness" "naloxone" "custard" "biscuits" "grandkids"
                "fairies" "homebrew" "museum" "kite" "advice" "campaign" "lecture" "designated"
            )
        })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn drink_and_drugs_made_great() {
        for text in [
            "Getting absolutely wrecked every rest day, highly recommended",
            "Twelve pints, no memory, back on at six",
            "still half cut on the day shift, best driving ever",
            "Being sober is for people with nothing to celebrate. Pints at nine",
            "day 4 of the sesh, told them I've got norovirus",
            "Still got last night's vodka in me, who's driving",
        ] {
            assert!(finds("substance-glorification", "emas", text), "{text}");
        }
        for text in [
            "A nice glass of rioja and Bake Off",
            "Two years sober today",
            "Half a shandy and then straight to bed, rock and roll",
            "Do you know where the keys to the cupboard are",
            "last night is still in my head",
            "Day 3 of the heatwave, told them we're melting",
            "Sober for a year and the mornings are the best of it",
            "Please never drink and drive",
            "Nightshift number 3 done, feet like balloons, straight to bed x",
            "hungover from two glasses of prosecco, I am 41",
        ] {
            assert!(!finds("substance-glorification", "emas", text), "{text}");
        }
    }
}
