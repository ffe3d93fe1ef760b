//! One trust's policy as data, and the verdict it gives on a hit.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::draft::{Account, Draft, Surface};
use crate::report::{Clause, Finding};
use crate::settings::PostAnyway;

use super::clauses::{self, ClauseText};
use super::disclaimer::Disclaimer;
use super::employer::{Employer, Handles};
use super::level::{Level, PerAccount};
use super::{Hit, catalogue, load};

/// The packs that ship with us: id and text.
pub const BUILT_IN: [(&str, &str); 6] = [
    ("wmas", include_str!("../../policies/wmas.json")),
    ("las", include_str!("../../policies/las.json")),
    ("yas", include_str!("../../policies/yas.json")),
    ("scas", include_str!("../../policies/scas.json")),
    ("emas", include_str!("../../policies/emas.json")),
    ("none", include_str!("../../policies/none.json")),
];

/// How sure something has to be before it counts in full.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Sensitivity {
    /// Takes weaker evidence for plain as well.
    Careful,
    /// What the packs are tuned for.
    #[default]
    Balanced,
    /// Shows only what is nearly certain.
    Quiet,
}

impl Sensitivity {
    /// Below the first figure a hit is dropped, below the second its evidence counts as thin.
    const fn thresholds(self) -> (f32, f32) {
        match self {
            Self::Careful => (0.15, 0.4),
            Self::Balanced => (0.3, 0.6),
            Self::Quiet => (0.5, 0.8),
        }
    }
}

/// One trust's policy as data.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pack {
    /// The trust's short id, `none` where no trust is chosen. For display and for looking up
    /// clauses; rules never ask for it.
    pub trust: String,
    /// The trust's name.
    pub name: String,
    /// The policy document: title, version, date.
    pub policy: Policy,
    /// How the employer is named in running text and in handles.
    pub employer: Employer,
    /// The trust's own accounts.
    pub handles: Handles,
    /// Hosts of sites that the policy leaves alone, with all below them: no checks there at all. The build tells the
    /// watcher of those of the built-in packs, so that on their pages nothing is touched.
    pub excluded_sites: Vec<String>,
    /// Hashtags of campaigns that the trust wants shared, with `#`.
    pub encouraged_hashtags: Vec<String>,
    /// The disclaimer that the trust asks for; `None` where it asks for none.
    pub disclaimer: Option<Disclaimer>,
    /// Whom to ask, by purpose (`in-doubt`, `media`, `concern`, …).
    pub contacts: BTreeMap<String, Contact>,
    /// What the policy expressly allows, by name.
    pub permissions: BTreeMap<String, Permission>,
    /// Guidance clauses by the moment at which they are shown.
    pub moments: BTreeMap<String, PerAccount<Vec<String>>>,
    /// What becomes of each rule's hits.
    pub rules: BTreeMap<String, RuleEntry>,
    /// Clauses that a trust-written pack brings along.
    pub own_clauses: Vec<ClauseText>,
    /// How sure something has to be before it counts in full; a setting of the person or the administrator.
    pub sensitivity: Sensitivity,
    /// What the pause before posting offers; a setting of the administrator.
    pub post_anyway: PostAnyway,
    /// What the person asked to be told less about.
    pub lessened: Lessened,
}

/// Rules of which the person asked to be told less.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lessened {
    /// The rules' ids. Each is pressed one step less hard.
    pub rules: BTreeSet<String>,
    /// The administrator settled the list.
    pub locked: bool,
    /// Rules that the administrator set: these are pressed as he said.
    pub fixed: BTreeSet<String>,
}

/// The policy document a pack follows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy {
    /// Its title.
    pub title: String,
    /// Its version; empty where the text states none.
    pub version: String,
    /// Its date; empty where the text states none.
    pub date: String,
}

/// A department or mailbox to turn to; never a named person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// The department, as people call it.
    pub name: String,
    /// Its shared mailbox.
    pub mailbox: Option<String>,
    /// Its desk number.
    pub phone: Option<String>,
    /// A page of the trust's website.
    pub page: Option<String>,
    /// The clauses that name it.
    pub clauses: Vec<String>,
}

impl std::fmt::Display for Contact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)?;
        let ways: Vec<&str> =
            [&self.mailbox, &self.phone, &self.page].into_iter().flatten().map(String::as_str).collect();
        if ways.is_empty() { Ok(()) } else { write!(f, " ({})", ways.join(", ")) }
    }
}

/// Something the policy expressly allows, at which the tool stays quiet or approves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Permission {
    /// What is allowed, in one sentence.
    pub says: String,
    /// On which accounts.
    pub account: Option<Account>,
    /// Whether the policy goes beyond allowing and invites it.
    pub encouraged: bool,
    /// The clauses that say so.
    pub clauses: Vec<String>,
}

/// What becomes of one rule's hits.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RuleEntry {
    /// The plain case.
    pub plain: Verdict,
    /// The other cases; what one does not say is as in the plain case.
    pub variants: BTreeMap<String, Verdict>,
}

/// What becomes of a hit. `None` means: as in the plain case, or the default.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verdict {
    /// How hard it is pressed.
    pub level: PerAccount<Option<Level>>,
    /// How hard where the evidence is thin; by default advice.
    pub thin: Option<Level>,
    /// The clauses it rests on.
    pub clauses: PerAccount<Option<Vec<String>>>,
    /// Other levels on some surfaces.
    pub surfaces: Vec<(Surface, PerAccount<Level>)>,
    /// Why it matters, where the trust says it in its own way.
    pub message: Option<String>,
    /// What to do instead, where the trust says it in its own way.
    pub advice: Option<String>,
}

impl RuleEntry {
    /// The level for a case, account and surface.
    #[must_use]
    pub fn level(&self, variant: &str, account: Account, surface: Surface) -> Level {
        let on_surface = |verdict: &Verdict| {
            verdict.surfaces.iter().find(|(on, _)| *on == surface).map(|(_, level)| *level.get(account))
        };
        let own = self.variants.get(variant);
        own.and_then(on_surface)
            .or_else(|| own.and_then(|verdict| *verdict.level.get(account)))
            .or_else(|| on_surface(&self.plain))
            .or(*self.plain.level.get(account))
            .unwrap_or(Level::Off)
    }

    /// The clauses for a case and account.
    #[must_use]
    pub fn clauses(&self, variant: &str, account: Account) -> &[String] {
        let own = self.variants.get(variant).and_then(|verdict| verdict.clauses.get(account).as_ref());
        own.or(self.plain.clauses.get(account).as_ref()).map_or(&[], Vec::as_slice)
    }

    /// Presses the rule at `level` on both kinds of account. Cases and surfaces that the pack treats more mildly stay
    /// as mild.
    pub fn press(&mut self, level: Level) {
        self.plain.level = PerAccount::both(Some(level));
        for verdict in std::iter::once(&mut self.plain).chain(self.variants.values_mut()) {
            let least = |own: &mut Level| *own = (*own).min(level);
            verdict.level.personal.iter_mut().chain(&mut verdict.level.corporate).for_each(least);
            verdict.thin.iter_mut().for_each(least);
            for (_, on) in &mut verdict.surfaces {
                least(&mut on.personal);
                least(&mut on.corporate);
            }
        }
    }

    fn pick<T>(&self, variant: &str, of: impl Fn(&Verdict) -> Option<T>) -> Option<T> {
        self.variants.get(variant).and_then(&of).or_else(|| of(&self.plain))
    }
}

impl Pack {
    /// One of the packs that ship with us, read once; `None` for an id that is none of ours.
    #[must_use]
    pub fn built_in(id: &str) -> Option<&'static Pack> {
        static READ: [OnceLock<Pack>; BUILT_IN.len()] = [const { OnceLock::new() }; BUILT_IN.len()];
        let index = BUILT_IN.iter().position(|(known, _)| *known == id)?;
        Some(READ[index].get_or_init(|| load::read_built_in(BUILT_IN[index].1)))
    }

    /// The pack while no trust is chosen: what identifies a patient stops with general wording,
    /// no clause is quoted, everything else is off or advice.
    #[must_use]
    pub fn none() -> &'static Pack {
        Self::built_in("none").expect("the pack for no trust is ours and tested")
    }

    /// Turns a hit into a finding, or drops it.
    ///
    /// Severity comes from the rule's entry for this case, account and surface; thin evidence
    /// makes it advice (or what the entry says), hardly any drops it. A rule that neither
    /// this pack nor the catalogue knows is dropped: a test holds every rule's id against both.
    #[must_use]
    pub fn judge(&self, draft: &Draft, hit: Hit) -> Option<Finding> {
        let entry = self.rules.get(hit.rule)?;
        let info = catalogue::find(hit.rule)?;
        let (drop_below, thin_below) = self.sensitivity.thresholds();
        if hit.confidence.is_nan() || hit.confidence < drop_below {
            return None;
        }
        let full = entry.level(hit.variant, draft.account, draft.surface);
        let unsure = hit.confidence < thin_below;
        let level = if unsure {
            entry.pick(hit.variant, |verdict| verdict.thin).unwrap_or(Level::Advise).min(full)
        } else {
            full
        };
        let mut severity = level.severity()?;
        // What may not be passed at the pause may not be talked down either.
        let open = !self.lessened.fixed.contains(hit.rule) && self.post_anyway.allows(severity, info.heading);
        let less = open && self.lessened.rules.contains(hit.rule);
        if less {
            severity = level.lower().severity()?;
        }
        let words = |own: Option<String>, default: &str| {
            let text = own.map_or(Cow::Borrowed(default), Cow::Owned);
            self.fill(&text)
        };
        Some(Finding {
            rule: hit.rule.to_owned(),
            title: info.title.clone(),
            span: hit.span,
            severity,
            anyway: self.post_anyway.allows(severity, info.heading),
            heading: info.heading,
            message: words(entry.pick(hit.variant, |verdict| verdict.message.clone()), &info.message),
            advice: words(entry.pick(hit.variant, |verdict| verdict.advice.clone()), &info.advice),
            clauses: self.cite(hit.rule, entry.clauses(hit.variant, draft.account)),
            fixes: hit.fixes,
            consent: if info.consent {
                self.consent(draft.account).map(|permission| permission.says.clone())
            } else {
                None
            },
            may_lessen: open && !less && !self.lessened.locked,
            unsure,
            confidence: hit.confidence.min(1.0),
            evidence: hit.evidence,
        })
    }

    /// How hard this pack presses a rule's case, for plain evidence.
    #[must_use]
    pub fn level(&self, rule: &str, variant: &str, account: Account, surface: Surface) -> Level {
        self.rules.get(rule).map_or(Level::Off, |entry| entry.level(variant, account, surface))
    }

    /// A clause in our own words, as it bears on `rule`.
    #[must_use]
    pub fn clause(&self, id: &str, rule: &str) -> Option<&ClauseText> {
        self.own_clauses
            .iter()
            .find(|text| text.clause == id)
            .or_else(|| clauses::of(&self.trust).and_then(|list| list.find(id, rule)))
    }

    /// Every clause of the trust's policy in our own words, those of a trust-written pack first.
    pub fn all_clauses(&self) -> impl Iterator<Item = &ClauseText> {
        self.own_clauses.iter().chain(clauses::of(&self.trust).into_iter().flat_map(|list| &list.clauses))
    }

    /// Paragraphs by their numbers, in our words as they bear on `rule`.
    pub(crate) fn cite(&self, rule: &str, ids: &[String]) -> Vec<Clause> {
        ids.iter()
            .map(|id| Clause {
                id: id.clone(),
                summary: self.clause(id, rule).map(|text| text.says.clone()).unwrap_or_default(),
            })
            .collect()
    }

    /// Whether the policy leaves this site to others. `site` is a host, or the id of a site that is known, which none is.
    #[must_use]
    pub fn leaves_out(&self, site: &str) -> bool {
        self.excluded_sites
            .iter()
            .any(|host| site.strip_suffix(host.as_str()).is_some_and(|above| above.is_empty() || above.ends_with('.')))
    }

    /// The contact for a purpose, otherwise the one for doubts.
    #[must_use]
    pub fn contact(&self, purpose: &str) -> Option<&Contact> {
        self.contacts.get(purpose).or_else(|| self.contacts.get("in-doubt"))
    }

    /// Whether the policy expressly allows something on this kind of account.
    #[must_use]
    pub fn permits(&self, what: &str, account: Account) -> Option<&Permission> {
        self.permissions.get(what).filter(|permission| permission.account.is_none_or(|only| only == account))
    }

    /// What a patient's agreement has to be on this kind of account, where the policy accepts one at all.
    #[must_use]
    pub fn consent(&self, account: Account) -> Option<&Permission> {
        ["patient-consent", "patient-consent-official"].iter().find_map(|what| self.permits(what, account))
    }

    /// The first of `hashtags` that the trust's campaigns use, in any letter case.
    #[must_use]
    pub fn encouraged<'t>(&self, hashtags: impl IntoIterator<Item = &'t str>) -> Option<&'t str> {
        let bare = |tag: &str| tag.trim_start_matches('#').to_lowercase();
        hashtags.into_iter().find(|tag| self.encouraged_hashtags.iter().any(|known| bare(known) == bare(tag)))
    }

    /// Puts the trust's own words in place of `{trust}`, `{disclaimer}`, `{tag}` and `{contact:purpose}`.
    pub(crate) fn fill(&self, text: &str) -> String {
        if !text.contains('{') {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len() + 40);
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, after)) = after.split_once('}') else {
                out.push('{');
                rest = after;
                continue;
            };
            out.push_str(&self.placeholder(name));
            rest = after;
        }
        out.push_str(rest);
        out
    }

    fn placeholder(&self, name: &str) -> String {
        match name {
            "trust" => self.employer.short().unwrap_or("your trust").to_owned(),
            "disclaimer" => self
                .disclaimer
                .as_ref()
                .map_or_else(|| "these views are my own".to_owned(), |disclaimer| disclaimer.wording.clone()),
            "tag" => self.handles.tag.clone().unwrap_or_else(|| "the official account".to_owned()),
            _ => name
                .strip_prefix("contact:")
                .and_then(|purpose| self.contact(purpose))
                .map_or_else(|| "your communications team".to_owned(), ToString::to_string),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_trust_is_called_is_filled_in() {
        let pack = Pack::built_in("wmas").unwrap();
        assert_eq!(pack.fill("Ask {contact:media} at {trust}."), format!("Ask {} at WMAS.", pack.contacts["media"]));
        assert_eq!(pack.fill("{ open"), "{ open");
        assert_eq!(Pack::none().fill("{trust}"), "your trust");
    }
}
