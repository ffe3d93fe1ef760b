//! Whose value counts, key by key, and what is in force because of it.

use std::collections::BTreeMap;

use super::{Area, Rejected, Settings, Source, Who, contradictions, definition, read};
use crate::draft::Account;
use crate::memory::DAYS_KEPT;
use crate::policy::{Contact, Lessened, Pack, load_custom};

/// What is in force.
#[derive(Debug, Clone, PartialEq)]
pub struct Effective {
    /// The pack, with everything applied that bears on it.
    pub pack: Pack,
    /// Whether that pack is one that the trust wrote.
    pub own_pack: bool,
    /// The kind of account where the page does not tell.
    pub account: Account,
    /// For how many days kinds of detail are remembered; 0 for not at all.
    pub history_days: u32,
    /// The value that counts for each setting.
    pub values: Settings,
    /// Who decided each setting.
    pub sources: BTreeMap<&'static str, Source>,
    /// Which settings the person can't change.
    pub locked: Vec<&'static str>,
    /// What could not be used, and why; the rest is in force nevertheless.
    pub rejected: Vec<Rejected>,
}

impl Default for Effective {
    fn default() -> Self {
        Settings::resolve(&Settings::default(), &Settings::default())
    }
}

impl Effective {
    /// What is in force, from what the browser holds of both; `null` for what it can't read.
    #[must_use]
    pub fn of(managed: &serde_json::Value, own: &serde_json::Value) -> Effective {
        let (managed, mut rejected) = read(managed, Area::Managed);
        let (own, more) = read(own, Area::Own);
        rejected.extend(more);
        let mut effective = Settings::resolve(&managed, &own);
        rejected.append(&mut effective.rejected);
        effective.rejected = rejected;
        effective
    }
}

/// Decides key by key whose value counts.
struct Choice<'s> {
    managed: &'s Settings,
    own: &'s Settings,
    sources: BTreeMap<&'static str, Source>,
    locked: Vec<&'static str>,
}

impl Choice<'_> {
    fn of<T: Clone>(&mut self, key: &'static str, value: impl Fn(&Settings) -> &Option<T>) -> Option<T> {
        let (managed, own) = (value(self.managed), value(self.own));
        let for_it = definition::find(key).is_none_or(|setting| setting.who == Who::It);
        let left_open = self.managed.person_may_change.iter().flatten().any(|open| open == key);
        let locked = for_it || managed.is_some() && !left_open;
        if locked {
            self.locked.push(key);
        }
        let (source, value) = match (managed, own) {
            (_, Some(own)) if !locked => (Source::Person, Some(own)),
            (Some(managed), _) => (Source::Managed, Some(managed)),
            _ => (Source::Default, None),
        };
        self.sources.insert(key, source);
        value.cloned()
    }
}

impl Settings {
    /// What is in force: `managed` before `own` before the default, each key by itself.
    ///
    /// What can't be used is named in [`Effective::rejected`] and left out; a trust-written pack with mistakes leaves
    /// the built-in one in force.
    #[must_use]
    pub fn resolve(managed: &Settings, own: &Settings) -> Effective {
        let mut choice = Choice { managed, own, sources: BTreeMap::new(), locked: Vec::new() };
        let values = Settings {
            trust: choice.of("trust", |s| &s.trust),
            account: choice.of("account", |s| &s.account),
            sensitivity: choice.of("sensitivity", |s| &s.sensitivity),
            rules: choice.of("rules", |s| &s.rules),
            custom_pack: choice.of("customPack", |s| &s.custom_pack),
            contacts: choice.of("contacts", |s| &s.contacts),
            post_anyway: choice.of("postAnyway", |s| &s.post_anyway),
            less_of: choice.of("lessOf", |s| &s.less_of),
            sites_off: choice.of("sitesOff", |s| &s.sites_off),
            sites_on: choice.of("sitesOn", |s| &s.sites_on),
            history_days: choice.of("historyDays", |s| &s.history_days),
            photo_checks: choice.of("photoChecks", |s| &s.photo_checks),
            practice: choice.of("practice", |s| &s.practice),
            person_may_change: choice.of("personMayChange", |s| &s.person_may_change),
        };
        let (mut sources, mut locked) = (choice.sources, choice.locked);
        let mut rejected = contradictions::of(managed);
        let chosen = values.trust.as_deref().and_then(Pack::built_in);
        let mut own_pack = false;
        let mut pack = match values.custom_pack.as_deref().map(load_custom) {
            Some((pack, mistakes)) if mistakes.is_empty() => {
                own_pack = true;
                pack
            }
            Some((base, mistakes)) => {
                rejected.extend(mistakes.into_iter().map(|mistake| Rejected {
                    key: "customPack".to_owned(),
                    source: sources["customPack"],
                    what: mistake.placed(),
                    remedy: mistake.remedy,
                }));
                // Where no trust is chosen, the pack's own base is nearest to what was meant.
                chosen.cloned().unwrap_or(base)
            }
            None => chosen.unwrap_or_else(Pack::none).clone(),
        };
        if own_pack && sources["trust"] != Source::Managed {
            // Whoever wrote the pack has answered whose policy it is.
            sources.insert("trust", Source::Managed);
            locked.push("trust");
        }
        for (rule, level) in values.rules.iter().flatten() {
            pack.rules.entry(rule.clone()).or_default().press(*level);
        }
        for (purpose, name) in values.contacts.iter().flatten() {
            pack.contacts.insert(purpose.clone(), Contact { name: name.clone(), ..Contact::default() });
        }
        pack.sensitivity = values.sensitivity.unwrap_or_default();
        pack.post_anyway = values.post_anyway.unwrap_or_default();
        pack.lessened = Lessened {
            rules: values.less_of.iter().flatten().cloned().collect(),
            locked: locked.contains(&"lessOf"),
            fixed: values.rules.iter().flatten().map(|(rule, _)| rule.clone()).collect(),
        };
        Effective {
            pack,
            own_pack,
            account: values.account.unwrap_or_default(),
            history_days: values.history_days.unwrap_or(DAYS_KEPT),
            values,
            sources,
            locked,
            rejected,
        }
    }
}
