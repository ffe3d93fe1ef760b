//! The rules that exist, whatever a trust makes of them: title, heading, default wording, cases.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::report::Heading;

/// What every trust has in common about a rule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleInfo {
    /// The rule's short name for people.
    pub title: String,
    /// Under which heading the card shows it.
    pub heading: Heading,
    /// Why it matters, in one kind sentence.
    pub message: String,
    /// What to do instead.
    pub advice: String,
    /// Whether a patient's agreement, where the policy accepts one, can settle it.
    #[serde(default)]
    pub consent: bool,
    /// The cases a detector may report besides the plain one, and what each means.
    #[serde(default)]
    pub variants: BTreeMap<String, String>,
    /// Short names of those cases that the rule's own would be wrong or unkind for.
    #[serde(default)]
    pub titles: BTreeMap<String, String>,
}

impl RuleInfo {
    /// The short name that a card bears for one case of the rule.
    #[must_use]
    pub fn title_of(&self, variant: &str) -> &str {
        self.titles.get(variant).unwrap_or(&self.title)
    }
}

static RULES: OnceLock<BTreeMap<String, RuleInfo>> = OnceLock::new();

/// Every rule by its id.
#[must_use]
pub fn rules() -> &'static BTreeMap<String, RuleInfo> {
    RULES.get_or_init(|| {
        serde_json::from_str(include_str!("../../policies/rules.json")).expect("the catalogue is ours and tested")
    })
}

/// What is known of a rule; `None` where there is no such rule.
#[must_use]
pub fn find(rule: &str) -> Option<&'static RuleInfo> {
    rules().get(rule)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_cases_that_there_are_have_names_of_their_own() {
        for (rule, info) in rules() {
            let unknown: Vec<&String> = info.titles.keys().filter(|case| !info.variants.contains_key(*case)).collect();
            assert!(unknown.is_empty(), "{rule}: {unknown:?}");
        }
        let distress = find("self-harm-or-violence").expect("a rule");
        assert_ne!(distress.title_of("own-distress"), distress.title);
        assert_eq!(distress.title_of(""), distress.title);
    }
}
