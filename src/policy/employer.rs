//! How a trust is named in running text and in handles.
//!
//! Three of the five trusts go by initials that are words or parts of names as well (Las Vegas, yas queen, Thomas), so
//! initials count by how they are written and by what stands beside them.

mod handles;
mod marker;
mod words;
mod written;

pub use handles::Handles;

use crate::report::Span;
use marker::{squeeze, stands_out};
use std::borrow::Cow;
use words::is_job_word;
use written::{first_word, last_word, name_end, spelled_end};

/// How the employer is named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Employer {
    /// Full names, found in any letter case.
    pub names: Vec<String>,
    /// Initials such as `WMAS`. In capitals they count nearly everywhere; in small letters those of three letters only
    /// beside words of the job ("para at las"), since they are words.
    pub initials: Vec<String>,
    /// Words that make something else of the initials before them: "vegas" after LAS.
    pub not_before: Vec<String>,
    /// What in a handle points at the employer, in lower case.
    pub handle_markers: Vec<String>,
}

impl Employer {
    /// The name for use in a sentence.
    #[must_use]
    pub fn short(&self) -> Option<&str> {
        self.initials.first().or(self.names.first()).map(String::as_str)
    }

    /// Whether `name` is one of the employer's full names and nothing more, but for what sort of trust it is.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let name = name.trim().trim_end_matches('.');
        self.names.iter().filter_map(|full| name_end(name, 0, full)).any(|end| {
            let sort = name[end..].split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
            sort.iter().all(|word| one_of!(word.as_str(); "nhs" "foundation" "university" "trust" "(nhs" "trust)"))
        })
    }

    /// Where `text` names the employer first, in bytes.
    #[must_use]
    pub fn named_in(&self, text: &str) -> Option<Span> {
        let mut before = None;
        for (start, c) in text.char_indices() {
            let opens = !before.is_some_and(char::is_alphanumeric);
            before = Some(c);
            if !opens || !(c.is_alphanumeric() || c == '@' || c == '#') {
                continue;
            }
            // The longest name where several start together.
            let begins =
                |name: &&String| name.trim_start().chars().next().is_none_or(|first| first.eq_ignore_ascii_case(&c));
            let named = self.names.iter().filter(begins).filter_map(|name| name_end(text, start, name)).max();
            let mut initials = self.initials.iter().filter(begins);
            let end = named
                .or_else(|| initials.find_map(|initials| self.initials_end(text, start, initials)))
                .or_else(|| self.handle_end(text, start));
            if let Some(end) = end {
                return Some(Span::new(start, end));
            }
        }
        None
    }

    /// Where the initials end that start at `start`, if they mean the employer there.
    fn initials_end(&self, text: &str, start: usize, initials: &str) -> Option<usize> {
        let (end, dotted) = spelled_end(&text[start..], initials)?;
        let end = start + end;
        let (written, after) = (&text[start..end], &text[end..]);
        let next = first_word(after.trim_start_matches([' ', ',', '-', '_'])).to_lowercase();
        let joins = !after.trim_start_matches([' ', ',', '-', '_']).starts_with(|c: char| !c.is_alphanumeric());
        if joins && self.not_before.iter().any(|w| next.starts_with(w.as_str())) {
            return None;
        }
        let capitals = !written.contains(char::is_lowercase);
        let small = !written.contains(char::is_uppercase);
        let long = initials.len() > 3;
        let before = last_word(&text[..start]);
        let joined = one_of!(before; "at" "for" "with" "from" "in" "by" "the" "of" "@" "to");
        let cheer = !long
            && (after.starts_with('!') && !joined
                || one_of!(before.to_lowercase().as_str(); "omg" "oh" "hell" "viva" "ooh"));
        let counts =
            dotted && capitals || capitals && !cheer || small && long || self.beside_the_job(text, start, after);
        counts.then_some(end)
    }

    /// Whether words of the job stand beside: "yas paramedic", "EOC @ las", "work for yas".
    fn beside_the_job(&self, text: &str, start: usize, after: &str) -> bool {
        if after.starts_with(' ') && is_job_word(first_word(after)) {
            return true;
        }
        let before = text[..start].trim_end();
        let place = last_word(before);
        if !one_of!(place; "at" "for" "with" "from" "in" "@" "ov") {
            return false;
        }
        let mut rest = before[..before.len() - place.len()].trim_end();
        for _ in 0..3 {
            let word = last_word(rest);
            if is_job_word(word) {
                return true;
            }
            rest = rest[..rest.len() - word.len()].trim_end();
            if word.is_empty() || rest.ends_with(['.', '!', '?']) {
                break;
            }
        }
        false
    }

    /// `@Ldn_Ambulance`, `#TeamLAS`, `southcentralambulance`: a handle, hashtag or squeezed name in running text.
    fn handle_end(&self, text: &str, start: usize) -> Option<usize> {
        let rest = &text[start..];
        let signed = rest.starts_with(['@', '#']);
        let body = usize::from(signed);
        let length = rest[body..].find(|c: char| !c.is_alphanumeric() && c != '_').map_or(rest.len(), |n| n + body);
        let word = &rest[body..length];
        let long = || {
            // No marker is longer than the word that holds it, but for letters that small ones are longer than.
            let fits = |m: &&String| m.len() > 5 && (m.len() <= word.len() || !word.is_ascii());
            let mut markers = self.handle_markers.iter().filter(fits).peekable();
            markers.peek().is_some() && {
                let plain = word.bytes().all(|b| b.is_ascii_lowercase());
                let squeezed = if plain { Cow::Borrowed(word) } else { squeeze(word).into() };
                // By places: a word has hardly more of them than the marker is long.
                markers.any(|m| squeezed.as_bytes().windows(m.len()).any(|part| part == m.as_bytes()))
            }
        };
        // "@las" may be anybody's, unless it is said of the job.
        let bare = self.initials.iter().any(|i| i.len() < 4 && word.eq_ignore_ascii_case(i) && word != i);
        let counts = if signed && bare {
            is_job_word(last_word(text[..start].trim_end()))
        } else if signed {
            self.marker_in(word).is_some()
        } else {
            word.len() > 5 && long()
        };
        counts.then_some(start + length)
    }

    /// The marker in `handle` that points at the employer.
    ///
    /// Short markers count where they stand out (`EMAS_Dave`, `daveEMAS`, `emas999`, `emasdave`), since they occur
    /// inside names (`thEMASter`, `LASagne`); long ones anywhere.
    #[must_use]
    pub fn marker_in(&self, handle: &str) -> Option<&str> {
        self.marker_at(handle).map(|(marker, _)| marker)
    }

    /// The marker in `handle`, and the bytes that it takes up there.
    #[must_use]
    pub fn marker_at(&self, handle: &str) -> Option<(&str, Span)> {
        let found =
            self.handle_markers.iter().filter_map(|m| Some((m.as_str(), stands_out(handle, m, &self.not_before)?)));
        found.max_by_key(|(_, span)| span.end - span.start)
    }
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
}
