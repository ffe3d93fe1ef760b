//! What a pack names besides rules: whom to ask, and what the policy expressly allows.

use crate::draft::Account;

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
