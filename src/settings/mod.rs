//! What can be set, who set it, and what is in force because of it: the administrator's word over the person's over
//! the default.
//!
//! [`definition`] holds every setting once. [`read`] takes values as a browser stores them and names each that can't
//! be used. [`Settings::resolve`] decides whose value counts. Whatever comes in, checking is on: a value that can't be
//! used leaves the next one, and in the end ours, in force.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::draft::Account;
use crate::policy::{Level, Sensitivity};
use crate::report::{Heading, Severity};

mod carry;
mod contradictions;
pub mod definition;
mod in_force;
mod read;
mod shown;
mod sites;

pub use carry::{Carried, take_along};
pub use definition::{ALL, Setting, Who};
pub use in_force::Effective;
pub use read::{Area, Rejected, read};
pub use shown::{RuleName, SettingRow, SettingsShown, shown};
pub use sites::HOSTS;

/// Who decided a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// The trust's IT.
    Managed,
    /// The person.
    Person,
    /// Nobody: it is as it comes.
    Default,
}

/// What the pause before posting offers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PostAnyway {
    /// *Post anyway*, always.
    #[default]
    Always,
    /// Not where something could identify a patient.
    NotAboutPatients,
    /// Not where a rule stops the post.
    Never,
}

impl PostAnyway {
    /// Whether a finding leaves *Post anyway* open.
    #[must_use]
    pub fn allows(self, severity: Severity, heading: Heading) -> bool {
        severity != Severity::Stop
            || match self {
                Self::Always => true,
                Self::NotAboutPatients => heading != Heading::Patient,
                Self::Never => false,
            }
    }
}

/// What one of the two, person or administrator, set. What is `None` is left open.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings {
    /// The trust's id.
    pub trust: Option<String>,
    /// Whether this browser posts for the person or for the trust.
    pub account: Option<Account>,
    /// How sure something has to be before it counts in full.
    pub sensitivity: Option<Sensitivity>,
    /// Severities for rules.
    pub rules: Option<BTreeMap<String, Level>>,
    /// A trust-written pack, as JSON text.
    pub custom_pack: Option<String>,
    /// Whom to ask, by purpose.
    pub contacts: Option<BTreeMap<String, String>>,
    /// What the pause offers.
    pub post_anyway: Option<PostAnyway>,
    /// Hosts on which nothing is done.
    pub sites_off: Option<Vec<String>>,
    /// Rules that press less hard for the person.
    pub less_of: Option<Vec<String>>,
    /// Hosts that stay on.
    pub sites_on: Option<Vec<String>>,
    /// For how many days kinds of detail are remembered.
    pub history_days: Option<u32>,
    /// Whether pictures are looked at.
    pub photo_checks: Option<bool>,
    /// Whether the practice page is offered.
    pub practice: Option<bool>,
    /// Which of the administrator's settings the person may change.
    pub person_may_change: Option<Vec<String>>,
}

impl Settings {
    /// Whether a value is set for the setting of that key; not for a key that there is none of.
    fn has(&self, key: &str) -> bool {
        match key {
            "trust" => self.trust.is_some(),
            "account" => self.account.is_some(),
            "sensitivity" => self.sensitivity.is_some(),
            "rules" => self.rules.is_some(),
            "customPack" => self.custom_pack.is_some(),
            "contacts" => self.contacts.is_some(),
            "postAnyway" => self.post_anyway.is_some(),
            "lessOf" => self.less_of.is_some(),
            "sitesOff" => self.sites_off.is_some(),
            "sitesOn" => self.sites_on.is_some(),
            "historyDays" => self.history_days.is_some(),
            "photoChecks" => self.photo_checks.is_some(),
            "practice" => self.practice.is_some(),
            "personMayChange" => self.person_may_change.is_some(),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests;
