//! Guidance that no rule can detect, shown at the moment where it helps, and rarely.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::draft::Account;

use super::Pack;

/// A moment at which guidance is shown.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// The card's heading.
    pub title: String,
    /// What happens in the page, for whoever wires it up.
    pub when: String,
    /// How often at most the card comes by itself.
    pub at_most: AtMost,
}

/// How often a card comes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AtMost {
    /// Once in this browser, until the guidance is reset.
    Once,
    /// Once a month.
    Monthly,
    /// Once for each group, account or conversation.
    OncePerPlace,
    /// Every time, because it is rare and matters.
    EveryTime,
    /// Never by itself: only in the policy page or where the person asks.
    OnRequest,
}

/// One line of a guidance card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Guidance {
    /// The clause it rests on.
    pub clause: String,
    /// What the policy says, in our words.
    pub says: String,
    /// What the person can do.
    #[serde(rename = "do")]
    pub action: String,
}

/// Every moment by its id.
#[must_use]
pub fn all() -> &'static BTreeMap<String, Moment> {
    static MOMENTS: OnceLock<BTreeMap<String, Moment>> = OnceLock::new();
    MOMENTS.get_or_init(|| {
        serde_json::from_str(include_str!("../../policies/moments.json")).expect("the moments are ours and tested")
    })
}

impl Pack {
    /// What the trust's policy has to say at a moment, most binding first; empty where it has nothing.
    #[must_use]
    pub fn guidance(&self, moment: &str, account: Account) -> Vec<Guidance> {
        let Some(clauses) = self.moments.get(moment) else { return Vec::new() };
        let mut guidance: Vec<(usize, Guidance)> = Vec::new();
        for id in clauses.get(account) {
            // A paragraph that says several things has several lines here.
            for text in self.all_clauses().filter(|text| text.clause == *id) {
                let fits = text.account.is_none_or(|only| only == account);
                if fits && guidance.iter().all(|(_, line)| line.says != text.says) {
                    let line = Guidance { clause: id.clone(), says: text.says.clone(), action: text.action.clone() };
                    let order = ["stop", "warn"].iter().position(|word| *word == text.severity).unwrap_or(2);
                    guidance.push((order, line));
                }
            }
        }
        crate::sorted::by_key(&mut guidance, |(order, _)| *order);
        guidance.into_iter().map(|(_, line)| line).collect()
    }
}
