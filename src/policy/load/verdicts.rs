//! A pack's rules: what becomes of a hit, by account, case and surface.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::Reading;
use crate::draft::{Account, Surface};
use crate::policy::catalogue;
use crate::policy::level::{Level, PerAccount};
use crate::policy::pack::{Pack, RuleEntry, Verdict};
use crate::policy::place::key;

impl Reading {
    /// What becomes of each rule's hits.
    pub(super) fn rules(&mut self, pack: &mut Pack, top: &Map<String, Value>) {
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
        self.placeholders(map, path);
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
            let old = old.unwrap_or_else(|| verdict.level.over(PerAccount::both(Level::Off)));
            verdict.surfaces.push((surface, level.over(old)));
        }
    }
}
