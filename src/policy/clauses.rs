//! Each clause of the five policies in our own words, readable offline.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::draft::Account;

/// One statement of a policy. A numbered paragraph that says several things has several of these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClauseText {
    /// The policy's own number (letters count the statements within it), for example `6.4.15i`.
    pub clause: String,
    /// The rule it was read for; ids of guidance that no rule detects appear here too.
    pub rule: String,
    /// What it says, in our words.
    pub says: String,
    /// What the person can do about it.
    #[serde(rename = "do")]
    pub action: String,
    /// The kind of account it speaks of; missing for both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Account>,
    /// How it can be noticed: `text`, `profile`, `history`, `ui`, `metadata`, `photo`, or `advice` (not at all).
    pub checkable: String,
    /// How binding it is: `stop`, `warn` or `advise`.
    pub severity: String,
}

/// All clauses of one trust's policy.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClauseList {
    /// Where the summaries come from.
    pub source: String,
    /// The clauses in the policy's order.
    pub clauses: Vec<ClauseText>,
}

impl ClauseList {
    /// Whether the policy has a clause of this number.
    #[must_use]
    pub fn has(&self, clause: &str) -> bool {
        self.clauses.iter().any(|text| text.clause == clause)
    }

    /// What the clause says, as it bears on `rule`: the statement read for that rule where there is
    /// one, otherwise the clause's first.
    #[must_use]
    pub fn find(&self, clause: &str, rule: &str) -> Option<&ClauseText> {
        let mut all = self.clauses.iter().filter(|text| text.clause == clause);
        let first = all.clone().next();
        all.find(|text| text.rule == rule).or(first)
    }
}

macro_rules! lists {
    ($($trust:literal),*) => {
        /// The clauses of a trust's policy; `None` for an id that is none of ours.
        #[must_use]
        pub fn of(trust: &str) -> Option<&'static ClauseList> {
            match trust {
                $($trust => {
                    static LIST: OnceLock<ClauseList> = OnceLock::new();
                    Some(LIST.get_or_init(|| {
                        serde_json::from_str(include_str!(concat!("../../policies/clauses/", $trust, ".json")))
                            .expect("the clause lists are ours and tested")
                    }))
                })*
                _ => None,
            }
        }
    };
}

lists!("wmas", "las", "yas", "scas", "emas");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::BUILT_IN;

    #[test]
    fn every_trust_has_its_clauses() {
        let counts: Vec<usize> = BUILT_IN.iter().filter_map(|(id, _)| of(id)).map(|list| list.clauses.len()).collect();
        assert_eq!(counts.len(), 5);
        assert_eq!(counts.iter().sum::<usize>(), 692);
        assert!(of("nowhere").is_none());
    }

    #[test]
    fn the_statement_read_for_the_rule_is_preferred() {
        let wmas = of("wmas").unwrap();
        assert_eq!(wmas.find("1.4b", "colleague-detail").unwrap().rule, "colleague-detail");
        assert_eq!(wmas.find("1.4b", "no-such-rule").unwrap().clause, "1.4b");
        assert!(wmas.find("99.9", "x").is_none());
    }
}
