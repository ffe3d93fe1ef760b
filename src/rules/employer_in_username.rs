//! # Trust's name in your handle
//!
//! ## What it looks for
//! The trust's name or initials in a personal username or shown name, also with dots, underscores or
//! digits between the letters.
//!
//! ## Why
//! Such names are kept for official accounts. A personal one that carries it is read as official.
//!
//! ## Example
//! "EMAS_Dave"
//!
//! ## Better
//! "DaveOnShift"
//!
//! ## Quiet when
//! The account is an official one, or the letters are only part of another word.

use super::{Context, Hits};
use crate::draft::Surface;
use crate::lexicon;
use crate::report::Span;

/// Reports the trust's name in a personal handle.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.is_official() {
        return;
    }
    match cx.draft.surface {
        Surface::Username | Surface::DisplayName => {
            let name = cx.draft.text.trim();
            if !cx.names_official(name) && carries(cx, name) {
                hits.push(hits.at(Span::new(0, cx.text.folded().len())).because("the handle carries the trust's name"));
            }
        }
        Surface::Bio => {
            let handle = cx.draft.profile.as_ref().map_or("", |p| p.username.as_str());
            if carries(cx, handle) {
                hits.push(hits.whole().because("the handle beside this profile carries the trust's name"));
            }
        }
        _ => {}
    }
}

/// The marker as written, or spelled out letter by letter ("e_m_a_s", "e.m.a.s", "3mas").
pub(super) fn carries(cx: &Context<'_>, handle: &str) -> bool {
    if cx.pack.employer.marker_in(handle).is_some_and(|marker| stands_out(handle, marker)) {
        return true;
    }
    // Initials in capitals inside small letters: "thatEMASbloke".
    let written = cx.pack.employer.initials.iter().any(|initials| {
        initials.len() > 3 && handle.find(initials.as_str()).is_some_and(|at| !handle[..at].ends_with(char::is_uppercase))
    });
    if written {
        return true;
    }
    let spelled = spelled_out(handle);
    cx.pack.employer.initials.iter().any(|initials| {
        let initials = initials.to_lowercase();
        spelled.contains(&initials)
    })
}

/// Whether a short marker is more than the start of another word ("emasdave", but not "emastered").
fn stands_out(handle: &str, marker: &str) -> bool {
    let lower = handle.to_lowercase();
    let Some(at) = lower.find(&marker.to_lowercase()).filter(|_| lower.len() == handle.len()) else { return true };
    let after = &handle[at + marker.len()..];
    let rest: String = after.chars().take_while(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let known = [lexicon::FIRST_NAMES, lexicon::SURNAMES, lexicon::COMMON_WORDS, lexicon::JOB_ROLES].iter().any(|list| list.contains(&rest));
    marker.len() > 5 || rest.is_empty() || after.starts_with(char::is_uppercase) || known
}

/// Words made of single letters with a mark between them, and words with digits read as letters.
fn spelled_out(handle: &str) -> Vec<String> {
    let lower = handle.to_lowercase();
    let parts: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).collect();
    let mut words = Vec::new();
    let mut run = String::new();
    for part in &parts {
        if part.chars().count() == 1 {
            run.push_str(part);
            continue;
        }
        words.push(std::mem::take(&mut run));
        words.push(part.chars().map(as_letter).collect());
    }
    words.push(run);
    words
}

fn as_letter(c: char) -> char {
    match c {
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '1' => 'l',
        '0' => 'o',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::found_in;

    fn barred(name: &str) -> bool {
        let record = format!(r#"{{"id":"t","trust":"emas","surface":"username","text":"{name}"}}"#);
        found_in(&record).iter().any(|(rule, _)| rule == "employer-in-username")
    }

    #[test]
    fn however_it_is_spelled() {
        for name in ["EMAS_Dave", "daveEMAS", "e.m.a.s_kev", "3mas_jo", "thatEMASbloke"] {
            assert!(barred(name), "{name}");
        }
        for name in ["DaveOnShift", "theMaster99", "emastered", "christemas"] {
            assert!(!barred(name), "{name}");
        }
    }
}
