//! How hard a pack presses a rule: a severity, or off.

use crate::draft::Account;
use crate::report::Severity;

/// How hard a pack presses a rule. Ordered: `Off < Advise < Warn < Stop`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Not raised.
    Off,
    /// Good practice.
    Advise,
    /// Likely to breach the policy.
    Warn,
    /// Would breach the policy as it stands.
    Stop,
}

impl Level {
    /// The word that stands in a pack.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Advise => "advise",
            Self::Warn => "warn",
            Self::Stop => "stop",
        }
    }

    /// The level that a pack's word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Off, Self::Advise, Self::Warn, Self::Stop].into_iter().find(|level| level.word() == word)
    }

    /// One step lower: what a person asks for who wants to be told less.
    #[must_use]
    pub const fn lower(self) -> Self {
        match self {
            Self::Stop => Self::Warn,
            Self::Warn => Self::Advise,
            Self::Advise | Self::Off => Self::Off,
        }
    }

    /// The severity of a finding at this level, or `None` where it is off.
    #[must_use]
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Advise => Some(Severity::Advise),
            Self::Warn => Some(Severity::Warn),
            Self::Stop => Some(Severity::Stop),
        }
    }
}

/// One value for each kind of account.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PerAccount<T> {
    /// On the person's own account.
    pub personal: T,
    /// On an official, associated or advocate account.
    pub corporate: T,
}

impl<T> PerAccount<T> {
    /// The value for `account`.
    pub const fn get(&self, account: Account) -> &T {
        match account {
            Account::Personal => &self.personal,
            Account::Corporate => &self.corporate,
        }
    }

    /// The value for `account`, to be changed.
    pub const fn get_mut(&mut self, account: Account) -> &mut T {
        match account {
            Account::Personal => &mut self.personal,
            Account::Corporate => &mut self.corporate,
        }
    }
}

impl<T> PerAccount<Option<T>> {
    /// These values, and those of `old` for an account that is not named.
    pub(super) fn over(self, old: PerAccount<T>) -> PerAccount<T> {
        PerAccount {
            personal: self.personal.unwrap_or(old.personal),
            corporate: self.corporate.unwrap_or(old.corporate),
        }
    }
}

impl<T: Clone> PerAccount<T> {
    /// The same value for both kinds of account.
    pub fn both(value: T) -> Self {
        Self { personal: value.clone(), corporate: value }
    }
}
