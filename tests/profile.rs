//! The rules about profiles against lists of our own: how many of the phrasings that count are found, and how many
//! look-alikes are let be.
//!
//! The lists in `tests/profile/` were written before the rules were tuned. Of each kind (what counts, what does not)
//! every third line is held out: its misses are counted and never printed, so that tuning can't follow them.
//! `cargo test --test profile -- --nocapture` prints the figures and the misses of the other two thirds.

use std::fmt::Write as _;

use crewmate::check::check;
use crewmate::commands::record::Record;
use crewmate::policy::{DisclaimerMatch, Pack};

/// Counts of one part of a list.
#[derive(Default, Clone, Copy)]
struct Tally {
    found: u32,
    missed: u32,
    false_alarms: u32,
    let_be: u32,
}

impl Tally {
    fn note(&mut self, wanted: bool, got: bool) {
        match (wanted, got) {
            (true, true) => self.found += 1,
            (true, false) => self.missed += 1,
            (false, true) => self.false_alarms += 1,
            (false, false) => self.let_be += 1,
        }
    }

    fn precision(self) -> f32 {
        share(self.found, self.false_alarms)
    }

    fn recall(self) -> f32 {
        share(self.found, self.missed)
    }
}

fn share(good: u32, bad: u32) -> f32 {
    if good + bad == 0 { 1.0 } else { good as f32 / (good + bad) as f32 }
}

/// Runs `got` over (wanted, case), prints, and asserts the floors of precision and recall, in hundredths, which the held-out
/// part has to meet as well.
fn measure(name: &str, cases: &[(bool, String)], floor: (f32, f32), got: impl Fn(&str) -> bool) {
    let (mut dev, mut held) = (Tally::default(), Tally::default());
    let mut seen = [0_u32; 2];
    let mut wrong = String::new();
    for (wanted, case) in cases {
        let number = &mut seen[usize::from(*wanted)];
        *number += 1;
        let answer = got(case);
        if *number % 3 == 0 {
            held.note(*wanted, answer);
        } else {
            dev.note(*wanted, answer);
            if answer != *wanted {
                let _ = writeln!(wrong, "    {} {case:?}", if *wanted { "missed     " } else { "false alarm" });
            }
        }
    }
    for (part, tally) in [("dev", dev), ("held out", held)] {
        println!(
            "{name:24} {part:9} P {:5.1} R {:5.1}   ({} found, {} missed, {} false, {} let be)",
            100.0 * tally.precision(),
            100.0 * tally.recall(),
            tally.found,
            tally.missed,
            tally.false_alarms,
            tally.let_be
        );
    }
    print!("{wrong}");
    for tally in [dev, held] {
        assert!(
            100.0 * tally.precision() >= floor.0 && 100.0 * tally.recall() >= floor.1,
            "{name} fell below its floor"
        );
    }
}

/// The lines of a list: its first word, and the rest with `\n` and `\u{…}` put in.
fn lines(list: &'static str) -> impl Iterator<Item = (&'static str, String)> {
    list.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty()).map(|line| {
        let (mark, rest) = line.split_once(' ').expect("a mark and a case");
        (
            mark,
            rest.replace("\\n", "\n")
                .replace("\\u{a0}", "\u{a0}")
                .replace("\\u{200b}", "\u{200b}")
                .replace("\\u{2002}", "\u{2002}"),
        )
    })
}

fn marked(list: &'static str) -> Vec<(bool, String)> {
    lines(list).map(|(mark, case)| (mark == "+", case)).collect()
}

/// Whether `rule` is found in a record.
fn fires(rule: &str, record: &serde_json::Value) -> bool {
    let record = Record::parse(&record.to_string()).expect("a record");
    let pack = Pack::built_in(record.trust.as_deref().expect("a trust")).expect("a known trust");
    let (draft, memory) = record.into_draft();
    check(&draft, pack, &memory).findings.iter().any(|f| f.rule == rule)
}

fn post_fires(rule: &str, trust: &str, text: &str) -> bool {
    fires(rule, &serde_json::json!({"id": "1", "trust": trust, "text": text}))
}

#[test]
fn disclaimers_by_sense() {
    const NAMES: [(&str, &[&str]); 4] = [
        ("wmas", &["WMAS", "West Midlands Ambulance"]),
        ("las", &["LAS"]),
        ("yas", &["YAS"]),
        ("scas", &["SCAS", "South Central Ambulance"]),
    ];
    for (trust, _) in NAMES {
        // A line that names another trust is written by its staff.
        let others = || NAMES.iter().filter(|(other, _)| *other != trust).flat_map(|(_, names)| names.iter());
        let mut cases = marked(include_str!("profile/disclaimers.txt"));
        cases.retain(|(_, text)| !others().any(|name| text.contains(name)));
        let pack = Pack::built_in(trust).unwrap();
        let disclaimer = pack.disclaimer.as_ref().unwrap();
        measure(&format!("disclaimer {trust}"), &cases, (97.0, 95.0), |text| {
            disclaimer.in_text(text, &pack.employer) == DisclaimerMatch::Full
        });
    }
}

#[test]
fn disclaimers_written_afterwards() {
    let pack = Pack::built_in("yas").unwrap();
    let disclaimer = pack.disclaimer.as_ref().unwrap();
    for (name, list) in [
        ("disclaimer, later", include_str!("profile/disclaimers_fresh.txt")),
        ("disclaimer, last", include_str!("profile/disclaimers_last.txt")),
    ] {
        measure(name, &marked(list), (85.0, 65.0), |text| {
            disclaimer.in_text(text, &pack.employer) == DisclaimerMatch::Full
        });
    }
}

#[test]
fn the_prescribed_disclaimer() {
    let pack = Pack::built_in("emas").unwrap();
    let disclaimer = pack.disclaimer.as_ref().unwrap();
    for (name, kind) in [("full", DisclaimerMatch::Full), ("short", DisclaimerMatch::Short)] {
        let cases: Vec<_> = lines(include_str!("profile/emas.txt")).map(|(mark, case)| (mark == name, case)).collect();
        measure(&format!("disclaimer emas {name}"), &cases, (100.0, 100.0), |text| {
            disclaimer.in_text(text, &pack.employer) == kind
        });
    }
}

#[test]
fn the_prescribed_words_count_in_the_bio_only_and_others_in_the_shown_name_too() {
    let wants = |trust: &str, shown: &str, bio: &str, text: &str| {
        let profile = serde_json::json!({"display_name": shown, "username": "johart", "bio": bio});
        fires("missing-disclaimer", &serde_json::json!({"id": "1", "trust": trust, "text": text, "profile": profile}))
    };
    assert!(!wants("las", "Jo Hart (views own)", "LAS paramedic", "Lovely sunset"));
    assert!(!wants("las", "Jo Hart", "LAS paramedic", "Lovely sunset (I post as me, not the trust)"));
    assert!(wants("las", "Jo Hart", "LAS paramedic", "Lovely views from my own garden"));
    let prescribed = "These views are my own, not of my employer.";
    assert!(wants("emas", prescribed, "EMAS paramedic", "Lovely sunset"));
    assert!(wants("emas", "Jo Hart", "EMAS paramedic", prescribed));
    assert!(!wants("emas", "Jo Hart", &format!("EMAS paramedic. {prescribed}"), "Lovely sunset"));
}

#[test]
fn disclaimers_are_read_in_microseconds() {
    let pack = Pack::built_in("las").unwrap();
    let disclaimer = pack.disclaimer.as_ref().unwrap();
    let texts: Vec<_> = marked(include_str!("profile/disclaimers.txt")).into_iter().map(|(_, text)| text).collect();
    let start = std::time::Instant::now();
    let full = texts.iter().filter(|text| disclaimer.in_text(text, &pack.employer) == DisclaimerMatch::Full).count();
    let each = start.elapsed() / u32::try_from(texts.len()).unwrap();
    println!("{each:?} a text, reading included ({full} disclaimers)");
    let long = texts.join(" ").repeat(10);
    let start = std::time::Instant::now();
    let found = disclaimer.in_text(&long.replace("mine", "yours"), &pack.employer);
    println!("{:?} for {} bytes ({found:?})", start.elapsed(), long.len());
}

#[test]
fn employers_in_running_text() {
    let cases = marked(include_str!("profile/employer.txt"));
    measure("employer named", &cases, (95.0, 95.0), |case| {
        let (trust, text) = case.split_once(' ').unwrap();
        Pack::built_in(trust).unwrap().employer.named_in(text).is_some()
    });
}

#[test]
fn names_and_handles() {
    let rows: Vec<_> =
        lines(include_str!("profile/names.txt")).map(|(trust, rest)| format!("{trust} {rest}")).collect();
    let surface = |name: &str| if name.contains(' ') { "displayName" } else { "username" };
    for (rule, column) in [("official-lookalike", 1), ("employer-in-username", 2)] {
        let cases: Vec<_> = rows
            .iter()
            .filter_map(|row| {
                let mark = row.split(' ').nth(column).unwrap();
                let trust = row.split(' ').next().unwrap();
                let name = row.splitn(4, ' ').nth(3).unwrap();
                (mark != ".").then(|| (mark == "+", format!("{trust} {name}")))
            })
            .collect();
        measure(rule, &cases, (90.0, 90.0), |case| {
            let (trust, name) = case.split_once(' ').unwrap();
            fires(rule, &serde_json::json!({"id": "1", "trust": trust, "surface": surface(name), "text": name}))
        });
    }
}

#[test]
fn made_up_names() {
    measure("pseudonym", &marked(include_str!("profile/pseudonyms.txt")), (95.0, 95.0), |case| {
        let parts: Vec<&str> = case.split(" | ").collect();
        let [trust, shown, handle, bio] = parts[..] else { panic!("{case}") };
        let profile = serde_json::json!({"display_name": shown, "username": handle, "bio": bio});
        fires(
            "pseudonym",
            &serde_json::json!({"id": "1", "trust": trust, "surface": "bio", "text": bio, "profile": profile}),
        )
    });
}

#[test]
fn ones_own_details() {
    let cases = marked(include_str!("profile/own_data.txt"));
    measure("own-personal-data", &cases, (80.0, 90.0), |text| post_fires("own-personal-data", "scas", text));
}

#[test]
fn crests_and_logos() {
    measure("logo-or-crest", &marked(include_str!("profile/logos.txt")), (95.0, 85.0), |case| {
        let (trust, text) = case.split_once(' ').unwrap();
        post_fires("logo-or-crest", trust, text)
    });
}

#[test]
fn branding_on_union_matters() {
    let cases = marked(include_str!("profile/union.txt"));
    measure("union-branding", &cases, (90.0, 90.0), |text| post_fires("union-branding", "emas", text));
}

#[test]
fn accounts_for_a_station() {
    let rule = "unapproved-corporate-account";
    measure(rule, &marked(include_str!("profile/accounts.txt")), (90.0, 75.0), |text| post_fires(rule, "yas", text));
}

#[test]
fn hashtags() {
    measure("hashtag-camelcase", &marked(include_str!("profile/hashtags.txt")), (85.0, 85.0), |text| {
        fires(
            "hashtag-camelcase",
            &serde_json::json!({"id": "1", "trust": "emas", "account": "corporate", "text": text}),
        )
    });
}
