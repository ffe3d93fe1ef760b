//! Every file of `sites/` is of the form that `crewmate::sites` says, and holds together.

use crewmate::draft::Surface;
use crewmate::sites::{Find, Grade, Site};
use std::collections::BTreeSet;

fn all() -> Vec<Site> {
    let mut files: Vec<_> =
        std::fs::read_dir("sites").expect("the folder").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    files
        .iter()
        .map(|path| {
            let text = std::fs::read_to_string(path).expect("text");
            let site: Site = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            assert_eq!(
                path.file_stem().and_then(|s| s.to_str()),
                Some(site.id.as_str()),
                "a file is named after its site"
            );
            site
        })
        .collect()
}

fn finds(site: &Site) -> Vec<&Find> {
    let place = site.place.iter().flat_map(|p| p.control.iter().chain(&p.chip));
    let account = site.account.iter().flat_map(|a| a.name.iter().chain(&a.handle).chain(&a.bio).chain(&a.page));
    let boxes = site.surfaces.iter().flat_map(|s| s.editable.iter().chain(&s.post));
    let shown = site.audience.iter().map(|a| &a.shown);
    boxes.chain(place).chain(account).chain(shown).chain(&site.live).chain(&site.media).chain(&site.answers).collect()
}

#[test]
fn every_platform_of_the_policies_that_is_still_there_has_a_file() {
    let known: BTreeSet<String> = all().into_iter().map(|site| site.id).collect();
    for id in [
        "x",
        "facebook",
        "messenger",
        "instagram",
        "threads",
        "linkedin",
        "tiktok",
        "youtube",
        "reddit",
        "snapchat",
        "whatsapp",
        "bluesky",
        "mastodon",
        "tumblr",
        "pinterest",
        "flickr",
        "wordpress",
        "teams",
        "viva-engage",
        "zoom",
        "discord",
        "wikipedia",
        "discourse",
        "phpbb",
    ] {
        assert!(known.contains(id), "{id}");
    }
}

#[test]
fn hosts_are_whole_secure_hosts_and_nobody_has_two_sites() {
    let mut seen = BTreeSet::new();
    for site in all() {
        assert!(
            !site.matches.is_empty() || site.detect.is_some(),
            "{}: hosts, or a mark by which it is known anywhere",
            site.id
        );
        for pattern in &site.matches {
            let host = pattern.strip_prefix("https://").and_then(|rest| rest.strip_suffix("/*"));
            let host = host.unwrap_or_else(|| panic!("{}: {pattern:?} must be https://HOST/*", site.id));
            let bare = host.strip_prefix("*.").unwrap_or(host);
            assert!(
                bare.contains('.')
                    && bare.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-".contains(c)),
                "{pattern}"
            );
            assert!(!bare.ends_with("workplace.com"), "Workplace by Meta is out of scope");
            assert!(seen.insert(pattern.clone()), "{pattern} is named twice");
        }
    }
}

#[test]
fn what_is_looked_for_says_how() {
    for site in all() {
        assert!(!site.surfaces.is_empty(), "{}", site.id);
        for find in finds(&site) {
            assert!(find.select.is_some() || find.label.is_some(), "{}: {find:?} looks for nothing", site.id);
            for text in [&find.select, &find.within, &find.label].into_iter().flatten() {
                assert!(!text.trim().is_empty(), "{}: {find:?}", site.id);
                let count = |open: char| text.chars().filter(|c| *c == open).count();
                assert_eq!((count('('), count('[')), (count(')'), count(']')), "{}: {text}", site.id);
            }
        }
        for surface in &site.surfaces {
            assert!(!surface.editable.is_empty(), "{}: {} has no box", site.id, surface.what);
            let enter = surface.keys == crewmate::sites::Keys::Enter;
            assert!(enter || !surface.post.is_empty(), "{}: {} is sent by nothing", site.id, surface.what);
        }
    }
}

#[test]
fn a_surface_is_told_from_the_ones_before_it() {
    for site in all() {
        let mut names = BTreeSet::new();
        for surface in &site.surfaces {
            assert!(names.insert(&surface.what), "{}: {} is there twice", site.id, surface.what);
        }
        let general = |s: &crewmate::sites::Composer| {
            s.path.is_none()
                && s.editable
                    .iter()
                    .any(|f| f.label.is_none() && f.within.is_none() && f.select.as_deref() == Some("textarea"))
        };
        let last = site.surfaces.len() - 1;
        assert!(!site.surfaces[..last].iter().any(general), "{}: any textarea hides what comes after it", site.id);
    }
}

#[test]
fn where_a_profile_can_be_changed_its_fields_can_be_read() {
    for site in all() {
        let has = |surface: Surface| site.surfaces.iter().any(|s| s.surface == surface);
        if site.account.is_some() {
            continue;
        }
        // Known to be missing: nobody has described how these show who is signed in.
        let unknown = ["reddit", "threads", "whatsapp", "discord", "discourse", "tumblr", "flickr"];
        assert!(!has(Surface::Bio) || unknown.contains(&site.id.as_str()), "{}", site.id);
    }
}

#[test]
fn guesses_are_called_guesses() {
    let all = all();
    let guesses = |site: &Site| site.surfaces.iter().flat_map(|s| &s.editable).all(|f| f.grade == Grade::U);
    let only_guesses: Vec<&str> = all.iter().filter(|s| guesses(s)).map(|s| s.id.as_str()).collect();
    assert_eq!(
        only_guesses,
        ["flickr", "messenger", "phpbb"],
        "a site of which every box is a guess is named here too"
    );
}
