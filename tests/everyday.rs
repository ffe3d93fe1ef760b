//! What staff post every day: captions of pictures of colleagues, trucks and stations beside such of patients, and posts that
//! nobody has to be warned about.
//!
//! The lists in `tests/everyday/` were written before the rules were mended for them. Of the captions every third of each kind is held
//! out: its misses are counted and never printed. `cargo test --test everyday -- --nocapture` prints figures and the other misses.

use crewmate::check::check;
use crewmate::commands::record::Record;
use crewmate::policy::Pack;
use crewmate::report::{Finding, Severity};

const TRUSTS: [&str; 5] = ["wmas", "las", "yas", "scas", "emas"];

fn findings(record: &serde_json::Value) -> Vec<Finding> {
    let record = Record::parse(&record.to_string()).expect("a record");
    let pack = Pack::built_in(record.trust.as_deref().expect("a trust")).expect("a known trust");
    let (draft, memory) = record.into_draft();
    check(&draft, pack, &memory).findings
}

fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty())
}

/// Whether a caption is said to show a patient, or to name one, at any trust.
fn shows_a_patient(caption: &str) -> bool {
    TRUSTS.iter().any(|trust| {
        let record = serde_json::json!({"id": "1", "trust": trust, "surface": "caption", "site": "instagram",
            "attachments": ["photo"], "text": caption});
        findings(&record)
            .iter()
            .any(|f| matches!(&*f.rule, "patient-photo" | "patient-name") && f.severity > Severity::Advise)
    })
}

#[test]
fn captions_of_colleagues_and_of_patients() {
    // By kind, and by whether it is held out: right, all.
    let mut right = [[(0_u32, 0_u32); 2]; 2];
    let mut seen = [0_u32; 2];
    for line in lines(include_str!("everyday/captions.txt")) {
        let (mark, caption) = line.split_once(' ').expect("a mark and a caption");
        let kind = usize::from(mark == "+");
        seen[kind] += 1;
        let held = seen[kind] % 3 == 0;
        let fits = shows_a_patient(caption) == (kind == 1);
        let (good, all) = &mut right[kind][usize::from(held)];
        *good += u32::from(fits);
        *all += 1;
        if !fits && !held {
            println!("    {mark} {caption}");
        }
    }
    for (kind, of) in [("colleagues", right[0]), ("patients", right[1])] {
        for (part, (good, all)) in [("dev", of[0]), ("held out", of[1])] {
            println!("{kind:12} {part:9} {good} of {all} right");
            assert!(good * 10 >= all * 9, "{kind}, {part}: {good} of {all}");
        }
    }
}

/// What a bio says that names the employer and has the disclaimer.
fn bio(trust: &str) -> &'static str {
    match trust {
        "wmas" => "Paramedic at WMAS. Views my own.",
        "las" => "LAS paramedic, views are my own",
        "yas" => "Paramedic, YAS. My views do not represent the Trust",
        "scas" => "Paramedic. Views are personal and not related to SCAS",
        _ => "EMAS paramedic. these views are my own, not of my employer.",
    }
}

#[test]
fn ordinary_posts_are_let_be() {
    let (mut all, mut flagged) = (0_u32, 0_u32);
    for line in lines(include_str!("everyday/posts.txt")) {
        let mut parts = line.splitn(3, ' ');
        let [trust, kind, text] = [(); 3].map(|()| parts.next().expect("three parts"));
        let attachments: &[&str] = if kind == "photo" { &["photo"] } else { &[] };
        let surface = if kind == "reply" { "reply" } else { "post" };
        let record = serde_json::json!({"id": "1", "trust": trust, "surface": surface, "site": "x", "text": text,
            "attachments": attachments, "profile": {"display_name": "Sam Reed", "username": "samreed", "bio": bio(trust)}});
        let found: Vec<String> =
            findings(&record).into_iter().filter(|f| f.severity > Severity::Advise).map(|f| f.rule).collect();
        all += 1;
        if !found.is_empty() {
            flagged += 1;
            println!("    {trust} {text} {found:?}");
        }
    }
    println!("{flagged} of {all} ordinary posts interrupted");
    assert!(flagged * 100 <= all, "{flagged} of {all}");
}
