//! # Against NHS advice
//!
//! ## What it looks for
//! Health advice or a clinical tip that goes against NHS guidance.
//!
//! ## Why
//! Somebody may follow it because of who says it.
//!
//! ## Example
//! "Ignore the guideline, I never give oxygen till they go blue"
//!
//! ## Better
//! Link to the NHS page, or take the point to your clinical team.
//!
//! ## Quiet when
//! A source is linked, or the claim is refuted or asked about.

use super::unverified_claim::{HEALTH, SCORNS, has_source, is_advice, refutes};
use super::{Context, Hits};
use crate::frame::Topic;
use crate::wording::{Match, Wordings, advice, guard};
use once_cell::sync::Lazy;

static TIPS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "ignore|forget|bin|stuff|sod ~1 guideline|guidelines|jrcalc|protocol|protocols|pathway|nice+guidance|policy ~6",
            "guidelines|jrcalc|protocol|nice say|says|said ~4 but|however ~2 i|we|just|always|never ~5",
            "i|we ~1 never|always ~2 bother|follow|use|give|do ~2 guideline|guidelines|jrcalc|protocol|collar|collars|checklist ~3",
        ],
    )])
});

/// Below this, the model rules out that a wording is meant as advice ("onions in my socks, lost a bet").
const POSSIBLE: f32 = 0.003;
/// From here on the model reads such advice.
const READ: f32 = 0.1;

/// Reports advice against guidance.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if has_source(cx) || refutes(cx) || guard::speaks_against(cx.text) || cx.is_official() {
        return hits.rule_out_for_good();
    }
    let meant = |found: &Match| !guard::quoted(cx.text, found.span) && !guard::asks(cx.text, found.sentence);
    for found in HEALTH.find(cx.text).into_iter().chain(TIPS.find(cx.text)) {
        if meant(&found) && !guard::is_story(cx.text) {
            hits.push(hits.of(&found).because("goes against NHS guidance"));
        }
    }
    let read = cx.frame.draft(Topic::ContradictsNhsPolicy);
    // Who waves the guidance away means it, however little of it the model has read.
    let possible = read >= POSSIBLE || SCORNS.fits(cx.text);
    if !hits.is_empty() || !possible || cx.is_of_another_world() || is_advice(cx) {
        return;
    }
    let turned = |found: &Match| guard::negated(cx.text, found) || guard::pleads(cx.text, found);
    let find = |list: &Wordings| list.find(cx.text).into_iter().find(|found| meant(found) && !turned(found));
    let found = find(&advice::AGAINST).or_else(|| (read >= READ).then(|| find(&advice::ABOUT_HEALTH)).flatten());
    if let Some(found) = found {
        hits.push(hits.of(&found).because("goes against NHS guidance"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn against_guidance() {
        assert!(finds("contradicts-nhs-policy", "wmas", "Do not bother with the vaccine, it does nothing"));
        assert!(!finds("contradicts-nhs-policy", "wmas", "JRCALC update day, bring snacks"));
        for advice in [
            "Never mind what 111 says, wait till morning with a stroke",
            "I tell all my patients to stop their statins",
            "Dab some vinegar on it, never mind the leaflet, it's written by lawyers",
        ] {
            assert!(finds("contradicts-nhs-policy", "wmas", advice), "{advice}");
        }
    }

    #[test]
    fn right_advice_and_other_lives() {
        for text in [
            "If you're on insulin don't stop it when you're sick, ring your diabetes team",
            "Please don't put butter on a burn. Cool running water, twenty minutes",
            "Chest pain? Ring 999, don't drive yourself in",
            "Is it true you can put vinegar on a sting?",
        ] {
            assert!(!finds("contradicts-nhs-policy", "wmas", text), "{text}");
        }
    }
}
