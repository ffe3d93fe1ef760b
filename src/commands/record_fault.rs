//! What is wrong with a post record, said with its place in the record and a remedy.
//!
//! A record is read in one go; only where that fails is it gone through key by key, to find out which one it was.

use super::record::Record;
use crate::policy::nearest;
use serde_json::{Map, Value, json};

/// The keys that a record may have, but for those by which evaluations label it.
const KEYS: [&str; 13] = [
    "id",
    "trust",
    "account",
    "surface",
    "site",
    "audience",
    "profile",
    "history",
    "attachments",
    "reply_to",
    "place",
    "live",
    "text",
];

/// Says what is wrong with `line`, at which `error` came up.
pub(super) fn explain(line: &str, error: &serde_json::Error) -> String {
    let said = without_place(error);
    if !error.is_data() {
        let column = line.get(..error.column()).map_or(error.column(), |before| before.chars().count());
        return format!(
            "not well-formed JSON at column {column}: {said}. Write one record a line, as {{\"id\": …, \"text\": …}}, each key and text in straight quotation marks."
        );
    }
    let map = match serde_json::from_str(line) {
        Ok(Value::Object(map)) => map,
        _ => return "not a post record: a record is one object. Write {\"id\": …, \"text\": …}.".to_owned(),
    };
    if let Some(said) = unknown_key(&map) {
        return said;
    }
    if let Some(key) = ["id", "text"].into_iter().find(|key| !map.contains_key(*key)) {
        return format!("the key {key:?} is missing. Add {key:?}: \"…\".");
    }
    faulty(&map).unwrap_or_else(|| format!("{said}. Keep each key once."))
}

/// Names the first key that no record has, and the one that was likely meant.
pub(super) fn unknown_key(map: &Map<String, Value>) -> Option<String> {
    let key = map.keys().find(|key| is_unknown(key))?;
    let remedy = nearest(key, KEYS)
        .map_or_else(|| format!("Use: {}.", KEYS.join(", ")), |near| format!("Did you mean {near:?}?"));
    Some(format!("there is no key {key:?}. {remedy}"))
}

/// Whether a record has no such key, whatever stands in it.
fn is_unknown(key: &str) -> bool {
    of_one(key, &Value::Null).is_some_and(|said| said.starts_with(&format!("unknown field `{key}`")))
}

/// The first key whose value can't be read, and why.
fn faulty(map: &Map<String, Value>) -> Option<String> {
    map.iter().find_map(|(key, value)| {
        let whole = of_one(key, value)?;
        // Of a list or an object the entry is named that it is about.
        let inner = match value {
            Value::Array(items) => items
                .iter()
                .enumerate()
                .find_map(|(at, one)| Some((format!("{key}[{at}]"), of_one(key, &json!([one]))?))),
            Value::Object(map) => {
                map.iter().find_map(|(name, one)| Some((format!("{key}.{name}"), of_one(key, &json!({ name: one }))?)))
            }
            _ => None,
        };
        let (place, said) = inner.unwrap_or_else(|| (key.clone(), whole));
        Some(format!("{place}: {}", in_words(&said)))
    })
}

/// What is said of a record with this key, if it can't be read.
fn of_one(key: &str, value: &Value) -> Option<String> {
    let mut record = json!({ "id": "", "text": "" });
    record[key] = value.clone();
    serde_json::from_value::<Record>(record).err().map(|error| without_place(&error))
}

/// The library's words as ours, with what to do.
fn in_words(said: &str) -> String {
    let Some((what, expected)) = said.split_once(", expected ") else { return format!("{said}. Change the value.") };
    let expected = expected.replace('`', "");
    let word = |start: &str| what.strip_prefix(start).map(|word| word.trim_matches('`').to_owned());
    if let Some(word) = word("unknown variant ") {
        return format!("there is no {word:?}. Use {expected}.");
    }
    if let Some(word) = word("unknown field ") {
        return format!("there is no key {word:?}. Use {expected}.");
    }
    let expected = match expected.as_str() {
        "a sequence" => "a list in [ ]",
        "struct ProfileRecord" => "an object, as {\"bio\": …}",
        "a string" => "text in straight quotation marks",
        "a boolean" => "true or false",
        other => other,
    };
    format!("{}. Write {expected}.", what.replace('`', ""))
}

/// An error without its place: the line is that of the input, which is told already.
pub(super) fn without_place(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.rsplit_once(" at line ").map_or_else(|| said.clone(), |(what, _)| what.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_said_with_its_place_and_a_remedy_and_no_second_line_number() {
        for (line, wanted, remedy) in [
            (r#"{"id":"1","text":"x","surfce":"post"}"#, "no key \"surfce\"", "Did you mean \"surface\"?"),
            (r#"{"id":"1","text":"x","wholly":1}"#, "no key \"wholly\"", "Use: id, trust"),
            (
                r#"{"id":"1","text":"x","attachments":["photo","gif"]}"#,
                "attachments[1]: there is no \"gif\"",
                "photo, video",
            ),
            (
                r#"{"id":"1","text":"x","attachments":[{"kind":"photo","alt":""}]}"#,
                "attachments[0]: there is no key \"alt\"",
                "Use",
            ),
            (r#"{"id":"1","text":"x","profile":{"boi":""}}"#, "profile.boi: there is no key \"boi\"", "bio"),
            (r#"{"id":"1","text":"x","surface":"tweet"}"#, "surface: there is no \"tweet\"", "caption"),
            (r#"{"id":"1","text":5}"#, "text: invalid type", "Write text in straight quotation marks."),
            (r#"{"id":"1","text":"x","profile":"me"}"#, "profile: invalid type", "Write an object"),
            (r#"{"id":"1","text":"x","history":"me"}"#, "history: invalid type", "Write a list"),
            (r#"{"id":"1","text":"x","live":"yes"}"#, "live: invalid type", "Write true or false"),
            (r#"{"id":"1"}"#, "\"text\" is missing", "Add"),
            (r#"{"id":"1","text":"x","text":"y"}"#, "duplicate field", "Keep each key once"),
            ("[]", "not a post record", "Write {"),
            (r#"{"id":"1" "text":"x"}"#, "at column 11", "straight quotation marks"),
        ] {
            let said = Record::parse(line).unwrap_err();
            assert!(said.contains(wanted) && said.contains(remedy) && !said.contains("line 1"), "{line}: {said}");
        }
    }

    #[test]
    fn labels_of_evaluations_are_no_mistake() {
        let line = r#"{"id":"1","text":"x","expect":[],"allow":["jigsaw"],"hard":"","split":"dev","signals":[]}"#;
        assert!(Record::parse(line).is_ok());
    }
}
