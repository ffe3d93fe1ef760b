//! How a trust is named in running text and in handles.
//!
//! Three of the five trusts go by initials that are words or parts of names as well (Las Vegas, yas queen, Thomas), so
//! initials count by how they are written and by what stands beside them.

use crate::lexicon;
use crate::report::Span;

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

    /// Whether `name` is one of the employer's full names and nothing more, but for what sort of trust it is.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let name = name.trim().trim_end_matches('.');
        self.names.iter().filter_map(|full| name_end(name, 0, full)).any(|end| {
            let sort = name[end..].split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
            sort.iter()
                .all(|word| matches!(word.as_str(), "nhs" | "foundation" | "university" | "trust" | "(nhs" | "trust)"))
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
        let joined = matches!(before, "at" | "for" | "with" | "from" | "in" | "by" | "the" | "of" | "@" | "to");
        let cheer = !long
            && (after.starts_with('!') && !joined
                || matches!(before.to_lowercase().as_str(), "omg" | "oh" | "hell" | "viva" | "ooh"));
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
        if !matches!(place, "at" | "for" | "with" | "from" | "in" | "@" | "ov") {
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
                let squeezed = squeeze(word);
                markers.any(|m| squeezed.contains(m.as_str()))
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

/// Where `name` ends if it stands at `start`: any letter case, any space between its words, nothing joined to its end.
fn name_end(text: &str, start: usize, name: &str) -> Option<usize> {
    let mut rest = &text[start..];
    for (number, word) in name.split_whitespace().enumerate() {
        if number > 0 {
            let spaces = rest.find(|c: char| !c.is_whitespace())?;
            if spaces == 0 {
                return None;
            }
            rest = &rest[spaces..];
        }
        rest.get(..word.len()).filter(|part| part.eq_ignore_ascii_case(word))?;
        rest = &rest[word.len()..];
    }
    (!rest.starts_with(char::is_alphanumeric)).then_some(text.len() - rest.len())
}

/// Where `initials` end at the start of `text`, in any letter case, and whether they have full stops between them.
fn spelled_end(text: &str, initials: &str) -> Option<(usize, bool)> {
    let free = |end: usize| !text[end..].starts_with(char::is_alphanumeric);
    if text.get(..initials.len()).is_some_and(|part| part.eq_ignore_ascii_case(initials)) && free(initials.len()) {
        return Some((initials.len(), false));
    }
    let mut at = 0;
    for (number, letter) in initials.chars().enumerate() {
        if number > 0 {
            if !text[at..].starts_with('.') {
                return None;
            }
            at += 1;
        }
        let next = text[at..].chars().next()?;
        if !next.eq_ignore_ascii_case(&letter) {
            return None;
        }
        at += next.len_utf8();
    }
    free(at).then_some((at, true))
}

/// The word at the start of `text`, marks before it aside.
fn first_word(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    text.find(|c: char| !c.is_alphanumeric()).map_or(text, |end| &text[..end])
}

/// The word at the end of `text`, or the sign `@`.
fn last_word(text: &str) -> &str {
    let text = text.trim_end();
    if text.ends_with('@') {
        return "@";
    }
    text.rfind(|c: char| !c.is_alphanumeric())
        .map_or(text, |at| &text[at + text[at..].chars().next().map_or(0, char::len_utf8)..])
}

/// Words by which staff say that they work somewhere.
fn is_job_word(word: &str) -> bool {
    let word = word.to_lowercase();
    lexicon::JOB_ROLES.contains(&word)
        || matches!(
            word.as_str(),
            "para"
                | "paras"
                | "medic"
                | "tech"
                | "emt"
                | "eca"
                | "eoc"
                | "pts"
                | "crew"
                | "crews"
                | "staff"
                | "shift"
                | "shifts"
                | "work"
                | "works"
                | "working"
                | "worked"
                | "worker"
                | "job"
                | "ambulance"
                | "ambo"
                | "cfr"
                | "nqp"
                | "999"
                | "111"
                | "dispatch"
                | "dispatcher"
                | "control"
                | "volunteer"
                | "employed"
                | "employee"
                | "student"
                | "hart"
                | "apprentice"
                | "nhs"
                | "trainee"
                | "fleet"
                | "paramedic"
                | "paramedics"
        )
}

/// Letters and digits in lower case.
fn squeeze(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Where `marker` (lower case) stands out in `handle`, in bytes of the handle.
fn stands_out(handle: &str, marker: &str, not_before: &[String]) -> Option<Span> {
    let letters: Vec<(usize, char)> = handle.char_indices().filter(|(_, c)| c.is_alphanumeric()).collect();
    let wanted: Vec<char> = marker.chars().collect();
    let long = wanted.len() > 5;
    (0..letters.len().saturating_sub(wanted.len() - 1)).find_map(|at| {
        let end = at + wanted.len();
        let row = &letters[at..end];
        let same = row.iter().zip(&wanted).all(|((_, c), w)| c.to_lowercase().eq(std::iter::once(*w)));
        if !same {
            return None;
        }
        let span = Span::new(row[0].0, row[row.len() - 1].0 + row[row.len() - 1].1.len_utf8());
        let whole = span.end - span.start == marker.len()
            && !row.windows(2).any(|p| p[0].1.is_lowercase() && p[1].1.is_uppercase());
        let after = squeeze(&handle[span.end..]);
        let other = !long && not_before.iter().any(|w| after.starts_with(w.as_str()));
        (long || (whole && !other && is_apart(handle, span))).then_some(span)
    })
}

/// Whether what is joined to a short marker lets it be read by itself: nothing, a change of case, or known words.
fn is_apart(handle: &str, span: Span) -> bool {
    let marker = span.of(handle);
    let before: String = run_before(&handle[..span.start]);
    let after: String = handle[span.end..].chars().take_while(|c| c.is_alphabetic()).collect();
    let capitals = !marker.contains(char::is_lowercase);
    let first_capital = marker.starts_with(char::is_uppercase);
    let whole = format!("{before}{marker}{after}").to_lowercase();
    let is_word =
        [lexicon::FIRST_NAMES, lexicon::SURNAMES, lexicon::COMMON_WORDS].iter().any(|list| list.contains(&whole));
    if is_word
        && !(before.is_empty() && after.is_empty())
        && !(capitals && whole.len() > marker.len() && handle.contains(char::is_lowercase))
    {
        return false;
    }
    let short = marker.len() < 4;
    let starts =
        before.is_empty() || first_capital && before.ends_with(char::is_lowercase) || !short && is_affix(&before);
    let second = after.chars().nth(1);
    let hump = after.starts_with(char::is_uppercase) && (!capitals || second.is_none_or(char::is_lowercase));
    let ends = after.is_empty()
        || hump
        || (!short || capitals) && is_affix(&after)
        || !short && capitals && after.starts_with(char::is_lowercase) && before.ends_with(char::is_lowercase);
    starts && ends
}

fn run_before(text: &str) -> String {
    let start = text.char_indices().rev().take_while(|(_, c)| c.is_alphabetic()).last().map_or(text.len(), |(i, _)| i);
    text[start..].to_owned()
}

/// Words that people join to their employer's initials: names, roles, "team", "official".
fn is_affix(run: &str) -> bool {
    let run = run.to_lowercase();
    is_affix_word(&run)
        || (2..run.len().saturating_sub(1))
            .any(|at| run.is_char_boundary(at) && is_affix_word(&run[..at]) && is_affix_word(&run[at..]))
}

fn is_affix_word(word: &str) -> bool {
    word.chars().all(|c| c == 'x')
        || matches!(
            word,
            "official"
                | "unofficial"
                | "team"
                | "the"
                | "that"
                | "this"
                | "real"
                | "my"
                | "our"
                | "at"
                | "from"
                | "by"
                | "for"
                | "not"
                | "ex"
                | "bloke"
                | "lad"
                | "lass"
                | "girl"
                | "guy"
                | "mum"
                | "dad"
                | "wife"
                | "husband"
                | "boy"
                | "man"
                | "woman"
                | "nhs"
                | "trust"
                | "live"
                | "news"
                | "newsroom"
                | "hq"
                | "life"
                | "service"
                | "fan"
                | "updates"
                | "update"
                | "jobs"
                | "control"
                | "room"
                | "station"
                | "press"
                | "info"
                | "ian"
                | "er"
                | "alerts"
                | "comms"
                | "helpline"
                | "tv"
                | "love"
                | "loves"
                | "proud"
                | "union"
                | "unison"
                | "page"
                | "staff"
                | "uk"
                | "nurse"
                | "driver"
                | "hart"
                | "careers"
                | "training"
                | "academy"
                | "charity"
                | "fanpage"
                | "queen"
                | "off"
        )
        || (word.len() > 2 && (lexicon::FIRST_NAMES.contains(word) || is_job_word(word)))
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
