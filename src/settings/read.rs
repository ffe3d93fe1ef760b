//! Reads what a browser hands over, key by key: what can't be used is named and left out, and takes nothing else along.

use std::collections::BTreeMap;

use serde_json::Value;

use super::definition::{ALL, Entries, Items, Kind, LEVELS, MOST_CHARS, MOST_ITEMS, Setting, Who, find, names};
use super::{PostAnyway, Settings, Source};
use crate::draft::Account;
use crate::policy::{Level, Sensitivity, catalogue, nearest};
use serde::{Deserialize, Serialize};

/// Where values come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    /// The administrator's, `storage.managed`.
    Managed,
    /// The person's, `storage.local`. Other things are kept there too.
    Own,
    /// A file that the person brings along: like their own, and everything in it is meant.
    File,
}

/// A value that is not used, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Rejected {
    /// The setting's key and, where only a part is rejected, that part: `rules.profanty`, `sitesOff.2`.
    pub key: String,
    /// Who set it.
    pub source: Source,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

/// More rejected values than this are only counted.
const MOST_REJECTED: usize = 100;

/// Reads one area. `null` and an empty text count as not set.
#[must_use]
pub fn read(stored: &Value, area: Area) -> (Settings, Vec<Rejected>) {
    let mut reading = Reading { area, settings: Settings::default(), rejected: Vec::new() };
    match stored {
        Value::Object(map) => {
            for (key, value) in map {
                if value.is_null() || value.as_str() == Some("") {
                    continue;
                }
                match find(key) {
                    Some(setting) if area != Area::Managed && setting.who == Who::It => {
                        reading.reject(key, "only the trust's IT can set this.", "Nothing to do: it has no effect.");
                    }
                    Some(setting) => reading.take(setting, value),
                    None if area != Area::Own => reading.unknown(key),
                    None => {}
                }
            }
        }
        // Without any policy there is nothing to read, and Firefox says so with an error.
        Value::Null if area == Area::Managed => {}
        Value::Null => reading.reject(
            "",
            "the browser can't read what you chose here before, so it counts as not chosen.",
            "Nothing was erased: start the browser again. If it stays so, choose anew.",
        ),
        other => {
            reading.reject("", format!("settings come by name, not as {}.", kind(other)), "Set each key by itself.")
        }
    }
    let mut rejected = reading.rejected;
    if rejected.len() > MOST_REJECTED {
        let more = rejected.len() - MOST_REJECTED;
        rejected.truncate(MOST_REJECTED);
        rejected.push(Rejected {
            key: String::new(),
            source: area.source(),
            what: format!("there are {more} more values that can't be used."),
            remedy: "Put these right first.".to_owned(),
        });
    }
    (reading.settings, rejected)
}

impl Area {
    /// Whose values stand here.
    #[must_use]
    pub const fn source(self) -> Source {
        match self {
            Self::Managed => Source::Managed,
            Self::Own | Self::File => Source::Person,
        }
    }
}

struct Reading {
    area: Area,
    settings: Settings,
    rejected: Vec<Rejected>,
}

impl Reading {
    fn reject(&mut self, key: &str, what: impl Into<String>, remedy: impl Into<String>) {
        let source = self.area.source();
        self.rejected.push(Rejected { key: shortened(key), source, what: what.into(), remedy: remedy.into() });
    }

    fn unknown(&mut self, key: &str) {
        let meant = nearest(key, ALL.iter().map(|setting| setting.key))
            .or_else(|| ALL.iter().map(|setting| setting.key).find(|known| known.eq_ignore_ascii_case(key)));
        let remedy = meant.map_or_else(
            || "Take it out; docs/admin-settings.md lists the settings.".to_owned(),
            |known| format!("Did you mean {known}?"),
        );
        self.reject(key, "there is no such setting.", remedy);
    }

    fn wrong_type(&mut self, setting: &Setting, value: &Value) {
        self.reject(
            setting.key,
            format!("expected {}, found {}.", form(&setting.kind), kind(value)),
            format!("Write it like this: {}", setting.example),
        );
    }

    fn take(&mut self, setting: &'static Setting, value: &Value) {
        let key = setting.key;
        match (setting.kind, value) {
            (Kind::Choice(words), Value::String(word)) => {
                if words.iter().any(|(known, _)| known == word) {
                    self.choose(key, word);
                } else {
                    let all: Vec<&str> = words.iter().map(|(known, _)| *known).collect();
                    self.reject(
                        key,
                        format!("there is no {} {:?}.", setting.title.to_lowercase(), shortened(word)),
                        format!("Use one of: {}.", all.join(", ")),
                    );
                }
            }
            // The pack's own reader names what is wrong with it, its length included.
            (Kind::Text(_), Value::String(text)) => self.settings.custom_pack = Some(text.clone()),
            (Kind::Flag, Value::Bool(on)) => match key {
                "photoChecks" => self.settings.photo_checks = Some(*on),
                _ => self.settings.practice = Some(*on),
            },
            (Kind::Number(least, most), Value::Number(number)) => {
                // A browser's numbers may come as 14.0.
                let whole =
                    number.as_f64().filter(|n| n.fract() == 0.0 && (f64::from(least)..=f64::from(most)).contains(n));
                match whole {
                    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // within the range just tested
                    Some(days) => self.settings.history_days = Some(days as u32),
                    None => self.reject(
                        key,
                        format!("{number} is not a whole number from {least} to {most}."),
                        format!("Use a whole number from {least} to {most}."),
                    ),
                }
            }
            (Kind::List(items), Value::Array(values)) => self.list(setting, items, values),
            (Kind::Table(entries), Value::Object(values)) => self.table(setting, entries, values),
            _ => self.wrong_type(setting, value),
        }
    }

    fn choose(&mut self, key: &str, word: &str) {
        let settings = &mut self.settings;
        match key {
            "trust" => settings.trust = Some(word.to_owned()),
            "account" => {
                settings.account = Some(if word == "corporate" { Account::Corporate } else { Account::Personal })
            }
            "sensitivity" => {
                settings.sensitivity = Some(match word {
                    "careful" => Sensitivity::Careful,
                    "quiet" => Sensitivity::Quiet,
                    _ => Sensitivity::Balanced,
                });
            }
            _ => {
                settings.post_anyway = Some(match word {
                    "never" => PostAnyway::Never,
                    "not-about-patients" => PostAnyway::NotAboutPatients,
                    _ => PostAnyway::Always,
                });
            }
        }
    }

    fn list(&mut self, setting: &Setting, items: Items, values: &[Value]) {
        let mut taken = Vec::new();
        for (index, value) in values.iter().enumerate() {
            let path = format!("{}.{index}", setting.key);
            let Some(text) = value.as_str() else {
                self.reject(&path, format!("expected text, found {}.", kind(value)), "Put it between quotation marks.");
                continue;
            };
            if taken.len() >= MOST_ITEMS {
                self.reject(&path, format!("the list is longer than {MOST_ITEMS}."), "Take out what is not needed.");
                break;
            }
            let fits = match items {
                Items::Hosts => host(text, setting.key == "sitesOn"),
                Items::Keys => open_key(text),
                Items::Rules => rule(text),
            };
            match fits {
                Ok(()) => taken.push(text.to_owned()),
                Err((what, remedy)) => self.reject(&path, what, remedy),
            }
        }
        // None of it can be used: that is no list that takes an offer away.
        if setting.key == "lessOf" && taken.is_empty() && !values.is_empty() {
            return;
        }
        let into = match setting.key {
            "sitesOff" => &mut self.settings.sites_off,
            "sitesOn" => &mut self.settings.sites_on,
            "lessOf" => &mut self.settings.less_of,
            _ => &mut self.settings.person_may_change,
        };
        *into = Some(taken);
    }

    fn table(&mut self, setting: &Setting, entries: Entries, values: &serde_json::Map<String, Value>) {
        let mut levels = BTreeMap::new();
        let mut texts = BTreeMap::new();
        for (index, (name, value)) in values.iter().enumerate() {
            let path = format!("{}.{name}", setting.key);
            if index >= MOST_ITEMS {
                self.reject(
                    &path,
                    format!("there are more than {MOST_ITEMS} entries."),
                    "Take out what is not needed.",
                );
                break;
            }
            let Some(text) = value.as_str() else {
                self.reject(
                    &path,
                    format!("expected text, found {}.", kind(value)),
                    format!("Write it like this: {}", setting.example),
                );
                continue;
            };
            let known = match names(entries) {
                None => catalogue::find(name).is_some(),
                Some(names) => names.contains(&name.as_str()),
            };
            if !known {
                let (what, meant) = match names(entries) {
                    None => ("rule", nearest_rule(name)),
                    Some(names) => ("purpose", nearest(name, names.iter().copied())),
                };
                let remedy = meant.map_or_else(
                    || "Take it out; docs/admin-settings.md says what there is.".to_owned(),
                    |known| format!("Did you mean {known}?"),
                );
                self.reject(&path, format!("there is no such {what}."), remedy);
                continue;
            }
            match entries {
                Entries::RuleLevels => match Level::from_word(text) {
                    Some(level) => {
                        levels.insert(name.clone(), level);
                    }
                    None => self.reject(
                        &path,
                        format!("there is no severity {:?}.", shortened(text)),
                        format!("Use one of: {}.", LEVELS.join(", ")),
                    ),
                },
                Entries::Contacts if text.chars().count() > MOST_CHARS || text.chars().any(char::is_control) => self
                    .reject(
                        &path,
                        format!("a contact is at most {MOST_CHARS} characters on one line."),
                        "Name the department and how to reach it.",
                    ),
                Entries::Contacts => {
                    texts.insert(name.clone(), text.to_owned());
                }
            }
        }
        match entries {
            Entries::RuleLevels => self.settings.rules = Some(levels),
            Entries::Contacts => self.settings.contacts = Some(texts),
        }
    }
}

/// Whether a host is written as the page script compares it.
fn host(text: &str, must_be_ours: bool) -> Result<(), (String, String)> {
    let bare = text.trim().to_lowercase();
    let bare = bare.split_once("://").map_or(bare.as_str(), |(_, rest)| rest);
    let bare = bare.split(['/', ':', '?', '#']).next().unwrap_or_default();
    let bare = bare.trim_start_matches("*.").trim_start_matches("www.");
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '-';
    let is_host = !bare.is_empty()
        && bare.len() <= 253
        && bare.chars().all(plain)
        && !bare.starts_with('.')
        && !bare.ends_with('.');
    if !is_host {
        return Err((
            format!("{:?} is not the name of a site.", shortened(text)),
            "Write it like this: x.com".to_owned(),
        ));
    }
    if bare != text {
        return Err((
            format!("{:?} is more than the bare name of a site.", shortened(text)),
            format!("Write it like this: {bare}"),
        ));
    }
    let ours = || super::sites::HOSTS.iter().any(|site| bare == *site || bare.ends_with(&format!(".{site}")));
    if must_be_ours && !ours() {
        return Err((
            format!("this version does not run on {bare}, so it can't be kept on."),
            "Ask for the site to be added in a later version, or take it out.".to_owned(),
        ));
    }
    Ok(())
}

/// The rule that was most likely meant.
fn nearest_rule(text: &str) -> Option<&'static str> {
    nearest(text, catalogue::rules().keys().map(String::as_str))
}

/// Whether there is such a rule.
fn rule(text: &str) -> Result<(), (String, String)> {
    if catalogue::find(text).is_some() {
        return Ok(());
    }
    let remedy = nearest_rule(text).map_or_else(
        || "Take it out; docs/rules.md lists the rules.".to_owned(),
        |known| format!("Did you mean {known}?"),
    );
    Err((format!("there is no rule {:?}.", shortened(text)), remedy))
}

/// Whether a setting may be left open at all.
fn open_key(text: &str) -> Result<(), (String, String)> {
    let open = ALL.iter().filter(|setting| setting.who == Who::Person).map(|setting| setting.key);
    match find(text) {
        Some(setting) if setting.who == Who::Person => Ok(()),
        Some(_) => Err((
            format!("{text} is for IT alone and can't be left open."),
            format!("Use any of: {}.", open.collect::<Vec<_>>().join(", ")),
        )),
        None => Err((
            format!("there is no setting {:?}.", shortened(text)),
            nearest(text, open.clone())
                .or_else(|| open.clone().find(|known| known.eq_ignore_ascii_case(text)))
                .map_or_else(
                    || format!("Use any of: {}.", open.clone().collect::<Vec<_>>().join(", ")),
                    |known| format!("Did you mean {known}?"),
                ),
        )),
    }
}

/// What a setting takes, for messages.
pub(super) fn form(kind: &Kind) -> &'static str {
    match kind {
        Kind::Choice(_) => "a word",
        Kind::Text(_) => "text",
        Kind::Flag => "true or false",
        Kind::Number(..) => "a whole number",
        Kind::List(_) => "a list of texts",
        Kind::Table(_) => "a table of texts by name",
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "a table",
    }
}

/// Foreign words in messages are kept short.
fn shortened(text: &str) -> String {
    if text.chars().count() <= 60 { text.to_owned() } else { text.chars().take(60).chain(['…']).collect() }
}
