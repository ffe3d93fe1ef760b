//! # Where drugs are kept
//!
//! ## What it looks for
//! Where medicines are stored, how they are locked, codes, keys and deliveries.
//!
//! ## Why
//! Crews have been robbed for less.
//!
//! ## Example
//! "The morphine is in the cupboard by the back door, code's on the board"
//!
//! ## Better
//! "I can't discuss that." And tell security that somebody asked.
//!
//! ## Quiet when
//! The writer declines to say, or speaks of biscuits, law, training or home.

use super::{Context, Hits, OfSentence};
use crate::draft::Surface;
use crate::wording::{Match, Wordings, guard, word_of};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
                "<drug> ~3 is|are|lives|live|kept|stored|locked|sits|stays|goes|gets|get ~4 in|behind|under|by|on|at|from|inside|below|above|dropped|delivered ~8",
                "<drug> ~2 in|behind|under|inside|by|at the|a|that|our|wall|boot|response ~8",
                "keep|keeps|kept|store|stores|stash|hide|lock|locks|have|has|move|moved|put|holds|hold ~2 <drug> ~6 in|under|behind|at|by|on|boot|over|into ~6",
                "which ~1 bases|base|stations|station|trucks|cars|vehicles|hubs keep|keeps|have|has|hold|holds|carry|carries ~3 <drug> ~4",
                "<drug> ~2 safe|cupboard|cabinet|room|locker|store|bag|box|fridge|drawer|keys|key|alarm|delivery|deliveries|van|code ~8",
                "key|keys|code|keypad|combination|passcode|pin|fob|door+code|alarm ~6 <drug> ~4",
                "restock|restocks|deliver|delivers|delivered|delivery|drop|dropped ~4 <drug> ~6",
                "safe|cupboard|locker|store ~6 has|holds|with ~2 <drug> ~4",
                "<drug> in|on ~2 first|second|top|bottom|left|right|passenger|driver's",
            ],
        ),
        (
            0.8,
            // "Our station's never locked"
            &[
                "station's|stations|station|base|depot|garage|store|stores ~1 is|are|door|doors? ~1 never|not|isn't|aren't|always|usually ~1 locked|unlocked|alarmed ~4",
            ],
        ),
        (
            0.7,
            &[
                "code|code's|keypad|combination|combo|passcode|fob|key ~4 is|changes|changed|written|on|hidden|kept|under|starts|year|same|never+been+changed ~6",
                "box|safe|cabinet|cupboard|locker|bag ~4 under|behind|above|beside|by ~3 seat|attendant|driver|door|bulkhead|stretcher|fridge|board|stairs|cab ~6",
                "locked safe behind|in|under ~4",
                "back|side|garage door ~4 never|isn't|not|left ~2 locked|unlocked|open|alarmed ~6",
                "nobody|no+one|station|base|depot ~3 in|empty|unmanned|unattended ~4 from|between|after|before|till|until ~4",
                "alarm ~4 off|broken|bust|doesn't|not+working|been+off ~4",
            ],
        ),
    ])
});

/// Reports where drugs are kept.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let declines = cx.text.holds_any(&[
        "can't discuss",
        "can't talk about",
        "won't discuss",
        "don't discuss",
        "not discuss",
        "can't say where",
        "can't tell you",
        "cannot discuss",
        "reported to security",
        "wary of anyone",
        "let our security",
        "told security",
        "no idea where",
        "not telling",
        "nice try",
        "we don't say",
    ]);
    if declines || is_other(cx) {
        return hits.rule_out();
    }
    let drugs_named = cx.text.tokens().iter().any(|t| is_drug_word(word_of(cx.text, t)));
    let store = OfSentence::default();
    let has_store = |found: &Match| store.get(found.sentence, || names_store(cx, found));
    for found in WORDINGS.find(cx.text) {
        if guard::quoted(cx.text, found.span) || cx.frame.patient(found.sentence) > 0.7 && !has_store(&found) {
            continue;
        }
        // Without a drug's name it is the message of somebody who was asked.
        let asked = drugs_named || cx.draft.surface == Surface::Dm || cx.draft.reply_to.is_some();
        if found.sure > 0.75 && has_store(&found) || found.sure < 0.75 && asked && has_store(&found) {
            hits.push(hits.of(&found).because("says where or how drugs are kept"));
        }
    }
}

fn is_drug_word(word: &str) -> bool {
    one_of!(word;
        "morphine" "morph" "ket" "ketamine" "fentanyl" "cds" "cd" "drugs" "drug" "meds" "medicines" "controlled"
        "midazolam" "diazepam" "opiates" "oramorph" "entonox"
    )
}

/// Where things are kept, how they are locked, when they come.
fn names_store(cx: &Context<'_>, found: &Match) -> bool {
    let sentence = &cx.text.sentences()[found.sentence];
    cx.text.tokens_of(sentence).iter().any(|t| {
        one_of!(word_of(cx.text, t);
            "safe" "cupboard" "cabinet" "locker" "store" "box" "boot" "room" "drawer" "bag" "fridge" "code" "code's"
            "key" "keys" "keypad" "door" "seat" "lock" "locked" "unlocked" "alarm" "bases" "stations" "base"
            "station" "restock" "delivered" "delivery" "dropped" "van" "wall" "passenger" "hatch" "cage" "pouch"
            "belt" "keysafe" "fob"
        )
    })
}

/// Biscuits, family secrets, law, courses and films.
fn is_other(cx: &Context<'_>) -> bool {
    cx.text.tokens().iter().any(|t| {
        one_of!(word_of(cx.text, t);
            "biscuits" "biscuit" "chocolate" "werther's" "tea" "teabags" "coffee" "cake" "biscotti" "grandad" "nan"
            "mum" "blankets" "guidance" "law" "act" "regulations" "module" "audit" "exam" "legislation" "bad"
            "netflix" "episode" "drama" "museum" "pharmacy" "chemist" "amnesty" "prescription" "milk" "snacks"
            "crisps" "sweets" "haribo" "kitchen" "shed"
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn stores_and_codes() {
        for text in [
            "controlled drugs are in the locked safe behind the driver's seat",
            "the morphine lives in the cupboard by the mess room fridge, code starts with 7",
            "Which stations hold ketamine? The ones with a red safe",
        ] {
            assert!(finds("drug-location-security", "emas", text), "{text}");
        }
        for text in [
            "The good biscuits live in the locked cupboard",
            "Sorry, we don't discuss stores or codes",
            "Drugs legislation module done",
        ] {
            assert!(!finds("drug-location-security", "emas", text), "{text}");
        }
    }
}
