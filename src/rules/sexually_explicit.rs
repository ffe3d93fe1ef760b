//! # Sexual content
//!
//! ## What it looks for
//! Sexual words, offers and innuendo about colleagues, patients or the job.
//!
//! ## Why
//! It demeans the people it is about, and it may be harassment.
//!
//! ## Example
//! "send me one with nothing on under the greens"
//!
//! ## Better
//! Leave it out.
//!
//! ## Quiet when
//! It is health advice, anatomy, teaching, animals, or a film.

use super::{Context, Hits};
use crate::draft::Surface;
use crate::frame::Topic;
use crate::lexicon;
use crate::wording::unmask::unmasked;
use crate::wording::{Wordings, word_of};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
                "have|shag|do|take|ride|bang|smash|give ~2 her|him|one|them ~2 on|over|in|across the stretcher|trolley|tail-lift|back|ambulance|truck|sluice|carry+chair|cot|bonnet|tail+lift",
                "strap|strapped|tie|tied ~2 to ~1 stretcher|trolley|bed",
                "bent|bending|bend over ~5",
                "nothing|naked|nowt|no+knickers|commando ~1 on|under|underneath ~2 uniform|greens|hi-vis|scrubs",
                "send|got|show|want|swap|post ~2 noods|nudes|nood|nude|dick+pics|tit+pics|feet+pics|spicy+pics",
                "noods|nudes|naked|topless|spicy|filthy|dirty ~3 uniform|greens|stretcher|ambulance|hi-vis|epaulettes",
                "uniform ~1 stays|comes|off|on ~3 spicy|link|dm|page|bed",
                "rate|rating ~2 tits|arse|bum|boobs|body|legs",
                "out of ten|10 ~2 lads|tits",
                "wanna|want+to|fancy|let's|lets ~2 meet|fool+around|hook+up|get+naked|get+dirty|shag|bang|ride ~6 stretcher|standby|truck|ambulance|sluice|back|shift|naked|around",
                "fool|fooling around",
                "private obs|examination|exam|assessment|check|sponge+bath|bed+bath ~2",
                "check|take|feel my ~1 pulse|temperature|package|equipment|cylinder|hose ~3",
                "something ~1 in my trousers|pants|boxers",
                "big|bigger|huge|massive ~2 cylinder|hose|equipment|package|laryngoscope|syringe|o2 ~6 ladies|boys|girls|baby|love|dm|fellas",
                "what i'd|id|i+would do ~3 her|him|you|that|sluice|back",
                "mouth to mouth ~4 her|him|fit|gorgeous|ladies|anytime",
                "resuscitate|resus me|this|my ~2 love|baby|babe|trousers|anytime",
                "suck start|it",
                "i'd|id ~1 let|make her|him|you|them ~2 strap|tie|ride|sit|spank|cuff|do+me|restrain",
                "gonna|going+to ~1 get|be filthy|dirty|naked|freaky|lucky ~4",
                "explicit content|pics|videos|photos|material",
                "spicy|naughty page|link|content|pics|account|side",
                "slept|sleeping|shagged|shagging|banged|banging|bonked|bonking with|in|half|on|at|everyone|her|him|my|the ~5",
                "shag|shagged|shagging|bonk|bonked|quickie ~5 ambulance|truck|stretcher|station|sluice|back|shift|rig|motor|mess+room|rest+room",
                "fit as ~1 id|i'd|and|😍|that|her|him|fuck",
                "i'd|id ~1 smash|bang|ride|shag|do|hit|tap|destroy|ruin that|her|him|them|it",
                "on your knees ~3",
                "sit on my|your face|lap|stretcher",
                "sexual favours|fantasy|fantasies",
                "kissogram|stripper|strip+show ~4 uniform|paramedic",
                "rate|rates|rating|rank|ranks|ranking|rated|ranked|score|scoring|order ~5 tits|arse|arses|bum|bums|boobs|shaggability|fitness+and+arse|who's+fittest|shaggable|bangable",
                "look|check|state|size ~1 at|out|of? arse|bum|tits|boobs|jugs|norks on ~1 her|him|that|the+new|the+student",
                "fit|fittest|fitter|shaggable|bangable student|students|nurse|nurses|paramedic|paramedics|medic|medics|cadet|cadets ~4 would|i'd|smash|bang|ride|arse|body|😍",
                "knocking|rubbing|cracking|tossing|bashing one|1 out|off in|during|before|on|over|after|while|behind",
                "a+semi|hard-on|hard+on|boner|stiffy|lob-on|lob+on ~2 through|during|watching|looking+at|all+the+way|under|when|whenever|every+time|thinking",
                "would|i'd|id|i+would ~1 give|do|get|need ~4 mouth+to+mouth|mouth-to-mouth|kiss+of+life",
                "what|whatcha ~2 you|u ~1 wearing under|underneath|to+bed|in+bed|tonight|x|😏",
                "boots|stethoscope|helmet|epaulettes|tie|socks ~1 on ~1 greens|everything|clothes|kit|shirt|trousers ~1 off",
                "greens|uniform|shirt|kit|scrubs ~1 off ~4 link|subscribe|content|dm|page|pics|fans|vids",
                "he|she|they|you|that+one ~1 can|could|may ~2 breach|palpate|probe|mount|straddle|frisk|strip-search|intubate|catheterise|cannulate|defib|defibrillate|shock|resus|restrain|handcuff|cuff ~2 me|my|mine ~3 any|anytime|all ~1 day|time|night|shift",
                "wouldn't|would+not|wouldnt ~1 kick|chuck|throw|turf|push ~1 him|her|them|that|it ~1 out ~1 of? bed",
                "come|pop ~2 sit|ride on my ~2 face|pole",
            ],
        ),
        (
            0.5,
            &[
                "milf|dilf|gilf",
                "up the duff ~3 who",
                "wet dream",
                "phwoar",
                "ask me how i know",
                "not just|only|the+only ~1 his|her|my|their ~1 hands|feet|arms|boots|biceps|shoulders|thing|bit|part|hose|stethoscope|heart",
                "he|she|they|you|that+one ~1 can|could|may ~2 check|examine|take|feel|touch|inspect|rescue|ride|undress|tuck|wake|warm ~1 me|my ~3 any|anytime|all ~1 day|time|night|shift",
                "what|what's|whats|what've|anything|owt|nothing|nowt ~5 under|underneath|beneath ~1 your|ur|them|those|that|the ~1 greens|uniform|scrubs|hi-vis|overalls",
                "who|who's|whos|anyone|ever|never ~3 done|did|doing|had ~1 it|sex ~1 in|on|over|behind|across ~1 sluice|stretcher|truck|ambulance|mess+room|rest+room|linen|linen+cupboard|store+cupboard|stores|tail+lift|resus|cab|back+of",
                "anywhere ~1 he|she|they likes|like|wants|want",
            ],
        ),
    ])
});

/// Reports sexual words, offers and innuendo.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if is_health_or_nature(cx) {
        return hits.rule_out_for_good();
    }
    let suggestive = ["😈", "🍆", "💦", "🍑", "😏", "🥵", "👅", "😉", "😜", "🤤", "🫦", "😍"]
        .iter()
        .filter(|e| cx.text.raw().contains(**e))
        .count();
    // Between two people, or with a kiss, a question about somebody's clothes is no question about the weather.
    let kiss = ["x", "xx", "xxx"].iter().any(|kiss| cx.text.lower().split(' ').next_back() == Some(*kiss));
    let intimate = kiss || cx.draft.surface == Surface::Dm;
    for found in WORDINGS.find(cx.text) {
        let sure = if found.sure < 0.6 && (suggestive > 0 || intimate) { 0.7 } else { found.sure };
        hits.push(hits.at(found.span).sure(sure).because("sexual words or innuendo"));
    }
    for phrase in cx.phrases_in(lexicon::SEXUAL) {
        let strong = phrase.entry.value(lexicon::SEXUAL) == Some("strong");
        let swear = lexicon::PROFANITY.contains(phrase.span.of(cx.text.lower())) && suggestive == 0;
        if (strong && !swear) || suggestive > 1 {
            hits.push(hits.at(phrase.span).sure(if strong { 0.8 } else { 0.65 }).because("sexual words"));
        }
    }
    for masked in unmasked(cx.text) {
        if lexicon::SEXUAL.value(&masked.word) == Some("strong") && !lexicon::PROFANITY.contains(&masked.word) {
            hits.push(hits.at(masked.span).sure(0.8).because("a sexual word behind a mask"));
        }
    }
}

fn is_health_or_nature(cx: &Context<'_>) -> bool {
    cx.frame.draft(Topic::Campaign) > 0.75
        || ["life drawing", "life-drawing"].iter().any(|class| cx.text.says(class))
        || cx.text.tokens().iter().filter(|t| t.is_wordy()).any(|t| {
            one_of!(word_of(cx.text, t);
                "clinic" "clinics" "screening" "smear" "cervical" "prostate" "testicular" "mammogram" "gp" "lump"
                "sti" "stis" "hpv" "vaccine" "condoms" "contraception" "breastfeeding" "catheter" "anatomy"
                "teaching" "lecture" "midwife" "heifers" "bull" "tup" "ewes" "stallion" "mare" "frogs" "pandas"
                "chlamydia" "hiv" "prep" "bridgerton" "statue" "museum" "painting" "carpet" "rug"
                "thermals" "thermal" "baselayer" "longjohns" "freezing" "layers"
                "consent" "assault" "harassment" "abuse" "rape" "survivor" "survivors" "police"
            )
        })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn innuendo_and_plain_words() {
        for text in [
            "send nudes in your greens",
            "she can strap me to the stretcher any night",
            "what I'd do to her in the back 🍆💦",
            "hands up who's done it in the ambulance 😏",
            "Ranking the new starters by bum, top ten tonight",
            "he can take my pulse any day 🥵",
            "what have you got on under that uniform x",
        ] {
            assert!(finds("sexually-explicit", "wmas", text), "{text}");
        }
        for text in [
            "Cervical screening takes minutes, book it",
            "Free condoms at the clinic",
            "New shag pile carpet",
            "What have you all got on under your greens? Thermals? It's minus four",
            "She can crew with me any day",
            "They've done it in the new uniform colours",
            "Ranking every crisp flavour, top ten tonight",
            "The bull has been put in with the heifers",
        ] {
            assert!(!finds("sexually-explicit", "wmas", text), "{text}");
        }
    }
}
