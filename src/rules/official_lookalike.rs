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
    "official",
    "news",
    "newsroom",
    "live",
    "alerts",
    "alert",
    "hq",
    "updates",
    "update",
    "info",
    "press",
    "pressoffice",
    "media",
    "comms",
    "communications",
    "control",
    "nhs",
    "trust",
    "999",
    "111",
    "jobs",
    "recruitment",
    "recruits",
    "careers",
    "team",
    "academy",
    "training",
    "tv",
    "radio",
    "help",
    "helpdesk",
    "support",
    "complaints",
    "service",
    "emergency",
    "emergencies",
    "incidents",
    "watch",
    "traffic",
    "dispatch",
    "ops",
    "operations",
    "uk",
    "page",
    "admin",
    "cad",
    "crew",
    "crews",
    "station",
    "staff",
    "wellbeing",
    "events",
    "research",
    "education",
    "responders",
    "cfr",
    "hart",
    "eoc",
    "the",
    "ask",
    "real",
    "response",
    "status",
    "feed",
    "bulletin",
    "channel",
    "enquiries",
    "charity",
    "room",
    "helpline",
    "hub",
    "depot",
    "stations",
    "group",
    "region",
    "advice",
    "line",
    "desk",
    "office",
    "tweets",
    "posts",
    "online",
    "web",
    "social",
    "trustuk",
    "england",
    "people",
    "hr",
    "volunteers",
    "999calls",
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
    let denies = ["unofficial", "not official", "not an official", "not the official", "parody", "fan "]
        .iter()
        .any(|w| bio.contains(w));
    !denies
        && [
            "official account",
            "official page",
            "official channel",
            "official news",
            "official updates",
            "official feed",
            "official home",
            "official tutorials",
            "official",
        ]
        .iter()
        .any(|w| bio.contains(w))
}

/// A bio in the first person, or with a grade and private interests, is a person's.
fn speaks_as_person(bio: &str) -> bool {
    let lower = bio.to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .any(|w| one_of!(w; "i" "i'm" "my" "mine" "own" "dad" "mum" "she" "he" "unofficial" "parody"))
}

/// The trust's name with words of an organisation or a place, or with nothing else at all.
fn passes_as_official(cx: &Context<'_>, name: &str) -> bool {
    let Some((before, after, long)) = beside_marker(cx, name) else { return false };
    let parts: Vec<String> = parts(before).into_iter().chain(parts(after)).flat_map(|part| cut(&part)).collect();
    if parts.iter().any(|part| is_not_the_trust(part)) {
        return false;
    }
    let fits = |part: &String| is_official_word(part) || is_place(part);
    let personal = parts.iter().any(|part| !is_official_word(part) && is_personal(part));
    !personal && (parts.iter().all(fits) || (long && parts.iter().any(|part| is_official_word(part))))
}

/// What stands before and after the trust's name in `name`, and whether the trust is named at length.
fn beside_marker<'n>(cx: &Context<'_>, name: &'n str) -> Option<(&'n str, &'n str, bool)> {
    let employer = &cx.pack.employer;
    let full =
        employer.names.iter().filter_map(|known| find_squeezed(name, known)).max_by_key(|span| span.end - span.start);
    if let Some(span) = full {
        return Some((&name[..span.start], &name[span.end..], true));
    }
    if let Some((marker, span)) = employer.marker_at(name) {
        return Some((&name[..span.start], &name[span.end..], marker.len() > 5));
    }
    // Letter by letter: "e_m_a_s_news".
    let spelled = employer.initials.iter().find_map(|initials| find_spelled(name, initials))?;
    Some((&name[..spelled.start], &name[spelled.end..], false))
}

/// Where `known` stands in `name`, its letters in a row whatever the case and the marks between them.
fn find_squeezed(name: &str, known: &str) -> Option<Span> {
    let wanted: Vec<char> = known.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let letters: Vec<(usize, char)> = name.char_indices().filter(|(_, c)| c.is_alphanumeric()).collect();
    letters.windows(wanted.len()).find_map(|row| {
        let same = row.iter().zip(&wanted).all(|((_, c), w)| c.to_lowercase().eq(std::iter::once(*w)));
        let (last, letter) = row[row.len() - 1];
        same.then(|| Span::new(row[0].0, last + letter.len_utf8()))
    })
}

/// Initials of four letters and more with a mark after every letter.
fn find_spelled(name: &str, initials: &str) -> Option<Span> {
    let span = find_squeezed(name, initials).filter(|_| initials.len() > 3)?;
    let marks = span.of(name).chars().filter(|c| !c.is_alphanumeric()).count();
    (marks + 1 == initials.len()).then_some(span)
}

/// The words of a name, in lower case: split at marks and where small letters turn into capitals.
fn parts(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut small = false;
    for c in name.chars() {
        if !c.is_alphanumeric() || (c.is_uppercase() && small) {
            parts.push(String::new());
        }
        small = c.is_lowercase();
        if c.is_alphanumeric() {
            parts.last_mut().expect("never empty").extend(c.to_lowercase());
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Cuts from the left by the longest official word or figure; what fits none stays whole.
fn cut(part: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut side = part;
    while !side.is_empty() {
        if is_place(side) || is_not_the_trust(side) || is_personal(side) && !is_official_word(side) {
            out.push(side.to_owned());
            break;
        }
        let digits = side.len() - side.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let word = OFFICIAL.iter().filter(|w| side.starts_with(**w)).map(|w| w.len()).max().unwrap_or(0);
        let length = if word > 0 { word } else { digits };
        if length == 0 {
            out.push(side.to_owned());
            break;
        }
        out.push(side[..length].to_owned());
        side = &side[length..];
    }
    out
}

fn is_official_word(part: &str) -> bool {
    OFFICIAL.contains(&part) || part.chars().all(|c| c.is_ascii_digit())
}

fn is_place(part: &str) -> bool {
    part.len() > 3
        && (lexicon::TOWNS.contains(part) || lexicon::PLACES_UK.contains(part))
        && !lexicon::FIRST_NAMES.contains(part)
}

fn is_personal(part: &str) -> bool {
    lexicon::FIRST_NAMES.contains(part)
        || (lexicon::SURNAMES.contains(part) && !is_place(part))
        || one_of!(part;
            "girl" "guy" "lad" "lass" "mum" "dad" "medic" "para" "tech" "paramedic" "emt" "nurse" "wife" "husband"
            "bloke" "man" "woman" "boy" "me" "my" "im" "from" "at"
        )
}

/// Words by which an account says that it is not the trust's: fans, mockers, former staff, unions.
fn is_not_the_trust(part: &str) -> bool {
    one_of!(part;
        "fan" "fans" "fanpage" "parody" "spoof" "unofficial" "not" "former" "ex" "spotter" "spotters" "supporters"
        "unison" "gmb" "unite" "union" "rcn" "runner" "lover" "memes" "meme" "retired" "independent" "fake"
        "survivor" "watchers"
    )
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
        for (trust, name) in [
            ("las", "LondonAmbulanceNews"),
            ("wmas", "WMAS_Live"),
            ("yas", "YorkshireAmbulance999"),
            ("scas", "scas_updates"),
        ] {
            assert!(alike(trust, name), "{name}");
        }
        for (trust, name) in [
            ("las", "lasagne_lover"),
            ("yas", "yasqueen"),
            ("wmas", "dave_wmas_medic"),
            ("yas", "@YASResearch"),
            ("scas", "cascade"),
        ] {
            assert!(!alike(trust, name), "{name}");
        }
    }
}
