//! What is in force, for the popup, the options and the page script.

use crate::policy::{BUILT_IN, Pack};
use crate::rules;
use crate::settings::Effective;
use serde::{Deserialize, Serialize};

/// The longest text that is read at all, in UTF-16 code units: some four hundred pages. Of longer ones it is said that they were not.
/// What of shorter ones is read at every key, and what before they go out, [`crate::long`] decides.
pub const MOST_UNITS: u32 = 2_000_000;

/// One trust whose policy can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct TrustInfo {
    /// The short id.
    pub id: String,
    /// The trust's name.
    pub name: String,
    /// The policy document's title.
    pub policy: String,
}

/// What is in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CoreInfo {
    /// The trust chosen; `None` = none yet.
    pub trust: Option<TrustInfo>,
    /// The trusts that there are.
    pub trusts: Vec<TrustInfo>,
    /// How many rules there are.
    pub rules: u32,
    /// The longest text that is read at all, in UTF-16 code units.
    pub max_chars: u32,
    /// Whether pictures and films are looked at before they are attached.
    pub photo_checks: bool,
}

/// What is in force, for showing.
#[must_use]
pub fn info(effective: &Effective) -> CoreInfo {
    let trusts = BUILT_IN.iter().filter(|(id, _)| *id != "none").filter_map(|(_, text)| head_of(text)).collect();
    CoreInfo {
        trust: (effective.pack.trust != "none").then(|| of(&effective.pack)),
        trusts,
        rules: u32::try_from(rules::ALL.len()).unwrap_or(u32::MAX),
        max_chars: MOST_UNITS,
        photo_checks: effective.values.photo_checks.unwrap_or(true),
    }
}

/// What a pack of ours says of itself. The rest of it is read when somebody chooses it: all five would be a good part of what
/// a start costs.
fn head_of(text: &str) -> Option<TrustInfo> {
    #[derive(Deserialize)]
    struct Head {
        trust: String,
        name: String,
        policy: Policy,
    }
    #[derive(Deserialize)]
    struct Policy {
        title: String,
    }
    let Head { trust, name, policy } = serde_json::from_str(text).ok()?;
    Some(TrustInfo { id: trust, name, policy: policy.title })
}

fn of(pack: &Pack) -> TrustInfo {
    TrustInfo { id: pack.trust.clone(), name: pack.name.clone(), policy: pack.policy.title.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_trusts_are_told_as_their_packs_say() {
        let told = info(&Effective::default()).trusts;
        let packs = BUILT_IN.iter().filter(|(id, _)| *id != "none").filter_map(|(id, _)| Pack::built_in(id));
        assert_eq!(told, packs.map(of).collect::<Vec<_>>());
        assert!(told.len() > 3);
    }
}
