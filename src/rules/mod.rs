//! The rules: one file each, collected by `build.rs` (nothing to register).
//!
//! A rule file starts with its reference page (`//! # Title`, *What it looks for*, *Why*, *Example*,
//! *Better*, *Quiet when*), holds one `pub fn check(cx, hits)`, and ends with its tests: what must fire and the
//! near misses that must not. `docs/rules.md` and `crewmate rules` are made from those pages.
//!
//! A rule says *that* something is there and how sure it is. Whether that matters, how hard it is
//! pressed and which clause is cited, is the pack's business ([`crate::policy`]): no rule names a trust.

mod context;
#[cfg(test)]
pub(crate) mod testing;

pub use context::{Context, Found, Hits};

/// A policy rule.
#[derive(Debug)]
pub struct Rule {
    /// The id, as in the packs: the file's name with hyphens.
    pub id: &'static str,
    /// The reference page, in Markdown: the file's own documentation. Only the command shows it.
    #[cfg(not(target_arch = "wasm32"))]
    pub page: &'static str,
    /// Looks at a draft and reports what it finds.
    pub check: fn(&Context<'_>, &mut Hits<'_>),
}

include!(concat!(env!("OUT_DIR"), "/rules.rs"));
