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

/// The marker as written, or spelled out letter by letter or in pieces ("e_m_a_s", "EM-AS", "3mas").
pub(super) fn carries(cx: &Context<'_>, handle: &str) -> bool {
    let employer = &cx.pack.employer;
    employer.marker_in(handle).is_some()
        || employer
            .initials
            .iter()
            .filter(|i| i.len() > 3)
            .any(|initials| spelled_out(handle).contains(&initials.to_lowercase()) || in_two_pieces(handle, initials))
        || employer.names.iter().any(|name| squeeze(handle).contains(&squeeze(name)))
}

/// "EM-AS", both pieces in capitals.
fn in_two_pieces(handle: &str, initials: &str) -> bool {
    let parts: Vec<&str> = handle.split(|c: char| !c.is_alphanumeric()).collect();
    parts.windows(2).any(|pair| pair[0].len() > 1 && pair[1].len() > 1 && format!("{}{}", pair[0], pair[1]) == initials)
}

fn squeeze(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
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
