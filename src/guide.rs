//! The policy on one page: what a handout, the induction and the popup say of it, all from the pack in force.

use serde::{Deserialize, Serialize};

use crate::draft::Surface;
use crate::policy::{Level, catalogue};
use crate::report::{Clause, Heading};
use crate::settings::Effective;

/// A rule as the pack in force has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct GuideRule {
    /// Its id.
    pub rule: String,
    /// Its name for people.
    pub title: String,
    /// Under which heading it belongs.
    pub heading: Heading,
    /// Why it matters.
    pub message: String,
    /// What to do instead.
    pub advice: String,
    /// What it rests on.
    pub clauses: Vec<Clause>,
}

/// Something that the policy says in one sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct GuideLine {
    /// The sentence.
    pub says: String,
    /// The paragraphs it rests on.
    pub clauses: Vec<String>,
}

/// Whom to turn to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct GuideContact {
    /// For what, for example `in-doubt`.
    pub purpose: String,
    /// Whom, and how to reach them.
    pub whom: String,
}

/// The policy on one page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Guide {
    /// The trust's name; `None` where none is chosen.
    pub trust: Option<String>,
    /// The policy document's title.
    pub policy: String,
    /// Its version; empty where the text states none.
    pub version: String,
    /// Its date; empty where the text states none.
    pub date: String,
    /// What would breach the policy as it stands.
    pub stops: Vec<GuideRule>,
    /// What is likely to.
    pub cares: Vec<GuideRule>,
    /// What the policy allows and welcomes.
    pub allowed: Vec<GuideLine>,
    /// The words "these views are my own" as the trust wants them; `None` where it wants none.
    pub disclaimer: Option<String>,
    /// Campaigns to share.
    pub hashtags: Vec<String>,
    /// Whom to ask.
    pub contacts: Vec<GuideContact>,
}

/// The policy in force, for the kind of account in force.
#[must_use]
pub fn guide(effective: &Effective) -> Guide {
    let pack = &effective.pack;
    let account = effective.account;
    let at = |wanted: Level| {
        pack.rules
            .iter()
            .filter(|(rule, entry)| entry.level("", account, Surface::Post) == wanted && rule.as_str() != "jigsaw")
            .filter_map(|(rule, entry)| {
                let info = catalogue::find(rule)?;
                Some(GuideRule {
                    rule: rule.clone(),
                    title: info.title.clone(),
                    heading: info.heading,
                    message: pack.fill(entry.plain.message.as_ref().unwrap_or(&info.message)),
                    advice: pack.fill(entry.plain.advice.as_ref().unwrap_or(&info.advice)),
                    clauses: pack.cite(rule, entry.clauses("", account)),
                })
            })
            .collect()
    };
    Guide {
        trust: (pack.trust != "none").then(|| pack.name.clone()),
        policy: pack.policy.title.clone(),
        version: pack.policy.version.clone(),
        date: pack.policy.date.clone(),
        stops: at(Level::Stop),
        cares: at(Level::Warn),
        allowed: pack
            .permissions
            .values()
            .filter(|permission| permission.account.is_none_or(|only| only == account))
            .map(|permission| GuideLine { says: permission.says.clone(), clauses: permission.clauses.clone() })
            .collect(),
        disclaimer: pack.disclaimer.as_ref().map(|disclaimer| disclaimer.wording.clone()),
        hashtags: pack.encouraged_hashtags.clone(),
        contacts: pack
            .contacts
            .iter()
            .map(|(purpose, contact)| GuideContact { purpose: purpose.clone(), whom: contact.to_string() })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_trust_has_its_page_and_no_trust_has_a_short_one() {
        for trust in ["emas", "las", "scas", "wmas", "yas"] {
            let guide = guide(&Effective::of(&json!({ "trust": trust }), &json!({})));
            assert!(guide.trust.is_some() && !guide.policy.is_empty(), "{trust}");
            assert!(guide.stops.iter().any(|rule| rule.rule == "patient-name" && !rule.clauses.is_empty()), "{trust}");
            assert!(guide.contacts.iter().any(|contact| contact.purpose == "in-doubt"), "{trust}");
            assert!(!guide.allowed.is_empty(), "{trust}");
            let rules = guide.stops.iter().chain(&guide.cares);
            assert!(rules.clone().all(|rule| !rule.message.contains('{') && !rule.advice.contains('{')), "{trust}");
        }
        let guide = guide(&Effective::default());
        assert!(guide.trust.is_none() && guide.stops.iter().all(|rule| rule.clauses.is_empty()));
    }

    #[test]
    fn a_trusts_own_pack_has_its_own_page() {
        let own = r#"{"extends": "emas", "name": "Moon Ambulance", "rules": {"profanity": "stop"}, "policy": {"title": "Moon posts"}}"#;
        let guide = guide(&Effective::of(&json!({ "customPack": own }), &json!({})));
        assert_eq!((guide.trust.as_deref(), guide.policy.as_str()), (Some("Moon Ambulance"), "Moon posts"));
        assert!(guide.stops.iter().any(|rule| rule.rule == "profanity"));
    }
}
