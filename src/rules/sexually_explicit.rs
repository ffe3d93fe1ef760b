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
            ],
        ),
        (0.5, &["milf|dilf|gilf", "up the duff ~3 who", "wet dream", "phwoar ~4"]),
    ])
});

/// Reports sexual words, offers and innuendo.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if is_health_or_nature(cx) {
        return hits.rule_out_for_good();
    }
    let suggestive =
        ["😈", "🍆", "💦", "🍑", "😏", "🥵", "👅", "😉"].iter().filter(|e| cx.text.raw().contains(**e)).count();
    for found in WORDINGS.find(cx.text) {
        let sure = if found.sure < 0.6 && suggestive > 0 { 0.7 } else { found.sure };
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
        ] {
            assert!(finds("sexually-explicit", "wmas", text), "{text}");
        }
        for text in [
            "Cervical screening takes minutes, book it",
            "Free condoms at the clinic",
            "New shag pile carpet",
            "The bull has been put in with the heifers",
        ] {
            assert!(!finds("sexually-explicit", "wmas", text), "{text}");
        }
    }
}
