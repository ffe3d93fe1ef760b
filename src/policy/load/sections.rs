//! The parts of a pack beside its rules: clauses, disclaimer, contacts, permissions, moments.

use serde_json::{Map, Value};

use super::{PURPOSES, Reading};
use crate::draft::Account;
use crate::policy::clauses::ClauseText;
use crate::policy::disclaimer::{Disclaimer, DisclaimerKind, DisclaimerNeed};
use crate::policy::moments;
use crate::policy::pack::{Contact, Pack, Permission};
use crate::policy::place::key;

impl Reading {
    /// Clauses that the trust describes itself.
    pub(super) fn own_clauses(&mut self, pack: &mut Pack, value: &Value) {
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
            if text.says.is_empty() && !map.contains_key("says") {
                self.problem(&path, "the clause says nothing.", r#"Add "says": what it says, in your words."#);
            }
            pack.own_clauses.retain(|known| known.clause != *id);
            pack.own_clauses.push(text);
        }
    }

    /// The words that say whose views these are.
    pub(super) fn disclaimer(&mut self, pack: &mut Pack, value: &Value) {
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
        if new.wording.is_empty() && !map.contains_key("wording") {
            self.problem("disclaimer", "the disclaimer has no wording.", r#"Add "wording": the words to offer."#);
        }
        pack.disclaimer = Some(new);
    }

    /// Whom to ask, by purpose.
    pub(super) fn contacts(&mut self, pack: &mut Pack, top: &Map<String, Value>) {
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
            if contact.name.is_empty() && !map.contains_key("name") {
                self.problem(&path, "the contact has no name.", r#"Add "name": the department (not a person)."#);
            }
            pack.contacts.insert(purpose.clone(), contact);
        }
    }

    /// What the policy allows, which keeps Crewmate quiet.
    pub(super) fn permissions(&mut self, pack: &mut Pack, top: &Map<String, Value>) {
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

    /// Clauses to be shown at a moment, such as going live.
    pub(super) fn moments(&mut self, pack: &mut Pack, top: &Map<String, Value>) {
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
            let old = pack.moments.remove(moment).unwrap_or_default();
            pack.moments.insert(moment.clone(), clauses.over(old));
        }
    }
}
