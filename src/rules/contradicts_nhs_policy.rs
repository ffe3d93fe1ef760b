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

use super::unverified_claim::{HEALTH, has_source, refutes};
use super::{Context, Hits};
use crate::wording::{Wordings, guard};
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

/// Reports advice against guidance.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if has_source(cx) || refutes(cx) || guard::speaks_against(cx.text) || cx.is_official() {
        return hits.rule_out_for_good();
    }
    for found in HEALTH.find(cx.text).into_iter().chain(TIPS.find(cx.text)) {
        if !guard::quoted(cx.text, found.span) && !guard::asks(cx.text, found.sentence) && !guard::is_story(cx.text) {
            hits.push(hits.of(&found).because("goes against NHS guidance"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn against_guidance() {
        assert!(finds("contradicts-nhs-policy", "wmas", "Do not bother with the vaccine, it does nothing"));
        assert!(!finds("contradicts-nhs-policy", "wmas", "JRCALC update day, bring snacks"));
    }
}
