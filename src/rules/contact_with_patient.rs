//! # Contact with a patient
//!
//! ## What it looks for
//! Words to a patient or relative that start or carry on a private contact: arranging to meet, looking them up,
//! asking how they are getting on, offering to explain what happened. Thanking them and passing them on is a case
//! of its own.
//!
//! ## Why
//! Private contact can go wrong for both sides.
//!
//! ## Example
//! "It's the paramedic from Saturday, fancy a coffee?"
//!
//! ## Better
//! "Thank you for your kind words. Please contact PALS"
//!
//! ## Quiet when
//! It is to family, friends or colleagues, or it only thanks and passes on.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::lexicon;
use crate::report::Span;
use crate::story::TOLD;
use crate::wording::private_contact::{
    BOND, HANDS_OVER, KNOWN_OTHERWISE, ONCE_TREATED, OUTRIGHT, PASSES_ON, REACHES, SEEKS, SOCIAL, SOUGHT_OUT, SWAPS,
};
use crate::wording::{Match, guard};

/// Above this the model's reading of the draft stands in for what a wording is missing.
const LIKELY: f32 = 0.6;
/// Above this it is a finding without any wording.
const READ: f32 = 0.62;

/// Reports private contact with patients and relatives.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let model = cx.frame.draft(Topic::ContactWithPatient);
    let tells = cx.story.told() >= TOLD;
    let plated =
        |found: &Match| cx.text.tokens().get(found.end_token).is_some_and(|t| cx.text.word(t).starts_with("plate"));
    let outright = OUTRIGHT
        .find(cx.text)
        .into_iter()
        .chain(SWAPS.find(cx.text).into_iter().filter(|found| tells && !plated(found)))
        .chain(keeps_in_touch(cx));
    if let Some(found) = outright.into_iter().find(|found| guard::is_meant(cx.text, found)) {
        hits.stand();
        return hits.push(hits.of(&found).because("private contact with a patient or relative"));
    }
    // "We were on the same course": it is one of their own.
    if KNOWN_OTHERWISE.fits(cx.text) {
        return hits.rule_out_for_good();
    }
    let seeks = SEEKS.fits(cx.text);
    let bond = seeks || cx.says_any(BOND);
    let reaches = seeks || cx.says_any(REACHES);
    if cx.says_any(PASSES_ON) || HANDS_OVER.fits(cx.text) {
        if bond && reaches && model > LIKELY {
            hits.push(hits.whole().variant("referred-on").sure(0.8).because("passes them on to the right team"));
        }
        return hits.rule_out();
    }
    let sure = match (bond, reaches) {
        (true, true) => 0.85,
        (true, false) | (false, true) if model > LIKELY => 0.7,
        (false, false) if model > READ => 0.65,
        _ => return,
    };
    let sentence = cx.frame.strongest(Topic::ContactWithPatient).and_then(|(i, _)| cx.text.sentences().get(i));
    let span = sentence.map(|s| Span::new(s.span.start, s.span.start + s.span.of(cx.text.lower()).trim_end().len()));
    let hit = span.map_or_else(|| hits.whole(), |s| hits.at(s));
    hits.push(
        hit.variant(if cx.says_any(SOUGHT_OUT) { "initiated" } else { "" })
            .sure(sure)
            .because("speaks to a patient or relative in private"),
    );
}

/// [`SOCIAL`] and [`ONCE_TREATED`] in one sentence, and nobody from work with whom it is talked about.
fn keeps_in_touch(cx: &Context<'_>) -> Option<Match> {
    // "My patient mum" is a mum with patience.
    let kin = |found: &Match| {
        cx.text.tokens().get(found.end_token).is_some_and(|t| lexicon::FAMILY.contains(cx.text.word(t)))
    };
    let mut treated = ONCE_TREATED.find(cx.text);
    treated.retain(|found| !kin(found) || cx.words(found.span).ends_with('s'));
    if treated.is_empty() || cx.says_any(&["about", "handover", "on shift", "on duty", "pals", "datix"]) {
        return None;
    }
    SOCIAL.find(cx.text).into_iter().find(|found| treated.iter().any(|other| other.sentence == found.sentence))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn private_contact() {
        assert_found(
            "contact-with-patient",
            "emas",
            &[
                ("Hiya, it's the paramedic from the ambulance on Saturday, fancy a coffee?", "coffee"),
                ("Added the girl from last week's overdose on insta, she seems well", "Added the girl"),
            ],
        );
        assert_found(
            "contact-with-patient",
            "emas",
            &[
                ("been texting the lad i took in on friday", "texting the lad i took"),
                ("a patients daughter has added me on insta", "patients daughter has added me"),
                ("Hiya, I'm the one who sat with you in the ambulance on Friday. How's the ankle? x", "sat with you"),
                (
                    "Went up to the ward after work to see the lad from Sunday's crash, we're getting a pizza when he's out",
                    "lad",
                ),
            ],
        );
    }

    #[test]
    fn passing_on_and_friends() {
        assert_quiet(
            "contact-with-patient",
            "emas",
            &[
                "Thank you so much for your kind words. Please contact PALS so they reach the crew",
                "Thanks so much for your message, I'll pass it to our patient liaison team",
                "Added the girl from spin class on insta, she seems nice",
                "Hiya, don't know if you remember me, we were on the same induction. How's the ankle? x",
                "Went up to the ward after work to see my nan, she's asked for gin",
                "gave the plumber my number in case he can fit us in",
                "dinner with someone i went to school with",
                "popped in to check our patient transport rota",
                "met the lad i took to prom all those years ago",
                "our practice manager texted me about the patient forum",
                "Coffee Tuesday after the run club? My number's changed, I'll text you",
            ],
        );
    }
}
