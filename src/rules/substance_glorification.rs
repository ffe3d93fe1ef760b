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
use crate::wording::{Wordings, guard, word_of};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
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
            ],
        ),
        (0.45, &["need a ~2 stiff|large|massive|enormous drink|vodka|gin", "wine o'clock"]),
    ])
});

/// Reports drink and drugs made out to be great.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if warns(cx) || guard::speaks_against(cx.text) || cx.frame.draft(Topic::Fiction) > 0.6 {
        return;
    }
    for found in WORDINGS.find(cx.text) {
        if guard::negated(cx.text, &found) || guard::quoted(cx.text, found.span) || cx.frame.patient(found.sentence) > 0.75 {
            continue;
        }
        hits.push(hits.of(&found).because("makes drink or drugs out to be great"));
    }
    for phrase in cx.phrases_in(lexicon::SUBSTANCES) {
        let strong = phrase.entry.value(lexicon::SUBSTANCES) == Some("strong");
        let told = cx.frame.patient(cx.sentence_at(phrase.span.start)) > 0.5;
        if strong && !told && !guard::quoted(cx.text, phrase.span) {
            hits.push(hits.at(phrase.span).sure(0.65).because("makes drink or drugs out to be great"));
        }
    }
}

/// Sobriety, advice, figures and small pleasures.
fn warns(cx: &Context<'_>) -> bool {
    cx.text.tokens().iter().filter(|t| t.is_wordy()).any(|t| {
        matches!(
            word_of(cx.text, t),
            "sober" | "sobriety" | "alcohol-free" | "free" | "clean" | "recovery" | "aa" | "awareness" | "limits" | "units" | "advice" | "naloxone" | "harm" | "designated" | "lift" | "custard"
                | "biscuits" | "grandkids" | "fairies" | "don't" | "prosecco" | "float" | "homebrew" | "don't drink" | "taxis" | "campaign" | "teaching" | "study" | "lecture"
        )
    }) && !["who's with me", "legend", "blackout drunk"].iter().any(|p| cx.text.lower().contains(p))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn drink_and_drugs_made_great() {
        for text in ["Blackout drunk is the only way to do a rest day", "Twelve pints, no memory, back on at six", "still half cut on the day shift, best driving ever"] {
            assert!(finds("substance-glorification", "emas", text), "{text}");
        }
        for text in ["A nice glass of rioja and Bake Off", "Two years sober today", "Please never drink and drive", "hungover from two glasses of prosecco, I am 41"] {
            assert!(!finds("substance-glorification", "emas", text), "{text}");
        }
    }
}
