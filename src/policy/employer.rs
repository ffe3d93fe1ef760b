//! How a trust is named in running text and in handles.

use crate::report::Span;

/// How the employer is named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Employer {
    /// Full names, found in any letter case.
    pub names: Vec<String>,
    /// Initials such as `WMAS`, found as written, since several are words in lower case.
    pub initials: Vec<String>,
    /// What in a handle points at the employer, in lower case.
    pub handle_markers: Vec<String>,
}

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

impl Employer {
    /// The name for use in a sentence.
    #[must_use]
    pub fn short(&self) -> Option<&str> {
        self.initials.first().or(self.names.first()).map(String::as_str)
    }

    /// Where `text` names the employer first, in bytes.
    #[must_use]
    pub fn named_in(&self, text: &str) -> Option<Span> {
        let names = self.names.iter().filter_map(|name| find_word(text, name, true));
        let initials = self.initials.iter().filter_map(|name| find_word(text, name, false));
        // The longest name where several start together.
        names.chain(initials).min_by_key(|span| (span.start, usize::MAX - span.end))
    }

    /// The marker in `handle` that points at the employer.
    ///
    /// Short markers count only as a part of their own (`EMAS_Dave`, `daveEMAS`, `emas999`), since
    /// they occur inside names (`thEMASter`, `LASagne`); long ones anywhere.
    #[must_use]
    pub fn marker_in(&self, handle: &str) -> Option<&str> {
        marker_in(handle, self.handle_markers.iter().map(String::as_str))
    }
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

    /// The reserved word that `handle` contains as a part of its own.
    #[must_use]
    pub fn reserved_in(&self, handle: &str) -> Option<&str> {
        marker_in(handle, self.reserved.iter().map(String::as_str))
    }
}

/// Finds `name` where no letter or digit touches it.
fn find_word(text: &str, name: &str, any_case: bool) -> Option<Span> {
    let first = *name.as_bytes().first()?;
    let same =
        |part: &[u8]| if any_case { part.eq_ignore_ascii_case(name.as_bytes()) } else { part == name.as_bytes() };
    let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let starts = text
        .as_bytes()
        .windows(name.len())
        .enumerate()
        .filter(|(_, part)| (part[0] == first || any_case && part[0].eq_ignore_ascii_case(&first)) && same(part));
    starts
        .map(|(start, _)| Span::new(start, start + name.len()))
        .find(|span| free(text[..span.start].chars().next_back()) && free(text[span.end..].chars().next()))
}

fn marker_in<'m>(handle: &str, markers: impl Iterator<Item = &'m str>) -> Option<&'m str> {
    let parts = parts(handle);
    let squeezed: String = handle.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let mut markers = markers;
    markers.find(|marker| {
        let marker = marker.to_lowercase();
        parts.contains(&marker)
            || marker.len() > 5 && squeezed.contains(&marker)
            || marker.len() > 3 && squeezed.starts_with(&marker)
    })
}

/// The parts of a handle, in lower case: split at anything but letters, and where the case changes.
fn parts(handle: &str) -> Vec<String> {
    let letters: Vec<char> = handle.chars().collect();
    let mut parts = vec![String::new()];
    for (i, &c) in letters.iter().enumerate() {
        if !c.is_alphabetic() {
            parts.push(String::new());
            continue;
        }
        let before = i.checked_sub(1).map(|i| letters[i]);
        let after = letters.get(i + 1);
        let hump = c.is_uppercase()
            && (before.is_some_and(char::is_lowercase)
                || before.is_some_and(char::is_uppercase) && after.is_some_and(|c| c.is_lowercase()));
        if hump {
            parts.push(String::new());
        }
        parts.last_mut().expect("never empty").extend(c.to_lowercase());
    }
    parts.retain(|part| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Pack;

    #[test]
    fn the_employer_is_found_by_name_in_any_case_and_by_initials_as_written() {
        let las = &Pack::built_in("las").unwrap().employer;
        assert_eq!(las.named_in("Medic, london ambulance service"), Some(Span::new(7, 31)));
        assert!(las.named_in("LAS tech.").is_some());
        assert!(las.named_in("las vegas was great").is_none());
        assert!(las.named_in("ATLAS").is_none());
        let yas = &Pack::built_in("yas").unwrap().employer;
        assert!(yas.named_in("yas queen").is_none());
        assert!(yas.named_in("EOC at YAS.").is_some());
    }

    #[test]
    fn a_marker_counts_as_a_part_of_its_own() {
        let emas = Pack::built_in("emas").unwrap();
        for handle in ["EMAS_Dave", "daveEMAS", "dave.emas", "emas999", "EMASDave", "emasdave", "EastMidsAmbulanceDave"]
        {
            assert!(emas.employer.marker_in(handle).is_some(), "{handle}");
        }
        for handle in ["theMaster", "themaster", "DaveOnShift", "schemas", ""] {
            assert!(emas.employer.marker_in(handle).is_none(), "{handle}");
        }
        assert!(Pack::built_in("las").unwrap().employer.marker_in("LasagneLover").is_none());
    }

    #[test]
    fn official_handles_are_known_by_name_or_pattern() {
        assert!(Pack::built_in("emas").unwrap().handles.is_official("@emas_sam"));
        assert!(!Pack::built_in("emas").unwrap().handles.is_official("emasdave"));
        assert!(Pack::built_in("yas").unwrap().handles.is_official("@YASResearch"));
        assert!(Pack::built_in("scas").unwrap().handles.is_official("scas999"));
    }
}
