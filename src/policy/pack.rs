//! One trust's policy as data, and the verdict it gives on a hit.

mod entry;
mod fill;
mod sections;
mod sensitivity;

pub use entry::{RuleEntry, Verdict};
pub use sections::{Contact, Permission};
pub use sensitivity::Sensitivity;

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
            title: info.title_of(hit.variant).to_owned(),
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
}
