//! The managed schema, in the subset that Chromium takes. Types only: a browser drops what breaks a schema's rules
//! without a word to the extension, and the core can only name what reaches it.

use crewmate::settings::definition::{ALL, Entries, Kind, LEVELS, Setting, names};
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
