//! The trust's own accounts: which they are, and what only they may be called.

use super::marker::stands_out;

/// The trust's own accounts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Handles {
    /// Official handles; a final `*` stands for any ending.
    pub official: Vec<String>,
    /// Words that only official handles may contain.
    pub reserved: Vec<String>,
    /// The account to be tagged in work pictures.
    pub tag: Option<String>,
}

impl Handles {
    /// Whether `handle` is one of the trust's own accounts.
    #[must_use]
    pub fn is_official(&self, handle: &str) -> bool {
        let bare = |handle: &str| handle.trim().trim_start_matches('@').to_lowercase();
        let handle = bare(handle);
        self.official.iter().any(|known| match bare(known).strip_suffix('*') {
            Some(start) => handle.starts_with(start),
            None => handle == bare(known),
        })
    }

    /// Whether `handle` is one that the trust lists by name, not by a pattern.
    #[must_use]
    pub fn lists(&self, handle: &str) -> bool {
        let bare = handle.trim().trim_start_matches('@');
        let is = |known: &String| !known.ends_with('*') && known.trim_start_matches('@').eq_ignore_ascii_case(bare);
        !bare.is_empty() && self.official.iter().any(is)
    }

    /// The reserved word that `handle` contains as a part of its own.
    #[must_use]
    pub fn reserved_in(&self, handle: &str) -> Option<&str> {
        self.reserved.iter().map(String::as_str).find(|word| stands_out(handle, &word.to_lowercase(), &[]).is_some())
    }
}

#[cfg(test)]
mod tests {
    use crate::policy::Pack;

    #[test]
    fn official_handles_are_known_by_name_or_pattern() {
        assert!(Pack::built_in("emas").unwrap().handles.is_official("@emas_sam"));
        assert!(!Pack::built_in("emas").unwrap().handles.is_official("emasdave"));
        assert!(Pack::built_in("yas").unwrap().handles.is_official("@YASResearch"));
        assert!(Pack::built_in("scas").unwrap().handles.is_official("scas999"));
    }
}
