//! What a setting may hold, for browsers and for the scripts that an administrator runs.
//!
//! The managed schema is in the subset that Chromium takes. Types only: a browser drops what breaks a schema's rules
//! without a word to the extension, and the core can only name what reaches it.

use crewmate::policy::catalogue;
use crewmate::settings::definition::{ALL, Entries, Items, Kind, LEVELS, Setting, Who, names};
use serde_json::{Map, Value, json};

/// The whole schema.
pub fn schema() -> String {
    let properties: Map<String, Value> =
        ALL.iter().map(|setting| (setting.key.to_owned(), property(setting))).collect();
    super::json(&json!({"type": "object", "properties": properties}))
}

fn property(setting: &Setting) -> Value {
    let text = json!({"type": "string"});
    let mut property = match setting.kind {
        Kind::Choice(_) | Kind::Text(_) => text,
        Kind::Flag => json!({"type": "boolean"}),
        Kind::Number(..) => json!({"type": "integer"}),
        Kind::List(_) => json!({"type": "array", "items": text}),
        Kind::Table(_) => json!({"type": "object", "additionalProperties": text}),
    };
    property["title"] = setting.title.into();
    property["description"] = description(setting).into();
    property
}

/// What the verify scripts hold values against: Chromium drops what is of the wrong type without a word to the
/// extension, so that only such a script can name it on the machine itself.
pub fn forms() -> String {
    let forms: Map<String, Value> = ALL.iter().map(|setting| (setting.key.to_owned(), form(setting.kind))).collect();
    super::json(&forms.into())
}

fn form(kind: Kind) -> Value {
    let rules = || catalogue::rules().keys().cloned().collect::<Vec<_>>();
    match kind {
        Kind::Choice(words) => {
            json!({"type": "text", "words": words.iter().map(|(word, _)| *word).collect::<Vec<_>>()})
        }
        Kind::Text(_) => json!({"type": "text", "json": true}),
        Kind::Flag => json!({"type": "yes/no"}),
        Kind::Number(least, most) => json!({"type": "number", "least": least, "most": most}),
        Kind::List(Items::Hosts) => json!({"type": "list"}),
        Kind::List(Items::Keys) => {
            let open: Vec<&str> = ALL.iter().filter(|one| one.who == Who::Person).map(|one| one.key).collect();
            json!({"type": "list", "words": open})
        }
        Kind::List(Items::Rules) => json!({"type": "list", "words": rules()}),
        Kind::Table(Entries::RuleLevels) => json!({"type": "table", "names": rules(), "words": LEVELS}),
        Kind::Table(entries) => json!({"type": "table", "names": names(entries)}),
    }
}

/// What a setting does and takes, in one paragraph.
pub fn description(setting: &Setting) -> String {
    let takes = match setting.kind {
        Kind::Choice(words) => {
            let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            format!(" One of: {}.", words.join(", "))
        }
        Kind::Number(least, most) => format!(" A whole number from {least} to {most}."),
        Kind::Table(Entries::RuleLevels) => format!(" By rule, one of: {}.", LEVELS.join(", ")),
        Kind::Table(entries) => format!(" By purpose: {}.", names(entries).unwrap_or_default().join(", ")),
        _ => String::new(),
    };
    format!("{}{takes}", setting.help)
}
