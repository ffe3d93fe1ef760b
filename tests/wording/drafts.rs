//! Drafts written by hand in many voices (`drafts.txt`: a trust, a tab, the draft with `\n` for a line break), and those of
//! `eval/safer.jsonl` that may be read.

use super::{TRUSTS, all_at_once, faults, report, with};
use crewmate::report::{Finding, Report};

pub fn all() -> impl Iterator<Item = (&'static str, String)> {
    let lines = include_str!("drafts.txt").lines().filter(|line| !line.is_empty());
    let written = lines.map(|line| {
        let (trust, text) = line.split_once('\t').expect("a trust and a draft");
        assert!(TRUSTS.contains(&trust), "{trust} is no trust");
        (trust, text.replace("\\n", "\n"))
    });
    written.chain(may_be_read())
}

/// Those of the blind drafts that may be read, as posts.
fn may_be_read() -> impl Iterator<Item = (&'static str, String)> {
    let lines = include_str!("../../eval/safer.jsonl").lines();
    let records = lines.map(|line| serde_json::from_str::<serde_json::Value>(line).expect("a record"));
    records.filter(|record| record["split"] == "dev").map(|record| {
        let trust = TRUSTS.into_iter().find(|trust| record["trust"] == *trust).expect("a trust");
        (trust, record["text"].as_str().expect("a text").to_owned())
    })
}

/// No two words or marks stand side by side that nobody writes so, alone or all at once.
#[test]
fn what_is_left_of_them_reads() {
    let mut wrong = Vec::new();
    for (trust, text) in all() {
        let found = report(trust, &text);
        let mut look = |how: &str, after: &str| {
            let faults: Vec<String> = faults(&text, after)
                .into_iter()
                // Notes leave out who it is of: "lives in Corby, COPD".
                .filter(|fault| !fault.starts_with("\"\" before"))
                .filter(|fault| fault != "no capital" || !is_note(&text))
                .filter(|fault| fault != "marks or spaces" || !odd_marks(&text))
                .collect();
            if !faults.is_empty() {
                wrong.push(format!("{trust} {how}: {text}\n    -> {after}\n    {faults:?}"));
            }
        };
        for finding in &found.findings {
            for fix in &finding.fixes {
                look(&finding.rule, &with(&text, &fix.edits));
            }
        }
        look("all", &all_at_once(&text, &found.findings));
    }
    assert!(wrong.is_empty(), "{} read wrongly\n{}", wrong.len(), wrong.join("\n"));
}

/// Whether the writer starts without a capital.
fn is_note(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
}

/// Whether the writer sets marks and spaces in ways that are held against wordings.
fn odd_marks(text: &str) -> bool {
    ["  ", " ,", " .", ",."].iter().any(|marks| text.contains(marks)) || text.trim() != text
}

/// Prints what every draft reads like with its wordings, for a reader.
/// `CREWMATE_DRAFTS=FILE cargo test --test wording -- --ignored --nocapture reads_like`
#[test]
#[ignore = "prints, and holds nothing"]
fn reads_like() {
    let own = std::env::var("CREWMATE_DRAFTS").ok().map(|file| std::fs::read_to_string(file).expect("a file"));
    let drafts: Vec<(String, String)> = match own {
        Some(lines) => lines
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .map(|(trust, text)| (trust.to_owned(), text.replace("\\n", "\n")))
            .collect(),
        None => all().map(|(trust, text)| (trust.to_owned(), text)).collect(),
    };
    for (number, (trust, text)) in drafts.iter().enumerate() {
        let found = report(trust, text);
        println!("\n=== {} {trust}: {}", number + 1, text.replace('\n', "\n    "));
        let words = |finding: &Finding, text: &str| finding.span.map_or(String::new(), |span| span.of(text).to_owned());
        for finding in &found.findings {
            if finding.fixes.is_empty() && finding.span.is_some() {
                println!("  [{} {:?}] no wording", finding.rule, words(finding, text));
            }
            for fix in &finding.fixes {
                let after = with(text, &fix.edits);
                let again = report(trust, &after);
                let count = |report: &Report, text: &str| {
                    report
                        .findings
                        .iter()
                        .filter(|f| f.rule == finding.rule && words(f, text) == words(finding, text))
                        .count()
                };
                let still = if count(&again, &after) >= count(&found, text) { "  <<STILL" } else { "" };
                println!("  [{} {:?}] {}{still}", finding.rule, words(finding, text), changed(text, &after));
            }
        }
        let after = all_at_once(text, &found.findings);
        if after != *text {
            println!("  ALL: {}", after.replace('\n', "\n       "));
            let rest: Vec<String> = report(trust, &after)
                .findings
                .iter()
                .map(|f| format!("{} {:?}{}", f.rule, words(f, &after), if f.fixes.is_empty() { " -" } else { "" }))
                .collect();
            println!("    left: {}", rest.join("; "));
        }
    }
}

/// The part around what changed.
fn changed(before: &str, after: &str) -> String {
    const AROUND: usize = 40;
    let (old, new): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
    let same = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let rest = old.len().min(new.len()) - same;
    let tail = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(one, other)| one == other).count();
    let from = same.saturating_sub(AROUND);
    let to = (new.len() - tail + AROUND).min(new.len());
    new[from..to].iter().collect::<String>().replace('\n', "⏎")
}

fn is_picture(c: char) -> bool {
    matches!(u32::from(c), 0x2600..=0x27BF | 0x1F300..=0x1FAFF)
}

fn pictures(text: &str) -> usize {
    text.chars().filter(|c| is_picture(*c)).count()
}

/// Every edit starts and ends between letters, also beside emoji, takes none of them away, and all at once no line either.
#[test]
fn emoji_and_lines_stay() {
    let mut wrong = Vec::new();
    for (trust, text) in all().map(|(trust, text)| (trust, format!("🚑👩🏽‍⚕️ {text} 🚑"))) {
        let found = report(trust, &text);
        for fix in found.findings.iter().flat_map(|finding| &finding.fixes) {
            let apart =
                fix.edits.iter().all(|e| text.is_char_boundary(e.span.start) && text.is_char_boundary(e.span.end));
            if !apart || pictures(&with(&text, &fix.edits)) != pictures(&text) {
                wrong.push(format!("{trust} {}: {text}", fix.label));
            }
        }
        let after = all_at_once(&text, &found.findings);
        if pictures(&after) != pictures(&text) {
            wrong.push(format!("{trust} all: {text}\n    -> {after}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a site still takes stays about as long: an edit adds no more than "the other person had" for "he'd".
#[test]
fn hardly_anything_grows() {
    const MOST: usize = 18;
    for (trust, text) in all() {
        for finding in report(trust, &text).findings {
            for edit in finding.fixes.iter().flat_map(|fix| &fix.edits) {
                let old = edit.span.of(&text).encode_utf16().count();
                let new = edit.replacement.encode_utf16().count();
                assert!(new <= old + MOST, "{trust} {:?} for {:?}", edit.replacement, edit.span.of(&text));
            }
        }
    }
}

/// Taking all wordings again and again comes to rest.
#[test]
fn rewording_comes_to_rest() {
    const ROUNDS: usize = 4;
    for (trust, text) in all() {
        let mut now = text.clone();
        let rests = (0..ROUNDS).any(|_| {
            let next = all_at_once(&now, &report(trust, &now).findings);
            std::mem::replace(&mut now, next.clone()) == next
        });
        assert!(rests, "{trust} still changes: {text}\n    -> {now}");
    }
}

/// Each wording settles what it is offered for.
#[test]
fn what_is_reworded_in_them_is_found_no_more() {
    let mut again = Vec::new();
    for (trust, text) in all() {
        let found = report(trust, &text);
        let count = |report: &Report, finding: &Finding, words: &str, text: &str| {
            report
                .findings
                .iter()
                .filter(|f| f.rule == finding.rule && f.span.is_some_and(|s| s.of(text) == words))
                .count()
        };
        for finding in &found.findings {
            let Some((span, fix)) = finding.span.zip(finding.fixes.first()) else { continue };
            let (after, words) = (with(&text, &fix.edits), span.of(&text));
            if count(&report(trust, &after), finding, words, &after) >= count(&found, finding, words, &text) {
                again.push(format!("{trust} {} {words:?}: {text}\n    -> {after}", finding.rule));
            }
        }
    }
    assert!(again.is_empty(), "{}", again.join("\n"));
}
