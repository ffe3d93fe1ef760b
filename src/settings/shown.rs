//! Settings as the extension's own pages show them and the background honours them.

use serde::{Deserialize, Serialize};

use super::definition::{ALL, Kind, Who, find};
use super::{Effective, PostAnyway, Rejected, Source};
use crate::draft::Account;
use crate::policy::{Sensitivity, catalogue};

/// One setting: what holds and who decided it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SettingRow {
    /// Its key.
    pub key: String,
    /// Its name for people.
    pub title: String,
    /// What it does.
    pub help: String,
    /// What holds, in words.
    pub value: String,
    /// Who decided it.
    pub source: Source,
    /// Whether the person can't change it.
    pub locked: bool,
    /// Whether only IT can ever change it.
    pub it: bool,
}

/// A rule with its name for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct RuleName {
    /// Its id.
    pub rule: String,
    /// Its short name.
    pub title: String,
}

/// All settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SettingsShown {
    /// The id of the trust whose policy is in force; `None` where none is chosen.
    pub trust: Option<String>,
    /// Whose account posts are made from.
    pub account: Account,
    /// How sure something has to be before it counts in full.
    pub sensitivity: Sensitivity,
    /// For how many days kinds of detail are remembered.
    pub history_days: u32,
    /// Rules that press less hard for the person.
    pub less_of: Vec<RuleName>,
    /// Whether checking may be paused for one draft: not where the trust took a way past the pause away.
    pub may_pause: bool,
    /// Hosts on which nothing is done.
    pub sites_off: Vec<String>,
    /// Hosts that stay on.
    pub sites_on: Vec<String>,
    /// Whether pictures are looked at.
    pub photo_checks: bool,
    /// Whether the practice page is offered.
    pub practice: bool,
    /// Each setting with its source, in the order of the definition.
    pub rows: Vec<SettingRow>,
    /// What could not be used.
    pub rejected: Vec<Rejected>,
}

/// What is in force, for showing.
#[must_use]
pub fn shown(effective: &Effective) -> SettingsShown {
    let values = &effective.values;
    let rows = ALL
        .iter()
        .map(|setting| SettingRow {
            key: setting.key.to_owned(),
            title: setting.title.to_owned(),
            help: setting.help.to_owned(),
            value: in_words(effective, setting.key),
            source: effective.sources.get(setting.key).copied().unwrap_or(Source::Default),
            locked: effective.locked.contains(&setting.key),
            it: setting.who == Who::It,
        })
        .collect();
    SettingsShown {
        trust: Some(effective.pack.trust.clone()).filter(|id| id != "none"),
        account: effective.account,
        sensitivity: effective.pack.sensitivity,
        history_days: effective.history_days,
        less_of: effective
            .pack
            .lessened
            .rules
            .iter()
            .map(|rule| RuleName { rule: rule.clone(), title: title_of(rule) })
            .collect(),
        may_pause: effective.pack.post_anyway == PostAnyway::Always,
        sites_off: values.sites_off.clone().unwrap_or_default(),
        sites_on: values.sites_on.clone().unwrap_or_default(),
        photo_checks: values.photo_checks.unwrap_or(true),
        practice: values.practice.unwrap_or(true),
        rows,
        rejected: effective.rejected.clone(),
    }
}

fn in_words(effective: &Effective, key: &str) -> String {
    let values = &effective.values;
    let hosts = |hosts: &Option<Vec<String>>| match hosts.as_deref() {
        None | Some([]) => "none".to_owned(),
        Some(hosts) => hosts.join(", "),
    };
    let flag = |on: Option<bool>| if on.unwrap_or(true) { "on" } else { "off" }.to_owned();
    let told = match key {
        "trust" if effective.own_pack => return effective.pack.name.clone(),
        "trust" => return meaning(key, values.trust.as_deref().unwrap_or("none")),
        "account" => match effective.account {
            Account::Personal => "personal",
            Account::Corporate => "corporate",
        },
        "sensitivity" => match effective.pack.sensitivity {
            Sensitivity::Careful => "careful",
            Sensitivity::Balanced => "balanced",
            Sensitivity::Quiet => "quiet",
        },
        "postAnyway" => {
            return meaning(
                key,
                match effective.pack.post_anyway {
                    PostAnyway::Always => "always",
                    PostAnyway::NotAboutPatients => "not-about-patients",
                    PostAnyway::Never => "never",
                },
            );
        }
        "rules" => {
            let rules: Vec<String> =
                values.rules.iter().flatten().map(|(rule, level)| format!("{rule}: {}", level.word())).collect();
            return if rules.is_empty() { "as the policy has them".to_owned() } else { rules.join(", ") };
        }
        "contacts" => {
            let contacts: Vec<String> =
                values.contacts.iter().flatten().map(|(purpose, name)| format!("{purpose}: {name}")).collect();
            return if contacts.is_empty() { "as the policy has them".to_owned() } else { contacts.join("; ") };
        }
        "customPack" => match &values.custom_pack {
            None => "none",
            Some(_) if effective.own_pack => "in force",
            Some(_) => "not used, because of mistakes in it",
        },
        "lessOf" => {
            let titles: Vec<String> = values.less_of.iter().flatten().map(|rule| title_of(rule)).collect();
            return if titles.is_empty() { "nothing".to_owned() } else { titles.join(", ") };
        }
        "sitesOff" => return hosts(&values.sites_off),
        "sitesOn" => return hosts(&values.sites_on),
        "historyDays" => return effective.history_days.to_string(),
        "photoChecks" => return flag(values.photo_checks),
        "practice" => return flag(values.practice),
        _ => return hosts(&values.person_may_change),
    };
    told.to_owned()
}

/// What people call a rule.
fn title_of(rule: &str) -> String {
    catalogue::find(rule).map_or_else(|| rule.to_owned(), |info| info.title.clone())
}

/// What a choice's word means.
fn meaning(key: &str, word: &str) -> String {
    let told = find(key).and_then(|setting| match setting.kind {
        Kind::Choice(words) => words.iter().find(|(known, _)| *known == word),
        _ => None,
    });
    told.map_or(word, |(_, meaning)| meaning).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_setting_has_a_row_that_says_what_holds() {
        let managed = json!({"trust": "emas", "rules": {"profanity": "off"}, "sensitivity": "quiet", "customPack": "{", "personMayChange": ["sensitivity"]});
        let shown = shown(&Effective::of(&managed, &json!({"sitesOff": ["x.com"]})));
        assert_eq!(shown.rows.len(), ALL.len());
        let row = |key: &str| shown.rows.iter().find(|row| row.key == key).unwrap();
        assert_eq!(
            (row("trust").value.as_str(), row("trust").locked),
            ("East Midlands Ambulance Service NHS Trust", true)
        );
        assert_eq!((row("rules").value.as_str(), row("rules").source), ("profanity: off", Source::Managed));
        assert_eq!((row("sitesOff").value.as_str(), row("sitesOff").source), ("x.com", Source::Person));
        assert!(!row("sensitivity").locked);
        assert!(row("customPack").value.contains("mistakes"));
        assert!(shown.rows.iter().all(|row| !row.value.is_empty()));
        assert_eq!(shown.rejected.len(), 1);
    }
}
