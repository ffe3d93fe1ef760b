//! Settings taken along in a file: from one browser to another, or handed on by a colleague.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::definition::ALL;
use super::{Area, Rejected, Source, read};

/// The longest file that is read, in bytes.
const MOST_BYTES: usize = 100_000;
/// The name under which a file holds the settings.
const INSIDE: &str = "crewmateSettings";

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Carried {
    /// What can be used, by the setting's key, as the browser stores it.
    #[cfg_attr(feature = "types", ts(type = "{ [key in string]: unknown }"))]
    pub values: BTreeMap<String, Value>,
    /// What can't, and why.
    pub rejected: Vec<Rejected>,
}

/// Reads a file of settings. A setting of which any part can't be used is left out whole, so that nothing half meant
/// comes into force.
#[must_use]
pub fn take_along(text: &str) -> Carried {
    let nothing = |what: String, remedy: &str| Carried {
        rejected: vec![Rejected { key: String::new(), source: Source::Person, what, remedy: remedy.to_owned() }],
        ..Carried::default()
    };
    if text.len() > MOST_BYTES {
        return nothing(format!("The file is longer than {MOST_BYTES} bytes."), "Choose a file that Crewmate saved.");
    }
    let whole: Value = match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
        Ok(whole) => whole,
        Err(mistake) => {
            return nothing(
                format!("The file can't be read at line {}, place {}.", mistake.line(), mistake.column()),
                "Choose a file that Crewmate saved, unchanged.",
            );
        }
    };
    let Some((stored, inside)) = whole.get(INSIDE).and_then(|stored| Some((stored, stored.as_object()?))) else {
        return nothing("These are no Crewmate settings.".to_owned(), "Choose a file that Crewmate saved.");
    };
    let (_, rejected) = read(stored, Area::File);
    let spoilt = |key: &str| rejected.iter().any(|r| r.key == key || r.key.split('.').next() == Some(key));
    let known = |key: &str| ALL.iter().any(|setting| setting.key == key);
    let values = inside
        .iter()
        .filter(|(key, value)| known(key) && !spoilt(key) && !value.is_null() && value.as_str() != Some(""))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    Carried { values, rejected }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(carried: &Carried) -> (Vec<&str>, Vec<&str>) {
        (carried.values.keys().map(String::as_str).collect(), carried.rejected.iter().map(|r| r.key.as_str()).collect())
    }

    #[test]
    fn what_was_saved_comes_back() {
        let carried = take_along(
            "\u{feff}{\"crewmateSettings\": {\"trust\": \"emas\", \"historyDays\": 0, \"sitesOff\": [\"x.com\"], \"lessOf\": []}}",
        );
        assert_eq!(keys(&carried), (vec!["historyDays", "lessOf", "sitesOff", "trust"], vec![]));
    }

    #[test]
    fn a_mistake_costs_its_own_setting_alone_and_is_named() {
        let carried = take_along(
            r#"{"crewmateSettings": {"trust": "mars", "account": "personal", "sitesOff": ["x.com", "what?"], "rules": {"profanity": "off"}, "acount": 1}}"#,
        );
        assert_eq!(keys(&carried), (vec!["account"], vec!["acount", "rules", "sitesOff.1", "trust"]));
        assert!(carried.rejected.iter().all(|r| !r.remedy.is_empty()));
    }

    #[test]
    fn what_is_no_such_file_is_refused_with_a_reason() {
        for text in
            ["", "{", "[]", "7", "{\"trust\": \"emas\"}", "{\"crewmateSettings\": 3}", &"x".repeat(MOST_BYTES + 1)]
        {
            let carried = take_along(text);
            assert!(carried.values.is_empty() && carried.rejected.len() == 1, "{text:.20}");
        }
    }
}
