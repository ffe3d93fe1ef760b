//! # Looks official
//!
//! ## What it looks for
//! A username, shown name or profile that would pass as one of the trust's own accounts.
//!
//! ## Why
//! People in need may turn to it, and what it says is read as the trust's word.
//!
//! ## Example
//! "LondonAmbulanceNews"
//!
//! ## Better
//! "Sam, medic in London"
//!
//! ## Quiet when
//! The account is one of the trust's, or the name is plainly a person's.

use super::{Context, Hits};
use crate::draft::Surface;
use crate::lexicon;
use crate::report::Span;

/// Words by which official accounts call themselves.
const OFFICIAL: &[&str] = &[
    "official", "news", "newsroom", "live", "alerts", "alert", "hq", "updates", "update", "info", "press", "pressoffice", "media", "comms", "communications", "control", "nhs",
    "trust", "999", "111", "jobs", "recruitment", "recruits", "careers", "team", "academy", "training", "tv", "radio", "help", "helpdesk", "support", "complaints", "service",
    "emergency", "emergencies", "incidents", "watch", "traffic", "dispatch", "ops", "operations", "uk", "page", "admin", "cad", "crew", "crews", "station", "staff", "wellbeing",
    "events", "research", "education", "responders", "cfr", "hart", "eoc", "the", "ask", "real", "response", "status", "feed", "bulletin", "channel", "enquiries", "charity",
];

/// Reports names and profiles that pass as the trust's.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.is_official() {
        return;
    }
    match cx.draft.surface {
        Surface::Username | Surface::DisplayName => {
            let name = cx.draft.text.trim();
            if !cx.names_official(name) && passes_as_official(cx, name) {
                hits.push(hits.at(Span::new(0, cx.text.folded().len())).because("the name would pass as the trust's"));
            }
        }
        Surface::Bio => in_profile(cx, hits),
        _ => {}
    }
}

fn in_profile(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let profile = cx.draft.profile.clone().unwrap_or_default();
    let named = passes_as_official(cx, &profile.username) || passes_as_official(cx, &profile.display_name);
    let claims = cx.shows_employer() && claims_official(&cx.draft.text.to_lowercase());
    if (named && !speaks_as_person(&cx.draft.text)) || claims {
        hits.push(hits.at(Span::new(0, cx.text.folded().len())).because("the profile would pass as the trust's"));
    }
}

fn claims_official(bio: &str) -> bool {
    let denies = ["unofficial", "not official", "not an official", "not the official", "parody", "fan "].iter().any(|w| bio.contains(w));
    !denies
        && ["official account", "official page", "official channel", "official news", "official updates", "official feed", "official home", "official tutorials", "official"]
            .iter()
            .any(|w| bio.contains(w))
}

/// A bio in the first person, or with a grade and private interests, is a person's.
fn speaks_as_person(bio: &str) -> bool {
    let lower = bio.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric() && c != '\'').any(|w| matches!(w, "i" | "i'm" | "my" | "mine" | "own" | "dad" | "mum" | "she" | "he" | "unofficial" | "parody"))
}

/// The trust's name with words of an organisation, or with nothing else at all.
fn passes_as_official(cx: &Context<'_>, name: &str) -> bool {
    let Some(marker) = marker(cx, name) else { return false };
    let rest = rest_without(name, &marker);
    if rest.is_empty() {
        return true;
    }
    let personal = rest.iter().any(|part| is_personal(part));
    let long = marker.len() > 5;
    !personal && (rest.iter().all(|part| is_official_word(part)) || (long && rest.iter().any(|part| is_official_word(part))))
}

fn marker(cx: &Context<'_>, name: &str) -> Option<String> {
    let squeezed = squeeze(name);
    let by_name = cx.pack.employer.names.iter().map(|n| squeeze(n)).filter(|n| squeezed.contains(n.as_str())).max_by_key(String::len);
    by_name.or_else(|| cx.pack.employer.marker_in(name).map(str::to_lowercase))
}

fn squeeze(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What is left of the name beside the marker, cut into words as far as they are official ones.
fn rest_without(name: &str, marker: &str) -> Vec<String> {
    let squeezed = squeeze(name);
    let Some(at) = squeezed.find(marker) else { return Vec::new() };
    let mut rest = Vec::new();
    for side in [&squeezed[..at], &squeezed[at + marker.len()..]] {
        cut(side, &mut rest);
    }
    rest
}

/// Cuts from the left by the longest official word or figure; what fits none stays whole.
fn cut(side: &str, out: &mut Vec<String>) {
    let mut side = side;
    while !side.is_empty() {
        let digits = side.len() - side.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let word = OFFICIAL.iter().filter(|w| side.starts_with(**w)).map(|w| w.len()).max().unwrap_or(0);
        let length = if word > 0 { word } else { digits };
        if length == 0 {
            out.push(side.to_owned());
            return;
        }
        out.push(side[..length].to_owned());
        side = &side[length..];
    }
}

fn is_official_word(part: &str) -> bool {
    OFFICIAL.contains(&part) || part.chars().all(|c| c.is_ascii_digit())
}

fn is_personal(part: &str) -> bool {
    lexicon::FIRST_NAMES.contains(part) || lexicon::SURNAMES.contains(part) || matches!(part, "girl" | "guy" | "lad" | "lass" | "mum" | "dad" | "medic" | "para" | "tech" | "fan")
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::found_in;

    fn alike(trust: &str, name: &str) -> bool {
        let record = format!(r#"{{"id":"t","trust":"{trust}","surface":"username","text":"{name}"}}"#);
        found_in(&record).iter().any(|(rule, _)| rule == "official-lookalike")
    }

    #[test]
    fn names_of_organisations_are_told_from_names_of_people() {
        for (trust, name) in [("las", "LondonAmbulanceNews"), ("wmas", "WMAS_Live"), ("yas", "YorkshireAmbulance999"), ("scas", "scas_updates")] {
            assert!(alike(trust, name), "{name}");
        }
        for (trust, name) in [("las", "lasagne_lover"), ("yas", "yasqueen"), ("wmas", "dave_wmas_medic"), ("yas", "@YASResearch"), ("scas", "cascade")] {
            assert!(!alike(trust, name), "{name}");
        }
    }
}
