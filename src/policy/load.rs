//! Reads packs: ours without fail, a trust's own with every mistake explained.
//!
//! A pack is read onto the one it extends, so the same code reads a whole pack and a few changed
//! lines. All mistakes are gathered, each with its place; one mistake and the pack that it extends
//! stays in force as it was, for half of a policy would be worse than the one we ship.

mod names;
mod sections;
mod values;
mod verdicts;

use serde_json::Value;

use super::pack::{BUILT_IN, Pack};
use super::place;
use super::problem::{Problem, nearest};
use values::kind;

/// A pack longer than this is not read.
pub const MAX_BYTES: usize = 1_000_000;

/// More mistakes than this are not listed one by one.
const MAX_PROBLEMS: usize = 100;

/// A pack extends at most this many others in a row.
const MAX_CHAIN: usize = 8;

const TOP: [&str; 16] = [
    "comment",
    "extends",
    "trust",
    "name",
    "policy",
    "employer",
    "handles",
    "excluded_sites",
    "encouraged_hashtags",
    "disclaimer",
    "contacts",
    "permissions",
    "moments",
    "clauses",
    "rules",
    "id",
];

/// The purposes for which a pack may name a contact.
pub const PURPOSES: [&str; 10] = [
    "in-doubt",
    "report",
    "media",
    "patient-contact",
    "bullied",
    "concern",
    "support",
    "security",
    "group-consent",
    "reuse",
];

/// Reads a trust-written pack: the pack in force, and every mistake found.
///
/// With a mistake, the built-in pack that it extends is in force unchanged (the one for "no trust
/// chosen" where even that can't be told).
#[must_use]
pub fn load_custom(text: &str) -> (Pack, Vec<Problem>) {
    load_custom_among(text, &[])
}

/// Reads a trust-written pack that may extend one of `others` (by their `id`) as well as ours.
#[must_use]
pub fn load_custom_among(text: &str, others: &[&str]) -> (Pack, Vec<Problem>) {
    let mut read = Reading::default();
    let pack = read.chain(text, others);
    let base = || {
        let named = read.base.as_deref().and_then(Pack::built_in);
        named.unwrap_or_else(Pack::none).clone()
    };
    if read.problems.is_empty() { (pack.unwrap_or_else(base), Vec::new()) } else { (base(), read.finish(text)) }
}

/// Every mistake in a trust-written pack; none means that it is valid.
#[must_use]
pub fn check(text: &str) -> Vec<Problem> {
    load_custom(text).1
}

/// Reads one of our own packs. A test holds all of them to be without mistakes.
pub(super) fn read_built_in(text: &str) -> Pack {
    let mut read = Reading { tested: true, ..Reading::default() };
    let mut pack = Pack::default();
    if let Some(value) = read.json(text) {
        read.apply(&mut pack, &value);
    }
    pack
}

/// Every mistake in one of our own packs.
#[cfg(test)]
fn check_built_in(text: &str) -> Vec<Problem> {
    let mut read = Reading::default();
    let mut pack = Pack::default();
    if let Some(value) = read.json(text) {
        read.apply(&mut pack, &value);
    }
    read.finish(text)
}

/// A pass over a pack: gathers mistakes, goes on after each.
#[derive(Default)]
struct Reading {
    /// Whether the pack is one of ours, of which tests know that no key stands twice and that all clauses are there: what a start
    /// need not look for.
    tested: bool,
    problems: Vec<Problem>,
    /// The built-in pack at the end of the chain, once known.
    base: Option<String>,
    /// The id of the pack at hand where it is not the one asked about but one that it extends.
    within: Option<String>,
}

impl Reading {
    fn problem(&mut self, path: &str, what: impl Into<String>, remedy: impl Into<String>) {
        let what = what.into();
        // A mistake in another file has no place in this one: it stands at the line that names it.
        self.problems.push(match &self.within {
            None => Problem::new(path, what, remedy),
            Some(other) => Problem::new("extends", format!("in the pack {other:?}, {path}: {what}"), remedy),
        });
    }

    /// The mistakes with their places in `text`, in the order in which they stand there.
    fn finish(mut self, text: &str) -> Vec<Problem> {
        if text.len() <= MAX_BYTES && self.problems.iter().any(|problem| problem.line == 0) {
            let places = place::places(text);
            for problem in &mut self.problems {
                if let (0, Some(&(line, column))) = (problem.line, places.at.get(&problem.path)) {
                    (problem.line, problem.column) = (line, column);
                }
            }
        }
        crate::sorted::by_key(&mut self.problems, |problem| (problem.line, problem.column));
        if self.problems.len() > MAX_PROBLEMS {
            let more = self.problems.len() - MAX_PROBLEMS;
            self.problems.truncate(MAX_PROBLEMS);
            self.problem("", format!("there are {more} more mistakes."), "Put these right first, then check again.");
        }
        self.problems
    }

    fn json(&mut self, text: &str) -> Option<Value> {
        if text.len() > MAX_BYTES {
            self.problem(
                "",
                format!("the pack is too long: at most {} kB are read.", MAX_BYTES / 1000),
                "A pack that extends one of ours holds only what differs; take the rest out.",
            );
            return None;
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        match serde_json::from_str::<Value>(text) {
            Ok(value @ Value::Object(_)) => {
                if !self.tested {
                    for path in place::places(text).twice {
                        self.problem(&path, "the key stands here twice.", "Keep one of the two.");
                    }
                }
                Some(value)
            }
            Ok(other) => {
                self.problem("", format!("a pack is an object, not {}.", kind(&other)), "Put it between { and }.");
                None
            }
            Err(error) => {
                let (what, remedy) = explain(&error);
                self.problem("", what, remedy);
                if let (None, Some(problem)) = (&self.within, self.problems.last_mut()) {
                    (problem.line, problem.column) = (error.line(), error.column());
                }
                None
            }
        }
    }

    /// Reads `text` and whatever it extends, the base first.
    fn chain(&mut self, text: &str, others: &[&str]) -> Option<Pack> {
        let mut layers = Vec::new();
        let mut seen: Vec<String> = Vec::new();
        let mut value = self.json(text)?;
        loop {
            let id = value.get("id").and_then(Value::as_str).unwrap_or("this pack").to_owned();
            let extends = match value.get("extends") {
                Some(Value::String(extends)) => extends.clone(),
                Some(other) => {
                    self.problem("extends", format!("expected a pack's id, found {}.", kind(other)), BASES);
                    return None;
                }
                None => {
                    self.problem("", "the pack does not say which pack it extends.", BASES);
                    return None;
                }
            };
            if seen.contains(&id) || extends == id || seen.contains(&extends) {
                seen.push(id);
                seen.push(extends);
                self.problem(
                    "extends",
                    format!("the packs extend each other in a circle: {}.", seen.join(" → ")),
                    BASES,
                );
                return None;
            }
            seen.push(id);
            layers.push(value);
            if let Some(base) = Pack::built_in(&extends) {
                self.base = Some(extends);
                let mut pack = base.clone();
                for (depth, layer) in layers.iter().enumerate().rev() {
                    self.within = (depth > 0).then(|| seen[depth].clone());
                    self.apply(&mut pack, layer);
                }
                return Some(pack);
            }
            let named = |text: &&&str| {
                serde_json::from_str::<Value>(text).ok().filter(|value| value["id"] == extends.as_str()).is_some()
            };
            let Some(next) = others.iter().filter(|text| text.len() <= MAX_BYTES).find(named) else {
                let known = BUILT_IN.iter().map(|(id, _)| *id);
                let meant = nearest(&extends, known).map_or(String::new(), |id| format!(" Did you mean {id:?}?"));
                self.problem("extends", format!("there is no pack {extends:?}.{meant}"), BASES);
                return None;
            };
            if layers.len() >= MAX_CHAIN {
                self.problem("extends", format!("more than {MAX_CHAIN} packs extend one another."), BASES);
                return None;
            }
            self.within = Some(extends);
            value = self.json(next)?;
            self.within = None;
        }
    }

    /// Reads a pack's own lines onto the one that it extends.
    fn apply(&mut self, pack: &mut Pack, value: &Value) {
        let Some(map) = self.object(value, "", &TOP) else { return };
        self.text(map, "", "trust", |text| pack.trust = text);
        self.text_or_none(map, "", "name", |text| pack.name = text);
        // Clauses come first: everything else may cite them.
        if let Some(value) = map.get("clauses") {
            self.own_clauses(pack, value);
        }
        if let Some(map) = self.section(map, "policy", &["title", "version", "date"]) {
            self.text_or_none(map, "policy", "title", |text| pack.policy.title = text);
            self.text_or_none(map, "policy", "version", |text| pack.policy.version = text);
            self.text_or_none(map, "policy", "date", |text| pack.policy.date = text);
        }
        if let Some(map) = self.section(map, "employer", &["names", "initials", "not_before", "handle_markers"]) {
            self.texts(map, "employer", "names", |texts| pack.employer.names = texts);
            self.texts(map, "employer", "initials", |texts| pack.employer.initials = texts);
            self.texts(map, "employer", "not_before", |texts| pack.employer.not_before = texts);
            self.texts(map, "employer", "handle_markers", |texts| pack.employer.handle_markers = texts);
        }
        self.names_tell_apart(map);
        if let Some(map) = self.section(map, "handles", &["official", "reserved", "tag"]) {
            self.texts(map, "handles", "official", |texts| pack.handles.official = texts);
            self.texts(map, "handles", "reserved", |texts| pack.handles.reserved = texts);
            self.text(map, "handles", "tag", |text| pack.handles.tag = Some(text));
        }
        self.texts(map, "", "excluded_sites", |texts| pack.excluded_sites = texts);
        self.texts(map, "", "encouraged_hashtags", |texts| pack.encouraged_hashtags = texts);
        match map.get("disclaimer") {
            None => {}
            Some(Value::Null) => pack.disclaimer = None,
            Some(value) => self.disclaimer(pack, value),
        }
        self.contacts(pack, map);
        self.permissions(pack, map);
        self.moments(pack, map);
        self.rules(pack, map);
    }
}

/// The remedy where the pack to extend can't be told.
const BASES: &str = r#"Write "extends": one of "wmas", "las", "yas", "scas", "emas", "none"."#;

/// Says in plain words where the form breaks.
fn explain(error: &serde_json::Error) -> (String, &'static str) {
    let said = error.to_string();
    let what = said.split(" at line ").next().unwrap_or_default();
    let remedy = if error.is_eof() {
        "The file ends too early: close every { with }, every [ with ], every quotation mark."
    } else if what.contains("control character") {
        "A line break or other control character stands inside quotation marks; write it as a space."
    } else if what.contains("trailing comma") {
        "Take out the comma before the closing bracket."
    } else if what.contains("recursion") {
        "Brackets are nested far too deep; a pack never needs more than six levels."
    } else if what.contains("key must be a string") {
        "Put the key in straight double quotation marks."
    } else {
        "Look just before this place for a missing comma, bracket or straight quotation mark."
    };
    (format!("this is not well-formed JSON: {what}."), remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_packs_are_without_mistakes() {
        for (id, text) in BUILT_IN {
            let problems: Vec<String> = check_built_in(text).iter().map(ToString::to_string).collect();
            assert!(problems.is_empty(), "{id}:\n{}", problems.join("\n"));
            assert_eq!(Pack::built_in(id).unwrap().trust, id);
        }
    }
}
