//! What packs are made of: objects, texts, lists, severities, clause numbers.

use serde_json::{Map, Value};

use super::Reading;
use crate::policy::clauses;
use crate::policy::level::{Level, PerAccount};
use crate::policy::pack::Pack;
use crate::policy::place::{item, key};
use crate::policy::problem::nearest;

/// No text of a pack is longer than this, in characters.
const MAX_TEXT: usize = 600;

/// No list or object of a pack has more entries than this.
const MAX_ITEMS: usize = 500;

impl Reading {
    /// An object with no other keys than these.
    pub(super) fn object<'v>(
        &mut self,
        value: &'v Value,
        path: &str,
        keys: &[&'static str],
    ) -> Option<&'v Map<String, Value>> {
        let map = self.any_object(value, path)?;
        for name in map.keys().filter(|name| !keys.contains(&name.as_str())) {
            self.unknown(&key(path, name), "key", name, keys.iter().copied());
        }
        Some(map)
    }

    /// An object with any keys, of no endless number.
    pub(super) fn any_object<'v>(&mut self, value: &'v Value, path: &str) -> Option<&'v Map<String, Value>> {
        let Value::Object(map) = value else {
            self.wrong(path, "an object", value);
            return None;
        };
        if map.len() > MAX_ITEMS {
            self.problem(path, format!("there are more than {MAX_ITEMS} entries."), "Take out what is not needed.");
            return None;
        }
        Some(map)
    }

    /// An object under `name`, where there is one, with no other keys than these and a comment.
    pub(super) fn section<'v>(
        &mut self,
        top: &'v Map<String, Value>,
        name: &str,
        keys: &[&'static str],
    ) -> Option<&'v Map<String, Value>> {
        let value = top.get(name)?;
        let map = self.any_object(value, name)?;
        for other in map.keys().filter(|other| *other != "comment" && !keys.contains(&other.as_str())) {
            self.unknown(&key(name, other), "key", other, keys.iter().copied());
        }
        Some(map)
    }

    /// The text under `name`, where there is one.
    pub(super) fn text(&mut self, map: &Map<String, Value>, path: &str, name: &str, set: impl FnOnce(String)) {
        let Some(value) = map.get(name) else { return };
        let path = key(path, name);
        match value {
            Value::String(text) => {
                if text.trim().is_empty() {
                    self.problem(&path, "the text is empty.", "Fill it in, or take it out.");
                } else if self.words(text, &path) {
                    set(text.clone());
                }
            }
            other => self.wrong(&path, "text", other),
        }
    }

    /// The text under `name`, where there is one and which may say nothing.
    pub(super) fn text_or_none(&mut self, map: &Map<String, Value>, path: &str, name: &str, set: impl FnOnce(String)) {
        match map.get(name) {
            Some(Value::String(text)) if text.is_empty() => set(String::new()),
            _ => self.text(map, path, name, set),
        }
    }

    /// The list of texts under `name`, where there is one.
    pub(super) fn texts(&mut self, map: &Map<String, Value>, path: &str, name: &str, set: impl FnOnce(Vec<String>)) {
        let Some(value) = map.get(name) else { return };
        if let Some(texts) = self.list(value, &key(path, name)) {
            set(texts);
        }
    }

    /// A list of texts, none of them empty.
    pub(super) fn list(&mut self, value: &Value, path: &str) -> Option<Vec<String>> {
        let Value::Array(items) = value else {
            self.wrong(path, "a list of texts in [ ]", value);
            return None;
        };
        if items.len() > MAX_ITEMS {
            self.problem(path, format!("there are more than {MAX_ITEMS} entries."), "Take out what is not needed.");
            return None;
        }
        let mut texts = Vec::with_capacity(items.len());
        for (index, value) in items.iter().enumerate() {
            let path = item(path, index);
            match value {
                Value::String(text) if text.trim().is_empty() => {
                    self.problem(&path, "the text is empty.", "Fill it in, or take it out.");
                }
                Value::String(text) => {
                    if self.words(text, &path) {
                        texts.push(text.clone());
                    }
                }
                other => self.wrong(&path, "text", other),
            }
        }
        Some(texts)
    }

    /// Whether `text` can be shown: not endless, nothing in it that can't be seen.
    pub(super) fn words(&mut self, text: &str, path: &str) -> bool {
        if text.chars().count() > MAX_TEXT {
            self.problem(path, format!("the text is longer than {MAX_TEXT} characters."), "Say it in fewer words.");
            return false;
        }
        let hidden = |c: &char| {
            c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        };
        if let Some(c) = text.chars().find(hidden) {
            self.problem(
                path,
                format!("the text contains a character that can't be seen (U+{:04X}).", u32::from(c)),
                "Type the text anew; pasting often brings such characters along.",
            );
            return false;
        }
        true
    }

    /// How hard to press.
    pub(super) fn level(&mut self, value: &Value, path: &str) -> Option<Level> {
        let Value::String(word) = value else {
            self.wrong(path, r#""stop", "warn", "advise" or "off""#, value);
            return None;
        };
        let level = Level::from_word(word);
        if level.is_none() {
            self.unknown(path, "severity", word, ["stop", "warn", "advise", "off"]);
        }
        level
    }

    /// One value for both accounts, or `{"personal": …, "corporate": …}`.
    pub(super) fn per_account<T: Clone>(
        &mut self,
        value: &Value,
        path: &str,
        mut read: impl FnMut(&mut Self, &Value, &str) -> Option<T>,
    ) -> PerAccount<Option<T>> {
        if !value.is_object() {
            return PerAccount::both(read(self, value, path));
        }
        let Some(map) = self.object(value, path, &["comment", "personal", "corporate"]) else {
            return PerAccount { personal: None, corporate: None };
        };
        let mut of = |name: &str| map.get(name).and_then(|value| read(self, value, &key(path, name)));
        PerAccount { personal: of("personal"), corporate: of("corporate") }
    }

    /// The value under `name` that one of the known words stands for.
    pub(super) fn one_of<T: Copy>(
        &mut self,
        map: &Map<String, Value>,
        path: &str,
        name: &str,
        known: &[(&'static str, T)],
        set: impl FnOnce(T),
    ) {
        let Some(value) = map.get(name) else { return };
        let path = key(path, name);
        let Value::String(word) = value else { return self.wrong(&path, "text", value) };
        match known.iter().find(|(known, _)| known == word) {
            Some(&(_, value)) => set(value),
            None => self.unknown(&path, "value", word, known.iter().map(|(known, _)| *known)),
        }
    }

    /// The clauses cited under `clauses`, where there are any.
    pub(super) fn citations(
        &mut self,
        pack: &Pack,
        map: &Map<String, Value>,
        path: &str,
        set: impl FnOnce(Vec<String>),
    ) {
        let Some(value) = map.get("clauses") else { return };
        if let Some(ids) = self.clause_list(pack, value, &key(path, "clauses")) {
            set(ids);
        }
    }

    /// Clause numbers, each of which the trust's policy (or the pack itself) must have.
    pub(super) fn clause_list(&mut self, pack: &Pack, value: &Value, path: &str) -> Option<Vec<String>> {
        let ids = self.list(value, path)?;
        if self.tested {
            return Some(ids);
        }
        let list = clauses::of(&pack.trust);
        for (index, id) in ids.iter().enumerate() {
            let own = pack.own_clauses.iter().map(|text| text.clause.as_str());
            if list.is_some_and(|list| list.has(id)) || own.clone().any(|known| known == id) {
                continue;
            }
            let theirs = list.into_iter().flat_map(|list| list.clauses.iter().map(|text| text.clause.as_str()));
            let meant = nearest(id, own.chain(theirs)).map_or(String::new(), |near| format!(" The nearest is {near}."));
            self.problem(
                &item(path, index),
                format!("the policy of {:?} has no clause {id:?}.{meant}", pack.trust),
                r#"Cite a clause of this trust, or describe your own under "clauses"."#,
            );
        }
        Some(ids)
    }

    /// Reports a value of another type than expected.
    pub(super) fn wrong(&mut self, path: &str, expected: &str, found: &Value) {
        self.problem(
            path,
            format!("expected {expected}, found {}.", kind(found)),
            "Change the value, or take the line out.",
        );
    }

    /// Reports a word that nothing goes by, with the one that was meant.
    pub(super) fn unknown<'k>(&mut self, path: &str, what: &str, word: &str, known: impl IntoIterator<Item = &'k str>) {
        let known: Vec<&str> = known.into_iter().filter(|known| what != "key" || *known != "comment").collect();
        let shown: String = word.chars().filter(|c| !c.is_control()).take(60).collect();
        let remedy = match (nearest(word, known.iter().copied()), known.len()) {
            (Some(near), _) => format!("Did you mean {near:?}?"),
            (None, 0) => "Take it out: there are none.".to_owned(),
            (None, 1..=16) => format!("Use one of: {}.", known.join(", ")),
            (None, _) => "Take it out; docs/packs.md lists those that exist.".to_owned(),
        };
        self.problem(path, format!("there is no {what} {shown:?}."), remedy);
    }
}

/// What a value is, in words.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
