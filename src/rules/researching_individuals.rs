//! # Looking people up
//!
//! ## What it looks for
//! Looking into a patient, relative, colleague or applicant on social sites, told or asked for.
//!
//! ## Why
//! Some policies rule out researching people; recruiters and buyers have their own procedure.
//!
//! ## Example
//! "Looked up last night's patient on Facebook"
//!
//! ## Better
//! Leave it.
//!
//! ## Quiet when
//! It is about somebody famous, a friend, or a business.

use super::{Context, Hits};
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "looked|found|stalked|googled|searched|snooped ~2 up? ~3 patient|patient's|pt|relative|relatives|complainant|applicant|candidate|caller|daughter|casualty ~6 facebook|insta|instagram|online|google|linkedin|tiktok|profile|fb",
            "looked+up|found|stalked|googled|searched+for|searched|snooped ~1 up|on|for? ~1 this|that|the|tonight's|his|her|their ~2 facebook|insta|instagram|snap|snapchat|tiktok|linkedin|profile|socials ~2 after|from|since ~1 the|that|our|a|last+night's|tonight's|yesterday's ~1 job|shift|call|arrest|rtc|crash|handover|arrests|incident",
            "googled|facebook-stalked|stalked ~2 patient|pt|complainant|applicant|candidate|caller ~3",
            "anyone|who ~2 find|found|got|know ~3 patient's|patients|complainant's|applicant's|caller's facebook|insta|instagram|profile|account ~2",
        ],
    )])
});

/// Reports that people are looked into.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for found in WORDINGS.find(cx.text) {
        if guard::is_meant(cx.text, &found) {
            hits.push(hits.of(&found).because("somebody is looked into"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn looking_up_patients() {
        assert!(finds("researching-individuals", "scas", "Looked up last night's patient on Facebook and he is a DJ"));
        assert!(!finds("researching-individuals", "scas", "Looked up the recipe on Facebook"));
    }
}
