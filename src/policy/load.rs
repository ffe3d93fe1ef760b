//! Reads packs: ours without fail, a trust's own with every mistake explained.
//!
//! A pack is read onto the one it extends, so the same code reads a whole pack and a few changed
//! lines. All mistakes are gathered, each with its place; one mistake and the pack that it extends
//! stays in force as it was, for half of a policy would be worse than the one we ship.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::draft::{Account, Surface};

use super::clauses::{self, ClauseText};
use super::disclaimer::{Disclaimer, DisclaimerKind, DisclaimerNeed};
use super::level::{Level, PerAccount};
use super::pack::{BUILT_IN, Contact, Pack, Permission, RuleEntry, Verdict};
use super::place::{self, item, key};
use super::problem::{Problem, nearest};
use super::{catalogue, moments};

/// A pack longer than this is not read.
pub const MAX_BYTES: usize = 1_000_000;

/// No text of a pack is longer than this.
const MAX_TEXT: usize = 600;

/// No list of a pack is longer than this.
const MAX_ITEMS: usize = 500;

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
    /// Whether the pack is one of ours, of which tests know that no key stands twice.
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
        self.problems.sort_by_key(|problem| (problem.line, problem.column));
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
                format!("the pack is {} kB long; at most {} kB are read.", text.len() / 1000, MAX_BYTES / 1000),
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

    fn apply(&mut self, pack: &mut Pack, value: &Value) {
        let Some(map) = self.object(value, "", &TOP) else { return };
        self.text(map, "", "trust", |text| pack.trust = text);
        self.text(map, "", "name", |text| pack.name = text);
        // Clauses come first: everything else may cite them.
        if let Some(value) = map.get("clauses") {
            self.own_clauses(pack, value);
        }
        if let Some(map) = self.section(map, "policy", &["title", "version", "date"]) {
            self.text(map, "policy", "title", |text| pack.policy.title = text);
            self.text(map, "policy", "version", |text| pack.policy.version = text);
            self.text(map, "policy", "date", |text| pack.policy.date = text);
        }
        if let Some(map) = self.section(map, "employer", &["names", "initials", "not_before", "handle_markers"]) {
            self.texts(map, "employer", "names", |texts| pack.employer.names = texts);
            self.texts(map, "employer", "initials", |texts| pack.employer.initials = texts);
            self.texts(map, "employer", "not_before", |texts| pack.employer.not_before = texts);
            self.texts(map, "employer", "handle_markers", |texts| pack.employer.handle_markers = texts);
        }
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

    fn own_clauses(&mut self, pack: &mut Pack, value: &Value) {
        let Some(map) = self.any_object(value, "clauses") else { return };
        for (id, value) in map {
            let path = key("clauses", id);
            self.words(id, &path);
            let Some(map) = self.object(value, &path, &["comment", "says", "do"]) else { continue };
            let mut text = ClauseText {
                clause: id.clone(),
                rule: String::new(),
                says: String::new(),
                action: String::new(),
                account: None,
                checkable: "advice".to_owned(),
                severity: "advise".to_owned(),
            };
            self.text(map, &path, "says", |says| text.says = says);
            self.text(map, &path, "do", |action| text.action = action);
            if text.says.is_empty() {
                self.problem(&path, "the clause says nothing.", r#"Add "says": what it says, in your words."#);
            }
            pack.own_clauses.retain(|known| known.clause != *id);
            pack.own_clauses.push(text);
        }
    }

    fn disclaimer(&mut self, pack: &mut Pack, value: &Value) {
        const KEYS: [&str; 8] =
            ["comment", "kind", "wording", "short_form", "phrases", "needs", "in_post_counts", "clauses"];
        let Some(map) = self.object(value, "disclaimer", &KEYS) else { return };
        let mut new = pack.disclaimer.clone().unwrap_or(Disclaimer {
            kind: DisclaimerKind::Sense,
            wording: String::new(),
            short_form: None,
            phrases: Vec::new(),
            needs: DisclaimerNeed::EmployerNamed,
            in_post_counts: true,
            clauses: Vec::new(),
        });
        let kinds = [("sense", DisclaimerKind::Sense), ("exact", DisclaimerKind::Exact)];
        self.one_of(map, "disclaimer", "kind", &kinds, |kind| new.kind = kind);
        let needs = [
            ("employer-named", DisclaimerNeed::EmployerNamed),
            ("employer-named-in-profile-or-post", DisclaimerNeed::EmployerNamedInProfileOrPost),
            ("employer-named-in-profile", DisclaimerNeed::EmployerNamedInProfile),
            ("public-always", DisclaimerNeed::PublicAlways),
        ];
        self.one_of(map, "disclaimer", "needs", &needs, |need| new.needs = need);
        self.text(map, "disclaimer", "wording", |text| new.wording = text);
        self.text(map, "disclaimer", "short_form", |text| new.short_form = Some(text));
        self.texts(map, "disclaimer", "phrases", |texts| new.phrases = texts);
        if let Some(value) = map.get("in_post_counts") {
            match value {
                Value::Bool(counts) => new.in_post_counts = *counts,
                other => self.wrong("disclaimer.in_post_counts", "true or false", other),
            }
        }
        self.citations(pack, map, "disclaimer", |clauses| new.clauses = clauses);
        if new.wording.trim().is_empty() {
            self.problem("disclaimer", "the disclaimer has no wording.", r#"Add "wording": the words to offer."#);
        }
        pack.disclaimer = Some(new);
    }

    fn contacts(&mut self, pack: &mut Pack, top: &Map<String, Value>) {
        let Some(map) = self.section(top, "contacts", &PURPOSES) else { return };
        for (purpose, value) in map.iter().filter(|(name, _)| PURPOSES.contains(&name.as_str())) {
            let path = key("contacts", purpose);
            if value.is_null() {
                pack.contacts.remove(purpose);
                continue;
            }
            let keys = ["comment", "name", "mailbox", "phone", "page", "clauses"];
            let Some(map) = self.object(value, &path, &keys) else { continue };
            let mut contact = Contact::default();
            self.text(map, &path, "name", |text| contact.name = text);
            self.text(map, &path, "mailbox", |text| contact.mailbox = Some(text));
            self.text(map, &path, "phone", |text| contact.phone = Some(text));
            self.text(map, &path, "page", |text| contact.page = Some(text));
            self.citations(pack, map, &path, |clauses| contact.clauses = clauses);
            if contact.name.trim().is_empty() {
                self.problem(&path, "the contact has no name.", r#"Add "name": the department (not a person)."#);
            }
            pack.contacts.insert(purpose.clone(), contact);
        }
    }

    fn permissions(&mut self, pack: &mut Pack, top: &Map<String, Value>) {
        let Some(value) = top.get("permissions") else { return };
        let Some(map) = self.any_object(value, "permissions") else { return };
        for (name, value) in map {
            let path = key("permissions", name);
            self.words(name, &path);
            if value.is_null() {
                pack.permissions.remove(name);
                continue;
            }
            let keys = ["comment", "says", "account", "encouraged", "clauses"];
            let Some(map) = self.object(value, &path, &keys) else { continue };
            let mut permission = Permission::default();
            self.text(map, &path, "says", |text| permission.says = text);
            let accounts = [("personal", Some(Account::Personal)), ("corporate", Some(Account::Corporate))];
            self.one_of(map, &path, "account", &accounts, |account| permission.account = account);
            match map.get("encouraged") {
                None => {}
                Some(Value::Bool(encouraged)) => permission.encouraged = *encouraged,
                Some(other) => self.wrong(&key(&path, "encouraged"), "true or false", other),
            }
            self.citations(pack, map, &path, |clauses| permission.clauses = clauses);
            pack.permissions.insert(name.clone(), permission);
        }
    }

    fn moments(&mut self, pack: &mut Pack, top: &Map<String, Value>) {
        let Some(value) = top.get("moments") else { return };
        let Some(map) = self.any_object(value, "moments") else { return };
        for (moment, value) in map {
            let path = key("moments", moment);
            if moment == "comment" {
                continue;
            }
            if !moments::all().contains_key(moment) {
                self.unknown(&path, "moment", moment, moments::all().keys().map(String::as_str));
                continue;
            }
            let clauses = self.per_account(value, &path, |read, value, path| read.clause_list(pack, value, path));
            let PerAccount { personal, corporate } = clauses;
            let old = pack.moments.remove(moment).unwrap_or_default();
            let new = PerAccount {
                personal: personal.unwrap_or(old.personal),
                corporate: corporate.unwrap_or(old.corporate),
            };
            pack.moments.insert(moment.clone(), new);
        }
    }

    fn rules(&mut self, pack: &mut Pack, top: &Map<String, Value>) {
        let Some(value) = top.get("rules") else { return };
        let Some(map) = self.any_object(value, "rules") else { return };
        for (rule, value) in map {
            let path = key("rules", rule);
            if rule == "comment" {
                continue;
            }
            let Some(info) = catalogue::find(rule) else {
                self.unknown(&path, "rule", rule, catalogue::rules().keys().map(String::as_str));
                continue;
            };
            let mut entry = pack.rules.remove(rule).unwrap_or_default();
            self.verdict(pack, &mut entry.plain, value, &path, true);
            if let Some(variants) = value.get("variants") {
                self.variants(pack, &mut entry, variants, &key(&path, "variants"), &info.variants);
            }
            pack.rules.insert(rule.clone(), entry);
        }
    }

    fn variants(
        &mut self,
        pack: &Pack,
        entry: &mut RuleEntry,
        value: &Value,
        path: &str,
        known: &BTreeMap<String, String>,
    ) {
        let Some(map) = self.any_object(value, path) else { return };
        for (variant, value) in map {
            let path = key(path, variant);
            if variant == "comment" {
                continue;
            }
            if !known.contains_key(variant) {
                self.unknown(&path, "case of this rule", variant, known.keys().map(String::as_str));
                continue;
            }
            let verdict = entry.variants.entry(variant.clone()).or_default();
            self.verdict(pack, verdict, value, &path, false);
        }
    }

    /// Reads what becomes of a hit: a level alone, or an object.
    fn verdict(&mut self, pack: &Pack, verdict: &mut Verdict, value: &Value, path: &str, plain: bool) {
        if value.is_string() {
            if let Some(level) = self.level(value, path) {
                verdict.level = PerAccount::both(Some(level));
                verdict.surfaces.clear();
            }
            return;
        }
        let keys = ["comment", "personal", "corporate", "clauses", "thin", "surfaces", "message", "advice", "variants"];
        let keys = if plain { &keys[..] } else { &keys[..keys.len() - 1] };
        let Some(map) = self.object(value, path, keys) else { return };
        for (name, account) in [("personal", Account::Personal), ("corporate", Account::Corporate)] {
            if let Some(level) = map.get(name).and_then(|value| self.level(value, &key(path, name))) {
                *verdict.level.get_mut(account) = Some(level);
            }
        }
        if let Some(level) = map.get("thin").and_then(|value| self.level(value, &key(path, "thin"))) {
            verdict.thin = Some(level);
        }
        if let Some(value) = map.get("clauses") {
            let path = key(path, "clauses");
            let new = self.per_account(value, &path, |read, value, path| read.clause_list(pack, value, path));
            verdict.clauses.personal = new.personal.or(verdict.clauses.personal.take());
            verdict.clauses.corporate = new.corporate.or(verdict.clauses.corporate.take());
        }
        if let Some(value) = map.get("surfaces") {
            self.surfaces(verdict, value, &key(path, "surfaces"));
        }
        self.text(map, path, "message", |text| verdict.message = Some(text));
        self.text(map, path, "advice", |text| verdict.advice = Some(text));
    }

    fn surfaces(&mut self, verdict: &mut Verdict, value: &Value, path: &str) {
        const SURFACES: [(&str, Surface); 11] = [
            ("post", Surface::Post),
            ("comment", Surface::Comment),
            ("reply", Surface::Reply),
            ("dm", Surface::Dm),
            ("bio", Surface::Bio),
            ("username", Surface::Username),
            ("displayName", Surface::DisplayName),
            ("share", Surface::Share),
            ("caption", Surface::Caption),
            ("altText", Surface::AltText),
            ("title", Surface::Title),
        ];
        let Some(map) = self.any_object(value, path) else { return };
        for (name, value) in map {
            let path = key(path, name);
            let Some(&(_, surface)) = SURFACES.iter().find(|(known, _)| known == name) else {
                self.unknown(&path, "surface", name, SURFACES.iter().map(|(known, _)| *known));
                continue;
            };
            let level = self.per_account(value, &path, |read, value, path| read.level(value, path));
            let old = verdict.surfaces.iter().position(|(known, _)| *known == surface);
            let old = old.map(|at| verdict.surfaces.remove(at).1);
            // An account that is not named keeps the rule's own level there.
            let rule = PerAccount {
                personal: verdict.level.personal.unwrap_or(Level::Off),
                corporate: verdict.level.corporate.unwrap_or(Level::Off),
            };
            let old = old.unwrap_or(rule);
            let new = PerAccount {
                personal: level.personal.unwrap_or(old.personal),
                corporate: level.corporate.unwrap_or(old.corporate),
            };
            verdict.surfaces.push((surface, new));
        }
    }

    // What packs are made of.

    fn object<'v>(&mut self, value: &'v Value, path: &str, keys: &[&'static str]) -> Option<&'v Map<String, Value>> {
        let map = self.any_object(value, path)?;
        for name in map.keys().filter(|name| !keys.contains(&name.as_str())) {
            self.unknown(&key(path, name), "key", name, keys.iter().copied());
        }
        Some(map)
    }

    fn any_object<'v>(&mut self, value: &'v Value, path: &str) -> Option<&'v Map<String, Value>> {
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

    fn section<'v>(
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

    fn text(&mut self, map: &Map<String, Value>, path: &str, name: &str, set: impl FnOnce(String)) {
        let Some(value) = map.get(name) else { return };
        let path = key(path, name);
        match value {
            Value::String(text) => {
                if self.words(text, &path) {
                    set(text.clone());
                }
            }
            other => self.wrong(&path, "text", other),
        }
    }

    fn texts(&mut self, map: &Map<String, Value>, path: &str, name: &str, set: impl FnOnce(Vec<String>)) {
        let Some(value) = map.get(name) else { return };
        if let Some(texts) = self.list(value, &key(path, name)) {
            set(texts);
        }
    }

    /// A list of texts, none of them empty.
    fn list(&mut self, value: &Value, path: &str) -> Option<Vec<String>> {
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
    fn words(&mut self, text: &str, path: &str) -> bool {
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

    fn level(&mut self, value: &Value, path: &str) -> Option<Level> {
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
    fn per_account<T: Clone>(
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

    fn one_of<T: Copy>(
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

    fn citations(&mut self, pack: &Pack, map: &Map<String, Value>, path: &str, set: impl FnOnce(Vec<String>)) {
        let Some(value) = map.get("clauses") else { return };
        if let Some(ids) = self.clause_list(pack, value, &key(path, "clauses")) {
            set(ids);
        }
    }

    /// Clause numbers, each of which the trust's policy (or the pack itself) must have.
    fn clause_list(&mut self, pack: &Pack, value: &Value, path: &str) -> Option<Vec<String>> {
        let ids = self.list(value, path)?;
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

    fn wrong(&mut self, path: &str, expected: &str, found: &Value) {
        self.problem(
            path,
            format!("expected {expected}, found {}.", kind(found)),
            "Change the value, or take the line out.",
        );
    }

    fn unknown<'k>(&mut self, path: &str, what: &str, word: &str, known: impl IntoIterator<Item = &'k str>) {
        let known: Vec<&str> = known.into_iter().filter(|known| *known != "comment").collect();
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

/// The remedy where the pack to extend can't be told.
const BASES: &str = r#"Write "extends": one of "wmas", "las", "yas", "scas", "emas", "none"."#;

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

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
