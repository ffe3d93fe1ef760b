//! Which pack is in force: what the administrator set, else what the person chose, else ours.

use serde::{Deserialize, Serialize};

use crate::draft::Account;
use crate::policy::{Pack, Problem, Sensitivity, load_custom};

/// What can be set, by the person or by the administrator. What is `None` is left open.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The trust's id.
    pub trust: Option<String>,
    /// Whether this browser posts for the person or for the trust.
    pub account: Option<Account>,
    /// A trust-written pack, as JSON text.
    pub custom_pack: Option<String>,
    /// How readily thin evidence is shown.
    pub sensitivity: Option<Sensitivity>,
}

/// What is in force.
#[derive(Debug, Clone, PartialEq)]
pub struct Effective {
    /// The pack, with the sensitivity applied.
    pub pack: Pack,
    /// The kind of account where the page does not tell.
    pub account: Account,
    /// What could not be used, and why; the rest is in force nevertheless.
    pub problems: Vec<Problem>,
}

impl Settings {
    /// Reads settings key by key, as a browser stores them: a value of the wrong type is named and left
    /// out, and does not take the others with it. Keys that are not ours are passed over.
    #[must_use]
    pub fn read(stored: &serde_json::Value) -> (Settings, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut settings = Settings::default();
        take(stored, "trust", "a trust's short id, such as \"emas\"", &mut settings.trust, &mut problems);
        take(stored, "account", "\"personal\" or \"corporate\"", &mut settings.account, &mut problems);
        take(stored, "customPack", "a policy pack as JSON text", &mut settings.custom_pack, &mut problems);
        take(stored, "sensitivity", "\"careful\", \"balanced\" or \"quiet\"", &mut settings.sensitivity, &mut problems);
        (settings, problems)
    }

    /// What is in force: `managed` before `own` before the default, each key by itself.
    ///
    /// What can't be used is named in [`Effective::problems`] and left out; a trust-written pack
    /// with mistakes leaves the built-in one in force.
    #[must_use]
    pub fn resolve(managed: &Settings, own: &Settings) -> Effective {
        let trust = managed.trust.as_ref().or(own.trust.as_ref());
        let custom = managed.custom_pack.as_ref().or(own.custom_pack.as_ref());
        let mut problems = Vec::new();
        let chosen = trust.map(|id| {
            let known = Pack::built_in(id);
            if known.is_none() {
                problems.push(Problem {
                    path: "trust".to_owned(),
                    line: 0,
                    column: 0,
                    what: format!("there is no trust {id:?}."),
                    remedy: "Choose your trust in the options.".to_owned(),
                });
            }
            known.unwrap_or_else(Pack::none)
        });
        let mut pack = match custom.map(|text| load_custom(text)) {
            Some((pack, mistakes)) if mistakes.is_empty() => pack,
            Some((base, mistakes)) => {
                problems.extend(mistakes);
                // Where no trust is chosen, the pack's own base is nearest to what was meant.
                chosen.cloned().unwrap_or(base)
            }
            None => chosen.unwrap_or_else(Pack::none).clone(),
        };
        pack.sensitivity = managed.sensitivity.or(own.sensitivity).unwrap_or_default();
        Effective { pack, account: managed.account.or(own.account).unwrap_or_default(), problems }
    }
}

fn take<T: serde::de::DeserializeOwned>(
    stored: &serde_json::Value,
    key: &str,
    form: &str,
    into: &mut Option<T>,
    problems: &mut Vec<Problem>,
) {
    let Some(value) = stored.get(key).filter(|v| !v.is_null()) else { return };
    match serde_json::from_value(value.clone()) {
        Ok(read) => *into = Some(read),
        Err(_) => problems.push(Problem {
            path: key.to_owned(),
            line: 0,
            column: 0,
            what: format!("the value is not {form}."),
            remedy: format!("Set {key} to {form}, or take it out."),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trust(id: &str) -> Settings {
        Settings { trust: Some(id.to_owned()), ..Settings::default() }
    }

    #[test]
    fn the_administrator_comes_before_the_person_and_the_person_before_the_default() {
        let resolved = |managed: &Settings, own: &Settings| Settings::resolve(managed, own).pack.trust;
        assert_eq!(resolved(&trust("las"), &trust("emas")), "las");
        assert_eq!(resolved(&Settings::default(), &trust("emas")), "emas");
        assert_eq!(resolved(&Settings::default(), &Settings::default()), "none");
    }

    #[test]
    fn one_wrong_value_does_not_take_the_others_along() {
        let stored = serde_json::json!({"trust": "yas", "account": 7, "sitesOff": ["x.com"], "sensitivity": null});
        let (settings, problems) = Settings::read(&stored);
        assert_eq!(settings, trust("yas"));
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].path, "account");
    }

    #[test]
    fn an_unknown_trust_is_named_and_the_general_pack_holds() {
        let effective = Settings::resolve(&trust("mars"), &Settings::default());
        assert_eq!(effective.pack.trust, "none");
        assert_eq!(effective.problems.len(), 1);
    }

    #[test]
    fn a_pack_with_mistakes_leaves_the_trusts_own_in_force() {
        let own = Settings { custom_pack: Some("{".to_owned()), ..trust("yas") };
        let effective = Settings::resolve(&Settings::default(), &own);
        assert_eq!(effective.pack, *Pack::built_in("yas").unwrap());
        assert_eq!(effective.problems.len(), 1);
    }

    #[test]
    fn a_good_pack_is_in_force() {
        let custom = r#"{"extends": "yas", "rules": {"check-in": "warn"}}"#;
        let own = Settings { custom_pack: Some(custom.to_owned()), ..trust("yas") };
        let effective = Settings::resolve(&Settings::default(), &own);
        assert!(effective.problems.is_empty());
        assert_ne!(effective.pack, *Pack::built_in("yas").unwrap());
    }
}
